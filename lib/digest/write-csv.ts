import { type Digest, type DigestPaper, paperUrl } from '../papers/digest';
import { axisWords } from './axis-words';
import { csv } from './csv';

const COLUMNS: readonly [name: string, value: (paper: DigestPaper) => string | number][] = [
  // By itself, 2602.01230 is a number to a spreadsheet, and loses its last digit.
  ['arXiv ID', ({ id }) => `arXiv:${id}`],
  ['Title', ({ title }) => title],
  ['Authors', ({ authors }) => authors.join('; ')],
  ['Relevance', ({ relevance }) => relevance],
  ['Novelty', ({ novelty }) => novelty],
  ['Comment', ({ comment }) => comment],
  ['Categories', ({ categories }) => categories.join(' ')],
  ['Abstract', ({ abstract }) => abstract],
  ['Address', (paper) => paperUrl(paper)],
  ['Score from', ({ origin }) => origin],
  ['Topics', ({ topics = [] }) => topics.join('; ')],
  ['Other scores', (paper) => axisWords(paper).join('; ')],
  ['Starred', ({ starred }) => (starred ? 'yes' : '')],
  ['Note', ({ note = '' }) => note],
];

/** A row a paper, with a row of names above. */
export function writeCsv({ papers }: Digest): string {
  const names = COLUMNS.map(([name]) => name);
  return csv([names, ...papers.map((paper) => COLUMNS.map(([, value]) => value(paper)))]);
}
