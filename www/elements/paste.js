import { t } from '../text/index.js';
import { FIELDS } from './keys.js';

/**
 * Opens what is pasted outside fields: files, else marked-up text, else plain text as a document of its own.
 * @param {EventTarget} root  where it is heard
 * @param {(files: File[]) => void} open
 * @param {AbortSignal} signal
 */
export function openPasted(root, open, signal) {
  root.addEventListener('paste', (event) => {
    const [target] = event.composedPath();
    const { clipboardData } = /** @type {ClipboardEvent} */ (event);
    if (!clipboardData || (target instanceof Element && target.closest(FIELDS))) return;
    const files = pasted(clipboardData, new Date());
    if (files.length === 0) return;
    event.preventDefault();
    open(files);
  }, { signal });
}

/** @param {DataTransfer} data @param {Date} now @returns {File[]} */
function pasted(data, now) {
  const files = [...data.files];
  const html = data.getData('text/html');
  // Word puts a picture of the text beside the text.
  if (files.length > 0 && !(html && files.every(({ type }) => type.startsWith('image/')))) return files;
  if (hasText(html)) return [documentOf(html, 'html', now)];
  const text = data.getData('text/plain');
  return text.trim() ? [documentOf(text, 'txt', now)] : [];
}

/** What of a page is not shown: comments (written so that HTML around this script sees none), styles and scripts, tags, and the space that stands for nothing. */
const UNSEEN = /<!-{2}[^]*?-->|<(style|script|title)\b[^]*?<\/\1\s*>|<[^>]*>|&nbsp;|&#160;/gi;

/** Whether marked-up text has words: some programs put a bare frame beside the plain text. @param {string} html */
const hasText = (html) => html.replace(UNSEEN, '').trim() !== '';

/** @param {string} text @param {'html' | 'txt'} kind @param {Date} now */
function documentOf(text, kind, now) {
  const time = [now.getHours(), now.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
  return new File([text], `${t.paste.name(time)}.${kind}`, { type: kind === 'html' ? 'text/html' : 'text/plain' });
}
