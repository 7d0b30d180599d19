import { describe, expect, it } from 'vitest';
import { isWords, looksRead, readerTexts, typeNames } from './testing/reader-texts';
import { inFolder, isCode, SHIPPED, type Source } from './testing/sources';
import { entriesOf, keysOf, usedEntries } from './testing/word-entries';

/** What the reader reads stands in one place a room, so that it can be read, changed and translated as a whole. */

/** Where this is so. */
const COVERED = ['lib'];

/** What looks like words for the reader and is none, by reason; where a file has other texts, which of them. */
const NOT_READ: readonly [why: string, paths: readonly string[], texts?: RegExp][] = [
  [
    'what arXiv writes for a link, and TeX’s names of Greek letters',
    ['lib/papers/one-spelling.ts'],
    /^(?:this https URL|alpha beta|Gamma Delta)/,
  ],
  ['for models', ['lib/criteria/prompt.ts', 'lib/digest/prompt-criteria.ts', 'lib/own-pages/test-paper.ts']],
  [
    'criteria to begin with, which are the reader’s own from then on',
    [
      'lib/criteria/starter.ts',
      'lib/criteria/reading-axes.ts',
      ...['computing', 'data-and-signals', 'gravity-and-sky', 'high-energy', 'life-and-markets'].map(
        (name) => `lib/criteria/starting-points/${name}.ts`,
      ),
      ...['mathematics', 'matter-and-light'].map((name) => `lib/criteria/starting-points/${name}.ts`),
    ],
  ],
  [
    'formats: other programs read these headings and names, and so do Winnow’s readers of digests',
    [
      ...['bibtex', 'csv', 'html', 'markdown', 'ris'].map((name) => `lib/digest/write-${name}.ts`),
      ...['lib/digest/count-labels.ts', 'lib/digest/date-span.ts', 'lib/digest/record.ts'],
      ...['lib/digest/remarks.ts', 'lib/digest/topic-labels.ts'],
    ],
  ],
  [
    'heading and name of a number in a format',
    ['lib/papers/digest.ts'],
    /^Personalized Daily ArXiv Papers$|^Reading order$/,
  ],
  ['parts of keys, which have no language', ['lib/digest/imported-record.ts'], /^a digest of …$|^…, from …$/],
  ['a report for the developers', ['lib/arxiv/doubt-report.ts']],
  [
    'errors for developers: no reader is shown their messages',
    ['lib/abstracts/arxiv-fetch.ts', 'lib/abstracts/arxiv-line.ts', 'lib/platform/router.ts'],
    /\.$/,
  ],
  [
    'part of the build',
    [
      'lib/ledger/model-prices.plugin.ts',
      ...['licences', 'no-markup', 'size-report'].map((name) => `lib/platform/${name}.plugin.ts`),
    ],
  ],
  [
    'what arXiv writes',
    ['lib/arxiv/archives.ts', 'lib/base/months.ts', 'lib/arxiv/read-results.ts'],
    /^[a-z -]+$|^Comments$|^Journal ref$/,
  ],
  [
    'what models write',
    [
      ...[
        'field-names',
        'names-abroad',
        'quoting-words',
        'small-words',
        'turning-points',
        'turning-words',
      ].map((name) => `lib/answer-words/${name}.ts`),
      ...['lib/reply/tex-escapes.ts', 'lib/reply/think-tags.ts'],
    ],
  ],
  [
    'words that are looked for',
    [
      'common-words',
      'cue-words',
      'field-terms',
      'label-words',
      'stem',
      'tokens',
      'abroad/european',
      'abroad/small-abroad',
    ].map((name) => `lib/ranking/keyword/${name}.ts`),
  ],
  ['words of other languages that are looked for', ['lib/injection/other-languages.ts']],
  [
    'labels as they are read, not shown',
    ['lib/ranking/keyword/criteria-lines.ts'],
    /^, not \$1$|^\$1Filter out$/,
  ],
  [
    'companies, and a model’s name',
    ['lib/providers/presets.ts'],
    /^\p{Lu}[\w.]*(?: \p{Lu}[\w.]*)*$|^built-in model$/u,
  ],
  [
    'parts of authors’ names',
    ['lib/arxiv/name-suffix.ts', 'lib/digest/family-name.ts', 'lib/digest/group-names.ts'],
  ],
  ['commands of TeX', ['lib/digest/tex-formula.ts']],
  ['a header', ['lib/model/model-client.ts'], /^Bearer …$/],
  ['a stream of events', ['lib/model/clean-events.ts'], /^data: /],
  ['selectors', ['lib/arxiv/read-listing.ts', 'lib/arxiv/selectors.ts'], /^True$|^\.arxividv a$|dt, dd, li/],
  [
    'selectors, fonts and names of keys',
    [
      ...['dark-page', 'keeping-place', 'inks', 'bar/bar', 'bar/bar-sheet', 'details/panel'],
      ...['keys/key-press', 'own-keys', 'reason-line'],
    ].map((name) => `lib/overlay/${name}.ts`),
    /dt, dd, li|sans-serif$|^\(prefers-color-scheme: dark\)$|^button:not|^textarea, select|^(?:Enter|Escape|Tab)$/,
  ],
];

