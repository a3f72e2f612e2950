/** The longest that work may hold the page up, in milliseconds: well below what a reader notices. */
const BUDGET = 8;

/**
 * Does work piece by piece, each slice in a task of its own, so that the page answers keys and scrolling all the while.
 * @param {() => boolean} step  does one piece; false when there is no more
 * @param {AbortSignal} signal
 */
export async function inSlices(step, signal) {
  let more = true;
  while (more) {
    await new Promise((resume) => setTimeout(resume));
    const end = performance.now() + BUDGET;
    while (more && performance.now() < end) more = !signal.aborted && step();
  }
}

/** Resolves when what is in the document now has been drawn, so that later work does not hold it up. @returns {Promise<void>} */
export function afterPaint() {
  return new Promise((resume) => requestAnimationFrame(() => setTimeout(resume)));
}
