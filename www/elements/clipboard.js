/** @typedef {{ plain: string, html?: string }} Words */

/**
 * Puts words on the clipboard, as text and as markup where there is any; false where the browser does not let us.
 * @param {Promise<Words>} words  asked for already: the browser wants to be told while the key is down
 */
export async function copy(words) {
  const part = (/** @type {'plain' | 'html'} */ kind, /** @type {string} */ type) =>
    words.then((all) => new Blob([all[kind] ?? all.plain], { type }));
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': part('plain', 'text/plain'), 'text/html': part('html', 'text/html') })]);
    return true;
  } catch {
    return copied(await words);
  }
}

/** The way of pages that are not served securely. @param {Words} words */
function copied({ plain, html }) {
  let done = false;
  const put = (/** @type {ClipboardEvent} */ event) => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', plain);
    if (html) event.clipboardData?.setData('text/html', html);
    done = true;
  };
  document.addEventListener('copy', put, { once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', put);
  return done;
}
