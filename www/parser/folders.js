/**
 * @typedef {File | FileSystemEntry} Origin  something that was dropped or picked
 * @typedef {{ path: string, file: File | null, noise: boolean }} Found  a file; null where the browser does not hand it out
 */

/** What systems leave in folders. The parser has the same list for archives. */
const NOISE = /^(\.DS_Store|Thumbs\.db|desktop\.ini|~\$.*|\.~lock\..*|\._.*)$/i;
const NOISY_FOLDER = '__MACOSX';

/** As many files as are asked for at a time. */
const BATCH = 50;

const collator = new Intl.Collator('da', { numeric: true });

/** True for a file that belongs to the system and not to the reader. @param {string} path */
export function isNoise(path) {
  const parts = path.split('/');
  return NOISE.test(parts.at(-1) ?? '') || parts.includes(NOISY_FOLDER);
}

/**
 * Things by their paths as people sort them, folder by folder: `side 9` before `side 10`.
 * @template T
 * @param {T[]} things
 * @param {(thing: T) => string} pathOf
 * @returns {T[]}
 */
export function sortedByPath(things, pathOf) {
  const split = things.map((thing) => ({ thing, parts: pathOf(thing).split('/') }));
  return split.sort((a, b) => compareParts(a.parts, b.parts)).map(({ thing }) => thing);
}

/** @param {string[]} a @param {string[]} b */
function compareParts(a, b) {
  const differ = a.findIndex((part, index) => part !== b[index]);
  return differ < 0 ? a.length - b.length : collator.compare(a[differ] ?? '', b[differ] ?? '');
}

/**
 * All files among what was dropped or picked, folders opened: in the order given, inside a folder by name.
 * @param {Iterable<Origin>} origins
 * @returns {AsyncGenerator<Found>}
 */
export async function* filesIn(origins) {
  for (const origin of inOrder([...origins])) {
    if ('isDirectory' in origin) yield* filesOf(origin, origin.name);
    else yield found(origin.webkitRelativePath || origin.name, origin);
  }
}

/** What was picked with its folder comes in an order of the system's own. @param {Origin[]} origins @returns {Origin[]} */
function inOrder(origins) {
  const pathOf = (/** @type {Origin} */ origin) => ('webkitRelativePath' in origin ? origin.webkitRelativePath : '');
  return origins.every((origin) => pathOf(origin) !== '') ? sortedByPath(origins, pathOf) : origins;
}

/** @param {FileSystemEntry} entry @param {string} path @returns {AsyncGenerator<Found>} */
async function* filesOf(entry, path) {
  if (!entry.isDirectory) return yield found(path, await fileOf(entry));
  const { entries, whole } = await listOf(/** @type {FileSystemDirectoryEntry} */ (entry));
  for (let at = 0; at < entries.length; at += BATCH) {
    const some = entries.slice(at, at + BATCH);
    const files = await Promise.all(some.map((one) => (one.isDirectory ? null : fileOf(one))));
    for (const [index, one] of some.entries()) {
      if (one.isDirectory) yield* filesOf(one, `${path}/${one.name}`);
      else yield found(`${path}/${one.name}`, files[index] ?? null);
    }
  }
  if (!whole) yield found(path, null);
}

/** @param {string} path @param {File | null} file @returns {Found} */
const found = (path, file) => ({ path, file, noise: isNoise(path) });

/** @param {FileSystemEntry} entry @returns {Promise<File | null>} */
function fileOf(entry) {
  return new Promise((resolve) => /** @type {FileSystemFileEntry} */ (entry).file(resolve, () => resolve(null)));
}

/**
 * What is in a folder, by name, and whether that is all. A reader gives a part at a time, and at last nothing.
 * @param {FileSystemDirectoryEntry} folder
 */
async function listOf(folder) {
  const reader = folder.createReader();
  /** @type {FileSystemEntry[]} */
  const entries = [];
  /** @type {FileSystemEntry[] | null} */
  let part;
  do {
    part = await new Promise((resolve) => reader.readEntries(resolve, () => resolve(null)));
    entries.push(...part ?? []);
  } while (part && part.length > 0);
  return { entries: entries.sort((a, b) => collator.compare(a.name, b.name)), whole: part !== null };
}
