import { formatsOf } from './formats.js';

export const { counted, list, longDay, number, shortDay, warm } = formatsOf('da-DK');

/** @param {string} time as `HH:MM` */
export const clock = (time) => time.replace(/^0/, '').replace(':', '.');

/** @param {number} count */
export const items = (count) => counted(count, 'punkt', 'punkter');

/** @param {number} count */
export const meetings = (count) => counted(count, 'møde', 'møder');

/** @param {number} count */
export const remarks = (count) => counted(count, 'bemærkning', 'bemærkninger');
