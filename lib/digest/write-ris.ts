import { type Digest, type DigestPaper, paperUrl } from '../papers/digest';
import { idDate } from './id-year';
import { oneLine, writable } from './markdown-text';
import { readable } from './tex-parts';

/** RIS, one record a paper. Names stay as arXiv has them: which word is the family's nobody says. */
export function writeRis({ papers }: Digest): string {
  return papers.map(record).join('');
}

function record(paper: DigestPaper): string {
  const { id, title, authors, abstract, categories, comment, relevance, novelty } = paper;
  const { year, month } = idDate(id);
  const lines: [string, string][] = [
    ['TY', 'UNPB'],
    ['ID', id],
    ['TI', readable(title)],
    ...authors.map((name): [string, string] => ['AU', readable(name)]),
    ['PY', String(year)],
    ['DA', `${year}/${String(month).padStart(2, '0')}//`],
    ['AB', readable(abstract)],
    ['N1', `Relevance ${relevance}, novelty ${novelty}. ${comment}`.trim()],
    ...categories.map((category): [string, string] => ['KW', category]),
    ['PB', 'arXiv'],
    ['M1', `arXiv:${id}`],
    ['DO', `10.48550/arXiv.${id}`],
    ['UR', paperUrl(paper)],
    ['L1', paperUrl(paper, 'pdf')],
    ['ER', ''],
  ];
  const written = lines.filter(([tag, text]) => tag === 'ER' || text !== '');
  return `${written.map(([tag, text]) => `${tag}  - ${oneLine(writable(text))}`).join('\r\n')}\r\n\r\n`;
}
