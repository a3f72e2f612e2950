import { t } from '../text/index.js';

/** A longer text of the page, in its language: those stand in the page as templates (www/pages). @param {string} name */
export const passage = (name) => /** @type {HTMLTemplateElement} */ (document.getElementById(`${name}.${t.lang}`)).content.cloneNode(true);
