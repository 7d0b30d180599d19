import { counted } from '../../base/counted';
import { isolated } from '../../base/text-direction';
import { formatCost, formatDollars, formatEstimate, formatPrice } from '../../ledger/format-spend';
import type { RunStatus } from '../../messages/listing';
import { abstractCount, abstractWords } from '../abstract-words';
import { WORDS } from '../words/bar';
import { WORDS as FOLLOWED } from '../words/followed';
import { WORDS as SPOKEN } from '../words/spoken';
import { type BarButton, buttonsFor, isGoing } from './bar-buttons';

/** What the bar says of a run, and which button goes with it. */
export interface BarWords {
  /** Spoken by screen readers when it changes: so it changes at milestones only. */
  status: string;
  tone: 'plain' | 'bad';
  /** Counts and money, changing with every score; not spoken. */
  money: string;
  /** Answered and asked, for the progress bar; null where nothing is being asked. */
  progress: { now: number; max: number } | null;
  buttons: BarButton[];
}

/** @param now ms since the epoch, for the countdown of a wait */
export function barWords(status: RunStatus, now = Date.now()): BarWords {
  const { phase, notice } = status;
  const sentences = [
    ...(phase === 'keyword' ? followedWords(status) : []),
    notice ? notice.text : phaseWords(status),
    ...abstractWords(status),
    ...learnedWords(status),
    // While these change with every paper, the account below shows them.
    ...(isGoing(status) ? [] : restWords(status)),
  ];
  return {
    status: sentences.filter(Boolean).join(' '),
    tone: notice && phase !== 'waiting' && phase !== 'keyword' ? 'bad' : 'plain',
    money: dotted(
      countdown(notice?.until ?? status.abstracts?.until ?? null, now),
      abstractCount(status),
      extraCount(status),
      moneyWords(status),
    ),
    progress:
      phase === 'keyword' || phase === 'question' || phase === 'done'
        ? null
        : { now: answered(status), max: Math.max(1, asked(status)) },
    buttons: buttonsFor(status),
  };
}

const dotted = (...parts: string[]) => parts.filter(Boolean).join(' · ');

/** A title that says enough is an answer, too: else there would be fewer papers to score with each of them. */
const answered = ({ scored, failed, byTitle }: RunStatus) => scored + failed + byTitle;

/** Papers whose abstracts are on their way are asked about as they come. */
const asked = (status: RunStatus) => answered(status) + status.owed + (status.abstracts?.left ?? 0);

function phaseWords(status: RunStatus): string {
  const { phase, scored, owed, remembered } = status;
  switch (phase) {
    case 'keyword':
      return rankedWords(status);
    case 'question':
      return questionWords(status);
    case 'running':
    case 'waiting':
      if (owed === 0 && status.doubted > 0) return SPOKEN.doubted;
      if (owed === 0 && status.second.owed > 0) return SPOKEN.secondOpinions;
      return scoringWords(answered(status), asked(status));
    case 'stopped':
      return owed === 0 ? WORDS.stopped : WORDS.stoppedBefore(counted(owed));
    case 'done':
      if (scored === 0) return '';
      return remembered === scored ? WORDS.remembered(counted(scored)) : WORDS.scored(counted(scored));
  }
}

function rankedWords({ followed, total }: RunStatus): string {
  if (!followed) return WORDS.ranked;
  const others = total - followed.reduce((sum, { papers }) => sum + papers, 0);
  return others > 0 ? FOLLOWED.rankedOthers : '';
}

function questionWords({ question, estimate, page }: RunStatus): string {
  const before = page.promptTokens > 0 ? [WORDS.hasCost({ cost: formatCost(page) })] : [];
  const asks = WORDS.question({ ...counted(question?.papers ?? 0), estimate: formatEstimate(estimate) });
  return [...before, asks].join(' ');
}

/** Quarter steps: a screen reader hears four of them, not one a paper. */
function scoringWords(done: number, all: number): string {
  const quarters = Math.floor((4 * done) / Math.max(1, all));
  const steps = [WORDS.scoringBegun, WORDS.scoringQuarter, WORDS.scoringHalf, WORDS.scoringMost];
  const say = steps[quarters] ?? WORDS.scoringDone;
  return say(counted(all));
}

