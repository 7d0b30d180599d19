import { expect, it } from 'vitest';
import { writeAtom } from '../digest/write-atom';
import { writeJson } from '../digest/write-json';
import { aDigest, aPaper } from '../testing/digests';
import { DATED, FRIDAY, following, urlOf } from '../testing/followed';

const URL_ = 'https://digests.example/a';

it.each([
  ['what is no digest', '<p>Hello</p>', /No digest was found/],
  ['a digest of nothing', '{}', /No digest was found there/],
  ['an address that sends on', { kind: 'moved' }, /sends on/],
  ['none', { kind: 'missing', status: 404 }, /no file there/],
  ['a file without end', { kind: 'tooLarge' }, /larger than 4 MB/],
  ['a hostile one', writeJson(aDigest({ date: '2030-01-01' })), /still to come/],
] as const)('tells what stands in the way: %s', async (_what, answer, why) => {
  const reader = await following();
  reader.server.files.set(URL_, answer);
  expect(await reader.preview(URL_)).toEqual({ ok: false, why: expect.stringMatching(why) });
  expect(reader.server.asked).toEqual([URL_]);
});

it('asks for five files at most', async () => {
  const reader = await following();
  expect((await reader.preview(DATED)).ok).toBe(false);
  expect(reader.server.asked).toEqual(['06', '05', '04', '03', '02'].map((day) => urlOf(`2026-02-${day}`)));
});

it('knows a page of links whatever its address, and a digest at a folder’s', async () => {
  const reader = await following();
  reader.server.publish(FRIDAY);
  reader.server.files.set('https://digests.example/index.html', '<a href="out/2026-02-06.json">today</a>');
  expect(await reader.preview('https://digests.example/index.html')).toMatchObject({
    preview: { days: [{ day: FRIDAY, papers: 2 }] },
  });
  reader.server.asked.length = 0;
  reader.server.files.set('https://digests.example/now/', reader.server.files.get(urlOf(FRIDAY)) ?? '');
  expect(await reader.preview('https://digests.example/now/')).toMatchObject({ preview: { papers: 2 } });
  // It was read already.
  expect(reader.server.asked).toEqual(['https://digests.example/now/']);
});

it('calls it what it calls itself, as text, where that tells it from others', async () => {
  const reader = await following();
  reader.server.publish(FRIDAY, [aPaper()], { title: 'The <b>lab</b>’s papers https://evil.example/x' });
  expect(await reader.preview(DATED)).toMatchObject({ preview: { name: 'The lab’s papers' } });
  reader.server.publish(FRIDAY, [aPaper()], { prompt: null });
  expect(await reader.preview(DATED)).toMatchObject({ preview: { name: 'digests.example', criteria: '' } });
});

it('says why a repository cannot be looked at', async () => {
  const reader = await following();
  const list = 'https://api.github.com/repos/o/r/git/trees/main?recursive=1';
  reader.server.files.set(list, { kind: 'refused', status: 403 });
  expect(await reader.preview('github.com/o/r/tree/main')).toEqual({
    ...{ ok: false, why: expect.stringMatching(/GitHub refused with error 403/) },
  });
  reader.server.files.set(list, '{"tree":[]}');
  expect(await reader.preview('github.com/o/r/tree/main')).toEqual({
    ...{ ok: false, why: expect.stringMatching(/No digest was found there/) },
  });
});

it('has where it was cut as it is told, be it in a feed', async () => {
  const reader = await following();
  const digest = aDigest({ cut: { minRelevance: 6, minNovelty: 4 } });
  reader.server.files.set(URL_, writeAtom(digest, new Date('2026-02-06T05:00:00Z')));
  expect(await reader.preview(URL_)).toMatchObject({
    preview: { cut: digest.cut, papers: 2, days: [{ day: FRIDAY, papers: 2 }], model: 'gpt-6-luna' },
  });
  await reader.begin(URL_);
  expect(await reader.said(aPaper().id)).toEqual([{ relevance: 9, comment: aPaper().comment, day: FRIDAY }]);
});
