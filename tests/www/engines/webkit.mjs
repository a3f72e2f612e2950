// GTK's WebKit, the engine of Safari, by the WebDriver protocol (https://www.w3.org/TR/webdriver2/). It wants a display.
import { spawn } from 'node:child_process';
import { startServer } from '../../../tools/serve.mjs';

/** @import { Driver } from './drivers.mjs' */

const ENVIRONMENT = { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1', WEBKIT_DISABLE_DMABUF_RENDERER: '1' };

/** So often is asked whether the driver listens, every fifth of a second. */
const TRIES = 50;

/** @returns {Promise<Driver>} */
export async function startWebKit() {
  const port = await freePort();
  const driver = spawn('xvfb-run', ['--auto-servernum', 'WebKitWebDriver', `--port=${port}`], { env: { ...process.env, ...ENVIRONMENT }, stdio: 'ignore', detached: true });
  const ask = commandsTo(`http://127.0.0.1:${port}`);
  const end = () => void (driver.pid && process.kill(-driver.pid));
  try {
    return await newSession(ask, end);
  } catch (error) {
    end();
    throw error;
  }
}

/** @param {Ask} ask @param {() => void} end @returns {Promise<Driver>} */
async function newSession(ask, end) {
  for (let tries = TRIES; tries > 0 && !(await ask('GET', '/status').catch(() => null)); tries -= 1) await new Promise((resume) => setTimeout(resume, 200));
  const { sessionId, capabilities } = await ask('POST', '/session', { capabilities: {} });
  const session = `/session/${sessionId}`;
  await ask('POST', `${session}/timeouts`, { script: 180_000, pageLoad: 60_000 });
  return {
    version: `WebKitGTK ${capabilities.browserVersion}`,
    open: (url) => ask('POST', `${session}/url`, { url }),
    run: async (work, ...given) => {
      const { value, error } = await ask('POST', `${session}/execute/async`, { script: settled(work), args: given });
      if (error) throw new Error(error);
      return value;
    },
    close: async () => {
      await ask('DELETE', session).catch(() => {});
      end();
    },
  };
}

/** A script that hands over what the function settles with. @param {(...given: any[]) => any} work */
export function settled(work) {
  return `const given = [...arguments], done = given.pop();
    Promise.resolve().then(() => (${work})(...given)).then((value) => done({ value: value ?? null }), (error) => done({ error: String(error) }));`;
}

/** @typedef {(method: string, path: string, body?: object) => Promise<any>} Ask */

/** @param {string} origin @returns {Ask} */
function commandsTo(origin) {
  return async (method, path, body) => {
    const response = await fetch(origin + path, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = /** @type {any} */ (await response.json());
    if (value?.error) throw new Error(`WebDriver: ${value.error}: ${value.message}`);
    return value;
  };
}

/** A port that nothing listens on. */
export async function freePort() {
  const { url, close } = await startServer();
  await close();
  return new URL(url).port;
}
