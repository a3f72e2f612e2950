/** Heights that differ by no more are the same, or what is in a page and the page around it chase each other; in pixels. */
const SAME = 4;

/** Whether a height is another than the one that was told. @param {number} height @param {number} told */
export const isAnother = (height, told) => Math.abs(height - told) > SAME;
