import { describe, expect, it, vi } from 'vitest';
import { bareLines } from '../../e2e/servers/verdicts';
import { saveCriteria } from '../store/criteria-store';
import { keepPapers } from '../store/papers';
import { meet } from '../store/triage';
import { answers, both, edited, kept, papers, startRehearsals } from '../testing/rehearsals';
import { askedFor, idle, pageOf, useRuns } from '../testing/runs';
import { CRITERIA } from '../testing/services';

vi.setConfig({ testTimeout: 240_000 });
useRuns();

describe('an edit is rehearsed on what the reader marked', () => {
  it('ten of each, each asked about once, and told with what the saved text made of it', async () => {
    const { server, services, planFor, rehearsals, mark } = await startRehearsals();
    await mark(both(12, 12));
    const page = pageOf(services);
    await page.begin(await planFor(CRITERIA), papers.slice(0, 23), false);
    await page.until(({ phase }) => phase === 'done');
    const before = server.chats().length;
    await idle(services);
    const paid = await services.ledger.today();
    server.configure({ answers: answers((i) => (i < 12 ? 9 : 2)) });

    const offer = await rehearsals.offer(edited);
    expect(offer).toMatchObject({ by: 'model', starred: 10, dismissed: 10, elsewhere: 0 });
    expect(offer.spend.usd).toBeGreaterThan(0);
    expect(server.chats()).toHaveLength(before);

    const { papers: rehearsed, by, spend, notice } = await rehearsals.rehearse(edited);
    expect([by, notice]).toEqual(['model', null]);
    expect(
      server
        .chats()
        .slice(before)
        .flatMap((call) => call.papers),
    ).toHaveLength(20);
    expect(rehearsed.map(({ marked }) => marked)).toEqual([
      ...Array(10).fill('starred'),
      ...Array(10).fill('dismissed'),
    ]);
    const five = { by: 'model', relevance: 5, novelty: 6, above: true };
    // The last one of the page was never scored.
    expect(rehearsed.filter(({ before: was }) => was === null).map(({ id }) => id)).toEqual([papers[23]?.id]);
    expect(rehearsed[0]).toEqual({
      ...{ id: papers[11]?.id, title: papers[11]?.title, marked: 'starred', why: '' },
      ...{ before: five, after: { ...five, relevance: 9 } },
    });
    expect(rehearsed[19]?.after).toEqual({ ...five, relevance: 2, above: false });
    expect(spend.usd).toBeGreaterThan(0);
    expect((await services.ledger.today()).usd).toBeCloseTo((paid.usd ?? 0) + (spend.usd ?? 0), 10);
  });

  it('and once it is saved, nothing is paid twice', async () => {
    const { server, services, planFor, rehearsals, mark } = await startRehearsals();
    await mark(both(3, 3));
    await rehearsals.rehearse(edited);
    expect(await rehearsals.offer(edited)).toMatchObject({ starred: 3, spend: { usd: 0 } });
    const again = await rehearsals.rehearse(edited);
    expect(again.spend.usd).toBe(0);
    expect(again.papers.map(({ after }) => after?.above)).toEqual(Array(6).fill(true));
    const page = pageOf(services);
    await page.begin(await planFor(edited), papers.slice(0, 6), false);
    expect(await page.until(({ phase }) => phase === 'done')).toMatchObject({ scored: 6, remembered: 6 });
    expect(askedFor(server)).toEqual(Array(6).fill(1));
  });

  it('and its cost is told once the last request is booked, however long that goes on behind the last score', async () => {
    const { services, rehearsals, mark } = await startRehearsals({
      tokensPerSecond: 400,
      script: () => ({
        kind: 'shape',
        shape: (verdicts) => `${bareLines(verdicts)}\n${'And so on. '.repeat(80)}`,
      }),
    });
    await mark(both(2, 2));
    const { spend } = await rehearsals.rehearse(edited);
    await idle(services);
    expect(spend).toEqual(await services.ledger.today());
  });

  it('whatever asks first before large runs, and whatever leaves out by titles', async () => {
    const { server, rehearsals, mark } = await startRehearsals({
      settings: { askPapers: 1, askUsd: 0.0001, titlePass: true },
    });
    await mark(both(2, 2));
    const { papers: rehearsed } = await rehearsals.rehearse(edited);
    expect(rehearsed.map(({ after }) => after?.above)).toEqual(Array(4).fill(true));
    expect(JSON.stringify(server.chats().map(({ body }) => body))).not.toContain('Below are the titles');
  });

  it('new criteria are held against those that are active', async () => {
    const { rehearsals, mark, services, planFor } = await startRehearsals();
    await mark(both(1, 0));
    const page = pageOf(services);
    await page.begin(await planFor(CRITERIA), papers.slice(0, 1), false);
    await page.until(({ phase }) => phase === 'done');
    const { papers: rehearsed } = await rehearsals.rehearse({ ...edited, id: 'new' });
    expect(rehearsed[0]?.before).toMatchObject({ relevance: 5 });
  });

  it('but not on papers that other criteria are for', async () => {
    const { services, rehearsals, mark } = await startRehearsals();
    await saveCriteria(services.records, {
      id: 'strings',
      name: 'Strings',
      text: 'x',
      categories: ['hep-th'],
    });
    await keepPapers(
      services.scores,
      papers.slice(0, 3).map((paper) => kept({ ...paper, version: 2 }, ['hep-th', 'cs.LG'])),
    );
    await mark(both(4, 4));
    expect(await rehearsals.offer(edited)).toMatchObject({ starred: 1, dismissed: 4, elsewhere: 3 });
    expect(
      await rehearsals.offer({ id: 'strings', name: 'S', text: 'y', categories: ['hep-th'] }),
    ).toMatchObject({
      ...{ starred: 4, dismissed: 4, elsewhere: 0 },
    });
  });

  it('and nobody is asked where nothing is marked', async () => {
    const { server, services, rehearsals } = await startRehearsals();
    await meet(
      services.records,
      papers.map(({ id }) => id),
    );
    expect(await rehearsals.offer(edited)).toMatchObject({ starred: 0, dismissed: 0, spend: { usd: 0 } });
    expect(await rehearsals.rehearse(edited)).toMatchObject({ papers: [], notice: null, spend: { usd: 0 } });
    expect([server.calls, await services.records.count('runs')]).toEqual([[], 0]);
  });
});

it('without a key the words of both texts are compared, and nobody is asked', async () => {
  const { server, rehearsals, mark } = await startRehearsals({ ready: false });
  await mark(both(2, 1));
  expect(await rehearsals.offer(edited)).toMatchObject({
    by: 'keywords',
    spend: { usd: 0, promptTokens: 0 },
  });
  const {
    by,
    papers: rehearsed,
    spend,
  } = await rehearsals.rehearse({ ...edited, text: 'Wanted: case of a problem; problems that hold' });
  expect([by, spend.usd, server.calls]).toEqual(['keywords', 0, []]);
  for (const { before, after } of rehearsed) {
    expect(before).toEqual({ by: 'keywords', strength: 0, above: false });
    expect(after).toMatchObject({ by: 'keywords', above: true });
  }
});
