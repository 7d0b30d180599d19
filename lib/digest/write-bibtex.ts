import { MONTHS } from '../base/months';
import { type Digest, type DigestPaper, paperUrl } from '../papers/digest';
import { bibLiteral, bibText } from './bibtex-text';
import { idDate } from './id-year';
import { namesInParts, type PartedName } from './name-parts';
import { remarks } from './remarks';

/**
 * One `@misc` a paper, as arXiv's own export has it. `note` is printed by every style, and most print no `eprint`: it
 * says which paper this is. Scores, comment and note are the reader's own and stand in `annote`, which no usual style prints.
 */
export function writeBibtex({ papers }: Digest): string {
  return papers.map(entry).join('\n');
}

function entry(paper: DigestPaper): string {
  const { id, title, authors, abstract, categories } = paper;
  const { year, month } = idDate(id);
  const fields: [string, string][] = [
    // Twice, so that no style takes the capitals away.
    ['title', `{${bibText(title)}}`],
    ['author', bibAuthors(authors)],
    ['year', String(year)],
    ['eprint', id],
    ['archivePrefix', 'arXiv'],
    ['primaryClass', /^[\w.-]+$/.test(categories[0] ?? '') ? (categories[0] ?? '') : ''],
    ['url', paperUrl(paper)],
    ['note', `arXiv:${id}`],
    ['annote', bibLiteral(remarks(paper).join(' '))],
    ['abstract', bibText(abstract)],
  ];
  const lines = fields.filter(([, text]) => text !== '').map(([name, text]) => `  ${name} = {${text}},`);
  lines.splice(
    lines.findIndex((line) => line.startsWith('  year')) + 1,
    0,
    `  month = ${MONTHS[month - 1] ?? 'jan'},`,
  );
  return `@misc{arXiv:${id.replace('/', '-')},\n${lines.join('\n')}\n}\n`;
}

function bibAuthors(authors: readonly string[]): string {
  const { names, others } = namesInParts(authors);
  return [...names.map(bibName), ...(others ? ['others'] : [])].join(' and ');
}

/** BibTeX splits names at commas, blanks and the word “and”: in braces, a name is one all the same. */
function bibName(name: PartedName): string {
  if (name.kind === 'person') {
    const { family, suffix, given } = name;
    const [first = '', ...rest] = [family, suffix, given].filter(Boolean).map(bibLiteral);
    // Up to its last word in small letters, BibTeX takes a family name for a particle: "Ortega y" would be one.
    const mixed = /^\p{Lu}.* \p{Ll}/u.test(family);
    return [mixed ? `{${first}}` : first, ...rest].join(', ');
  }
  const text = bibLiteral(name.name);
  return /^[A-Za-z]+$/.test(text) && !/^(?:and|others)$/i.test(text) ? text : `{${text}}`;
}
