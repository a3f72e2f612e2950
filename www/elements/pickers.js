import { h } from '../render/dom.js';

/** What can be read, by name and by type; systems know either the one or the other. */
const ACCEPT = [
  '.pdf', '.docx', '.odt', '.rtf', '.html', '.htm', '.txt', '.zip', '.json',
  'application/pdf', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.oasis.opendocument.text', 'application/rtf', 'text/rtf', 'text/html', 'text/plain', 'application/zip', 'application/json',
].join(',');

/** The system's way to choose files; it is shown by its `click()`. @param {(files: File[]) => void} take */
export function filePicker(take) {
  return picker({ class: 'pick-files', accept: ACCEPT }, take);
}

/** The same for a folder; null where the system has none. @param {(files: File[]) => void} take */
export function folderPicker(take) {
  if (!('webkitdirectory' in HTMLInputElement.prototype)) return null;
  return picker({ class: 'pick-folder', webkitdirectory: true }, take);
}

/** @param {Record<string, string | boolean>} attributes @param {(files: File[]) => void} take */
function picker(attributes, take) {
  const input = h('input', { type: 'file', multiple: true, hidden: true, ...attributes, onchange: () => {
    take([...(input.files ?? [])]);
    input.value = '';
  } });
  return input;
}
