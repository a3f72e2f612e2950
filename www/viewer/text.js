/** What a policy lacks that lets no worker in. @param {string} code */
const lacking = (code) => (code === 'types-blocked' ? 'trusted-types referat-worker' : 'worker-src blob:');

/** @param {string} bytes @param {string} lang */
const megabytes = (bytes, lang) => `${new Intl.NumberFormat(lang).format(Math.round(Number(bytes) / 1e5) / 10)} MB`;

/** What only the viewer says. */
const texts = {
  da: {
    made: (/** @type {string} */ names) => `Udtræk lavet i din browser af ${names}.`,
    more: (/** @type {number} */ count) => `Vis ${count} punkter mere`,
    original: 'Hent referatet',
    errors: /** @type {Record<string, (detail: string) => string>} */ ({
      'wasm-blocked': () => "Referatet kan ikke vises: hjemmesiden blokerer WebAssembly. Mangler i Content-Security-Policy: script-src 'wasm-unsafe-eval'.",
      'worker-blocked': () => 'Referatet kan ikke vises: hjemmesiden blokerer workers. Mangler i Content-Security-Policy: worker-src blob:.',
      'types-blocked': () => 'Referatet kan ikke vises: hjemmesiden blokerer workers. Mangler i Content-Security-Policy: trusted-types referat-worker.',
      'wasm-fetch': (detail) => `Referatet kan ikke vises: programmet kunne ikke hentes fra ${detail}.`,
      'wasm-mime': (detail) => `Referatet kan ikke vises: i stedet for programmet (WebAssembly) kom der noget andet${detail ? ` (${detail})` : ''}. Peger wasm-src på den rigtige fil?`,
      'wasm-words': () => 'Referatet kan ikke vises: programmet (WebAssembly) mangler sine egne ord, words-da og words-en. Er det af samme version som elementet, og uændret?',
      inline: (code) => `Kører uden baggrundstråd, og siden kan gå i stå imens: hjemmesiden blokerer workers. Mangler i Content-Security-Policy: ${lacking(code)}.`,
      'src-blocked': (detail) => `Referatet kan ikke hentes: hjemmesiden forbyder det. Mangler i Content-Security-Policy: ${detail} med adressen.`,
      'src-origin': (detail) => `Referatet hentes ikke fra ${detail}: det kræver allow-cross-origin.`,
      'src-status': (detail) => `Referatet kan ikke hentes: serveren svarede ${detail}.`,
      'src-type': (detail) => `Referatet kan ikke hentes: serveren svarede med en HTML-side (${detail}), ikke med filen.`,
      'src-network': () => 'Referatet kan ikke hentes: der kom intet svar, eller serveren tillader det ikke.',
      'other-document': () => 'Linket hører til et andet møde, eller til en anden udgave af referatet. Her vises det referat, som er her nu.',
      'too-many-files': (most) => `Her kan der åbnes højst ${most} ${most === '1' ? 'fil' : 'filer'} ad gangen. Vælg færre.`,
      'too-many-bytes': (most) => `Her kan der åbnes højst ${megabytes(most, 'da')} ad gangen. Vælg færre eller mindre filer.`,
    }),
  },
  en: {
    made: (/** @type {string} */ names) => `Extracted in your browser from ${names}.`,
    more: (/** @type {number} */ count) => `Show ${count} more items`,
    original: 'Get the minutes',
    errors: /** @type {Record<string, (detail: string) => string>} */ ({
      'wasm-blocked': () => "The minutes cannot be shown: the site blocks WebAssembly. Missing in its Content-Security-Policy: script-src 'wasm-unsafe-eval'.",
      'worker-blocked': () => 'The minutes cannot be shown: the site blocks workers. Missing in its Content-Security-Policy: worker-src blob:.',
      'types-blocked': () => 'The minutes cannot be shown: the site blocks workers. Missing in its Content-Security-Policy: trusted-types referat-worker.',
      'wasm-fetch': (detail) => `The minutes cannot be shown: the program could not be fetched from ${detail}.`,
      'wasm-mime': (detail) => `The minutes cannot be shown: in place of the program (WebAssembly) something else came${detail ? ` (${detail})` : ''}. Does wasm-src point at the right file?`,
      'wasm-words': () => 'The minutes cannot be shown: the program (WebAssembly) lacks its own words, words-da and words-en. Is it of the same version as the element, and unchanged?',
      inline: (code) => `Runs without a background thread, and the page may halt meanwhile: the site blocks workers. Missing in its Content-Security-Policy: ${lacking(code)}.`,
      'src-blocked': (detail) => `The minutes cannot be fetched: the site forbids it. Missing in its Content-Security-Policy: ${detail} with the address.`,
      'src-origin': (detail) => `The minutes are not fetched from ${detail}: that takes allow-cross-origin.`,
      'src-status': (detail) => `The minutes cannot be fetched: the server answered ${detail}.`,
      'src-type': (detail) => `The minutes cannot be fetched: the server answered with an HTML page (${detail}), not with the file.`,
      'src-network': () => 'The minutes cannot be fetched: there was no answer, or the server does not allow it.',
      'other-document': () => 'The link belongs to another meeting, or to another edition of the minutes. What is here now is shown.',
      'too-many-files': (most) => `At most ${most} ${most === '1' ? 'file' : 'files'} can be opened here at a time. Choose fewer.`,
      'too-many-bytes': (most) => `At most ${megabytes(most, 'en')} can be opened here at a time. Choose fewer files, or smaller ones.`,
    }),
  },
};

/** @param {string} lang */
export const words = (lang) => texts[lang === 'en' ? 'en' : 'da'];
