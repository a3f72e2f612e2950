/** The id of an item's article. @param {number} index */
export const itemId = (index) => `punkt-${index}`;
