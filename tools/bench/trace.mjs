// What a trace of Chromium tells of the page's main thread.

/**
 * @import { Browser, Page } from '@playwright/test'
 *
 * @typedef {{ name: string, ph: string, ts: number, dur?: number, tdur?: number, pid: number, tid: number, cat: string }} Event  in microseconds
 */

/**
 * The longest task of the page's main thread, in milliseconds, between the two marks of drop.mjs.
 * @param {{ traceEvents: Event[] }} trace
 * @param {'dur' | 'tdur'} [time]  by the clock, or the thread's own: without the time in which other programs had the processor
 */
export function longestTask({ traceEvents }, time = 'dur') {
  const start = mark(traceEvents, 'bench:drop');
  const end = mark(traceEvents, 'bench:end');
  const tasks = traceEvents.filter(({ name, pid, tid, ts, dur = 0 }) =>
    name.endsWith('RunTask') && pid === start.pid && tid === start.tid && ts + dur > start.ts && ts < end.ts);
  return tasks.reduce((longest, task) => Math.max(longest, task[time] ?? 0), 0) / 1000;
}

/**
 * The longest task of a page's main thread while something is done with it, in milliseconds: by the clock, and by the thread's own time.
 * @param {Browser} browser
 * @param {Page} page
 * @param {() => Promise<void>} work
 */
export async function longestTasks(browser, page, work) {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing', '__metadata'] });
  await page.evaluate(() => performance.mark('bench:drop'));
  await work();
  await page.evaluate(() => performance.mark('bench:end'));
  const trace = JSON.parse(String(await browser.stopTracing()));
  return { longest: longestTask(trace), longestOwn: longestTask(trace, 'tdur') };
}

/** @param {Event[]} events @param {string} wanted @returns {Event} */
function mark(events, wanted) {
  const found = events.find(({ name, cat }) => name === wanted && cat.includes('user_timing'));
  if (!found) throw new Error(`the trace has no mark ${wanted}`);
  return found;
}
