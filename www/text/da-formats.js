import { formatsOf } from './formats.js';

export const { counted, list, longDay, number, shortDay, warm } = formatsOf('da-DK');

/** @param {string} time as `HH:MM` */
export const clock = (time) => time.replace(/^0/, '').replace(':', '.');
