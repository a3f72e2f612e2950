import { h } from '../render/dom.js';
import { ReferatFiles } from './files.js';
import { ReferatMeeting } from './meeting.js';
import { afterPaint } from './slices.js';

/**
 * @import { Entry } from '../parser/entry.js'
 * @import { Minutes } from '../types/referat.js'
 */

/**
 * Draws minutes once where nobody sees them. The first time the browser compiles the page's code, looks its fonts up and
 * measures their letters; better on an example than on a file. A closed shadow tree keeps it apart from the page: from
 * what searches the page, from names that are there twice, and from assistive technology.
 * @param {Entry} entry  the file they are of
 * @param {Minutes} minutes
 */
export async function rehearse(entry, minutes) {
  const box = h('div', { class: 'rehearsal', inert: true });
  const tree = box.attachShadow({ mode: 'closed' });
  for (const style of document.head.querySelectorAll('style')) tree.append(style.cloneNode(true));
  const meeting = new ReferatMeeting();
  const files = new ReferatFiles();
  tree.append(files, meeting);
  document.body.append(box);
  files.follow(() => ({ all: 1, read: 0, failed: 0, locked: 0, cancelled: 0, skipped: 0, busy: true }), () => 0);
  files.update(entry, true);
  meeting.show(minutes);
  await afterPaint();
  box.remove();
}
