// @ts-expect-error It comes without types, as of 0.8.2.
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { describe, expect, it } from 'vitest';
import { AUTHOR_NAMES } from '../testing/author-names';
import { aDigest, aPaper } from '../testing/digests';
import { nameInParts, namesInParts } from './name-parts';
import { writeBibtex } from './write-bibtex';
import { writeRis } from './write-ris';

const joined = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(' | ');
const digestOf = (authors: string[]) => aDigest({ papers: [aPaper({ title: 'T', authors })] });
/** Quotes as TeX has them: an apostrophe of one's own is none of its signs. */
const plain = (text: string) => text.normalize('NFC').replace(/’/g, "'");

describe.each(AUTHOR_NAMES)('%s', (text, wanted) => {
  const { names } = namesInParts([text]);
  const whole = wanted.startsWith('{');
  const bare = whole ? wanted.slice(1, -1) : wanted;

  it('is taken apart rightly', () => {
    expect(
      names.map((name) =>
        name.kind === 'whole' ? `{${name.name}}` : joined(name.family, name.given, name.suffix),
      ),
    ).toEqual([wanted]);
  });

  it('is read so from BibTeX, between others', () => {
    const { entries, errors } = parseBibtex(writeBibtex(digestOf(['Ada Lovelace', text, 'Zeno'])), {
      sentenceCase: false,
    });
    expect([errors, entries[0]?.fields.author?.length]).toEqual([[], 3]);
    const author = entries[0]?.fields.author?.[1] ?? {};
    const { name, prefix, lastName, firstName, suffix } = author;
    const family = [prefix, lastName].filter(Boolean).join(' ');
    expect(plain(name ?? joined(family, firstName, suffix))).toBe(plain(bare));
    expect(name !== undefined || (firstName ?? '') === '').toBe(whole);
  });

  it('is read so from RIS, between others', () => {
    const [record] = plugins.input.chain(writeRis(digestOf(['Ada Lovelace', text, 'Zeno'])), {
      forceType: '@ris/file',
    }) as { author: Record<string, string>[] }[];
    expect(record?.author).toHaveLength(3);
    const { literal, family, given, suffix } = record?.author[1] ?? {};
    expect(literal ?? joined(family, given, suffix)).toBe(bare.replace(/, /g, ' '));
  });
});

it.each([
  ...['et al.', 'et al', 'Et al.', 'and others', 'and 17 others', 'and 17 more', '…', '...', '& others'],
  ...['et al. (17 additional authors not shown)', '(17 additional authors not shown)', 'plus 3 more authors'],
])('names nobody, but says that there are more: %s', (more) => {
  const ada = { kind: 'person', family: 'Lovelace', given: 'Ada', suffix: '' };
  const zeno = { kind: 'whole', name: 'Zeno' };
  expect(namesInParts(['Ada Lovelace', more])).toEqual({ names: [ada], others: true });
  expect(namesInParts(['Ada Lovelace', more, 'Zeno'])).toEqual({ names: [ada, zeno], others: true });
  expect(writeBibtex(digestOf(['Ada Lovelace', more]))).toContain('author = {Lovelace, Ada and others},');
});

it.each(['Ada Lovelace et al.', 'Ada Lovelace and others', 'Ada Lovelace …', 'Ada Lovelace...'])(
  'has more behind a name: %s',
  (text) => {
    expect(namesInParts([text])).toEqual({ names: [nameInParts('Ada Lovelace')], others: true });
  },
);
