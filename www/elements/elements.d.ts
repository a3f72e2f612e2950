// The elements of the page by name, for `h`.
interface HTMLElementTagNameMap {
  'referat-app': import('./app.js').ReferatApp;
  'referat-dialog': import('./dialog.js').ReferatDialog;
  'referat-drop': import('./drop.js').ReferatDrop;
  'referat-export': import('./export.js').ReferatExport;
  'referat-files': import('./files.js').ReferatFiles;
  'referat-filters': import('./filters.js').ReferatFilters;
  'referat-meeting': import('./meeting.js').ReferatMeeting;
  'referat-notes': import('./notes.js').ReferatNotes;
  'referat-notice': import('./notice.js').ReferatNotice;
  'referat-privacy': import('./privacy.js').ReferatPrivacy;
  'referat-results': import('./results.js').ReferatResults;
  'referat-search': import('./search.js').ReferatSearch;
  'referat-source': import('./source.js').ReferatSource;
  'referat-status': import('./status.js').ReferatStatus;
  'referat-view': import('./view.js').ReferatView;
}
