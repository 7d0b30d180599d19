import fc from 'fast-check';
import type { TestPaper } from './arxiv-page';

/** Pages that nobody wrote by hand, for property tests: what arXiv's authors may write, as HTML and as text. */

/** A piece of text as it stands in the page's source, and as a reader of the page should have it. */
interface Piece {
  html: string;
  text: string;
}

const plain = (text: string): Piece => ({ html: escaped(text), text });
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&#34;');

const PIECES: readonly Piece[] = [
  ...'sparse attention for $O(n\\log n)$ graphs|$\\alpha$-divergence|$a<b>c$|\\(x\\)|50\\% of $\\$5$'
    .split('|')
    .map(plain),
  ...'日本語の題名|한국어|Erdős–Rényi|naïve Bayes|العربية|e\u0301tale|𝒜-stable|😀|\u00a0'
    .split('|')
    .map(plain),
  ...'<b>bold</b>|<script>alert(1)</script>|&amp;|"quoted"|a < b & c > d|</dd></dl>'.split('|').map(plain),
  ...'Total of 5 entries|(showing 3 of 9 entries)|(replaced)|(cross-list from cs.XX)|No updates today.'
    .split('|')
    .map(plain),
  ...'Title: twice|Abstract:|arXiv:1234.56789v9|[7]|△ Less|Showing 1–9 of 9 results'.split('|').map(plain),
  { html: 'one<br>two', text: 'one two' },
  { html: '<a href="https://example.org/a?b=c&amp;d">this https URL</a>', text: 'this https URL' },
  { html: '<a href="https://arxiv.org/abs/2602.09999">arXiv:2602.09999</a>', text: 'arXiv:2602.09999' },
  { html: '&hellip;\n   and', text: '… and' },
];

const folded = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Names have no links in them; accents, CJK and markup they may have. */
const name: fc.Arbitrary<Piece> = fc.constantFrom(
  ...PIECES.filter(({ html, text }) => text.trim() && !/<(a|br)\b/.test(html)),
);

/** Text of an author's making; never blank. */
const prose: fc.Arbitrary<Piece> = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 12 }).map(plain)), {
    minLength: 1,
    maxLength: 8,
  })
  .map((pieces) => [plain('On'), ...pieces])
  .map((pieces) => ({
    html: pieces.map(({ html }) => html).join(' '),
    text: folded(pieces.map(({ text }) => text).join(' ')),
  }))
  // Controls are dropped or replaced by every parser in its own way; arXiv's texts have none.
  .filter(({ html }) => !/[^\P{C}\n]/u.test(html));

const number = (digits: number) =>
  fc.integer({ min: 1, max: 10 ** digits - 1 }).map((n) => String(n).padStart(digits, '0'));

/** Ids of all the forms that arXiv has had. */
const arxivId = fc.oneof(
  number(5).map((n) => `2602.${n}`),
  number(4).map((n) => `1401.${n}`),
  number(3).chain((n) => fc.constantFrom('hep-th', 'math', 'cond-mat', 'q-bio').map((a) => `${a}/0703${n}`)),
);

/** A paper as the builders of test pages take it (HTML), and as it is to be read (text). */
export interface Sample {
  html: TestPaper & { title: string; abstract: string; authors: string[] };
  text: { id: string; title: string; abstract: string; authors: string[]; comments: string };
}

const sample: fc.Arbitrary<Sample> = fc
  .record({
    id: arxivId,
    title: prose,
    abstract: prose,
    comments: fc.option(prose, { nil: null }),
    authors: fc.array(name, { minLength: 1, maxLength: 5 }),
    version: fc.option(fc.integer({ min: 1, max: 12 }), { nil: undefined }),
    withdrawn: fc.boolean(),
  })
  .map(({ id, title, abstract, comments, authors, version, withdrawn }) => {
    const note = withdrawn ? plain('This paper has been withdrawn by the author') : comments;
    return {
      html: {
        ...{ id, title: title.html, abstract: abstract.html, authors: authors.map(({ html }) => html) },
        ...(note ? { comments: note.html } : {}),
        ...(version ? { version } : {}),
      },
      text: {
        ...{
          id,
          title: title.text,
          abstract: abstract.text,
          authors: authors.map(({ text }) => folded(text)),
        },
        comments: note?.text ?? '',
      },
    };
  });

/** Papers with different ids. */
export const samples = fc.uniqueArray(sample, {
  selector: ({ text }) => text.id,
  minLength: 1,
  maxLength: 6,
});
