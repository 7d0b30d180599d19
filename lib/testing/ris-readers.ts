/**
 * Who reads what of RIS: the types and tags that were tried for a preprint, with what each program makes of them, as
 * of 2026-11. Empty: it is left out. What begins with `!` is something wrong or unasked for, so that no tag of ours may
 * have it. `npm run readers` has the programs read them again.
 */
const RIS_READERS = [
  // Its translator of RIS, of 2026-01-05: https://github.com/zotero/translators/blob/master/RIS.js
  'Zotero',
  'citation-js 0.8.2',
  'bibutils 7.2',
  'JabRef 3.8.2',
] as const;

type Row = readonly [name: string, zotero: string, citationJs: string, bibutils: string, jabref: string];

/** By the value of `TY`. */
export const RIS_TYPES: readonly Row[] = [
  ['MANSCPT', 'manuscript', 'manuscript', 'Misc', 'Other'],
  // Zotero has it as UNPD, and takes what it does not know for an article in a journal.
  ['UNPB', '!journalArticle', 'manuscript', 'Unpublished', 'Unpublished'],
  ['UNPD', 'manuscript', '!', 'Misc', 'Other'],
  // Citation-js reads no field of a type that it does not know.
  ['PREP', '!journalArticle', '!', 'Misc', 'Other'],
  ['INPR', 'manuscript', '!article-journal', 'Misc', 'Other'],
  ['PAMP', 'manuscript', '!pamphlet', 'Misc', 'Other'],
  ['GEN', '!journalArticle', 'document', 'Misc', 'Other'],
  ['RPRT', '!report', '!report', '!TechReport', '!TechReport'],
  ['EJOUR', '!journalArticle', '!article-journal', 'Misc', 'Other'],
];

/** By tag, in a record of type `MANSCPT`. */
export const RIS_TAGS: readonly Row[] = [
  ['ID', '', 'id', 'key', 'refid'],
  ['TI', 'title', 'title', 'title', 'title'],
  ['AU', 'creators', 'author', 'author', 'author'],
  ['PY', 'date', 'issued', 'year', 'year'],
  ['DA', 'date', 'issued', 'month', 'month'],
  ['AB', 'abstractNote', 'abstract', 'abstract', 'abstract'],
  ['N1', 'notes', 'note', 'note', 'comment'],
  ['KW', 'tags', 'keyword', 'keywords', 'keywords'],
  ['M3', 'manuscriptType', 'genre', 'note', ''],
  ['DB', 'archive', 'source', '', 'database'],
  ['AN', 'archiveLocation', '', '', ''],
  // Bibutils knows a DOI by four digits behind its “10.”; these have five.
  ['DO', 'DOI', 'DOI', '', ''],
  ['UR', 'url', 'URL', 'url', 'url'],
  ['L1', 'attachments', '', 'url', ''],
  // An issue, where Zotero makes an article of the record.
  ['M1', 'extra', '!number', '!url', ''],
  ['PB', '!notes', 'archive', 'publisher', 'publisher'],
  ['C1', '!notes', '', '!url', ''],
];

/** What is wrong with a type or tag, by reader; empty where nothing is. */
export function risFaults(rows: readonly Row[], name: string): string[] {
  const [, ...cells] = rows.find(([each]) => each === name) ?? [];
  if (cells.length === 0) return ['not tried'];
  return RIS_READERS.flatMap((reader, i) => (cells[i]?.startsWith('!') ? [`${reader}: ${cells[i]}`] : []));
}
