import { csv } from './csv';
import { type Digest, type DigestPaper, paperUrl } from './digest';

const COLUMNS: readonly [name: string, value: (paper: DigestPaper) => string | number][] = [
  ['arXiv ID', ({ id }) => id],
  ['Title', ({ title }) => title],
  ['Authors', ({ authors }) => authors.join('; ')],
  ['Relevance', ({ relevance }) => relevance],
  ['Novelty', ({ novelty }) => novelty],
  ['Comment', ({ comment }) => comment],
  ['Categories', ({ categories }) => categories.join(' ')],
  ['Abstract', ({ abstract }) => abstract],
  ['Address', (paper) => paperUrl(paper)],
  ['Score from', ({ origin }) => origin],
];

/** A row a paper, with a row of names above. */
export function writeCsv({ papers }: Digest): string {
  const names = COLUMNS.map(([name]) => name);
  return csv([names, ...papers.map((paper) => COLUMNS.map(([, value]) => value(paper)))]);
}
