/** Test-only: what a shape of the corpus is, and the small writers that its shapes share. */

/** A record as the model means it. `index` is the paper's number in the batch. */
export interface Meant {
  index: number;
  id: string;
  relevance: number;
  novelty: number;
  comment: string;
}

export interface ReplyShape {
  /** Kebab-case, unique. */
  name: string;
  write(records: readonly Meant[]): string;
  /** Which papers' facts are all in the text: `all`, all `but-last`, or `none`. Default `all`. */
  holds?: 'all' | 'but-last' | 'none';
  /** The last record can only be read where the reply is known to be complete. */
  whole?: boolean;
  /** The reply carries no comments: '' is right. */
  mute?: boolean;
}

export const lines = (records: readonly Meant[], write: (record: Meant, at: number) => string): string =>
  `${records.map(write).join('\n')}\n`;
export const row = ({ index, relevance, novelty, comment }: Meant): string =>
  JSON.stringify([index, relevance, novelty, comment]);
export const seed = ({ id, relevance, novelty, comment }: Meant): object => ({
  ARXIVID: id,
  COMMENT: comment,
  RELEVANCE: relevance,
  NOVELTY: novelty,
});
export const plain = ({ id, relevance, novelty, comment }: Meant): object => ({
  id,
  relevance,
  novelty,
  comment,
});
export const raw = (comment: string): string => `"${comment}"`;
export const smart = (comment: string): string => `“${JSON.stringify(comment).slice(1, -1)}”`;
export const single = (comment: string): string =>
  `'${JSON.stringify(comment).slice(1, -1).replaceAll("'", "\\'")}'`;
export const draft = (record: Meant): string =>
  row({ ...record, relevance: 11 - record.relevance, comment: 'draft' });
export const csv = (text: string): string => `"${text.replaceAll('"', '""')}"`;
export const noTags = (comment: string): string => comment.replaceAll('|', '\\|');
export const shape = (
  name: string,
  write: ReplyShape['write'],
  more: Partial<ReplyShape> = {},
): ReplyShape => ({
  name,
  write,
  ...more,
});

export const html = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
/** Records with a blank line between them. */
export const spaced = (records: readonly Meant[], write: (record: Meant, at: number) => string): string =>
  `${records.map(write).join('\n\n')}\n`;
