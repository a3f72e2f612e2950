import { ReadError } from '../parser/errors.js';

/** What a page gives in place of a file that is not there. */
const PAGE = 'text/html';

/**
 * The one way in which the viewer asks the network for anything: the minutes that its host names. Cookies stay behind, and
 * another origin is asked only where the host allows it.
 * @param {string} address
 * @param {{ foreign: boolean, signal: AbortSignal }} options
 * @returns {Promise<File>}
 */
export async function fetched(address, { foreign, signal }) {
  const url = new URL(address, document.baseURI);
  if (url.origin !== location.origin && !foreign) throw new ReadError('src-origin', { detail: url.origin });
  const answer = await asked(url, { credentials: 'omit', mode: foreign ? 'cors' : 'same-origin', signal });
  if (!answer.ok) throw new ReadError('src-status', { detail: String(answer.status) });
  const type = (answer.headers.get('content-type') ?? '').replace(/;.*/, '').trim();
  const name = decodeURIComponent(url.pathname.split('/').at(-1) || url.hostname);
  if (type === PAGE && !/\.html?$/i.test(name) && /\.\w+$/.test(name)) throw new ReadError('src-type', { detail: type });
  return new File([await answer.blob()], name, { type });
}

/** Fetches; where a policy is in the way, the error names its directive, which only the document is told. @param {URL} url @param {RequestInit} options */
async function asked(url, options) {
  /** @type {string | null} */
  let directive = null;
  const listening = new AbortController();
  document.addEventListener('securitypolicyviolation', ({ blockedURI, effectiveDirective }) => {
    if (url.href.startsWith(blockedURI) && blockedURI !== '') directive = effectiveDirective;
  }, { signal: listening.signal });
  try {
    return await fetch(url, options);
  } catch (error) {
    // The policy is told of in a task of its own.
    await new Promise((resume) => setTimeout(resume, 50));
    throw directive === null ? new ReadError('src-network', { message: String(error) }) : new ReadError('src-blocked', { detail: directive });
  } finally {
    listening.abort();
  }
}
