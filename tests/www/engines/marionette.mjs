// The oldest Firefox that the page is built for, by Marionette, the protocol of its own (https://firefox-source-docs.mozilla.org/testing/marionette/):
// messages in JSON, each behind its length. Puppeteer asks for more than it has.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepare } from './in-page.mjs';
import { freePort, settled } from './webkit.mjs';

/** @import { Socket } from 'node:net' */
/** @import { Driver } from './drivers.mjs' */

/** So often is asked whether it listens, every fifth of a second. */
const TRIES = 100;

/** @returns {Promise<Driver>} */
export async function startOldestFirefox() {
  const port = await freePort();
  const profile = mkdtempSync(join(tmpdir(), 'referat-firefox-'));
  writeFileSync(join(profile, 'user.js'), `user_pref("marionette.port", ${port});`);
  const browser = spawn(process.env.OLDEST_FIREFOX ?? 'firefox', ['--headless', '--no-remote', '--marionette', '--profile', profile], { stdio: 'ignore' });
  const gone = new Promise((resolve) => browser.once('exit', resolve));
  const end = async () => {
    browser.kill();
    await gone;
    rmSync(profile, { recursive: true });
  };
  try {
    const ask = commandsBy(await listening(Number(port)));
    const { capabilities } = await ask('WebDriver:NewSession', {});
    await ask('WebDriver:SetTimeouts', { script: 180_000, pageLoad: 60_000 });
    return {
      version: `Firefox ${capabilities.browserVersion}`,
      open: (url) => ask('WebDriver:Navigate', { url }),
      run: async (work, ...given) => {
        // What one script leaves behind the next does not find.
        const { value: { value, error } } = await ask('WebDriver:ExecuteAsyncScript', { script: `(${prepare})(); ${settled(work)}`, args: given });
        if (error) throw new Error(error);
        return value;
      },
      close: end,
    };
  } catch (error) {
    await end();
    throw error;
  }
}

/** @param {number} port @returns {Promise<Socket>} */
async function listening(port) {
  for (let tries = TRIES; tries > 0; tries -= 1) {
    const socket = connect(port, '127.0.0.1');
    const is = await new Promise((resolve) => socket.once('connect', () => resolve(true)).once('error', () => resolve(false)));
    if (is) return socket;
    await new Promise((resume) => setTimeout(resume, 200));
  }
  throw new Error('Firefox does not listen');
}

/** Asks one thing at a time. @param {Socket} socket @returns {(command: string, details: object) => Promise<any>} */
function commandsBy(socket) {
  let number = 0;
  let buffered = Buffer.alloc(0);
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  const asked = new Map();
  socket.on('data', (bytes) => {
    buffered = Buffer.concat([buffered, bytes]);
    for (;;) {
      const colon = buffered.indexOf(':');
      const end = colon + 1 + Number(buffered.subarray(0, Math.max(colon, 0)));
      if (colon < 0 || buffered.length < end) return;
      answered(JSON.parse(buffered.subarray(colon + 1, end).toString()));
      buffered = buffered.subarray(end);
    }
  });
  /** @param {unknown} message  an array, but for the first, which greets */
  function answered(message) {
    if (!Array.isArray(message)) return;
    const [, of, error, value] = message;
    if (error) asked.get(of)?.reject(new Error(`Marionette: ${error.error}: ${error.message}`));
    else asked.get(of)?.resolve(value);
  }
  return (command, details) => new Promise((resolve, reject) => {
    number += 1;
    asked.set(number, { resolve, reject });
    const message = JSON.stringify([0, number, command, details]);
    socket.write(`${Buffer.byteLength(message)}:${message}`);
  });
}
