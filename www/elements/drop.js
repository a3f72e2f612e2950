import { h } from '../render/dom.js';
import { t } from '../text/index.js';

/**
 * Makes the whole page a place to drop files. What it shows is there only while files are dragged over it; it tells of a drop
 * with an event `referat-drop` whose detail is `{ files, folders }`.
 */
export class ReferatDrop extends HTMLElement {
  #ears = new AbortController();

  connectedCallback() {
    this.hidden = true;
    this.#ears = new AbortController();
    const options = { signal: this.#ears.signal };
    document.addEventListener('dragenter', (event) => this.#over(event), options);
    document.addEventListener('dragover', (event) => this.#over(event), options);
    document.addEventListener('dragleave', (event) => this.#leave(event), options);
    document.addEventListener('drop', (event) => this.#drop(event), options);
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
    if (relatedTarget === null) this.hidden = true;
  }

  /** @param {DragEvent} event */
  #drop(event) {
    if (!hasFiles(event)) return;
    event.preventDefault();
    this.hidden = true;
    this.dispatchEvent(new CustomEvent('referat-drop', { bubbles: true, detail: sorted(filesIn(event)) }));
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
 * Files apart from folders, which look like files until they are read.
 * @param {DataTransferItem[]} items
 * @returns {{ files: File[], folders: string[] }}
 */
function sorted(items) {
  /** @type {{ files: File[], folders: string[] }} */
  const out = { files: [], folders: [] };
  for (const item of items) {
    const entry = item.webkitGetAsEntry?.();
    const file = item.getAsFile();
    if (entry?.isDirectory) out.folders.push(entry.name);
    else if (file) out.files.push(file);
  }
  return out;
}
