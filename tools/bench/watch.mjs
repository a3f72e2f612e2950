// What drop.mjs lets run in the page itself.
/* global document, MutationObserver, requestAnimationFrame, Worker */

/**
 * @typedef {object} Moments  milliseconds after the drop
 * @property {number} asked     the page asks its worker to read the file
 * @property {number} answered  the worker's answer reaches the page
 * @property {number} outline   the outline is in the document
 * @property {number} painted   ... and drawn
 * @property {number} items     all items are in the document
 */

/**
 * Runs before the page's own scripts, by itself: it sees nothing of this module. Leaves `moments`, a promise of
 * {@link Moments}. The marks frame the drop in a trace.
 * @param {{ outline: string, item: string }} selectors
 */
export function watch({ outline, item }) {
  /** @type {Partial<Moments>} */
  const moments = {};
  let dropped = 0;

  /** @param {keyof Moments} name */
  function note(name) {
    if (dropped > 0) moments[name] ??= performance.now() - dropped;
  }

  // A message that is sent from within a frame arrives after that frame is drawn.
  /** @param {() => void} work */
  function afterNextFrame(work) {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = work;
      port2.postMessage(0);
    });
  }

  globalThis.addEventListener('drop', () => {
    dropped = performance.now();
    performance.mark('bench:drop');
  }, { capture: true, once: true });

  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (/** @type {any} */ ...message) {
    note('asked');
    this.addEventListener('message', (/** @type {MessageEvent} */ { data }) => {
      if (data.type === 'done') note('answered');
    });
    Reflect.apply(postMessage, this, message);
  };

  /** @type {any} */ (globalThis).moments = new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      const lines = document.querySelectorAll(outline).length;
      if (dropped === 0 || lines === 0) return;
      if (moments.outline === undefined) afterNextFrame(() => note('painted'));
      note('outline');
      if (document.querySelectorAll(item).length < lines) return;
      note('items');
      observer.disconnect();
      afterNextFrame(() => {
        performance.mark('bench:end');
        resolve(moments);
      });
    }).observe(document, { childList: true, subtree: true });
  });
}
