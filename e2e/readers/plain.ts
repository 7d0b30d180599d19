import { namesInParts, type PartedName } from '../../lib/digest/name-parts.ts';
import { readable, texParts } from '../../lib/digest/tex-parts.ts';
import type { DigestPaper } from '../../lib/papers/digest.ts';

/** Texts as they are compared: by their letters and digits, in order. How a reader sets a sign is its own business. */
export function letters(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}

/** The words of a text that stand outside formulas; Greek letters and raised digits are formulas to TeX. */
function wordsOutside(text: string): string[] {
  return texParts(text).flatMap((part) =>
    part.kind === 'text' ? part.text.split(/[^\p{L}\p{M}\p{Nd}]+|[\p{Script=Greek}µ]+/u).filter(Boolean) : [],
  );
}

/** The words of `text` as far as they stand in `shown`, one after the other: equal to all of them where none is lost. */
export function shownWords(text: string, shown: string): readonly [got: string, wanted: string] {
  const there = letters(shown);
  let at = 0;
  const found = wordsOutside(text).filter((word) => {
    const next = there.indexOf(letters(word), at);
    if (next >= 0) at = next + letters(word).length;
    return next >= 0;
  });
  return [found.join(' '), wordsOutside(text).join(' ')];
}

/** Names as `Last | First | Suffix`, a whole one as it is. */
export function nameText({
  family,
  given,
  suffix,
}: {
  family: string;
  given?: string;
  suffix?: string;
}): string {
  return [family, given, suffix]
    .filter(Boolean)
    .map((part) => letters(part ?? ''))
    .join(' | ');
}

export function wantedNames({ authors }: DigestPaper): string[] {
  return namesInParts(authors).names.map((name: PartedName) =>
    name.kind === 'whole' ? letters(name.name) : nameText(name),
  );
}

/** The same without what a reader has in place of those that a list leaves out. */
export function withoutOthers(names: readonly string[]): string[] {
  return names.filter((name, i) => i < names.length - 1 || !/^(?:others|etal|al \| et)$/.test(name));
}

/** Names in the order of reading, for readers that keep no parts. */
export function wholeNames({ authors }: DigestPaper): string[] {
  return authors.map((name) => letters(readable(name)));
}

/** TeX of a file of references as one reads it: accents and letters; of other commands, their names. */
export function texShown(text: string): string {
  return readable(
    text
      .replace(/\\text(?:backslash|brace\w+|ascii\w+|less|greater|bar|bullet)(?:\{\}|\s|(?![a-z]))/g, ' ')
      .replace(/\{(\\.)\s*(\{\\.[^{}]*\})\}/g, '$1$2'),
  )
    .replace(/\$?\\[a-zA-Z]+\s?/g, (command) =>
      /^\$?\\(?:emph|textbf|url|path|newblock)/.test(command) ? ' ' : command,
    )
    .normalize('NFC');
}

/** Whether a text of the paper has a brace without a partner. */
export function unpaired(paper: DigestPaper | undefined): boolean {
  const texts = paper ? [paper.title, paper.abstract, paper.comment, ...paper.authors] : [];
  return texts.some((text) => {
    let depth = 0;
    for (const [brace] of text.matchAll(/[{}]/g)) {
      depth += brace === '{' ? 1 : -1;
      if (depth < 0) return true;
    }
    return depth !== 0;
  });
}
