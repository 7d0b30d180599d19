import { changedBetween } from './emphasis';
import { findFormulas } from './find-formulas';

/**
 * Text for a Markdown document. Titles and abstracts are TeX, in which Markdown's own escapes mean something
 * else, so only what would turn into markup is written as a character reference, and nothing else is changed.
 *
 * A formula that a CommonMark reader would change (`$88\%$` loses its backslash) stands in backticks between its
 * dollars: every reader keeps it as it is then, and GitHub and GitLab set it as a formula.
 * https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions
 */
export function toMarkdown(text: string): string {
  return written(text, false);
}

/** Text inside a link or beside others, where brackets, bars and code would end too soon. */
export function toMarkdownLabel(text: string): string {
  return written(text, true);
}

/** Text in which no formula is looked for: a name, or a table cell, where a bar would end it in formulas, too. */
export function toMarkdownWords(text: string): string {
  return unescaped(asWords(oneLine(text), MARKUP));
}

const MARKUP = /[[\]|`]/g;
const NONE = /(?!)/g;
/** Before these a backslash is Markdown's. */
const ESCAPE = /\\[!-/:-@[-`{-~]/;
/** What makes a link of the bracket before it. */
const LINK_END = /\](?=\s*[([:])/;

/** @param label whether it is one, where every bracket has to have its partner */
function written(text: string, label: boolean): string {
  const line = oneLine(text);
  const changed = changedBetween(line);
  const found = findFormulas(line);
  // In code, nothing can be done about what ends a link: then nothing may begin one.
  const endsLink = found.some(({ from, to }) => LINK_END.test(line.slice(from, to)));
  const danger = (raw: string) =>
    ESCAPE.test(raw) || (endsLink && raw.includes('[')) || (label && hasLoneBracket(raw));
  const formulas = found.map(({ from, to, tex }) => {
    const raw = line.slice(from, to);
    return { from, to, written: ofFormula(raw, tex, changed(from, to) || danger(raw)) };
  });
  const parts: string[] = [];
  let end = 0;
  const words = (to: number) => {
    // GitHub strikes out what stands between two tildes.
    const pieces: string[] = [];
    let from = end;
    for (let at = line.indexOf('~', end); at >= 0 && at < to; at = line.indexOf('~', at + 1)) {
      if (!changed(at, at + 1)) continue;
      pieces.push(line.slice(from, at));
      from = at + 1;
    }
    let part = [...pieces, line.slice(from, to)]
      .map((piece) => asWords(piece, label ? MARKUP : NONE))
      .join(asReference('~'));
    // A backtick would make code of formulas, and a dollar pair with theirs.
    if (formulas.length > 0) part = part.replace(/`/g, asReference);
    if (endsLink) part = part.replace(/\[/g, asReference);
    parts.push(unescaped(part.replace(/(?<!\\)\$/g, asReference)));
  };
  for (const formula of formulas) {
    words(formula.from);
    parts.push(formula.written);
    end = formula.to;
  }
  words(line.length);
  return parts.join('');
}

/** `[0, 1)` */
function hasLoneBracket(text: string): boolean {
  return /[[\]]/.test(text.replace(/\[[^[\]]*\]/g, ''));
}

function ofFormula(raw: string, tex: string, changed: boolean): string {
  if (!changed && asWords(raw, /`/g) === raw) return raw;
  if (raw === `$${tex}$` && !tex.includes('`')) return `$\`${tex}\`$`;
  return raw.replace(/[\\*_~&<[\]|`$]/g, asReference);
}

function asWords(text: string, signs: RegExp): string {
  return text
    .replace(/&(?=#?\w{1,20};)/g, '&amp;')
    .replace(/<(?=[A-Za-z/!?])/g, '&lt;')
    .replace(new RegExp(LINK_END, 'g'), asReference)
    .replace(signs, asReference);
}

/** A backslash before a reference, as in `Intern\`o`, would make text of it, and one at the end of what follows. */
function unescaped(text: string): string {
  return text.replace(
    /(\\+)(&(?:amp|lt|#\d+);)?/g,
    (run, signs: string, reference: string | undefined, at: number) => {
      if (reference === undefined && at + run.length < text.length) return run;
      return asReference('\\').repeat(signs.length) + (reference ?? '');
    },
  );
}

function asReference(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}

/** What stands for the text in such a document. */
export function fromMarkdown(text: string): string {
  return text.replace(
    /\$`([^`]*)`\$|&(amp|lt|#(?:3[2-9]|[4-9]\d|1[01]\d|12[0-6]));/g,
    (_, tex: string | undefined, name: string) => {
      if (tex !== undefined) return `$${tex}$`;
      if (name === 'amp') return '&';
      return name === 'lt' ? '<' : String.fromCharCode(Number(name.slice(1)));
    },
  );
}

/** Line ends folded: a line that begins with other words than its label could be taken for another field. */
export function oneLine(text: string): string {
  // Taken apart and trimmed, since a pattern for blanks around a line end tries every blank of a long run anew.
  return text
    .split(/[\n\r\v\f\u0085\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
}

/** Without control characters and halves of characters, which have no place in a file. */
export function writable(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}
