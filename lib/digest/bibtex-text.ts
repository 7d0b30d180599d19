import { oneLine, writable } from './markdown-text';
import { plainTex } from './plain-tex';
import { safeFormula } from './tex-formula';
import { texLetters } from './tex-letters';
import { texParts } from './tex-parts';

/**
 * A title or an abstract for a field of BibTeX: its formulas are formulas, its accents letters, its paired braces
 * groups. Any other command is shown as it is written: who wrote the text must not have LaTeX do anything.
 */
export function bibText(text: string): string {
  const parts = texParts(tidy(text)).map((part) => {
    if (part.kind === 'text') return words(part.raw, part.before, part.after);
    const formula = safeFormula(part.tex);
    return formula === null ? literal(part.raw) : pairedBraces(formula);
  });
  return joined(parts.join(''));
}

/** A text without TeX, such as a comment: every sign is shown as it is. */
export function bibLiteral(text: string): string {
  return joined(literal(tidy(text)));
}

/** Formulas that touch are one: a reader could take the two dollars between them for the beginning of another. */
function joined(text: string): string {
  return text.replace(/(?<!\\)\$\$/g, ' ');
}

/** In one line, without what stands for braces below. */
function tidy(text: string): string {
  return oneLine(writable(text)).replace(/[\ue000-\ue003]/g, '');
}

/** For a moment: escaped braces, and such as have no partner, are signs; the others are groups. */
const [OPEN, CLOSE, GROUP, END] = ['\ue000', '\ue001', '\ue002', '\ue003'];

function words(raw: string, before: string, after: string): string {
  const escaped = raw.replace(/\\([\s\S])/g, (pair, sign: string) => {
    if (sign === '{') return OPEN ?? '';
    return sign === '}' ? (CLOSE ?? '') : pair;
  });
  const plain = plainTex(escaped, before, after);
  const lone = loneBraces(plain);
  return literal(
    plain.replace(/[{}]/g, (brace, at: number) => {
      if (lone.has(at)) return brace;
      return (brace === '{' ? GROUP : END) ?? '';
    }),
  );
}

const ESCAPES: Readonly<Record<string, string>> = {
  ...{
    '\\': '\\textbackslash{}',
    '{': '\\textbraceleft{}',
    '}': '\\textbraceright{}',
    '~': '\\textasciitilde{}',
  },
  ...{ '^': '\\textasciicircum{}', '<': '\\textless{}', '>': '\\textgreater{}', '|': '\\textbar{}' },
  ...{ '%': '\\%', '&': '\\&', _: '\\_', '#': '\\#', $: '\\$' },
  ...{
    [OPEN ?? '']: '\\textbraceleft{}',
    [CLOSE ?? '']: '\\textbraceright{}',
    [GROUP ?? '']: '{',
    [END ?? '']: '}',
  },
};

function literal(text: string): string {
  // Letters first: of what they become, nothing is to be escaped. Signs of TeX are none of theirs.
  return text.replace(
    /[\\{}~^<>|%&_#$\ue000-\ue003]|[^\x20-\x7e\ue000-\ue003]+/g,
    (sign) => ESCAPES[sign] ?? texLetters(sign),
  );
}

/** BibTeX counts escaped braces with the others: where they do not add up, they are spelled out. */
function pairedBraces(formula: string): string {
  if (loneBraces(formula).size === 0) return formula;
  return formula.replace(/\\([\s\S])/g, (pair, sign: string) => {
    if (sign === '{') return '\\lbrace ';
    return sign === '}' ? '\\rbrace ' : pair;
  });
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
