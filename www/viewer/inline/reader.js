import '../../parser/worker.js';

export { near } from './around.js';
