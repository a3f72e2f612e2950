const LOCALE = 'da-DK';

/**
 * Formats take the browser a while to set up, so each waits for its first use.
 * @template T
 * @param {() => T} make
 */
export function onFirstUse(make) {
  /** @type {T | undefined} */
  let made;
  return () => (made ??= make());
}

/** @param {Intl.DateTimeFormatOptions} options */
const dateFormat = (options) => onFirstUse(() => new Intl.DateTimeFormat(LOCALE, { timeZone: 'UTC', ...options }));

export const longDate = dateFormat({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
export const shortDate = dateFormat({ day: 'numeric', month: 'short', year: 'numeric' });
const dayAndMonth = dateFormat({ day: 'numeric', month: 'long' });
const numbers = onFirstUse(() => new Intl.NumberFormat(LOCALE));
export const lists = onFirstUse(() => new Intl.ListFormat(LOCALE, { type: 'conjunction' }));

/** @param {number} value */
export const number = (value) => numbers().format(value);

/**
 * @param {number} count
 * @param {string} one
 * @param {string} many
 */
export const counted = (count, one, many) => `${number(count)} ${count === 1 ? one : many}`;

/** Tells a day as words; what is no day is given back as it is. @param {string} iso @param {() => Intl.DateTimeFormat} format */
export function inWords(iso, format) {
  const day = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(day.valueOf()) ? iso : format().format(day);
}

/** A day with or without its year: `2025-02-04`, `--02-04`. @param {string} iso */
export function shortDay(iso) {
  return iso.startsWith('--') ? inWords(`2000${iso.slice(1)}`, dayAndMonth) : inWords(iso, shortDate);
}

/** @param {string} time as `HH:MM` */
export function clock(time) {
  return time.replace(/^0/, '').replace(':', '.');
}

/** Words without their full stop, for those that stand in a longer sentence. @param {string} words */
export function unstopped(words) {
  return words.replace(/\.$/, '');
}
