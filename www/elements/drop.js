import { h } from '../render/dom.js';
import { t } from '../text/index.js';
import { rootOf } from './root.js';
import { tell } from './tell.js';

/**
 * Makes the whole page a place to drop files. What it shows is there only while files are dragged over it; it tells of a drop
 * with an event `referat-drop` whose detail is a list of files and, for folders, of entries.
 */
export class ReferatDrop extends HTMLElement {
  #ears = new AbortController();

  connectedCallback() {
    this.hidden = true;
    this.#ears = new AbortController();
    const root = /** @type {Document} */ (rootOf(this));
    const options = { signal: this.#ears.signal };
    root.addEventListener('dragenter', (event) => this.#over(event), options);
    root.addEventListener('dragover', (event) => this.#over(event), options);
    root.addEventListener('dragleave', (event) => this.#leave(event), options);
    root.addEventListener('drop', (event) => this.#drop(event), options);
  }

  disconnectedCallback() {
    this.#ears.abort();
  }

  /** @param {DragEvent} event */
  #over(event) {
    if (!hasFiles(event)) return;
    event.preventDefault();
    if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    if (this.hidden) this.#show(filesIn(event).length);
  }

  /** Leaving one part of the page for another is no leaving. @param {DragEvent} event */
  #leave({ relatedTarget }) {
    if (!rootOf(this).contains(/** @type {Node | null} */ (relatedTarget))) this.hidden = true;
  }

  /** @param {DragEvent} event */
  #drop(event) {
    if (!hasFiles(event)) return;
    event.preventDefault();
    this.hidden = true;
    tell(this, 'referat-drop', filesIn(event).flatMap(originOf));
  }

  /** @param {number} count */
  #show(count) {
    this.replaceChildren(h('p', { class: 'drop-words' }, t.drop.overlay(count)), h('p', { class: 'drop-note' }, t.drop.note));
    this.hidden = false;
  }
}

/** @param {DragEvent} event */
function hasFiles({ dataTransfer }) {
  return dataTransfer?.types.includes('Files') ?? false;
}

/** @param {DragEvent} event */
function filesIn({ dataTransfer }) {
  return [...(dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
}

/**
 * The file, or the folder, which looks like a file until it is read. Only during the drop can it be asked for.
 * @param {DataTransferItem} item
 * @returns {(File | FileSystemEntry)[]}
 */
function originOf(item) {
  const entry = item.webkitGetAsEntry?.() ?? null;
  const origin = entry?.isDirectory ? entry : (item.getAsFile() ?? entry);
  return origin ? [origin] : [];
}
