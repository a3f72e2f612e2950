import '../../parser/index-worker.js';

export { near } from './around.js';
