import { t } from '../text/index.js';

/** @import { Item } from '../types/referat.js' */

/** An item's title, or what stands in its place where the document has none. @param {Item} item */
export function titleOfItem({ title, caseNumber }) {
  return title ? t.quoted(title) : t.item.untitled(caseNumber);
}
