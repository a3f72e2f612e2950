import '../package/define.js';

export * from '../package/index.js';
