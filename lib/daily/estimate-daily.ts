import type { Spend } from '../ledger/spend';
import type { Paper } from '../papers/paper';
import type { Plan } from '../queue/plan';
import { estimateRun } from '../run/estimate-run';
import type { DailyEstimate } from './contract';
import { wantedPapers } from './daily-job';
import type { DailySettings } from './daily-settings';
import type { MailSource } from './mail-source';
import { WORDS } from './words';

/** A paper of usual length: titles have 75 characters in the mean, abstracts 1,300 (421 papers, counted). */
const USUAL: Omit<Paper, 'id'> = {
  ...{ version: null, authors: [], title: 'x'.repeat(75), abstract: 'x'.repeat(1300) },
};

/** What the daily run will cost, by the mailing in the feed where there is one. */
export async function estimateDaily(
  plan: Plan,
  settings: DailySettings,
  source: Pick<MailSource, 'feed'>,
  words: (error: unknown) => string,
): Promise<DailyEstimate> {
  const { flexShare } = plan.provider;
  const full = estimateUsual(plan, 100);
  const share = settings.flex ? (flexShare ?? 1) : 1;
  const flex = flexShare === undefined ? null : { host: plan.host, hundred: part(full, flexShare) };
  const known = { model: plan.model, hundred: part(full, share), full, flex };
  if (settings.categories.length === 0) return { ...known, mailing: null, why: '' };
  try {
    const { day, papers } = await source.feed(settings.categories);
    const wanted = wantedPapers(papers, settings);
    if (day === null || papers.length === 0) return { ...known, mailing: null, why: WORDS.noneToday };
    return {
      ...known,
      mailing: { day, papers: wanted.length, spend: part(spend(plan, wanted), share) },
      why: '',
    };
  } catch (error) {
    return { ...known, mailing: null, why: words(error) };
  }
}

/** What so many papers of usual length will cost. */
export function estimateUsual(plan: Plan, count: number): Spend {
  return spend(
    plan,
    Array.from({ length: count }, (_, i) => ({ ...USUAL, id: String(i) })),
  );
}

function spend(plan: Plan, papers: readonly Paper[]): Spend {
  const { promptTokens, completionTokens, usd } = estimateRun(plan, papers);
  return { promptTokens, completionTokens, usd };
}

/** The same papers at a share of the price. */
function part(whole: Spend, share: number): Spend {
  return { ...whole, usd: whole.usd === null ? null : whole.usd * share };
}
