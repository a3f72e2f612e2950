// Playwright's global setup: serves dist/page for the whole run and tells the tests where.
import { startServer } from './serve.mjs';

export default async function serveForTests() {
  const { url, close } = await startServer();
  process.env.REFERAT_URL = url;
  return close;
}
