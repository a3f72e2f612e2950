import { formatsOf } from './formats.js';

export const { counted, list, longDay, number, shortDay, warm } = formatsOf('en-GB');
