import { formatDollars } from '../ledger/format-spend';
import type { RunStatus } from '../messages/listing';
import { abstractCount, abstractWords } from './abstract-words';

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

const number = (n: number) => n.toLocaleString('en');
const papers = (n: number) => (n === 1 ? '1 paper' : `${number(n)} papers`);

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
    money: [
      countdown(notice?.until ?? status.abstracts?.until ?? null, now),
      abstractCount(status),
      moneyWords(status),
    ]
      .filter(Boolean)
      .join(' · '),
    progress:
      phase === 'keyword' || phase === 'question'
        ? null
        : { now: status.scored, max: Math.max(1, asked(status)) },
    buttons: buttonsFor(status),
  };
}

/** Papers whose abstracts are on their way are asked about as they come. */
const asked = ({ scored, failed, owed, abstracts }: RunStatus) =>
  scored + failed + owed + (abstracts?.left ?? 0);

function phaseWords(status: RunStatus): string {
  const { phase, scored, owed, failed, remembered } = status;
  switch (phase) {
    case 'keyword':
      return 'Ranked by your criteria’s keywords, on this device. For relevance and novelty scores, add a model key.';
    case 'question':
      return questionWords(status);
    case 'running':
    case 'waiting':
      if (owed === 0 && status.doubted > 0) return doubtWords(status.doubted);
      if (owed === 0 && status.second.owed > 0) return `Second opinions: ${status.second.owed} to come.`;
      return `Scoring ${papers(asked(status))}: ${milestone(scored + failed, asked(status))}`;
    case 'stopped':
      return owed === 0 ? 'Stopped.' : `Stopped. ${papers(owed)} not scored.`;
    case 'done':
      if (scored === 0) return '';
      return remembered === scored
        ? `${papers(scored)} scored, all from memory.`
        : `${papers(scored)} scored.`;
  }
}

function doubtWords(doubted: number): string {
  return `${papers(doubted)} asked about once more: a paper beside them may have steered their scores.`;
}

function questionWords({ question, estimate, page }: RunStatus): string {
  const count = question?.papers ?? 0;
  const before = page.promptTokens > 0 ? `This page has cost ${costWords(page)}. ` : '';
  const verb = count === 1 ? 'is' : 'are';
  return `${before}${papers(count)} ${verb} left to score, about ${costWords(estimate)}. Go on?`;
}

/** Quarter steps: a screen reader hears four of them, not one a paper. */
function milestone(done: number, all: number): string {
  const quarters = Math.floor((4 * done) / Math.max(1, all));
  return (
    ['just begun.', 'a quarter done.', 'half done.', 'three quarters done.', 'done.'][quarters] ?? 'done.'
  );
}

function restWords({ failed, stale, imported = 0, notice, phase, ...rest }: RunStatus): string[] {
  const { replacements, byTitle, askable } = rest;
  return [
    failed > 0 && !notice ? `${papers(failed)} could not be scored.` : '',
    stale > imported ? `${papers(stale - imported)} with earlier scores.` : '',
    imported > 0 ? `${papers(imported)} with scores from a digest.` : '',
    byTitle > 0 ? `${papers(byTitle)} left out by title.` : '',
    askable > byTitle ? `${papers(askable - byTitle)} not asked about.` : '',
    replacements > 0 && phase === 'done'
      ? `${replacements} ${replacements === 1 ? 'replacement' : 'replacements'} not sent to the model.`
      : '',
  ];
}

function moneyWords(status: RunStatus): string {
  const { phase, scored, failed, estimate, page, today, dailyCapUsd } = status;
  if (phase === 'keyword') return '';
  if (phase === 'question') return `today ${limit(today, dailyCapUsd)}`;
  const spent = `today ${limit(today, dailyCapUsd)}`;
  const all = asked(status);
  if (all === scored + failed) return `This page ${costWords(page)} · ${spent}`;
  return `${number(scored + failed)} of ${number(all)} · about ${costWords(estimate)} to go · ${spent}`;
}

function limit(today: RunStatus['today'], dailyCapUsd: number): string {
  return today.usd === null ? costWords(today) : `${formatDollars(today.usd)} of $${dailyCapUsd.toFixed(2)}`;
}

function costWords({ usd, promptTokens, completionTokens }: RunStatus['page']): string {
  return usd === null ? `${number(promptTokens + completionTokens)} tokens` : formatDollars(usd);
}

function buttonsFor(status: RunStatus): BarButton[] {
  const { phase, notice, failed, rescorable, question, askable, abstracts, scored, stale } = status;
  const buttons: BarButton[] = [];
  if (question) buttons.push(...answers(question));
  if (phase === 'keyword' && !notice) buttons.push({ label: 'Add a key', does: 'options', primary: true });
  if (phase === 'running' || phase === 'waiting')
    buttons.push({ label: 'Stop', does: 'stop', primary: false });
  if (phase === 'stopped') buttons.push({ label: 'Go on', does: 'resume', primary: true });
  if (notice?.action === 'options') buttons.push({ label: 'Options', does: 'options', primary: true });
  if (notice?.action === 'reload') buttons.push({ label: 'Reload', does: 'reload', primary: false });
  const more = (abstracts?.gone ?? 0) > 0 || notice?.fault === 'steered';
  if (failed > 0 || (phase !== 'running' && more))
    buttons.push({ label: 'Try again', does: 'resume', primary: notice?.action === 'retry' });
  if (askable > 0 && phase === 'done')
    buttons.push({
      label: `Score the other ${number(askable)} (about ${costWords(status.rest)})`,
      does: 'approve',
      papers: null,
      primary: false,
    });
  if (rescorable > 0 && phase === 'done')
    buttons.push({ label: 'Score again', does: 'rescore', primary: false });
  const going = phase === 'running' || phase === 'waiting';
  if (!going && scored + stale > 0) buttons.push({ label: 'Digest', does: 'digest', primary: false });
  return buttons;
}

function answers({ papers: all, nearest }: NonNullable<RunStatus['question']>): BarButton[] {
  const some: BarButton[] =
    nearest > 0 && nearest < all
      ? [{ label: `Nearest ${number(nearest)}`, does: 'approve', papers: nearest, primary: false }]
      : [];
  return [{ label: `Score all ${number(all)}`, does: 'approve', papers: null, primary: true }, ...some];
}

function countdown(until: number | null, now: number): string {
  if (until === null || until <= now) return '';
  const seconds = Math.ceil((until - now) / 1000);
  return seconds < 90 ? `Going on in ${seconds} s` : `Going on in ${Math.ceil(seconds / 60)} min`;
}
