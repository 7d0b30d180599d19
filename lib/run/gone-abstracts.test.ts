import { describe, expect, it, vi } from 'vitest';
import type { ModelServer } from '../../e2e/servers/model-server';
import type { ListedPaper } from '../papers/paper';
import { bare, noteOf, startWithArxiv, title } from '../testing/fake-arxiv';
import { pageOf, useRuns } from '../testing/runs';
import { testPapers } from '../testing/services';

vi.setConfig({ testTimeout: 240_000 });
useRuns();

const [ONE] = testPapers(1) as [ListedPaper];
const asked = (model: ModelServer) => [...model.timesAsked().keys()].sort();

describe('abstracts that are not to be had', () => {
  it('leave their papers unscored, with the reason, until the reader tries again', async () => {
    const { site, services, plan, server: model } = await startWithArxiv();
    const page = pageOf(services);
    await page.begin(plan, [bare(1)], false);
    site.refuse(ONE.id);
    await vi.waitFor(() => expect(noteOf(page.marks.get(ONE.id))).toBe('gone'));
    expect(await page.run.status()).toMatchObject({
      ...{ phase: 'done', unasked: 1, withoutAbstract: 0 },
      abstracts: { left: 0, gone: 1, why: 'arXiv did not give it out' },
    });
    expect(asked(model)).toEqual([]);
    await page.run.resume();
    expect(site.wanted()).toEqual([ONE.id]);
    site.give(ONE);
    await page.until(({ scored }) => scored === 1);
  });

  it('are done without where the reader allows it; such scores are marked', async () => {
    const { site, services, plan, server: model } = await startWithArxiv({ scoreTitles: true });
    const page = pageOf(services);
    await page.begin(plan, [bare(1)], false);
    expect(asked(model)).toEqual([]);
    site.refuse(ONE.id);
    await page.until(({ scored }) => scored === 1);
    expect(page.marks.get(ONE.id)).toMatchObject({ state: 'scored', titleOnly: true });
    expect(model.timesAsked().get(title(1))).toBe(1);
  });

  it('owe a new score where one turns up later', async () => {
    const { site, services, plan, server: model } = await startWithArxiv({ scoreTitles: true });
    const first = pageOf(services);
    await first.begin(plan, [bare(1)], false);
    site.refuse(ONE.id);
    await first.until(({ scored }) => scored === 1);
    first.run.end();
    const second = pageOf(services);
    await second.begin(plan, [bare(1)], false);
    expect(second.marks.get(ONE.id)).toMatchObject({ state: 'scored', titleOnly: true });
    // Perhaps it is to be had today.
    expect(site.wanted()).toEqual([ONE.id]);
    site.give(ONE);
    await vi.waitFor(() => expect(second.marks.get(ONE.id)).not.toHaveProperty('titleOnly'));
    await second.until(({ scored, owed }) => scored === 1 && owed === 0);
    expect(model.timesAsked().get(title(1))).toBe(2);
  });
});
