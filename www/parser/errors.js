/**
 * Why a file could not be read. `code` is one of the parser's own, or of the page's: `folder`, `wasm-blocked`,
 * `worker-blocked`, `cancelled`.
 */
export class ReadError extends Error {
  /**
   * @param {string} code
   * @param {object} [more]
   * @param {string} [more.message]
   * @param {boolean} [more.fatal]  whether the worker that met it can no longer be used
   */
  constructor(code, { message = code, fatal = false } = {}) {
    super(message);
    this.name = 'ReadError';
    this.code = code;
    this.fatal = fatal;
  }
}

/** What crosses the worker's border in place of an error. @typedef {{ code: string, message: string, fatal: boolean }} ErrorMessage */

/**
 * Takes an error apart. Only what the parser throws on purpose leaves it fit for use: after a trap its memory is not to be trusted.
 * @param {unknown} error
 * @returns {ErrorMessage}
 */
export function toMessage(error) {
  const { name, message, code } = /** @type {Error & { code?: string }} */ (error instanceof Error ? error : new Error(String(error)));
  const meant = name === 'ReferatError';
  return { code: (meant && code) || 'internal', message: `${name}: ${message}`, fatal: !meant };
}

/** Puts an error together again. @param {ErrorMessage} message */
export function fromMessage({ code, message, fatal }) {
  return new ReadError(code, { message, fatal });
}
