export { ReferatViewer } from '../viewer/element.js';
