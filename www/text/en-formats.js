import { formatsOf } from './formats.js';

export const { counted, list, longDay, number, shortDay, warm } = formatsOf('en-GB');

/** @param {number} count */
export const items = (count) => counted(count, 'item', 'items');

/** @param {number} count */
export const meetings = (count) => counted(count, 'meeting', 'meetings');

/** @param {number} count */
export const remarks = (count) => counted(count, 'remark', 'remarks');
