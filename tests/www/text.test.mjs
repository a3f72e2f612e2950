// The tables of texts: of one shape, each in its own language, and nothing in them that the page does not say.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { languageFor } from '../../www/text/index.js';
import { CODES, DOUBTS, ERRORS, SUBJECTS, chosen, da, en, leaves, sample } from './texts.mjs';
import { partsOf, plain, quoted } from '../../www/text/quoted.js';
import { unstopped } from '../../www/text/formats.js';

const WWW = fileURLToPath(new URL('../../www/', import.meta.url));

/** Names, and signs: the same in every language. */
const SAME = /^(?:Referat|Esc|Version 7|\/|(?:text|application)\/\w+|[\W\d]*)$/;

/** Texts that are chosen by a value of the model, so that no code names them, and what only other texts name. */
const CHOSEN = /^(?:name$|doubt$|twin$|learn$|outcomes|meeting\.(?:kinds|names|attendance)|outline\.sections|item\.(?:ballots|stages)|views|summary\.(?:followUp|dissent)$|brief\.(?:contradiction|doubtful)$|many\.views\.names|many\.filters\.(?:names|marks|sorts)|many\.compare\.(?:changes|counts|pieces|around)|many\.people\.signs|many\.followUps\.kinds|many\.quality\.severities|many\.files\.formats|files\.states|tools\.(?:note|mark|quote|link|report)$)(?:\.|$)/;

describe('the tables', () => {
  const [danish, english] = [leaves(da), leaves(en)];

  test('have a text for every value', () => {
    assert.ok(CODES.length > 10 && DOUBTS.length > 10 && ERRORS.length > 15 && SUBJECTS.length > 30);
    for (const detail of ['', 'X']) {
      const danish = chosen(da, detail);
      chosen(en, detail).forEach((text, index) => {
        assert.doesNotMatch(text, /undefined|null/);
        if (text) assert.notEqual(text, danish[index]);
      });
    }
  });

  test('have the same keys', () => {
    // A list may be longer in a language that needs another hint.
    const keys = (/** @type {[string, unknown][]} */ table) => [...new Set(table.map(([path]) => path.replace(/\.\d+(?=\.|$)/g, '.*')))].sort();
    assert.deepEqual(keys(english), keys(danish));
  });

  test('share no text but names and keys', () => {
    const inEnglish = new Map(english);
    const isKey = /^\.keys\.list\.\d+\.0$/;
    const same = danish.filter(([path, text]) => {
      if (isKey.test(path)) return false;
      const [one, other] = [sample(text), sample(inEnglish.get(path))];
      return typeof one === 'string' && one === other && !SAME.test(one);
    });
    assert.deepEqual(same.map(([path, text]) => [path, sample(text)]), []);
  });

  test('hold nothing that the page does not say', () => {
    const code = readdirSync(WWW, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.js') && !name.startsWith('text/'))
      .map((name) => readFileSync(WWW + name, 'utf8')).join('\n');
    const says = (/** @type {string} */ pattern) => new RegExp(pattern).test(code);
    const unused = danish.map(([path]) => path.slice(1)).filter((path) => {
      const keys = path.split('.').filter((key) => !/^\d+$/.test(key));
      const [of = '', key = ''] = ['t', ...keys].slice(-2);
      const called = [of, ...[...code.matchAll(new RegExp(`const (\\w+) = t\\.[\\w.]*\\b${of};`, 'g'))].map(([, name]) => name)];
      return !CHOSEN.test(path) && !says(`\\b(?:${called.join('|')})\\.${key}\\b`)
        && !says(`\\{[^{}]*\\b${key}\\b[^{}]*\\} = t\\.[\\w.]*\\b${of};`);
    });
    assert.deepEqual(unused, []);
  });

  test('never speak of an upload', () => {
    assert.deepEqual(english.filter(([, text]) => /upload/i.test(String(sample(text)))), []);
  });
});

test('the first language of the browser decides; Danish, unless it is far from it', () => {
  assert.deepEqual(['da', 'da-DK', 'nb-NO', 'nn', 'sv-SE', 'fo'].map((one) => languageFor([one, 'en'])), Array(6).fill('da'));
  assert.deepEqual(['en-GB', 'de', 'pl', 'sva'].map((one) => languageFor([one, 'da'])), Array(4).fill('en'));
  assert.equal(languageFor([]), 'da');
});

describe("a document's words", () => {
  const text = `From ${quoted('Byrådet')} on.`;

  test('are every second part of a text', () => assert.deepEqual(partsOf(text), ['From ', 'Byrådet', ' on.']));

  test('leave no trace where the text must be of one language', () => assert.equal(plain(text), 'From Byrådet on.'));

  test('are marked once', () => assert.deepEqual(partsOf(quoted(text)), ['', 'From Byrådet on.', '']));

  test('lose their full stop inside a sentence', () => assert.equal(plain(unstopped(quoted('Godkendt.'))), 'Godkendt'));
});
