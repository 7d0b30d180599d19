import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { expect, it } from 'vitest';
import { aDigest, aPaper } from '../testing/digests';
import { writeBibtex } from './write-bibtex';

it.each([
  ['a sign after a pair of backslashes', ['N\\\\$', 'B']],
  ['a comment in a formula', ['N$a, b % and c$', 'B']],
  ['an accent on nothing', ['N\\"', 'B']],
  ['the word “and” at an end', ['N and', 'B']],
])('keeps names apart in BibTeX: %s', (_what, authors) => {
  const { entries, errors } = parseBibtex(
    writeBibtex(aDigest({ papers: [aPaper({ title: 'T', authors })] })),
  );
  expect([errors, entries.length]).toEqual([[], 1]);
  expect(entries[0]?.fields.author).toHaveLength(2);
  expect(JSON.stringify(entries[0]?.fields.author)).not.toContain('"and');
});

it('does not let a name of BibTeX’s mean “and others”', () => {
  const text = writeBibtex(aDigest({ papers: [aPaper({ authors: ['N', 'others'] })] }));
  expect(text).toContain('author = {N and {others}},');
});

it('is done with a long run of backslashes in BibTeX', () => {
  const title = `${'\\'.repeat(400_000)}x`;
  expect(writeBibtex(aDigest({ papers: [aPaper({ title })] }))).toContain(`title = {{${title}}}`);
});
