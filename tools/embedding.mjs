// dist/embedding: a page that shows each embedding live, with the code of README, and all that it takes beside it.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SOURCE } from './page.mjs';
import { hashOf, withPolicy } from './policy.mjs';
import { ROOT } from './project.mjs';
import { snippet } from './readme.mjs';

const TARGET = join(ROOT, 'dist/embedding');
const DIST = join(ROOT, 'dist');
const MINUTES = 'referat.txt';

/** Page, viewer and package must have been built. @param {string} [target]  the directory that is written */
export function buildEmbedding(target = TARGET) {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  cpSync(join(SOURCE, 'example.txt'), join(target, MINUTES));
  for (const name of ['page/referat.html', 'page/referat-frame.js', 'viewer/referat-viewer.bundle.js']) cpSync(join(DIST, name), join(target, name.replace(/.*\//, '')));
  cpSync(join(DIST, 'npm/dist'), join(target, 'npm'), { recursive: true, filter: (path) => !/\.d\.ts$|types$|themes$|bundle\.js$/.test(path) });
  writeFileSync(join(target, 'index.html'), page());
}

function page() {
  const live = { element: here(snippet('element')), whole: here(readFileSync(join(SOURCE, 'embedding/whole.html'), 'utf8').trim()), frame: here(snippet('frame')) };
  const map = JSON.stringify({ imports: { 'referat/core': './npm/core.js' } });
  const reading = `const file = await (await fetch('${MINUTES}')).blob();\n${snippet('analyze')}\ndocument.querySelector('output').textContent = \`\${meeting.items.length} punkter\`;`;
  const html = Object.entries(live).reduce((text, [name, code]) => text.replace(new RegExp(`<!-- example: ${name}( column)? -->`), (_, column) => example(code, code, column)),
    readFileSync(join(SOURCE, 'embedding/index.html'), 'utf8'));
  const headless = `<output></output><script type="importmap">${map}</script><script type="module">${reading}</script>`;
  return withPolicy(html, policy([map, reading])).replace('<!-- example: analyze -->', () => example(snippet('analyze'), headless));
}

/** The code of README with the addresses of this page. @param {string} code */
function here(code) {
  const integrity = readFileSync(join(DIST, 'viewer/referat-viewer.bundle.js.sha384'), 'utf8').trim();
  return code.replaceAll('https://host.example/', '').replaceAll(/\/referater\/2025-02-04\.\w+/g, MINUTES).replaceAll('(PDF)', '(tekst)').replace('sha384-...', integrity);
}

/** @param {string} code @param {string} live @param {string} [column] */
function example(code, live, column = '') {
  const shown = code.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<pre tabindex="0"><code>${shown}</code></pre>\n<div class="live${column}">${live}</div>`;
}

/** What this page lets its own parts do. @param {string[]} scripts */
const policy = (scripts) => [
  "default-src 'none'",
  `script-src 'self' ${scripts.map((script) => `'${hashOf(script)}'`).join(' ')} 'wasm-unsafe-eval'`,
  "worker-src 'self' blob:", "connect-src 'self'", "frame-src 'self'", "style-src 'unsafe-inline'", "base-uri 'none'", "form-action 'none'",
].join('; ');
