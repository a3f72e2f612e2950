/** The longest that work may hold the page up, in milliseconds: well below what a reader notices. */
const BUDGET = 8;

/** Lets a long loop give way to the page: `await pace()` in it waits for the next task when its share of time is used up. */
export function paced() {
  let end = performance.now() + BUDGET;
  return async () => {
    if (performance.now() < end) return;
    await new Promise((resume) => setTimeout(resume));
    end = performance.now() + BUDGET;
  };
}
