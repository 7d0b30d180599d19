import { counted } from '../../base/counted';
import { formatDollars } from '../../ledger/format-spend';
import type { RunStatus } from '../../messages/listing';
import { abstractCount, abstractWords } from '../abstract-words';
import { WORDS } from '../words/bar';

export type BarAction =
  | { does: 'stop' | 'resume' | 'rescore' | 'options' | 'reload' | 'digest' }
  /** So many papers, the nearest to the criteria; null for all. */
  | { does: 'approve'; papers: number | null };

export type BarButton = BarAction & { label: string; primary: boolean };

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

const number = (n: number) => counted(n).shown;

/** @param now ms since the epoch, for the countdown of a wait */
export function barWords(status: RunStatus, now = Date.now()): BarWords {
  const { phase, notice } = status;
  const sentences = [
    notice ? notice.text : phaseWords(status),
    ...abstractWords(status),
    ...restWords(status),
  ];
  return {
    status: sentences.filter(Boolean).join(' '),
    tone: notice && phase !== 'waiting' && phase !== 'keyword' ? 'bad' : 'plain',
    money: dotted(
      countdown(notice?.until ?? status.abstracts?.until ?? null, now),
      abstractCount(status),
      moneyWords(status),
    ),
    progress:
      phase === 'keyword' || phase === 'question' || phase === 'done'
        ? null
        : { now: status.scored, max: Math.max(1, asked(status)) },
    buttons: buttonsFor(status),
  };
}

const dotted = (...parts: string[]) => parts.filter(Boolean).join(' · ');

/** Papers whose abstracts are on their way are asked about as they come. */
const asked = ({ scored, failed, owed, abstracts }: RunStatus) =>
  scored + failed + owed + (abstracts?.left ?? 0);

function phaseWords(status: RunStatus): string {
  const { phase, scored, owed, failed, remembered } = status;
  switch (phase) {
    case 'keyword':
      return WORDS.ranked;
    case 'question':
      return questionWords(status);
    case 'running':
    case 'waiting':
      if (owed === 0 && status.doubted > 0) return WORDS.doubted(counted(status.doubted));
      if (owed === 0 && status.second.owed > 0) return WORDS.secondOpinions(status.second);
      return scoringWords(scored + failed, asked(status));
    case 'stopped':
      return owed === 0 ? WORDS.stopped : WORDS.stoppedBefore(counted(owed));
    case 'done':
      if (scored === 0) return '';
      return remembered === scored ? WORDS.remembered(counted(scored)) : WORDS.scored(counted(scored));
  }
}

function questionWords({ question, estimate, page }: RunStatus): string {
  const before = page.promptTokens > 0 ? [WORDS.hasCost({ cost: costWords(page) })] : [];
  const asks = WORDS.question({ ...counted(question?.papers ?? 0), estimate: costWords(estimate) });
  return [...before, asks].join(' ');
}

/** Quarter steps: a screen reader hears four of them, not one a paper. */
function scoringWords(done: number, all: number): string {
  const quarters = Math.floor((4 * done) / Math.max(1, all));
  const steps = [WORDS.scoringBegun, WORDS.scoringQuarter, WORDS.scoringHalf, WORDS.scoringMost];
  const say = steps[quarters] ?? WORDS.scoringDone;
  return say(counted(all));
}

function restWords({ failed, stale, imported = 0, notice, phase, ...rest }: RunStatus): string[] {
  const { replacements, byTitle, askable } = rest;
  return [
    failed > 0 && !notice ? WORDS.failed(counted(failed)) : '',
    stale > imported ? WORDS.stale(counted(stale - imported)) : '',
    imported > 0 ? WORDS.imported(counted(imported)) : '',
    byTitle > 0 ? WORDS.byTitle(counted(byTitle)) : '',
    askable > byTitle ? WORDS.notAsked(counted(askable - byTitle)) : '',
    replacements > 0 && phase === 'done' ? WORDS.replacements({ count: replacements }) : '',
  ];
}

function moneyWords(status: RunStatus): string {
  const { phase, scored, failed, estimate, page, today, dailyCapUsd } = status;
  if (phase === 'keyword') return '';
  const spent = WORDS.today({ spent: limit(today, dailyCapUsd) });
  if (phase === 'question') return spent;
  const all = asked(status);
  if (all === scored + failed) return dotted(WORDS.thisPage({ cost: costWords(page) }), spent);
  const answered = WORDS.answered({ done: number(scored + failed), all: number(all) });
  return dotted(answered, WORDS.toGo({ cost: costWords(estimate) }), spent);
}

function limit(today: RunStatus['today'], dailyCapUsd: number): string {
  if (today.usd === null) return costWords(today);
  return WORDS.spentOf({ spent: formatDollars(today.usd), most: `$${dailyCapUsd.toFixed(2)}` });
}

function costWords({ usd, promptTokens, completionTokens }: RunStatus['page']): string {
  return usd === null ? WORDS.tokens({ shown: number(promptTokens + completionTokens) }) : formatDollars(usd);
}

function buttonsFor(status: RunStatus): BarButton[] {
  const { phase, notice, failed, rescorable, question, askable, abstracts, scored, stale } = status;
  const buttons: BarButton[] = [];
  if (question) buttons.push(...answers(question));
  if (phase === 'keyword' && !notice) buttons.push({ label: WORDS.addKey, does: 'options', primary: true });
  if (phase === 'running' || phase === 'waiting')
    buttons.push({ label: WORDS.stop, does: 'stop', primary: false });
  if (phase === 'stopped') buttons.push({ label: WORDS.goOn, does: 'resume', primary: true });
  if (notice?.action === 'options') buttons.push({ label: WORDS.options, does: 'options', primary: true });
  if (notice?.action === 'reload') buttons.push({ label: WORDS.reload, does: 'reload', primary: false });
  const more = (abstracts?.gone ?? 0) > 0 || notice?.fault === 'steered';
  if (failed > 0 || (phase !== 'running' && more))
    buttons.push({ label: WORDS.tryAgain, does: 'resume', primary: notice?.action === 'retry' });
  if (askable > 0 && phase === 'done')
    buttons.push({
      label: WORDS.scoreOthers({ shown: number(askable), cost: costWords(status.rest) }),
      does: 'approve',
      papers: null,
      primary: false,
    });
  if (rescorable > 0 && phase === 'done')
    buttons.push({ label: WORDS.scoreAgain, does: 'rescore', primary: false });
  const going = phase === 'running' || phase === 'waiting';
  if (!going && scored + stale > 0) buttons.push({ label: WORDS.digest, does: 'digest', primary: false });
  return buttons;
}

function answers({ papers: all, nearest }: NonNullable<RunStatus['question']>): BarButton[] {
  const some: BarButton[] =
    nearest > 0 && nearest < all
      ? [
          {
            label: WORDS.nearest({ shown: number(nearest) }),
            does: 'approve',
            papers: nearest,
            primary: false,
          },
        ]
      : [];
  return [
    { label: WORDS.scoreAll({ shown: number(all) }), does: 'approve', papers: null, primary: true },
    ...some,
  ];
}

function countdown(until: number | null, now: number): string {
  if (until === null || until <= now) return '';
  const seconds = Math.ceil((until - now) / 1000);
  if (seconds < 90) return WORDS.onInSeconds({ seconds });
  return WORDS.onInMinutes({ minutes: Math.ceil(seconds / 60) });
}
