// The page's only Trusted Types policy. It lets the page's own scripts through, and no other.

/** The keeper of the hosted page, which is the one script that has an address of its own. */
export const KEEPER = 'service-worker.js';

/** Addresses of own scripts by their text. @type {Map<string, string>} */
const addresses = new Map();

/** Made when it is needed: the page of others may not allow it. @type {any} */
let policy;

/** Where a worker starts from: a Blob, so that it inherits the policy of the page and cannot reach the network. @param {string} source @returns {string} */
export const addressOf = (source) => trusted(blobOf(source));

/** A Blob's address, one for each script. @param {string} source */
export function blobOf(source) {
  const address = addresses.get(source) ?? URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  addresses.set(source, address);
  return address;
}

/** The same for a script of ours that lies beside this one. @param {string} address @returns {string} */
export function trustedBeside(address) {
  addresses.set(address, address);
  return trusted(address);
}

/** What the browser takes as an address of a script; throws a `TypeError` for one that is not the page's own. @param {string} address @returns {string} */
export function trusted(address) {
  policy ??= /** @type {any} */ (globalThis).trustedTypes?.createPolicy('referat-worker', { createScriptURL: ownScript });
  return policy?.createScriptURL(address) ?? address;
}

/** @param {string} address */
function ownScript(address) {
  if (address !== KEEPER && ![...addresses.values()].includes(address)) throw new TypeError();
  return address;
}
