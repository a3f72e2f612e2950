import { t } from '../text/index.js';

/** What only the viewer says. */
const texts = {
  da: {
    made: (/** @type {string} */ names) => `Udtræk lavet i din browser af ${names}.`,
    errors: /** @type {Record<string, (detail: string) => string>} */ ({
      'wasm-blocked': () => "Referatet kan ikke vises: hjemmesiden blokerer WebAssembly. Mangler i Content-Security-Policy: script-src 'wasm-unsafe-eval'.",
      'worker-blocked': () => 'Referatet kan ikke vises: hjemmesiden blokerer workers. Mangler i Content-Security-Policy: worker-src blob:.',
      'types-blocked': () => 'Referatet kan ikke vises: hjemmesiden blokerer workers. Mangler i Content-Security-Policy: trusted-types referat-worker.',
      'src-blocked': (detail) => `Referatet kan ikke hentes: hjemmesiden forbyder det. Mangler i Content-Security-Policy: ${detail} med adressen.`,
      'src-origin': (detail) => `Referatet hentes ikke fra ${detail}: det kræver allow-cross-origin.`,
      'src-status': (detail) => `Referatet kan ikke hentes: serveren svarede ${detail}.`,
      'src-type': (detail) => `Referatet kan ikke hentes: serveren svarede med en HTML-side (${detail}), ikke med filen.`,
      'src-network': () => 'Referatet kan ikke hentes: der kom intet svar, eller serveren tillader det ikke.',
    }),
  },
  en: {
    made: (/** @type {string} */ names) => `Extracted in your browser from ${names}.`,
    errors: /** @type {Record<string, (detail: string) => string>} */ ({
      'wasm-blocked': () => "The minutes cannot be shown: the site blocks WebAssembly. Missing in its Content-Security-Policy: script-src 'wasm-unsafe-eval'.",
      'worker-blocked': () => 'The minutes cannot be shown: the site blocks workers. Missing in its Content-Security-Policy: worker-src blob:.',
      'types-blocked': () => 'The minutes cannot be shown: the site blocks workers. Missing in its Content-Security-Policy: trusted-types referat-worker.',
      'src-blocked': (detail) => `The minutes cannot be fetched: the site forbids it. Missing in its Content-Security-Policy: ${detail} with the address.`,
      'src-origin': (detail) => `The minutes are not fetched from ${detail}: that takes allow-cross-origin.`,
      'src-status': (detail) => `The minutes cannot be fetched: the server answered ${detail}.`,
      'src-type': (detail) => `The minutes cannot be fetched: the server answered with an HTML page (${detail}), not with the file.`,
      'src-network': () => 'The minutes cannot be fetched: there was no answer, or the server does not allow it.',
    }),
  },
};

/** In the language that is spoken. */
export const words = () => texts[t.lang === 'en' ? 'en' : 'da'];
