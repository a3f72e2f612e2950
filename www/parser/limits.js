const MB = 1024 * 1024;

/** What is taken: bytes of one file, and bytes and files in all. */
const LIMITS = { file: 100 * MB, bytes: 2048 * MB, files: 5000 };

/**
 * Why a file is not taken beside those that are open; null where it is.
 * @param {File} file
 * @param {{ files: number, bytes: number }} open
 */
export function refusalOf({ size, name, type }, { files, bytes }) {
  // The files of an archive are looked at one by one.
  const archive = /\.zip$/i.test(name) || type === 'application/zip';
  if (size > LIMITS.file && !archive) return 'too-large';
  if (files >= LIMITS.files) return 'too-many';
  return bytes + size > LIMITS.bytes ? 'too-much' : null;
}
