// What is done in the page; each function sees nothing but what it is given, and `until`.

/** Leaves `until(ask)` in the page: what is asked for, as soon as it is there. */
export function prepare() {
  /** @type {any} */ (globalThis).until = async (/** @type {() => any} */ ask, /** @type {string} */ what) => {
    const end = performance.now() + 60_000;
    for (let found = ask(); performance.now() < end; found = ask()) {
      if (found) return found;
      await new Promise((resume) => setTimeout(resume, 50));
    }
    throw new Error(`waited in vain for ${what} at ${location.href}`);
  };
}

/** The page is ready to read. */
export const ready = () => /** @type {any} */ (globalThis).until(() => document.documentElement.dataset.worker === 'ready', 'the worker');

/** Opens a file as its picker does, and tells what is shown of it. @param {string} name @param {string} base64 */
export async function read(name, base64) {
  const { until } = /** @type {any} */ (globalThis);
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytes], name));
  const picker = /** @type {HTMLInputElement} */ (document.querySelector('input.pick-files'));
  picker.files = transfer.files;
  picker.dispatchEvent(new Event('change'));
  const app = /** @type {HTMLElement} */ (document.querySelector('referat-app'));
  await until(() => app.matches('.reading:not(.busy)'), 'the minutes');
  // The first items are drawn at once, the others one after the other.
  const count = (/** @type {string} */ selector) => document.querySelectorAll(selector).length;
  await until(() => count('referat-meeting article.item') === count('.outline > [data-item]'), 'all items');
  const words = (/** @type {string} */ selector) => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent?.trim());
  return { head: words('referat-meeting .head h1'), outline: words('.outline li'), decisions: words('referat-meeting .outcome') };
}

/** Types into the field, and tells what is found. @param {string} typed */
export async function search(typed) {
  const { until } = /** @type {any} */ (globalThis);
  const field = /** @type {HTMLInputElement} */ (document.querySelector('input[type=search]'));
  field.value = typed;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await until(() => document.querySelector('.result'), 'a result');
  return [...document.querySelectorAll('.result')].map(({ textContent }) => textContent);
}

/** Tries to send something in every way, and tells what the browser did. @returns {Promise<Record<string, string>>} */
export async function tryToSend() {
  const { until } = /** @type {any} */ (globalThis);
  const more = /** @type {HTMLDetailsElement} */ (document.querySelector('.privacy-more'));
  more.open = true;
  /** @type {HTMLElement} */ (more.querySelector('button')).click();
  const rows = await until(() => more.querySelector('.trial dl'), 'the trial');
  const ways = [...rows.querySelectorAll('dt')].map(({ textContent }) => textContent);
  return Object.fromEntries([...rows.querySelectorAll('dd')].map((one, index) => [ways[index], one.className]));
}

/** What the page says about what was sent. */
export const sent = () => document.querySelector('.privacy-line')?.textContent;

/** What the embedded element shows. */
export async function embedded() {
  const { until } = /** @type {any} */ (globalThis);
  const viewer = /** @type {HTMLElement} */ (document.querySelector('referat-viewer'));
  const head = await until(() => viewer.shadowRoot?.querySelector('.head h1'), 'the minutes in the element');
  return { head: head.textContent, outline: [...head.getRootNode().querySelectorAll('.outline li')].map(({ textContent }) => textContent?.trim()) };
}

/** Waits until the page is kept, and tells whether it could be. */
export const kept = () => ('serviceWorker' in navigator ? navigator.serviceWorker.ready.then(() => true) : false);
