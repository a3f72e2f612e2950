// A static server for the built page, on this machine alone: node tools/serve.mjs [--port N] [--embedding].
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { KEEPER_POLICY, headersWith, policyIn } from './policy.mjs';

const PAGE = fileURLToPath(new URL('../dist/page', import.meta.url));
const EMBEDDING = fileURLToPath(new URL('../dist/embedding', import.meta.url));
const DEFAULT_PORT = 4170;

/** @type {Record<string, string>} */
const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Starts a server on 127.0.0.1; port 0 takes any free one.
 * @param {object} [options]
 * @param {string} [options.root]  the directory served
 * @param {number} [options.port]
 * @param {(request: import('node:http').IncomingMessage) => void} [options.onRequest]  sees every request
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startServer({ root = PAGE, port = 0, onRequest } = {}) {
  const server = createServer((request, response) => {
    onRequest?.(request);
    void answer(root, request, response);
  });
  await listen(server, port);
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    url: `http://127.0.0.1:${address.port}/`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
}

/**
 * @param {string} root
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(root, { method, url }, response) {
  const headers = await headersFor(root, url ?? '/');
  if (method !== 'GET' && method !== 'HEAD') return refuse(response, headers, 405, 'only GET and HEAD are answered here');
  const file = locate(root, url ?? '/');
  const info = file === null ? null : await stat(file).catch(() => null);
  if (file === null || !info?.isFile()) return refuse(response, headers, 404, 'there is no such file here');
  response.writeHead(200, {
    ...headers,
    'Cache-Control': 'no-cache',
    'Content-Length': info.size,
    'Content-Type': TYPES[extname(file)] ?? 'application/octet-stream',
  });
  if (method === 'HEAD') response.end();
  else createReadStream(file).on('error', () => response.destroy()).pipe(response);
}

/** A page goes with its own policy, the keeper with his, and all else with that of the root's page. @param {string} root @param {string} url */
async function headersFor(root, url) {
  if (url === '/service-worker.js') return headersWith(KEEPER_POLICY);
  const asked = /\.html(?:$|\?)/.test(url) ? locate(root, url) : null;
  const own = (/** @type {string} */ file) => readFile(file, 'utf8').catch(() => null);
  return headersWith(policyIn((asked && await own(asked)) ?? await own(join(root, 'index.html')) ?? ''));
}

/**
 * The file that a request names, or null when it lies outside the root.
 * @param {string} root
 * @param {string} url
 */
function locate(root, url) {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    const file = normalize(join(root, path.endsWith('/') ? `${path}index.html` : path));
    return file.startsWith(normalize(root + sep)) && !path.includes('\0') ? file : null;
  } catch {
    return null;
  }
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {ReturnType<typeof headersWith>} headers
 * @param {number} status
 * @param {string} reason
 */
function refuse(response, headers, status, reason) {
  response.writeHead(status, { ...headers, 'Content-Type': TYPES['.txt'] }).end(`${status}: ${reason}\n`);
}

/** The port asked for, else the default one, else any free one. @param {string} root @param {string | undefined} asked */
async function startOnSomePort(root, asked) {
  if (asked !== undefined) return startServer({ root, port: Number(asked) });
  return startServer({ root, port: DEFAULT_PORT }).catch((error) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return startServer({ root, port: 0 });
  });
}

async function main() {
  const { values } = parseArgs({ options: { port: { type: 'string' }, embedding: { type: 'boolean' } } });
  const root = values.embedding ? EMBEDDING : PAGE;
  try {
    const { url } = await startOnSomePort(root, values.port);
    console.log(`\nReferat is at ${url}  (Ctrl+C stops it)`);
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    console.error(`error: ${code === 'EADDRINUSE' ? `port ${values.port} is taken; choose another, or none` : message}`);
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
