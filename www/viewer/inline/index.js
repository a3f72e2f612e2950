import init from 'referat:index';
import '../../parser/index-worker.js';
import { startedBy } from './around.js';

export const near = startedBy(init);
