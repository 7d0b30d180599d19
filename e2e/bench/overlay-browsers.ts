import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext } from '@playwright/test';
import { launchChromium } from '../browsers/chromium';
import { silentPage } from '../browsers/forget-all';
import { saveSettings } from '../browsers/save-settings';
import { cleanChromium } from '../browsers/shared-chromium';
import { renderListing } from '../sample/listing-page';
import type { SamplePaper } from '../sample/sample-paper';
import { samplePapers } from '../sample/sample-papers';
import { startArxivServer } from '../servers/arxiv-server';
import { startModelServer } from '../servers/model-server';
import { openListing } from './overlay-opening';

/** Of today. */
export const BUILD = join(import.meta.dirname, '../../.output/chrome-mv3');
const KEY = 'sk-bench';
const PATH = '/list/cs.LG/new';

/** A browser with Winnow, which has a score for every paper, and one without, at the same listings. */
export interface Browsers {
  winnow: BrowserContext;
  plain: BrowserContext;
  extensionId: string;
  /** Has the listing be one of so many entries, the first of these being that paper. Returns its address. */
  serve(entries: number, from?: number): string;
  /** When the next request is at the model's server, in ms since the epoch. */
  nextCall(): Promise<number>;
  close(): Promise<void>;
}

/**
 * @param papers that there are
 * @param scored how many of the first ones have a score, and are the longest listing
 */
export async function startBrowsers(papers: number, build = BUILD, scored = papers): Promise<Browsers> {
  const winnow = await cleanChromium(build);
  const arxiv = await startArxivServer({ port: winnow.ports.arxiv });
  const plain = await launchChromium({ extensionDir: null, hosts: { 'arxiv.org': arxiv.port } });
  const all = papersOf(papers);
  const serve = (entries: number, from = 0) => {
    const options = { category: 'cs.LG', date: '2026-02-06', kind: 'new', show: scored } as const;
    arxiv.set(PATH, renderListing(all.slice(from, from + entries), options));
    return `https://arxiv.org${PATH}`;
  };
  const model = await startModelServer({
    ...{ tls: true, key: KEY, answers: all, port: winnow.ports.model },
  });
  await giveKey(winnow.context, winnow.extensionId);
  const { page } = await openListing(winnow.context, serve(scored), scored);
  await page.close();
  return {
    ...{ winnow: winnow.context, plain: plain.context, extensionId: winnow.extensionId, serve },
    async nextCall() {
      const before = model.calls.length;
      while (model.calls.length === before) await sleep(2);
      return model.calls[before]?.startedAt ?? 0;
    },
    async close() {
      await Promise.all([winnow.close(), plain.close()]);
      await Promise.all([arxiv.close(), model.close()]);
    },
  };
}

/** Settings under which every paper is asked about, whatever it costs. */
async function giveKey(context: BrowserContext, extensionId: string): Promise<void> {
  const page = await silentPage(context, extensionId);
  const settings = {
    ...{ scoreReplacements: true, dailyCapUsd: 1000, pageCapUsd: 1000 },
    ...{ askUsd: 1000, askPapers: 5000 },
  };
  const answer = await saveSettings(page, settings, KEY);
  if (answer !== 'answered: {"ok":true}') throw new Error(`The key was not saved: ${answer}`);
}

/** Papers of the sample over and over, with abstracts as long as arXiv's. */
function papersOf(count: number): SamplePaper[] {
  const sample = (i: number) => samplePapers[i % samplePapers.length] as SamplePaper;
  return Array.from({ length: count }, (_, i) => ({
    ...sample(i),
    id: `2602.${10_000 + i}`,
    abstract: `${sample(i).abstract} ${sample(i + 1).abstract}`,
  }));
}
