import { plural } from '../../lib/base/plural';

/** What the reader reads on the options page: one entry a message, so that each can become an entry of `_locales`. */
export const OPTIONS = {
  heading: 'Winnow settings',
  lead: 'Choose a provider, paste a key and save. That is all Winnow needs to score papers with a model.',
  /** The browser's permission for an address is lacking. */
  blocked: ({ host }: { host: string }) => `Your browser has not let Winnow reach ${host} yet.`,
  /** What unfolds the reader's criteria. */
  criteria: ({ count }: { count: number }) =>
    plural(count, { one: 'Criteria: one set', other: `Criteria: ${count} sets` }),
  /** The way on, once a key is saved. */
  openListing: 'Open today’s papers',
  save: 'Save',
  test: 'Test connection',
  testing: 'Testing…',
  saveFirst: 'Save first: the test uses what is saved.',
  notSaved: 'Not saved. See what is marked.',
  saved: 'Saved.',
  savedNeedsKey: ({ host }: { host: string }) =>
    `Saved. Enter the key for ${host} to score papers with a model.`,
  savedNeedsAllow: ({ host }: { host: string }) =>
    `Saved. If your browser asks whether Winnow may reach ${host}, choose Allow.`,
  keyRemoved: 'Key removed.',
  keysRemoved: 'All keys removed.',
  privacy: 'What goes where',
  privacyText:
    'With a key saved, or a model server on your own computer, the titles and abstracts of the papers on the listings you open and of your daily run, if it is on, and your criteria, go to the model service that you chose and to nobody else; the authors go along if your criteria speak of authors. Your key goes to that address only and never reaches a web page. With your browser’s own model, all of it stays on this computer. arXiv is asked for the abstracts that a page does not show. Nothing else leaves this computer. There is no telemetry.',
  worth: 'What a score is worth',
  worthText:
    'A score is a model’s guess from a title and an abstract. A point more or less means little, and good papers do get low scores.',
};
