import { describe, expect, it, vi } from 'vitest';
import { writeJson } from '../digest/write-json';
import { writeMarkdown } from '../digest/write-markdown';
import { handlers, listed, read, score, services, useDigestHandlers } from '../testing/digest-handlers';
import { aDigest, aPaper } from '../testing/digests';

vi.mock('../platform/browser', () => ({
  browser: { runtime: { getPlatformInfo: async () => ({}) }, permissions: { contains: async () => true } },
}));

useDigestHandlers();

describe('a digest that is read in', () => {
  const digest = aDigest({ papers: [aPaper({ id: '2602.00001', relevance: 9, novelty: 8 })] });

  it('shows its scores on pages that are open, marked, and asks nobody', async () => {
    const { marks, subscribed } = read([listed('2602.00001'), listed('2602.00002')]);
    await subscribed;
    expect(marks.get('2602.00001')).toMatchObject({ state: 'keyword' });
    const result = await handlers.importDigest({ name: 'd.md', text: writeMarkdown(digest) });
    expect(result).toMatchObject({ ok: true, papers: 1, leftOut: [], hasPrompt: true });
    await vi.waitFor(() =>
      expect(marks.get('2602.00001')).toMatchObject({
        ...{ state: 'scored', relevance: 9, novelty: 8, stale: 'imported' },
        model: 'gpt-6-luna, from a digest of 2026-02-06',
      }),
    );
    expect(marks.get('2602.00002')).toMatchObject({ state: 'keyword' });
  });

  it('does not step in front of a score of the reader’s own model, old or new', async () => {
    await score('2602.00001', 2, 3, { key: 'old x p1 2602.00001', at: 5 });
    await handlers.importDigest({ name: 'd.json', text: writeJson(digest) });
    const { marks, subscribed } = read([listed('2602.00001')]);
    await subscribed;
    expect(marks.get('2602.00001')).toMatchObject({ relevance: 2, stale: 'criteria' });
    await score('2602.00001', 4, 4);
    await services.sessions.lookAgain();
    expect(marks.get('2602.00001')).toMatchObject({ relevance: 4, stale: null });
  });

  it('makes criteria of its prompt, if wanted, and its scores go with them', async () => {
    const result = await handlers.importDigest({ name: 'd.json', text: writeJson(digest) });
    if (!result.ok) throw new Error(result.why);
    expect(await handlers.useDigestPrompt({ id: result.id })).toEqual({ ok: true });
    const { criteria, activeCriteria } = await handlers.getSettings({});
    expect(criteria.find(({ id }) => id === activeCriteria)).toMatchObject({
      name: 'Digest of 2026-02-06',
      text: expect.stringContaining('> Wanted: sparsity'),
    });
    const { marks, subscribed } = read([listed('2602.00001')]);
    await subscribed;
    expect(marks.get('2602.00001')).toMatchObject({ state: 'scored', stale: 'imported' });
  });

  it('can be shown again, and forgotten with its scores', async () => {
    const result = await handlers.importDigest({ name: 'd.json', text: writeJson(digest) });
    if (!result.ok) throw new Error(result.why);
    const { relevant: _, ...counts } = digest.counts;
    expect(await handlers.digestMaterial({ of: 'import', id: result.id })).toEqual({
      ok: true,
      material: { ...digest, counts },
    });
    const { marks, subscribed } = read([listed('2602.00001')]);
    await subscribed;
    expect(await handlers.forgetDigest({ id: result.id })).toEqual({ ok: true });
    expect(marks.get('2602.00001')).toMatchObject({ state: 'keyword' });
    expect(await handlers.digestMaterial({ of: 'import', id: result.id })).toMatchObject({ ok: false });
    expect((await handlers.digestSources({})).imports).toEqual([]);
  });

  const imported = async (text: string, name = 'd.json') => {
    const result = await handlers.importDigest({ name, text });
    if (!result.ok) throw new Error(result.why);
    return result.id;
  };
  const shown = async (id: string) => {
    const { marks, subscribed } = read([listed(id)]);
    await subscribed;
    return marks.get(id);
  };

  it('is listed once, however often it is read in', async () => {
    const id = await imported(writeJson(digest), 'a.json');
    expect(await imported(writeJson(digest), 'b.json')).toBe(id);
    expect((await handlers.digestSources({})).imports.map(({ title }) => title)).toEqual(['a.json']);
    await handlers.forgetDigest({ id });
    expect(await shown('2602.00001')).toMatchObject({ state: 'keyword' });
  });

  it('leaves scores that another digest of the same day has, too, as that one has them', async () => {
    const both = aPaper({ id: '2602.00001', relevance: 9 });
    const first = await imported(writeJson(aDigest({ papers: [both, aPaper({ id: '2602.00002' })] })));
    const papers = [{ ...both, relevance: 4 }, aPaper({ id: '2602.00003' })];
    const second = await imported(writeJson(aDigest({ papers })));
    expect(await shown('2602.00001')).toMatchObject({ state: 'scored', relevance: 4 });
    await handlers.forgetDigest({ id: second });
    expect(await shown('2602.00001')).toMatchObject({ state: 'scored', relevance: 9 });
    expect(await shown('2602.00002')).toMatchObject({ state: 'scored' });
    expect(await shown('2602.00003')).toMatchObject({ state: 'keyword' });
    await handlers.forgetDigest({ id: first });
    expect(await shown('2602.00001')).toMatchObject({ state: 'keyword' });
  });

  it('takes the day from the name of the file, where the file says none', async () => {
    const { papers } = digest;
    const id = await imported(JSON.stringify(papers), '2026-05-12-output.json');
    expect(await handlers.digestMaterial({ of: 'import', id })).toMatchObject({
      material: { date: '2026-05-12' },
    });
    expect(await shown('2602.00001')).toMatchObject({ model: 'a digest of 2026-05-12' });
  });

  it('says what is wrong with a file, and keeps nothing of it', async () => {
    expect(await handlers.importDigest({ name: 'x', text: 'Dear all' })).toEqual({
      ok: false,
      why: expect.stringContaining('No digest was found'),
    });
    expect((await handlers.digestSources({})).imports).toEqual([]);
  });
});
