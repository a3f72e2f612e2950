import init from 'referat:wasm';
import '../../parser/worker.js';
import { startedBy } from './around.js';

export const near = startedBy(init);
