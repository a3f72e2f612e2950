/** Where a key is the field's own business. */
export const FIELDS = 'input, textarea, select, [contenteditable]';

/**
 * Listens for the page's keys. One that is a sign alone can be switched off (WCAG 2.1.4), and none counts while the reader
 * writes, but for Ctrl+K. An action that gives false has not taken the key.
 * @param {EventTarget} root  where they are heard
 * @param {Record<string, (event: KeyboardEvent) => unknown>} actions
 * @param {(command: boolean) => boolean} counts  whether a key counts; a command, or Escape, is none that is a sign alone
 * @param {AbortSignal} signal
 */
export function listenForKeys(root, actions, counts, signal) {
  root.addEventListener('keydown', (pressed) => {
    const event = /** @type {KeyboardEvent} */ (pressed);
    if (event.defaultPrevented || event.altKey) return;
    const [target] = event.composedPath();
    const command = event.ctrlKey || event.metaKey;
    const name = command ? `Ctrl+${event.key.toLowerCase()}` : event.key;
    const writing = target instanceof Element && target.closest(FIELDS) !== null;
    if ((writing && name !== 'Ctrl+k') || !counts(command || event.key.length > 1)) return;
    const action = Object.hasOwn(actions, name) && actions[name];
    if (action && action(event) !== false) event.preventDefault();
  }, { signal });
}
