import { Reader } from '../parser/client.js';
import { Engine } from './engine.js';
import { learn } from './instances.js';

/** @import { Manner } from './engine.js' */

/** @typedef {{ engine: Engine, reader: Reader, users: number }} Pool  workers that viewers share, and how many of them do */

/** By the manner in which they run; a page's own policy is never shared. @type {Map<string | symbol, Pool>} */
const pools = new Map();

/**
 * The workers of all viewers that want them in the same manner; they end with the last that lets go of them.
 * @param {Manner} manner
 * @returns {{ engine: Engine, reader: Reader, release: () => void }}
 */
export function workersFor(manner) {
  const key = manner.trustedTypesPolicy ? Symbol() : JSON.stringify(manner);
  const pool = pools.get(key) ?? pooled(manner);
  pools.set(key, pool);
  pool.users += 1;
  return {
    ...pool,
    release() {
      pool.users -= 1;
      if (pool.users > 0) return;
      pool.engine.end();
      if (pools.get(key) === pool) pools.delete(key);
    },
  };
}

/** @param {Manner} manner @returns {Pool} */
function pooled(manner) {
  const engine = new Engine(manner, learn);
  return { engine, reader: new Reader(engine.reader, manner.worker === 'off' ? { size: 1 } : {}), users: 0 };
}
