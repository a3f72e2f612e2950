import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { factSpans } from '../../www/render/facts.js';
import { paragraphs, pieces } from '../../www/render/quote.js';
import { stretchesOf } from '../../www/render/source.js';
import { covers, merged, places, within, words } from '../../www/render/spans.js';
import { da } from './texts.mjs';

const span = (/** @type {number} */ start, /** @type {number} */ end) => ({ start, end });
const spanOf = (/** @type {string} */ text, /** @type {string} */ part) => span(text.indexOf(part), text.indexOf(part) + part.length);

describe('spans', () => {
  test('overlapping spans become one; touching ones too', () => {
    assert.deepEqual(merged([span(5, 9), span(0, 3), span(3, 4), span(7, 12)]), [span(0, 4), span(5, 12)]);
  });

  test('only white space between two spans makes one place of them', () => {
    const text = 'Ane\nBerg og Bo';
    assert.deepEqual(places(text, [span(0, 3), span(4, 8), span(12, 14)]), [span(0, 8), span(12, 14)]);
  });

  test('the parts inside a stretch are cut to it', () => {
    assert.deepEqual(within([span(0, 3), span(4, 8), span(9, 12)], span(2, 10)), [span(2, 3), span(4, 8), span(9, 10)]);
    assert.deepEqual(within([span(0, 3)], span(3, 5)), []);
  });

  test('a span covers its first unit and not the one after its last', () => {
    assert.deepEqual([3, 4, 7, 8].map((offset) => covers([span(0, 2), span(4, 8)], offset)), [false, true, true, false]);
  });

  test('words are the slices', () => assert.equal(words('æ é 🙂 å', [span(0, 1), span(4, 6)]), 'æ 🙂'));
});

describe('a quote', () => {
  test('joins lines that the page broke and keeps paragraphs', () => {
    const text = 'Udvalget\ndrøftede sagen.\n\nForvaltningen vender tilbage.';
    const spans = ['Udvalget', 'drøftede sagen.', 'Forvaltningen vender tilbage.'].map((part) => spanOf(text, part));
    assert.deepEqual(paragraphs(text, spans), ['Udvalget drøftede sagen.', 'Forvaltningen vender tilbage.']);
  });

  const text = 'Indledning.\n1. Godkendt.\n2. Udsat.\nAfslutning.';
  const part = (/** @type {string} */ number, /** @type {string} */ words) =>
    ({ number, text: words, outcomes: [], clauses: [], spans: [spanOf(text, words)] });
  const parts = [part('1', 'Godkendt.'), part('2', 'Udsat.')];
  const read = (/** @type {any[]} */ spans) => pieces(text, /** @type {any} */ ({ spans, parts }))
    .map((piece) => ('part' in piece ? piece.part.number : piece.text.trim()));

  test('puts numbered parts in their places, whether the text is one span', () => {
    assert.deepEqual(read([span(0, text.length)]), ['Indledning.', '1', '2', 'Afslutning.']);
  });

  test('or one for each line', () => {
    assert.deepEqual(read(text.split('\n').map((line) => spanOf(text, line))), ['Indledning.', '1', '2', 'Afslutning.']);
  });
});

describe('the source', () => {
  const minutes = (/** @type {string} */ text, /** @type {number[]} */ starts) =>
    /** @type {any} */ ({ source: { text }, items: starts.map((start) => ({ spans: [span(start, start + 1)] })) });

  test('is cut into stretches that leave nothing out', () => {
    const text = `${'Ord på en linje.\n'.repeat(900)}\nPunkt 2\n${'x'.repeat(9000)}🙂${'y'.repeat(9000)}`;
    const stretches = stretchesOf(minutes(text, [0, text.indexOf('Punkt 2')]));
    assert.equal(stretches.map(({ start, end }) => text.slice(start, end)).join(''), text);
    assert.ok(stretches.every(({ start, end }) => end - start < 10_000));
    assert.ok(stretches.some(({ start }) => start === text.indexOf('Punkt 2')));
  });

  test('never cuts a character in two', () => {
    const text = '🙂'.repeat(20_000);
    for (const { start } of stretchesOf(minutes(text, []))) assert.equal(start % 2, 0);
  });

  test('has no stretch for an empty text', () => assert.deepEqual(stretchesOf(minutes('', [])), []));

  test('underlines the words of facts and not those of sections', () => {
    const decision = { spans: [span(5, 9)], absent: [{ spans: [span(8, 12)] }] };
    const item = { evidence: { number: [span(0, 1)] }, sections: [{ spans: [span(0, 99)] }], decision };
    const meeting = { date: { value: '2025-02-04', spans: [span(20, 22)] }, start: null };
    assert.deepEqual(factSpans(/** @type {any} */ ({ meeting, items: [item] })), [span(0, 1), span(5, 12), span(20, 22)]);
  });
});

describe('Danish', () => {
  test('days', () => {
    assert.equal(da.longDate('2025-02-04'), 'tirsdag den 4. februar 2025');
    assert.equal(da.shortDate('2025-02-04'), '4. feb. 2025');
    assert.equal(da.shortDate('--09-10'), '10. september');
    assert.equal(da.shortDate('i morgen'), 'i morgen');
  });

  test('times and counts', () => {
    assert.equal(da.meeting.start('08:30'), 'kl. 8.30');
    assert.equal(da.counts.items(1), '1 punkt');
    assert.equal(da.summary.line(6, ['1 godkendt', '2 drøftet']), '6 punkter: 1 godkendt, 2 drøftet');
  });

  test('days inside a remark', () => {
    assert.match(da.diagnostic('routing-date-contradicted', '2025-02-04'), /: 4\. feb\. 2025\.$/);
  });

  test('every error of a file has a cause and a next step', () => {
    const details = { 'unsupported-type': ['DOC', 'ZIP', 'PNG', null], garbled: ['40', null], 'too-many': ['1'], 'too-much': ['1200'] };
    const codes = ['empty', 'encrypted', 'no-text', 'damaged', 'too-large', 'archive-bomb', 'archive-in-archive', 'unreadable', 'timeout',
      'internal', 'wasm-blocked', 'worker-blocked', 'not-known-yet'];
    const all = [...Object.entries(details), ...codes.map((code) => /** @type {const} */ ([code, [null]]))];
    for (const [code, some] of all) {
      for (const detail of some) {
        const { cause, next } = da.error(code, detail);
        assert.match(`${cause} ${next}`, /^[A-ZÆØÅ0-9].*\. [A-ZÆØÅ].*\.$/, code);
      }
    }
    assert.match(da.error('unsupported-type', 'PNG').cause, /PNG/);
    assert.match(da.error('too-much', '1200').cause, /^1\.200 filer er ikke åbnet.* 2 GB\.$/);
  });

  test('how far the files are', () => {
    const tally = { all: 300, read: 37, failed: 2, locked: 0, cancelled: 0, skipped: 0, busy: true };
    assert.equal(da.files.tally(tally), '37 af 300 læst · 2 kunne ikke læses');
    assert.equal(da.files.tally({ ...tally, all: 298, read: 298, failed: 0, skipped: 14, busy: false }), '312 filer fundet · 298 læst · 14 sprunget over');
    assert.equal(da.files.tally({ ...tally, all: 3, read: 3, failed: 0, busy: false }), '3 filer læst');
    assert.equal(da.files.tally({ ...tally, all: 3, read: 1, failed: 0, locked: 1, cancelled: 1, busy: false }), '1 af 3 filer læst · 1 afbrudt · 1 låst');
  });
});
