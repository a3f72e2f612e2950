import { ReferatApp } from './app.js';
import { ReferatDrop } from './drop.js';
import { ReferatFiles } from './files.js';
import { ReferatMeeting } from './meeting.js';
import { ReferatNotice } from './notice.js';
import { ReferatPrivacy } from './privacy.js';
import { ReferatSource } from './source.js';
import { ReferatStatus } from './status.js';

const ELEMENTS = {
  'referat-drop': ReferatDrop,
  'referat-files': ReferatFiles,
  'referat-notice': ReferatNotice,
  'referat-privacy': ReferatPrivacy,
  'referat-source': ReferatSource,
  'referat-status': ReferatStatus,
  'referat-meeting': ReferatMeeting,
  'referat-app': ReferatApp,
};

/** Registers the elements, the parts before the whole. */
export function define() {
  for (const [name, element] of Object.entries(ELEMENTS)) {
    if (!customElements.get(name)) customElements.define(name, element);
  }
}
