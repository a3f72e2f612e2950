// The largest first, one after the other: what is alike stands together, and the page is some 200 bytes smaller after brotli.
import './elements/meeting.js';
import './elements/view.js';
import './elements/source.js';
import './elements/results.js';
import example from 'referat:example';
import version from 'referat:version';
import { ReferatApp } from './elements/app.js';
import { define } from './elements/define.js';
import { page } from './elements/host.js';
import { passage } from './elements/passage.js';
import { ReferatPrivacy } from './elements/privacy.js';
import { rehearse } from './elements/rehearsal.js';
import { tell } from './elements/tell.js';
import { keepPage, takeHandedOver } from './offline/keep.js';
import { Catalog } from './parser/catalog.js';
import { Reader } from './parser/client.js';
import { spawn, spawnIndex } from './parser/engine.js';
import { Entry } from './parser/entry.js';
import { Library } from './parser/library.js';
import { Notebook } from './parser/notebook.js';
import { button, h } from './render/dom.js';
import { languageFor, speak, t } from './text/index.js';
import { seal, tryAll } from './trials/page.js';

/**
 * @import { Parts } from './elements/app.js'
 *
 * @typedef {Parts & { say: typeof say, change: typeof change }} Page  what the page is made of; where it stands in a frame, www/frame/child.js has some of it otherwise
 */

seal();
say(languageFor(navigator.languages));
define();
/** @type {(() => void) | null} */
let renew = null;
const kept = keepPage((take) => {
  renew = take;
  current().offerNewer(take);
});
const reader = new Reader(() => kept.then(spawn));
const catalog = new Catalog(() => kept.then(spawnIndex));
const library = new Library(reader, catalog);
/** @type {Page} */
const parts = { library, catalog, notebook: new Notebook(), example, host: page(foot), say, change };
tell(document, 'referat-begin', parts);
current().start(parts);
takeHandedOver((files) => current().take(files));
document.addEventListener('referat-speak', (event) => {
  const { detail } = /** @type {CustomEvent<string>} */ (event);
  if (detail !== t.lang) change(detail);
});
reader.warm().then(() => {
  document.documentElement.setAttribute('data-worker', 'ready');
  setTimeout(() => t.warm());
  return makeReady();
}).catch(({ code }) => tell(document, 'referat-refused', code));

/** The one that is shown: another language has another. */
function current() {
  return /** @type {ReferatApp} */ (document.querySelector('referat-app'));
}

/** Says everything in another language. @param {string} lang */
function change(lang) {
  parts.say(lang);
  const before = current();
  const app = new ReferatApp();
  before.after(app);
  app.start(parts, before);
  if (renew) app.offerNewer(renew);
}

/** Sets the language of what is made from now on. @param {string} lang @param {Parameters<typeof speak>[1]} [relabel] */
function say(lang, relabel) {
  speak(lang, relabel);
  document.documentElement.lang = t.lang;
  /** @type {Element} */ (document.querySelector('.skip')).textContent = t.app.skip;
}

/** The end of the page: what is sent, which is nothing, the guide, the keys, and the version. @param {() => void} help */
function foot(help) {
  const privacy = new ReferatPrivacy();
  privacy.tryAll = () => tryAll(spawn);
  return [privacy, passage('guide'), h('p', {}, button({ class: 'show', onclick: help }, t.keys.title)), h('p', { class: 'version' }, t.app.version(version))];
}

/** The first time is slow, for the parser and for the page: it had better not be the reader's file. */
async function makeReady() {
  const file = new File([example], '');
  const [meeting] = library.entries.size > 0 ? [] : await reader.read(file);
  if (!meeting || library.entries.size > 0) return;
  await rehearse(new Entry('', 1, file, 'example'), JSON.parse(new TextDecoder().decode(meeting.json)));
}
