// The import zones and bans of eslint.config.mjs hold: each row is a file, a line of it, and the rule that must object.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ESLint } from 'eslint';
import { ROOT } from './project.mjs';

const eslint = new ESLint({ cwd: ROOT });

const REFUSED = [
  ['www/render/item.js', "import '../elements/reader.js';", 'no-restricted-imports'],
  ['www/render/item.js', "import '../parser/client.js';", 'no-restricted-imports'],
  ['www/render/item.js', "import 'referat:engine';", 'no-restricted-imports'],
  ['www/render/deep/item.js', "import '../../parser/client.js';", 'no-restricted-imports'],
  ['www/text/da.js', "import '../app.js';", 'no-restricted-imports'],
  ['www/render/item.js', "document.querySelector('p');", 'no-restricted-syntax'],
  ['www/render/item.js', "document.getElementById('p');", 'no-restricted-syntax'],
  ['www/render/item.js', "import { t } from '../text/index.js';\nexport const NAME = t.app.name;", 'no-restricted-syntax'],
  ['www/render/item.js', "new Worker('x');", 'no-restricted-globals'],
  ['www/render/item.js', "fetch('x');", 'no-restricted-globals'],
  ['www/elements/reader.js', "import 'referat:wasm';", 'no-restricted-imports'],
  ['www/elements/reader.js', "import '../parser/worker.js';", 'no-restricted-imports'],
  ['www/app.js', "import 'referat:wasm';", 'no-restricted-imports'],
  ['www/app.js', "fetch('x');", 'no-restricted-globals'],
  ['www/app.js', "window.fetch('x');", 'no-restricted-syntax'],
  ['www/app.js', "window['fetch']('x');", 'no-restricted-syntax'],
  ['www/app.js', "new WebSocket('x');", 'no-restricted-globals'],
  ['www/app.js', 'new XMLHttpRequest();', 'no-restricted-globals'],
  ['www/app.js', "new EventSource('x');", 'no-restricted-globals'],
  ['www/app.js', "navigator.sendBeacon('x');", 'no-restricted-syntax'],
  ['www/app.js', 'new RTCPeerConnection();', 'no-restricted-globals'],
  ['www/app.js', "import('x');", 'no-restricted-syntax'],
  ['www/app.js', "document.body.innerHTML = 'x';", 'no-restricted-syntax'],
  ['www/app.js', "document.body['innerHTML'] = 'x';", 'no-restricted-syntax'],
  ['www/app.js', "document.body.outerHTML = 'x';", 'no-restricted-syntax'],
  ['www/app.js', "document.body.insertAdjacentHTML('beforeend', 'x');", 'no-restricted-syntax'],
  ['www/app.js', "document.write('x');", 'no-restricted-syntax'],
  ['www/app.js', "document.body.setAttribute('style', 'x');", 'no-restricted-syntax'],
  ['www/app.js', "document.body.setAttribute('onclick', 'x');", 'no-restricted-syntax'],
  ['www/app.js', "document.body.style.cssText = 'x';", 'no-restricted-syntax'],
  ['www/app.js', "eval('x');", 'no-eval'],
  ['www/app.js', "setTimeout('x', 1);", 'no-implied-eval'],
  ['www/app.js', "new Function('x');", 'no-new-func'],
  ['www/parser/worker.js', "document.title = 'x';", 'no-restricted-globals'],
  ['www/parser/worker.js', 'window.close();', 'no-restricted-globals'],
  ['www/parser/worker.js', "importScripts('x');", 'no-restricted-globals'],
  ['www/parser/worker.js', "fetch('x');", 'no-restricted-globals'],
  ['www/parser/worker.js', "import '../render/item.js';", 'no-restricted-imports'],
];

const ALLOWED = [
  ['www/render/item.js', "import './quote.js';\nimport '../text/da.js';\ndocument.createElement('p');"],
  ['www/render/item.js', "import { t } from '../text/index.js';\nexport const name = () => t.app.name;\nexport const KEYS = Object.keys(t.many.views.names);"],
  ['www/elements/reader.js', "import '../render/item.js';\nimport '../parser/client.js';\ndocument.querySelector('p');"],
  ['www/app.js', "import 'referat:engine';\nimport './elements/define.js';"],
  ['www/parser/worker.js', "import 'referat:wasm';\nimport './errors.js';\nself.postMessage(1);"],
];

/** @param {string} file @param {string} line */
async function objections(file, line) {
  const [result] = await eslint.lintText(`${line}\n`, { filePath: ROOT + file });
  return result?.messages.map(({ ruleId }) => ruleId) ?? [];
}

for (const [file, line, rule] of REFUSED) {
  test(`${file} may not: ${line}`, async () => assert.ok((await objections(file, line)).includes(rule)));
}

for (const [file, lines] of ALLOWED) {
  test(`${file} may: ${lines.replaceAll('\n', ' ')}`, async () => assert.deepEqual(await objections(file, lines), []));
}
