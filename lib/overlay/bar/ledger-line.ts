import { counted } from '../../base/counted';
import { isolated } from '../../base/text-direction';
import { type Account, PARTS, type Part } from '../../sieve/account';
import { el } from '../own-element';
import { WORDS } from '../words/filter';
import { WORDS as FOLLOWED } from '../words/followed';
import { button } from './controls';

/** Where every paper of the page is accounted for; each part shows its papers. */
export interface LedgerLine {
  element: HTMLElement;
  /**
   * @param shown the part that is shown alone; null where none is
   * @param names of the digests whose scores are shown
   */
  set(account: Account, shown: Part | null, names: readonly string[]): void;
}

/** Parts that are said even where there are none in them. */
const ALWAYS: readonly Part[] = ['rows', 'papers', 'scored', 'notAsked', 'failed'];

const SAID = {
  rows: WORDS.partRows,
  papers: WORDS.partPapers,
  scored: WORDS.partScored,
  memory: WORDS.partMemory,
  followed: FOLLOWED.part,
  earlier: WORDS.partEarlier,
  waiting: WORDS.partWaiting,
  notAsked: WORDS.partNotAsked,
  failed: WORDS.partFailed,
} satisfies Record<Part, unknown>;

/** @param onPart null where a part that was shown alone is pressed again */
export function createLedgerLine(doc: Document, onPart: (part: Part | null) => void): LedgerLine {
  let alone: Part | null = null;
  const buttons = new Map(
    PARTS.map((part) => [part, button(doc, '', () => onPart(alone === part ? null : part))] as const),
  );
  const element = el(doc, 'span', { class: 'ledger', role: 'group', 'aria-label': WORDS.account });
  const items = PARTS.map((part) => {
    const each = buttons.get(part) ?? '';
    // Memory is a part of what was scored, and stands behind it. Buttons keep their names to themselves.
    const signs: readonly string[] = part === 'memory' ? [' (', ')'] : part === 'rows' ? [] : [' · '];
    const [before, after] = signs;
    const sign = (text?: string) =>
      text === undefined
        ? []
        : [el(doc, 'span', { 'aria-hidden': 'true', class: text.includes('·') ? 'dot' : 'sign' }, text)];
    return el(doc, 'span', {}, ...sign(before), each, ...sign(after));
  });
  element.append(...items);
  return {
    element,
    set(account, shown, [name, ...names]) {
      alone = shown;
      for (const [part, each] of buttons) {
        const count = counted(account[part]);
        const isOfOne = part === 'followed' && name !== undefined && names.length === 0;
        const words = isOfOne ? FOLLOWED.partOf({ ...count, name: isolated(name) }) : SAID[part](count);
        if (each.textContent !== words) each.textContent = words;
        const item = each.parentElement;
        if (item) item.hidden = account[part] === 0 && !ALWAYS.includes(part);
        each.setAttribute('aria-pressed', String(part === shown));
      }
    },
  };
}
