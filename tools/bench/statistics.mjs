/** @param {number[]} values */
export const best = (values) => Math.max(...values);

/** @param {number[]} values */
export function median(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
