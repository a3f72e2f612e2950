/**
 * Formats take the browser a while to set up, so each waits for its first use.
 * @template T
 * @param {() => T} make
 */
function onFirstUse(make) {
  /** @type {T | undefined} */
  let made;
  return () => (made ??= make());
}

/** Tells a day as words; what is no day is given back as it is. @param {string} iso @param {() => Intl.DateTimeFormat} format */
export function inWords(iso, format) {
  const day = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(day.valueOf()) ? iso : format().format(day);
}

/** Words without their full stop, for those that stand in a longer sentence. @param {string} words */
export const unstopped = (words) => words.replace(/\.(\p{Cc}?)$/u, '$1');

/** Words as they begin a line. @param {string} words */
export const capitalised = (words) => words.charAt(0).toUpperCase() + words.slice(1);

/** Days, numbers and lists as they are written somewhere. @param {string} locale */
export function formatsOf(locale) {
  /** @param {Intl.DateTimeFormatOptions} options */
  const dateFormat = (options) => onFirstUse(() => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }));
  const longDate = dateFormat({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const shortDate = dateFormat({ day: 'numeric', month: 'short', year: 'numeric' });
  const dayAndMonth = dateFormat({ day: 'numeric', month: 'long' });
  const numbers = onFirstUse(() => new Intl.NumberFormat(locale));
  const lists = onFirstUse(() => new Intl.ListFormat(locale, { type: 'conjunction' }));

  /** @param {number} value */
  const number = (value) => numbers().format(value);

  /** @param {number} count @param {string} one @param {string} many */
  const counted = (count, one, many) => `${number(count)} ${count === 1 ? one : many}`;

  /** A day with or without its year: `2025-02-04`, `--02-04`. @param {string} iso */
  const shortDay = (iso) => (iso.startsWith('--') ? inWords(`2000${iso.slice(1)}`, dayAndMonth) : inWords(iso, shortDate));

  return {
    number, counted, shortDay,
    list: (/** @type {string[]} */ parts) => lists().format(parts),
    longDay: (/** @type {string} */ iso) => inWords(iso, longDate),
    /** Sets the formats up ahead of the first document. */
    warm: () => [longDate, shortDate, lists].forEach((format) => format()),
  };
}