const code = SHIPPED.filter(isCode);
const covered = COVERED.flatMap(inFolder).filter(isCode);
const words = covered.filter(isWords);
const names = typeNames(code);
const texts = covered.filter((source) => !isWords(source)).flatMap((source) => readerTexts(source, names));
const excepted = (path: string, text: string) =>
  NOT_READ.filter(([, paths, only]) => paths.includes(path) && (only?.test(text) ?? true));

describe('one place a room', () => {
  it('holds all that the reader reads', () => {
    const elsewhere = texts.filter(({ path, text }) => excepted(path, text).length === 0);
    expect(elsewhere.map(({ path, line, text }) => `${path}:${line} ${text}`)).toEqual([]);
  });

  it('and every exception is needed', () => {
    const needed = new Set(
      texts.filter(({ path, text }) => excepted(path, text).length > 0).map(({ path }) => path),
    );
    expect(NOT_READ.flatMap(([, paths]) => paths).filter((path) => !needed.has(path))).toEqual([]);
  });

  it.each(words.map((source) => [source.path, source] as const))(
    '%s holds messages of `_locales` only, by keys of their own',
    (_, source) => {
      const entries = entriesOf(source);
      expect(entries.length).toBeGreaterThan(0);
      expect(entries.filter((entry) => keysOf(source, entry).length === 0).map(({ name }) => name)).toEqual(
        [],
      );
    },
  );

  it.each(words.map((source) => [source.path, source] as const))('%s: each is said', (_, source) => {
    const used = usedEntries(source, code);
    expect(entriesOf(source).flatMap(({ name }) => (used.has(name) ? [] : name))).toEqual([]);
  });

  it('a room has no two entries of a name', () => {
    const roomOf = ({ path }: Source) => path.replace(/\/words(?:\/[\w-]+)?\.ts$/, '');
    const twice = [...Map.groupBy(words, roomOf)].flatMap(([room, files]) => {
      const all = files.flatMap((source) => entriesOf(source).map(({ name }) => name));
      return all.filter((name, at) => all.indexOf(name) < at).map((name) => `${room}: ${name}`);
    });
    expect(twice).toEqual([]);
  });
});

describe('how that is found out', () => {
  const source = (text: string, path = 'lib/room/file.tsx', imports: string[] = []): Source => ({
    ...{ path, text, code: text, imports },
  });
  const found = (text: string) => readerTexts(source(text)).map((each) => each.text);

  it.each([
    ['const a = "Press the button";', 'Press the button'],
    [`const a = \`\${n} papers\`;`, '… papers'],
    [`const a = \`Score by \${model}\`;`, 'Score by …'],
    ['const a = n + " papers";', ' papers'],
    ['const a = ", second opinion";', ', second opinion'],
    ['const a = { label: "Stop" };', 'Stop'],
    ['const a = { role: "a role" };', 'a role'],
    ['const a = { label: "Stopped." };', 'Stopped.'],
    ['const a = <p class="big red">Nothing here yet</p>;', 'Nothing here yet'],
    ['const a = <b> {n} papers </b>;', 'papers'],
    ['const a = <img alt="A cat" />;', 'A cat'],
    ['throw new Error("No such paper");', 'No such paper'],
  ])('%s', (text, said) => {
    expect(found(text)).toEqual([said]);
  });

  it.each([
    'import a from "some where";',
    'type A = "no key" | "no abstract";',
    'const a = { class: "big red" };',
    'const a = { "arxiv id": 1 };',
    'const a = "cs.LG";',
    'const a = "text/html";',
    `const a = \`\${one} \${other}\`;`,
    'const a = "\\\\b(?:the|a) paper\\\\b";',
    '/* A comment */',
  ])('nothing in %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('names of types are data', () => {
    const text = 'type A = "no key"; const a: A = "no key"; const b = "no way";';
    const names = typeNames([source(text)]);
    expect(readerTexts(source(text), names).map((each) => each.text)).toEqual(['no way']);
  });

  it('a list of words is no sentence to a human, but looks like one', () => {
    expect(looksRead('use uses used')).toBe(true);
  });
});
