/**
 * Tries to reach an address from a worker, and tells what the browser says to it: the directive, or the error by which it refuses a
 * socket, since WebKit tells workers of no directive.
 * @param {string} url
 * @param {number} patience  in milliseconds
 * @param {(verdict: string | null) => void} tell
 */
export function tryToSend(url, patience, tell) {
  /** @type {string | null} */
  let refusal = null;
  self.addEventListener('securitypolicyviolation', (event) => {
    const { disposition, effectiveDirective } = /** @type {SecurityPolicyViolationEvent} */ (event);
    if (disposition === 'enforce') refusal = effectiveDirective;
  });
  void fetch(url, { mode: 'no-cors' }).catch(() => {});
  try {
    new WebSocket(url.replace('https', 'wss'));
  } catch (error) {
    const { name } = /** @type {Error} */ (error);
    if (name === 'SecurityError') refusal ??= `WebSocket: ${name}`;
  }
  setTimeout(() => tell(refusal), patience);
}
