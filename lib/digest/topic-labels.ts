/** Names that topics have in written digests. Not translated: `read/` reads them, and so do others. */
export const TOPIC_LABELS = {
  /** Above the contents that stand by topic. */
  contents: 'Table of contents by topic:',
  /** The criterion that a paper meets, and others that it meets besides. */
  primary: 'Primary Topic',
  also: 'Also Matches',
  match: 'Topic Match',
  /** Heading of the papers that belong to none. */
  none: 'Other papers',
} as const;
