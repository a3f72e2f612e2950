import { ReferatViewer } from './index.js';

if (!customElements.get('referat-viewer')) customElements.define('referat-viewer', ReferatViewer);
