import { type Digest, type DigestPaper, paperUrl } from '../papers/digest';
import { idDate } from './id-year';
import { oneLine, writable } from './markdown-text';
import { namesInParts, type PartedName } from './name-parts';
import { remarks } from './remarks';
import { readable } from './tex-parts';

/**
 * RIS, one record a paper. Readers of RIS agree on little: which of them makes what of each tag here, and of others
 * that were tried, is a table in `write-ris.test.ts`. No tag here is taken for something wrong by any of them.
 */
export function writeRis({ papers }: Digest): string {
  return papers.map(record).join('');
}

function record(paper: DigestPaper): string {
  const { id, title, authors, abstract, categories } = paper;
  const { year, month } = idDate(id);
  const { names, others } = namesInParts(authors);
  const lines: [string, string][] = [
    // No reader has a type for preprints.
    ['TY', 'MANSCPT'],
    ['ID', id],
    ['TI', readable(title)],
    ...names.map((name): [string, string] => ['AU', risName(name)]),
    ['AU', others ? 'et al.' : ''],
    ['PY', String(year)],
    ['DA', `${year}/${String(month).padStart(2, '0')}//`],
    ['AB', readable(abstract)],
    ['N1', remarks(paper).join(' ')],
    ...categories.map((category): [string, string] => ['KW', category]),
    ['M3', 'Preprint'],
    ['DB', 'arXiv'],
    ['AN', `arXiv:${id}`],
    ['DO', `10.48550/arXiv.${id}`],
    ['UR', paperUrl(paper)],
    ['L1', paperUrl(paper, 'pdf')],
  ];
  const written = lines.map(([tag, text]) => [tag, value(text)]).filter(([, text]) => text !== '');
  return `${[...written, ['ER', '']].map(([tag, text]) => `${tag}  - ${text}`).join('\r\n')}\r\n\r\n`;
}

/** Two blanks and a hyphen end a tag: some readers look for that anywhere in the line. */
function value(text: string): string {
  return oneLine(writable(text)).replace(/\s+/g, ' ').trim();
}

/** Commas part a name: one that stays whole has none. */
function risName(name: PartedName): string {
  if (name.kind === 'whole') return name.name.replace(/\s*,\s*/g, ' ').trim() || name.name;
  return [name.family, name.given, name.suffix].filter(Boolean).join(', ');
}
