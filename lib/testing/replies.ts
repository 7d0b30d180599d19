import { STARTER_CRITERIA } from '../criteria/starter';
import type { Spend } from '../ledger/spend';
import type { PageStatus } from '../messages/listing';
import type { SettingsReply } from '../messages/requests';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings';

/** What the background would say to someone with a key. */
export function aReply(settings: Partial<Settings> = {}, rest: Partial<SettingsReply> = {}): SettingsReply {
  const { key = { hint: 'ab12', origin: 'https://api.openai.com' } } = rest;
  return {
    settings: { ...DEFAULT_SETTINGS, ...settings },
    criteria: [STARTER_CRITERIA],
    activeCriteria: STARTER_CRITERIA.id,
    ...{ key, keys: key ? [key] : [], billed: null, notices: [], unreadVersion: null },
    ...rest,
  };
}

export function aSpend(tokens: number, usd: number | null): Spend {
  return { promptTokens: tokens, completionTokens: 0, usd };
}

/** A listing of 63 papers, 55 of them scored, 12 above the cut-offs. */
export function aStatus(rest: Partial<PageStatus> = {}): PageStatus {
  return {
    ...{ phase: 'done', total: 63, scored: 55, remembered: 0, stale: 0, failed: 0, owed: 0, unasked: 8 },
    ...{
      withoutAbstract: 0,
      replacements: 8,
      rescorable: 0,
      byTitle: 0,
      unlike: 0,
      askable: 0,
      learnedFrom: 0,
    },
    ...{ above: 12, newToMe: 20, doubted: 0, second: { owed: 0, given: 0 }, question: null },
    ...{ criteria: 'Foundations', model: 'gpt-6-luna', dailyCapUsd: 1, stuck: false, notice: null },
    ...{
      estimate: aSpend(0, 0),
      rest: aSpend(0, 0),
      rescore: aSpend(0, 0),
      page: aSpend(18_420, 0.0031),
      today: aSpend(21_000, 0.0043),
    },
    ...rest,
  };
}
