import { formatEstimate, formatSpend } from '../lib/ledger/format-spend';
import type { PageStatus } from '../lib/messages/listing';
import { COMMON } from './words/common';
import { POPUP } from './words/popup';

/** What the reader can do about the state of a page, from the popup. */
export type GlanceAction =
  | 'allow'
  | 'options'
  | 'reload'
  | 'approve'
  | 'resume'
  | 'stop'
  | 'cutOffs'
  | 'listing'
  | 'recent';

export interface Glance {
  /** `head`: all is well, and this is what the popup was opened for. */
  tone: 'head' | 'info' | 'problem';
  text: string;
  action: { does: GlanceAction; label: string } | null;
}

export interface GlanceOf {
  arxivAllowed: boolean;
  enabled: boolean;
  /** Whether a model can be asked. */
  keyed: boolean;
  /** Null where Winnow shows nothing in the tab. */
  status: PageStatus | null;
  /** The tab is at a page of arXiv's that has papers. */
  hasPapers: boolean;
}

/** How this tab stands, in one sentence, and the one thing that helps. Null where a switch beside it says all. */
export function glanceOf({ arxivAllowed, enabled, keyed, status, hasPapers }: GlanceOf): Glance | null {
  if (!arxivAllowed) return say('problem', POPUP.arxivForbidden, 'allow', COMMON.allow);
  if (!enabled) return null;
  if (!status && hasPapers) return say('info', POPUP.notRead, 'reload', POPUP.reload);
  if (!status) return say('info', POPUP.noListing, 'listing', POPUP.openListing);
  if (status.total === 0) return say('info', POPUP.noPapers, 'recent', POPUP.openRecent);
  // What cannot be read is asked about, with its price; what is in the way there says no more.
  const first = status.question?.unread ? asking(status) : null;
  const glance = first ?? inTheWay(status) ?? asking(status);
  if (glance) return glance;
  return keyed ? counts(status) : byKeywords(status);
}

function inTheWay({ notice, phase }: PageStatus): Glance | null {
  if (!notice) return null;
  const tone = phase === 'waiting' ? 'info' : 'problem';
  if (notice.action === 'options') return say(tone, notice.text, 'options', POPUP.openSettings);
  if (notice.action === 'retry') return say(tone, notice.text, 'resume', POPUP.tryAgain);
  if (notice.action === 'reload') return say(tone, notice.text, 'reload', POPUP.reload);
  // It passes by itself, and the reader may not want to wait for it.
  return say(tone, notice.text, 'stop', POPUP.stop);
}

function asking(status: PageStatus): Glance | null {
  const { phase, question, total, owed, withoutAbstract } = status;
  if (question) {
    const { papers } = question;
    const [spend, cost] = [formatSpend(status.estimate), formatEstimate(status.estimate)];
    return say('info', POPUP.asksFirst({ papers, spend }), 'approve', POPUP.scoreAll({ papers, cost }));
  }
  if (phase !== 'stopped') return null;
  const left = owed + withoutAbstract;
  const text = left > 0 ? POPUP.stopped({ left, total }) : POPUP.stoppedWhole({ reach: reachOf(status) });
  return say('info', text, 'resume', POPUP.goOn);
}

/** Without a key there may be scores all the same, from a digest that is followed or was read in, or an earlier day. */
function byKeywords({ scored, stale, above, total, followed = [] }: PageStatus): Glance {
  const reach = POPUP.whole({ reach: reachOf({ above, total }) });
  const theirs = followed.reduce((sum, { papers }) => sum + papers, 0);
  if (theirs >= total) return say('head', reach);
  if (theirs > 0) return say('info', `${reach} ${POPUP.restByKeywords}`, 'options', COMMON.addKey);
  return say('info', scored + stale > 0 ? `${reach} ${POPUP.noKey}` : POPUP.noKey, 'options', COMMON.addKey);
}

function reachOf({ above, total }: Pick<PageStatus, 'above' | 'total'>): string {
  if (above === 0) return POPUP.noneYet({ total });
  return above === 1 ? POPUP.oneAbove({ total }) : POPUP.above({ above, total });
}

function counts({ phase, total, above, failed, owed }: PageStatus): Glance {
  const reach = reachOf({ above, total });
  if (phase === 'running' || phase === 'waiting')
    return say('head', owed > 0 ? POPUP.soFar({ reach, owed }) : POPUP.soFarOnly({ reach }));
  if (failed > 0) return say('info', POPUP.partly({ reach, failed }), 'resume', POPUP.tryAgain);
  if (above === 0) return say('head', POPUP.noneAbove({ total }), 'cutOffs', POPUP.lowerCutOffs);
  return say('head', POPUP.whole({ reach }));
}

function say(tone: Glance['tone'], text: string, does?: GlanceAction, label = ''): Glance {
  return { tone, text, action: does ? { does, label } : null };
}
