import type { PlacedEntry } from '../../arxiv/entry';
import type { Mark, PaperDetails } from '../../messages/listing';
import { MAX_NOTE, type Triage, type TriageChange } from '../../papers/triage';
import type { CutOffs } from '../../sieve/judge';
import { foldOf, toggleFold } from '../fold-entry';
import { el, type OwnElement } from '../own-element';
import { WORDS } from '../words/details';
import { againWords, factList, markParts } from './details-parts';
import { differWords, otherScores } from './other-scores';
import { createPanel, type Opener } from './panel';

type Paper = Pick<PlacedEntry, 'id' | 'title' | 'parts'>;

/** All that there is to know of one paper, and what can be done with it: one dialog for the whole page. */
export interface DetailsDialog {
  /** Whose details are shown; null while it is closed. */
  readonly id: string | null;
  open(paper: Paper, opener: Opener, mark: Mark, triage: Triage): void;
  mark(mark: Mark): void;
  /** Where the reader cuts. */
  cutOffs(cutOffs: CutOffs): void;
  triage(triage: Triage): void;
  details(details: PaperDetails): void;
  close(focusBack: boolean): void;
  moved(): void;
}

export interface DetailsEvents {
  triage(change: TriageChange): void;
  allAbove(id: string): void;
  scoreAgain(id: string): void;
  addKey(): void;
  closed(id: string): void;
}

const TOGGLES = [
  ['star', WORDS.star],
  ['seen', WORDS.seen],
  ['dismissed', WORDS.dismiss],
] as const;

export function createDetailsDialog(
  own: OwnElement,
  barBottom: () => number,
  on: DetailsEvents,
): DetailsDialog {
  const doc = own.host.ownerDocument;
  let id: string | null = null;
  let cutOffs: CutOffs = { minRelevance: 1, minNovelty: 1, minStrength: 0 };
  let shown: {
    paper: Paper;
    mark: Mark;
    triage: Triage;
    details: PaperDetails | null;
    asked: boolean;
  } | null = null;
  const panel = createPanel(own, barBottom, closed);

  const button = (label: string, press: (id: string, event: Event) => void, attributes = {}) => {
    const made = el(doc, 'button', { type: 'button', ...attributes }, label);
    made.addEventListener('click', (event) => id !== null && press(id, event));
    return made;
  };
  const close = button('✕', () => panel.close(true), { class: 'close', 'aria-label': WORDS.close });
  const top = el(doc, 'div');
  const others = el(doc, 'div');
  const toggles = TOGGLES.map(([field, label]) =>
    button(label, (paper) => on.triage({ id: paper, [field]: !shown?.triage[field] }), { 'data-of': field }),
  );
  const above = button(WORDS.allAbove, (paper) => on.allAbove(paper), { class: 'plain' });
  // What is unfolded stands where the details do.
  const fold = button('', () => unfold(shown?.paper));
  const note = el(doc, 'textarea', { rows: '2', dir: 'auto', maxlength: `${MAX_NOTE}` });
  const facts = el(doc, 'div');
  // The page's own scripts can make up clicks; only the reader's may spend.
  const again = button(WORDS.askAgain, (paper, { isTrusted }) => isTrusted && pay(paper), {
    'aria-describedby': 'price',
  });
  const price = el(doc, 'span', { class: 'quiet', id: 'price' });
  const key = button(WORDS.giveKey, () => on.addKey());
  panel.element.append(
    ...[
      el(doc, 'div', { class: 'corner' }, fold, close),
      top,
      el(doc, 'div', { class: 'row' }, ...toggles, above),
    ],
    ...[others, el(doc, 'label', {}, WORDS.note, note), facts],
    el(doc, 'div', { class: 'row again' }, again, price, key),
  );
  note.addEventListener('change', saveNote);
  // A tab that is closed takes the focus from nothing.
  doc.defaultView?.addEventListener('pagehide', saveNote);

  function saveNote(): void {
    const text = note.value.trim();
    if (id !== null && shown && text !== shown.triage.note) on.triage({ id, note: text });
  }

  function pay(paper: string): void {
    if (!shown || shown.asked) return;
    shown.asked = true;
    on.scoreAgain(paper);
    show();
  }

  function unfold(paper: Paper | undefined): void {
    panel.close(true);
    if (paper) toggleFold(paper);
  }

  function closed(): void {
    saveNote();
    const was = id;
    id = null;
    shown = null;
    if (was !== null) on.closed(was);
  }

  function show(): void {
    if (!shown) return;
    const { mark, details, asked } = shown;
    top.replaceChildren(...markParts(doc, mark), ...differWords(doc, mark, cutOffs));
    others.replaceChildren(...otherScores(doc, mark));
    if (details) facts.replaceChildren(factList(doc, mark, details));
    const offer = details && againWords(mark, details);
    again.hidden = !offer;
    again.disabled = asked;
    if (offer) again.textContent = offer.label;
    price.textContent = asked ? WORDS.asked : (offer?.price ?? '');
    price.hidden = price.textContent === '';
    const own = mark.own ?? mark;
    key.hidden = !(own.state === 'keyword' && own.note === 'no key');
    panel.moved();
  }

  function showTriage(): void {
    if (!shown) return;
    const { triage } = shown;
    for (const [i, [field]] of TOGGLES.entries())
      toggles[i]?.setAttribute('aria-pressed', String(triage[field]));
    // What is being written is not written over.
    if (own.root.activeElement !== note) note.value = triage.note;
  }

  return {
    get id() {
      return id;
    },
    open(paper, opener, mark, triage) {
      panel.close(false);
      id = paper.id;
      shown = { paper, mark, triage, details: null, asked: false };
      facts.replaceChildren();
      note.value = triage.note;
      const folded = foldOf(paper);
      fold.hidden = folded === null;
      fold.textContent = folded === 'open' ? WORDS.fold : WORDS.unfold;
      show();
      showTriage();
      panel.open(paper.title, opener);
    },
    mark(mark) {
      if (!shown || mark.id !== id) return;
      shown.mark = mark;
      show();
    },
    cutOffs(now) {
      cutOffs = now;
      show();
    },
    triage(triage) {
      if (!shown || triage.id !== id) return;
      shown.triage = triage;
      showTriage();
    },
    details(details) {
      if (!shown || details.id !== id) return;
      const isFirst = shown.details === null;
      Object.assign(shown, { details, asked: details.owed });
      show();
      if (isFirst) panel.reveal();
    },
    close: (focusBack) => panel.close(focusBack),
    moved: () => panel.moved(),
  };
}
