/**
 * Why a file could not be read. `code` is one of the parser's own, or of the page's: `unreadable`, `too-many`, `too-much`,
 * `archive-in-archive`, `timeout`, `cancelled`, `wasm-blocked`, `worker-blocked`, `internal`.
 */
export class ReadError extends Error {
  /**
   * @param {string} code
   * @param {object} [more]
   * @param {string} [more.message]
   * @param {string | null} [more.detail]  what a message names beside the cause: a type, a share
   * @param {boolean} [more.fatal]  whether the worker that met it can no longer be used
   */
  constructor(code, { message = code, detail = null, fatal = false } = {}) {
    super(message);
    this.name = 'ReadError';
    this.code = code;
    this.detail = detail;
    this.fatal = fatal;
  }
}

/**
 * What crosses the worker's border in place of an error.
 * @typedef {{ code: string, detail: string | null, message: string, fatal: boolean }} ErrorMessage
 */

/** What the browser throws where it does not get at a file: it was moved, or may not be read. */
const OUT_OF_REACH = ['NotFoundError', 'NotReadableError', 'SecurityError'];

/**
 * Takes an error apart. Only what is thrown on purpose leaves the parser fit for use: after a trap its memory is not to be
 * trusted.
 * @param {unknown} error
 * @returns {ErrorMessage}
 */
export function toMessage(error) {
  const { name, message, code, detail } = /** @type {Error & { code?: string, detail?: string }} */ (
    error instanceof Error || error instanceof DOMException ? error : new Error(String(error)));
  const told = { message: `${name}: ${message}`, detail: null };
  if (name === 'ReferatError') return { ...told, code: code ?? 'internal', detail: detail ?? null, fatal: false };
  if (OUT_OF_REACH.includes(name)) return { ...told, code: 'unreadable', fatal: false };
  return { ...told, code: 'internal', fatal: true };
}

/** Puts an error together again. @param {ErrorMessage} message */
export function fromMessage({ code, ...more }) {
  return new ReadError(code, more);
}