/** Whose scores are shown beside the reader's own, and on how many papers. */
function followedWords({ followed = [] }: Pick<RunStatus, 'followed'>): string[] {
  return followed.map(({ name, papers }) => FOLLOWED.papers({ ...counted(papers), name: isolated(name) }));
}

/** What is not asked about, and how the rest is ordered while its scores are to come. */
function learnedWords({ unlike, learning, owed, phase, ...rest }: RunStatus): string[] {
  const { learnedFrom, learnedSeen = 0 } = rest;
  const isEstimated = owed > 0 || phase === 'keyword';
  return [
    learning && phase !== 'keyword' ? WORDS.learning : '',
    unlike > 0 ? WORDS.unlike(counted(unlike)) : '',
    isEstimated && learnedFrom > 0 ? WORDS.estimatedFrom(counted(learnedFrom)) : '',
    isEstimated && learnedSeen > 0 ? WORDS.estimatedFromSeen(counted(learnedSeen)) : '',
  ];
}

function restWords({ failed, stale, imported = 0, notice, phase, ...rest }: RunStatus): string[] {
  const { replacements, byTitle, unlike, askable, instead = 0 } = rest;
  const untold = askable - byTitle - unlike - instead;
  return [
    failed > 0 && !notice ? WORDS.failed(counted(failed)) : '',
    stale > imported ? WORDS.stale(counted(stale - imported)) : '',
    imported > 0 ? WORDS.imported(counted(imported)) : '',
    ...(phase === 'keyword' ? [] : followedWords(rest)),
    byTitle > 0 ? WORDS.byTitle(counted(byTitle)) : '',
    untold > 0 ? WORDS.notAsked(counted(untold)) : '',
    replacements > 0 && phase === 'done' ? WORDS.replacements({ count: replacements }) : '',
    ...strongWords(rest),
  ];
}

/** How many the strong model read, and what that changed. */
function strongWords({ second: { given }, strong }: Pick<RunStatus, 'second' | 'strong'>): string[] {
  if (!strong || given + strong.unpaid === 0) return [];
  const { model, changed, crossed, unpaid } = strong;
  const said = { model, read: counted(given).shown, changed: counted(changed).shown };
  return [
    crossed > 0
      ? SPOKEN.strongCrossed({ ...said, crossed: counted(crossed).shown })
      : SPOKEN.strongRead(said),
    unpaid > 0 ? SPOKEN.strongUnpaid : '',
  ];
}

/** Not spoken, as all counts that change with every paper. */
function extraCount(status: RunStatus): string {
  const { owed, second } = status;
  const toCome = second.affordable ?? second.owed;
  return isGoing(status) && owed === 0 && toCome > 0 ? SPOKEN.secondCount(counted(toCome)) : '';
}

function moneyWords(status: RunStatus): string {
  const { phase, estimate, page, today, dailyCapUsd } = status;
  if (phase === 'keyword') return '';
  const spent = WORDS.today({ spent: limit(today, dailyCapUsd) });
  if (phase === 'question') return spent;
  const [done, all] = [answered(status), asked(status)];
  if (all === done) return dotted(WORDS.thisPage({ cost: formatCost(page) }), spent);
  const counts = WORDS.answered({ done: counted(done).shown, all: counted(all).shown });
  return dotted(counts, WORDS.toGo({ cost: formatEstimate(estimate) }), spent);
}

function limit(today: RunStatus['today'], dailyCapUsd: number): string {
  if (today.usd === null) return formatCost(today);
  return WORDS.spentOf({ spent: formatDollars(today.usd), most: formatPrice(dailyCapUsd) });
}

function countdown(until: number | null, now: number): string {
  if (until === null || until <= now) return '';
  const seconds = Math.ceil((until - now) / 1000);
  if (seconds < 90) return WORDS.onInSeconds({ seconds });
  return WORDS.onInMinutes({ minutes: Math.ceil(seconds / 60) });
}
