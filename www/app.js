import example from 'referat:example';
import version from 'referat:version';
import { ReferatApp } from './elements/app.js';
import { define } from './elements/define.js';
import { Reader } from './parser/client.js';
import { spawn } from './parser/engine.js';
import { Library } from './parser/library.js';
import { t } from './text/index.js';

define();
const reader = new Reader(spawn);
const app = document.querySelector('referat-app');
if (app instanceof ReferatApp) app.start({ library: new Library(reader), example, version });
reader.warm().then(() => {
  document.documentElement.setAttribute('data-worker', 'ready');
  setTimeout(t.warm);
}, () => {});
