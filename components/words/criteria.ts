/** What the reader reads where criteria are written: one entry a message, so that each can become an entry of `_locales`. */
export const CRITERIA = {
  heading: 'What you want to read',
  addNew: 'New',
  /** What new criteria are called until the reader gives them a name. */
  newName: 'New criteria',
  /** What they are called where the reader took the name away. */
  untitled: 'Untitled',
  active: 'Active criteria',
  unsavedName: ({ name }: { name: string }) => `${name} (not saved)`,
  scoredAgainst: ({ name }: { name: string }) => `Until you save, papers are scored against “${name}”.`,
  name: 'Name',
  text: 'Criteria',
  empty: 'Write what you want to read, then save.',
  save: 'Save criteria',
  saveHint: 'Scores made so far stay and are marked as of your earlier criteria.',
  saved: 'Saved.',
  newNotSaved: 'New, not saved yet.',
  discard: 'Discard',
  undo: 'Undo changes',
  remove: 'Delete',
  removeAsked: ({ name }: { name: string }) => `Delete “${name}”?`,
};
