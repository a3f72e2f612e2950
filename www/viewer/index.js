import { define } from '../elements/define.js';
import { ReferatViewer } from './element.js';

define();
if (!customElements.get('referat-viewer')) customElements.define('referat-viewer', ReferatViewer);

export { ReferatViewer };
