import { counted } from '../../base/counted';
import { formatEstimate } from '../../ledger/format-spend';
import type { RunStatus } from '../../messages/listing';
import { WORDS } from '../words/bar';

export type BarAction =
  | { does: 'stop' | 'resume' | 'rescore' | 'options' | 'reload' | 'digest' }
  /** So many papers, the nearest to the criteria; null for all. */
  | { does: 'approve'; papers: number | null };

export type BarButton = BarAction & {
  label: string;
  primary: boolean;
  /** Said beside it: what pressing it costs. */
  price?: string;
};

/** Whether anything is being asked, or waited for. */
export function isGoing({ phase }: Pick<RunStatus, 'phase'>): boolean {
  return phase === 'running' || phase === 'waiting';
}

/** Whether any paper shows a score, whosever it is. */
export function hasScores({ scored, stale, followed = [] }: RunStatus): boolean {
  return scored + stale + followed.length > 0;
}

/** What helps now, and what it costs. */
export function buttonsFor(status: RunStatus): BarButton[] {
  const { phase, notice, failed, rescorable, question, askable, abstracts } = status;
  const buttons: BarButton[] = [];
  if (question) buttons.push(...answers(question, formatEstimate(status.estimate)));
  if (phase === 'keyword' && !notice) buttons.push({ label: WORDS.addKey, does: 'options', primary: true });
  const going = isGoing(status);
  if (going) buttons.push({ label: WORDS.stop, does: 'stop', primary: false });
  if (phase === 'stopped') buttons.push({ label: WORDS.goOn, does: 'resume', primary: true });
  if (notice?.action === 'options') buttons.push({ label: WORDS.settings, does: 'options', primary: true });
  if (notice?.action === 'reload') buttons.push({ label: WORDS.reload, does: 'reload', primary: false });
  const more = (abstracts?.gone ?? 0) > 0 || notice?.fault === 'steered';
  const again = notice?.action === 'retry' && !going && phase !== 'stopped';
  if (failed > 0 || again || (phase !== 'running' && more))
    buttons.push({ label: WORDS.tryAgain, does: 'resume', primary: notice?.action === 'retry' });
  if (askable > 0 && phase === 'done')
    buttons.push({
      label: WORDS.scoreOthers({ shown: counted(askable).shown, cost: formatEstimate(status.rest) }),
      does: 'approve',
      papers: null,
      primary: false,
    });
  if (rescorable > 0 && phase === 'done')
    buttons.push({
      label: WORDS.scoreAgain,
      price: formatEstimate(status.rescore),
      does: 'rescore',
      primary: false,
    });
  if (!going && hasScores(status)) buttons.push({ label: WORDS.digest, does: 'digest', primary: false });
  return buttons;
}

function answers({ papers: all, nearest }: NonNullable<RunStatus['question']>, cost: string): BarButton[] {
  const some: BarButton[] =
    nearest > 0 && nearest < all
      ? [
          {
            label: WORDS.nearest({ shown: counted(nearest).shown }),
            does: 'approve',
            papers: nearest,
            primary: false,
          },
        ]
      : [];
  return [
    {
      label: WORDS.scoreAll({ shown: counted(all).shown, cost }),
      does: 'approve',
      papers: null,
      primary: true,
    },
    ...some,
  ];
}
