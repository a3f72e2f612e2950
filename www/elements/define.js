import { ReferatApp } from './app.js';
import { ReferatDialog } from './dialog.js';
import { ReferatDrop } from './drop.js';
import { ReferatExport } from './export.js';
import { ReferatFiles } from './files.js';
import { ReferatFilters } from './filters.js';
import { ReferatMeeting } from './meeting.js';
import { ReferatNotes } from './notes.js';
import { ReferatNotice } from './notice.js';
import { ReferatPrivacy } from './privacy.js';
import { ReferatResults } from './results.js';
import { ReferatSearch } from './search.js';
import { ReferatSource } from './source.js';
import { ReferatStatus } from './status.js';
import { ReferatView } from './view.js';

/** The elements, the parts before the whole. */
export const ELEMENTS = {
  'referat-dialog': ReferatDialog,
  'referat-drop': ReferatDrop,
  'referat-export': ReferatExport,
  'referat-files': ReferatFiles,
  'referat-filters': ReferatFilters,
  'referat-notes': ReferatNotes,
  'referat-notice': ReferatNotice,
  'referat-privacy': ReferatPrivacy,
  'referat-results': ReferatResults,
  'referat-search': ReferatSearch,
  'referat-source': ReferatSource,
  'referat-status': ReferatStatus,
  'referat-view': ReferatView,
  'referat-meeting': ReferatMeeting,
  'referat-app': ReferatApp,
};

/** Registers the elements. @param {string} [suffix]  of their names */
export function define(suffix = '') {
  for (const [name, element] of Object.entries(ELEMENTS)) customElements.define(name + suffix, element);
}
