// The elements of the page by name, for `h`.
interface HTMLElementTagNameMap {
  'referat-app': import('../elements/app.js').ReferatApp;
  'referat-dialog': import('../elements/dialog.js').ReferatDialog;
  'referat-drop': import('../elements/drop.js').ReferatDrop;
  'referat-export': import('../elements/export.js').ReferatExport;
  'referat-files': import('../elements/files.js').ReferatFiles;
  'referat-filters': import('../elements/filters.js').ReferatFilters;
  'referat-meeting': import('../elements/meeting.js').ReferatMeeting;
  'referat-notes': import('../elements/notes.js').ReferatNotes;
  'referat-notice': import('../elements/notice.js').ReferatNotice;
  'referat-privacy': import('../elements/privacy.js').ReferatPrivacy;
  'referat-results': import('../elements/results.js').ReferatResults;
  'referat-search': import('../elements/search.js').ReferatSearch;
  'referat-source': import('../elements/source.js').ReferatSource;
  'referat-status': import('../elements/status.js').ReferatStatus;
  'referat-view': import('../elements/view.js').ReferatView;
}
