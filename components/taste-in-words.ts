import { LANGUAGE } from '../lib/base/said';
import { formatDollars } from '../lib/ledger/format-spend';
import type { TasteReply } from '../lib/messages/requests';
import { TASTE } from './words/taste';

type Regime = TasteReply['regimes'][number];

const list = new Intl.ListFormat(LANGUAGE, { type: 'conjunction' });
/** Whole percents. */
export const percents = (share: number) => Math.round(100 * share);

/** `320 scores, 12 starred papers and 900 papers seen` */
export function labelsInWords({ scores, stars, dismissed, followed, seen }: TasteReply['labels']): string {
  const parts = [
    [TASTE.fromScores, scores],
    [TASTE.fromStars, stars],
    [TASTE.fromDismissed, dismissed],
    [TASTE.fromFollowed, followed],
    [TASTE.fromSeen, seen],
  ] as const;
  return list.format(parts.flatMap(([say, count]) => (count > 0 ? [say({ count })] : [])));
}

/** What is still to come before papers may be left out, by category, and what was left out. */
export function leftOutInWords(
  { regimes, leftOut, savedUsd }: TasteReply,
  { thrifty }: { thrifty: boolean },
): string[] {
  const still = regimes.flatMap((regime) => {
    return regime.warmUp ? [inCategory(regime, regimes, stillInWords(regime.warmUp))] : [];
  });
  const papers = leftOut > 0 ? [TASTE.leftOut({ count: leftOut })] : [];
  const saved = papers.map((each) =>
    savedUsd === null ? each : TASTE.saved({ papers: each, usd: formatDollars(savedUsd) }),
  );
  if (thrifty) return [...still, ...saved].length > 0 ? [...still, ...saved] : [TASTE.warm];
  return [...still, ...saved, ...(still.length === 0 ? [TASTE.notThrifty] : [])];
}

function stillInWords({ scores, relevant }: NonNullable<Regime['warmUp']>): string {
  const what = [
    ...(scores > 0 ? [TASTE.moreScores({ count: scores })] : []),
    ...(relevant > 0 ? [TASTE.moreRelevant({ count: relevant })] : []),
  ];
  return TASTE.still({ what: list.format(what) });
}

/** What thrift has come to, by category: never more than the sample proves. */
export function recallInWords({ regimes }: TasteReply): string[] {
  return regimes.map((regime) => inCategory(regime, regimes, ofRecall(regime.recall)));
}

function ofRecall({ days, atLeast }: Regime['recall']): string {
  if (atLeast !== null) return TASTE.atLeast({ percent: Math.floor(100 * atLeast), days });
  if (days === 0) return TASTE.notKnown;
  return days < 30 ? TASTE.notKnownAfter({ days }) : TASTE.notKnownFew({ days });
}

/** What the reader should know before all else: old scores that count less, and more that is missed than is aimed at. */
export function warningsOf({ changed, regimes }: TasteReply, recall: number): string[] {
  const drifts = regimes.flatMap((regime) => {
    if (regime.drift === null) return [];
    const missed = percents(regime.drift);
    return [inCategory(regime, regimes, TASTE.drift({ missed, aimed: percents(1 - recall) }))];
  });
  if (changed === null) return drifts;
  return [changed === 'criteria' ? TASTE.changedCriteria : TASTE.changedModel, ...drifts];
}

/** How good estimates were. */
export function accuracyInWords({ accuracy, answered }: TasteReply): string {
  if (!accuracy) return TASTE.notTested({ answered });
  const { papers, right, calibrationError } = accuracy;
  return TASTE.right({ right: percents(right), papers, points: percents(calibrationError) });
}

/** Where there is one category only, and no name for it, none is told. */
function inCategory({ category }: Regime, all: readonly Regime[], what: string): string {
  if (category === '' && all.length === 1) return what;
  return TASTE.inCategory({ category: category || TASTE.noCategory, what });
}
