import { type Digest, type DigestPaper, paperUrl } from '../papers/digest';
import { idDate } from './id-year';
import { oneLine, writable } from './markdown-text';
import { texParts } from './tex-parts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** One `@misc` a paper, as arXiv's own export has it, with scores and comment as a note. */
export function writeBibtex({ papers }: Digest): string {
  return papers.map(entry).join('\n');
}

function entry(paper: DigestPaper): string {
  const { id, title, authors, abstract, categories, comment, relevance, novelty } = paper;
  const { year, month } = idDate(id);
  const fields: [string, string][] = [
    // Twice, so that no style takes the capitals away.
    ['title', `{${bibText(title)}}`],
    ['author', authors.map(bibName).join(' and ')],
    ['year', String(year)],
    ['eprint', id],
    ['archivePrefix', 'arXiv'],
    ['primaryClass', /^[\w.-]+$/.test(categories[0] ?? '') ? (categories[0] ?? '') : ''],
    ['url', paperUrl(paper)],
    ['note', bibText(`Relevance ${relevance}, novelty ${novelty}. ${comment}`.trim())],
    ['abstract', bibText(abstract)],
  ];
  const lines = fields.filter(([, text]) => text !== '').map(([name, text]) => `  ${name} = {${text}},`);
  lines.splice(3, 0, `  month = ${MONTHS[month - 1] ?? 'jan'},`);
  return `@misc{arXiv:${id.replace('/', '-')},\n${lines.join('\n')}\n}\n`;
}

/** BibTeX splits names at commas and at the word “and”: what has them inside is one name all the same. */
function bibName(name: string): string {
  const text = bibText(name);
  return /,|(?:^|\s)and(?:\s|$)|^others$/i.test(text) ? `{${text}}` : text;
}

/** TeX stays TeX; signs that have a meaning of their own in running text are escaped; braces are paired. */
function bibText(text: string): string {
  const parts = texParts(oneLine(writable(text))).map((part) => {
    // The rest of a line behind a bare % is a comment, in formulas too.
    if (part.kind === 'math') return pairedBraces(escaped(part.raw, /\\[\s\S]|%/g));
    // A dollar that opens no formula is money.
    return escaped(part.raw, /\\[\s\S]|[%&_#$^]/g);
  });
  return (
    pairedBraces(parts.join(''))
      .replace(/(?<!\\)\\+$/, (end) => (end.length % 2 ? `${end.slice(1)}\\textbackslash{}` : end))
      // An accent on nothing would take what follows: the brace that closes the field, or the next name.
      .replace(/(?<!\\)(?:\\\\)*\\(?:['`^"~=.]|[A-Za-z]+)$/, '$&{}')
  );
}

/** @param signs to escape, and pairs that begin with a backslash, which stay: after two of them a sign is bare */
function escaped(text: string, signs: RegExp): string {
  return text.replace(signs, (sign) => {
    if (sign.startsWith('\\')) return sign;
    return sign === '^' ? '\\textasciicircum{}' : `\\${sign}`;
  });
}

/**
 * A brace without a partner would swallow the next entries. BibTeX counts escaped ones with the others, other
 * readers do not: a text that does not add up either way has them spelled out, and those left over taken out.
 */
function pairedBraces(text: string): string {
  const plain = text.replace(/\\[\\{}]/g, '');
  if (loneBraces(text).size + loneBraces(plain).size === 0) return text;
  const spelled = text.replace(/\\([\\{}])/g, (pair, sign: string) => {
    if (sign === '\\') return pair;
    return sign === '{' ? '\\lbrace{}' : '\\rbrace{}';
  });
  const lone = loneBraces(spelled);
  return spelled.replace(/[{}]/g, (brace, at: number) => (lone.has(at) ? '' : brace));
}

/** Where braces stand that have no partner. */
function loneBraces(text: string): Set<number> {
  const open: number[] = [];
  const lone: number[] = [];
  for (const { 0: brace, index } of text.matchAll(/[{}]/g)) {
    if (brace === '{') open.push(index);
    else if (open.pop() === undefined) lone.push(index);
  }
  return new Set([...lone, ...open]);
}
