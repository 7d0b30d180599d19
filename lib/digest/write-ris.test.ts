// @ts-expect-error It comes without types, as of 0.8.2.
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { expect, it } from 'vitest';
import { aDigest, aPaper } from '../testing/digests';
import { RIS_TAGS, RIS_TYPES, risFaults } from '../testing/ris-readers';
import { writeRis } from './write-ris';

const read = (text: string) =>
  plugins.input.chain(text, { forceType: '@ris/file' }) as Record<string, unknown>[];
const linesOf = (paper: Parameters<typeof aPaper>[0]) =>
  writeRis(aDigest({ papers: [aPaper(paper)] })).split('\r\n');
const valuesOf = (tag: string, paper: Parameters<typeof aPaper>[0]) =>
  linesOf(paper).flatMap((line) => (line.startsWith(`${tag}  - `) ? [line.slice(6)] : []));

it('is of a type, and of tags, that no reader is known to take for something else', () => {
  const used = linesOf({}).flatMap((line) => (/^[A-Z][A-Z0-9] {2}- /.test(line) ? [line.slice(0, 2)] : []));
  expect(risFaults(RIS_TYPES, valuesOf('TY', {})[0] ?? '')).toEqual([]);
  for (const tag of used.filter((each) => each !== 'TY' && each !== 'ER')) {
    expect([tag, risFaults(RIS_TAGS, tag)]).toEqual([tag, []]);
  }
});

it('has the only type that every reader takes for a manuscript or for nothing in particular', () => {
  const right = RIS_TYPES.filter(([name]) => risFaults(RIS_TYPES, name).length === 0);
  expect(right.map(([name]) => name)).toEqual(['MANSCPT']);
  expect(risFaults(RIS_TYPES, 'XXXX')).toEqual(['not tried']);
});

it.each(RIS_TYPES)('the table says what citation-js makes of the type %s', (type, _zotero, citationJs) => {
  const [record] = read(`TY  - ${type}\r\nTI  - T\r\nER  - \r\n`);
  expect(record?.type ?? '').toBe(citationJs.replace('!', ''));
  expect(record?.title).toBe(citationJs === '!' ? undefined : 'T');
});

it.each(RIS_TAGS)('the table says what citation-js makes of the tag %s', (tag, _zotero, citationJs) => {
  const value = { DO: '10.48550/arXiv.2602.00001', DA: '2026/02//', PY: '2026' }[tag] ?? 'x';
  const [bare] = read('TY  - MANSCPT\r\nLA  - en\r\nER  - \r\n');
  const [record] = read(`TY  - MANSCPT\r\nLA  - en\r\n${tag}  - ${value}\r\nER  - \r\n`);
  const more = Object.keys(record ?? {}).filter((key) => !(key in (bare ?? {})));
  expect(more.join()).toBe(citationJs.replace('!', ''));
});

it('names authors family first, and keeps whole what is no person', () => {
  const authors = [
    'J. R. R. Tolkien, Jr.',
    'Ludwig van Beethoven',
    'ATLAS Collaboration',
    'Google, Inc.',
    'Plato',
  ];
  const names = [
    'Tolkien, J. R. R., Jr.',
    'van Beethoven, Ludwig',
    'ATLAS Collaboration',
    'Google Inc.',
    'Plato',
  ];
  expect(valuesOf('AU', { authors })).toEqual(names);
  expect(read(writeRis(aDigest({ papers: [aPaper({ authors })] })))[0]?.author).toEqual([
    { family: 'Tolkien', given: 'J. R. R.', suffix: 'Jr.' },
    { family: 'van Beethoven', given: 'Ludwig' },
    { literal: 'ATLAS Collaboration' },
    { literal: 'Google Inc.' },
    { family: 'Plato' },
  ]);
  expect(valuesOf('AU', { authors: ['Ada Lovelace', 'et al.'] })).toEqual(['Lovelace, Ada', 'et al.']);
});

it('says which paper it is in ways of its own', () => {
  const [record] = read(writeRis(aDigest({ papers: [aPaper({ id: 'hep-th/9901002' })] })));
  expect(record).toMatchObject({
    DOI: '10.48550/arXiv.hep-th/9901002',
    source: 'arXiv',
    type: 'manuscript',
  });
  expect(valuesOf('AN', { id: 'hep-th/9901002' })).toEqual(['arXiv:hep-th/9901002']);
  expect(valuesOf('UR', {})).toEqual(['https://arxiv.org/abs/2602.00001']);
});

it('has nothing in a value that begins a tag', () => {
  const [record] = read(
    writeRis(aDigest({ papers: [aPaper({ title: 'A  - B ER  -  C', comment: 'x  - y' })] })),
  );
  expect(record).toMatchObject({ title: 'A - B ER - C', note: 'Relevance 9, novelty 8. x - y' });
});
