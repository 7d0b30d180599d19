import type { Rehearsal, RehearsalOffer } from '../lib/messages/requests';
import { COMMON } from './words/common';
import { REHEARSAL } from './words/rehearsal';

/** What helps. */
export type RehearsalAction = { does: 'again' } | { does: 'listing' } | { does: 'field'; field: string };

/** One sentence on how a rehearsal stands, and one thing to do about it. */
export interface RehearsalState {
  tone: 'info' | 'problem';
  text: string;
  label: string;
  action: RehearsalAction;
}

/** Where on the settings page a fault is mended; all others at the key. */
const FIELDS: Readonly<Record<string, string>> = {
  ...{ 'daily-cap': 'daily-limit', 'page-cap': 'page-limit', 'wrong-model': 'model' },
};

/** Of each kind of paper, when there are so many that they can tell. */
const ENOUGH = 10;

/** What there is to say before anything was rehearsed; null for nothing. */
export function offerState({ starred, dismissed, elsewhere }: RehearsalOffer): RehearsalState | null {
  if (Math.min(starred, dismissed) >= ENOUGH) return null;
  const none = elsewhere > 0 ? REHEARSAL.elsewhere({ count: elsewhere }) : REHEARSAL.none;
  const text = starred + dismissed > 0 ? REHEARSAL.few : none;
  return { tone: 'info', text, label: REHEARSAL.openListing, action: { does: 'listing' } };
}

/** What there is to say of what came of it; null for nothing. */
export function resultState({ by, papers, notice }: Rehearsal): RehearsalState | null {
  const again = { label: REHEARSAL.again, action: { does: 'again' } } as const;
  const lost = papers.filter(({ after }) => after === null);
  if (lost.length > 0 && notice?.action === 'options')
    return {
      ...{ tone: 'problem', text: notice.text, label: REHEARSAL.toSettings },
      action: { does: 'field', field: FIELDS[notice.fault] ?? KEY_FIELD },
    };
  if (notice) return { tone: lost.length > 0 ? 'problem' : 'info', text: notice.text, ...again };
  const why = lost.map((each) => each.why).find(Boolean);
  if (why) return { tone: 'problem', text: REHEARSAL.someLost({ count: lost.length, why }), ...again };
  if (by === 'model') return null;
  const action = { does: 'field', field: KEY_FIELD } as const;
  return { tone: 'info', text: REHEARSAL.byKeywords, label: COMMON.addKey, action };
}

const KEY_FIELD = 'api-key';
