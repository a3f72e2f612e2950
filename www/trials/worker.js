/** Tries to reach an address from a worker, and tells what the browser says to it. @param {string} url @param {number} patience  in milliseconds @param {(directive: string | null) => void} tell */
export function tryToSend(url, patience, tell) {
  self.addEventListener('securitypolicyviolation', (event) => tell(/** @type {SecurityPolicyViolationEvent} */ (event).effectiveDirective), { once: true });
  void fetch(url, { mode: 'no-cors' }).catch(() => {});
  setTimeout(() => tell(null), patience);
}
