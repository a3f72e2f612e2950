/**
 * The tree that an element is in: the document where the page is ours, else the shadow tree of the element that others put
 * into their page. What is not for one element alone is heard there, and never in a page that is not ours.
 * @param {Element} element
 */
export const rootOf = (element) => /** @type {Document | ShadowRoot} */ (element.getRootNode());

/** What has the focus in an element's tree. @param {Element} element */
export const focused = (element) => rootOf(element).activeElement;

/** What has the focus in a part of it; null where that is elsewhere. @param {Element} part */
export function heldIn(part) {
  const active = focused(part);
  return part.contains(active) ? active : null;
}

/** Whether nothing has the focus any more, in this tree or around it. */
export const adrift = () => document.activeElement === document.body;

/** Whether an element's page, or its place in the page of others, is at least so many rem wide: 48 or 56 (`styles/tokens.css`). @param {Element} element @param {number} rem */
export const hasRoom = (element, rem) => Number(getComputedStyle(element).getPropertyValue('--room')) >= rem;
