const MB = 1024 * 1024;

/** What is taken: bytes of one file, and bytes and files in all. */
const LIMITS = { file: 100 * MB, bytes: 2048 * MB, files: 5000 };

/**
 * Why a file is not taken beside those that are open; null where it is.
 * @param {File} file
 * @param {{ files: number, bytes: number }} open
 */
export function refusalOf({ size }, { files, bytes }) {
  if (size > LIMITS.file) return 'too-large';
  if (files >= LIMITS.files) return 'too-many';
  return bytes + size > LIMITS.bytes ? 'too-much' : null;
}
