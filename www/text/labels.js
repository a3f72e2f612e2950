/**
 * A table of texts with some of them said otherwise. A text stands for a text and a table for a table: what is not of the first
 * table's own shape is left out.
 * @template {object} T
 * @param {T} table
 * @param {object} labels
 * @returns {T}
 */
export const relabelled = (table, labels) => ({ ...table, ...Object.fromEntries(Object.entries(labels).flatMap(([name, label]) => {
  const text = Object.hasOwn(table, name) && table[/** @type {keyof T} */ (name)];
  if (!text || typeof text !== typeof label || Array.isArray(text) || name === 'lang') return [];
  return [[name, typeof text === 'object' && label ? relabelled(text, label) : label]];
})) });
