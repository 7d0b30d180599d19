import type { Turn } from '../answer-words/turning-points';
import type { Score } from '../papers/score';
import type { Form } from './facts';

/** One paper's scores, bound to a paper that was asked about. */
export interface ReadRecord extends Score {
  /** arXiv id as given in the question. */
  id: string;
}

/** A valid record, and what tells whether it counts. */
export interface Held {
  record: ReadRecord;
  form: Form;
  /** Only a number of the batch names its paper. */
  byNumber: boolean;
  /** A quotation, or otherwise beside the point: it counts only where nothing else does. */
  aside: boolean;
}

interface Kept extends Held {
  version: number;
  order: number;
  /** The same part of the reply says something else of this paper. */
  doubted: boolean;
}

/** The forms by rank: what was asked for goes before what stands around it. */
const FORMS: readonly Form[] = ['bracket', 'table', 'block', 'tight', 'words'];
/** Papers of which one part of a reply may say two things before nothing in it is believed. */
const MAX_DOUBTS = 1;

/**
 * Which records of a reply count. A reply is divided into versions by what the model says of its own scores (`Final
 * scores:`). Within a version two different records of one paper are none, and records of another form than most are
 * talk about the papers. Across versions the later one counts.
 */
export class Standing {
  private readonly kept = new Map<string, Map<Form, Kept>>();
  private asides = new Map<string, Kept>();
  private version = 0;
  private kind: Turn | null = null;
  private order = 0;
  /** Records of an earlier version are drafts that the answer has left behind. */
  private floor = 0;
  /** Where the model said that papers and scores are mixed up; what stands before is wrong. */
  private mixedAt = 0;
  private readonly doubts = new Map<number, number>();
  private readonly firstForm = new Map<number, Form>();

  turn(kind: Turn): void {
    if (kind === 'scores' && this.kind !== 'draft') return;
    this.version += 1;
    this.kind = kind === 'scores' ? 'final' : kind;
    if (kind === 'mixed') this.mixedAt = this.version;
  }

  /**
   * Takes a valid record in.
   * @returns `new`, which may be shown, `late`, which may only at the end, `again`, or `doubt`
   */
  add(held: Held, lastWins = false): 'new' | 'late' | 'again' | 'doubt' {
    const kept: Kept = { ...held, version: this.version, order: this.order, doubted: false };
    this.order += 1;
    const { id } = held.record;
    if (held.aside || this.kind === 'draft') return this.addAside(kept);
    const forms = this.kept.get(id) ?? new Map<Form, Kept>();
    this.kept.set(id, forms);
    const before = forms.get(held.form);
    if (before && before.version === this.version && !lastWins) {
      if (isSame(before, kept)) {
        before.byNumber &&= held.byNumber;
        return 'again';
      }
      if (!before.doubted) this.doubts.set(this.version, (this.doubts.get(this.version) ?? 0) + 1);
      before.doubted = true;
      return 'doubt';
    }
    // An answer that goes over the same papers again leaves its drafts behind.
    const restated = [...forms.values()].some(({ version }) => version < this.version);
    if (restated && this.kind === 'final') this.floor = this.version;
    forms.set(held.form, kept);
    const first = this.firstForm.get(this.version) ?? held.form;
    this.firstForm.set(this.version, first);
    return first === held.form ? 'new' : 'late';
  }

  private addAside(kept: Kept): 'late' {
    const before = this.asides.get(kept.record.id);
    if (!before) this.asides.set(kept.record.id, kept);
    else if (!isSame(before, kept)) before.doubted = true;
    return 'late';
  }

  /** What was said of this paper so far is taken back. */
  doubt(id: string): void {
    for (const kept of this.kept.get(id)?.values() ?? []) kept.doubted = true;
    const aside = this.asides.get(id);
    if (aside) aside.doubted = true;
  }

  /** Forgets what numbers alone named. */
  dropNumbered(): void {
    for (const [id, forms] of this.kept) {
      for (const [form, { byNumber }] of forms) if (byNumber) forms.delete(form);
      if (forms.size === 0) this.kept.delete(id);
    }
    this.asides = new Map([...this.asides].filter(([, { byNumber }]) => !byNumber));
  }

  get isEmpty(): boolean {
    return this.kept.size === 0;
  }

  /** The end of a whole reply: what looked like drafts was all there is. */
  takeAsides(): void {
    if (!this.isEmpty || this.mixedAt > 0) return;
    for (const [id, kept] of this.asides)
      this.kept.set(id, new Map([[kept.form, { ...kept, version: this.version }]]));
    this.floor = 0;
  }

  /** The record of each paper that counts, as far as is known. */
  counting(): Map<string, ReadRecord> {
    const mains = this.mainForms();
    const chosen: Kept[] = [];
    const doubts = new Map(this.doubts);
    const floor = Math.max(this.floor, this.wasMended() ? 0 : this.mixedAt);
    for (const forms of this.kept.values()) {
      const all = [...forms.values()];
      const last = Math.max(...all.map(({ version }) => version));
      const form = mains.get(last) ?? null;
      const main = form === null ? undefined : forms.get(form);
      if (last < floor || !main || main.version !== last || main.doubted) continue;
      const rivals = all.filter((other) => other.version === last && other !== main && !isSame(other, main));
      // Thinking aloud in words before the answer is its draft; what comes after it is a second answer.
      if (rivals.every((rival) => rival.order < main.order && isTalk(rival) && !isTalk(main)))
        chosen.push(main);
      else doubts.set(last, (doubts.get(last) ?? 0) + 1);
    }
    const clear = chosen.filter(({ version }) => (doubts.get(version) ?? 0) <= MAX_DOUBTS);
    return new Map(clear.map(({ record }) => [record.id, record]));
  }

  /** Whether records came after it was said that those before are mixed up. */
  private wasMended(): boolean {
    return [...this.kept.values()].some((forms) =>
      [...forms.values()].some(({ version }) => version >= this.mixedAt),
    );
  }

  /** The form that most records of a version have; null where two forms have as many, of different papers. */
  private mainForms(): Map<number, Form | null> {
    const versions = new Map<number, Map<Form, Set<string>>>();
    for (const [id, forms] of this.kept) {
      for (const { version, form } of forms.values()) {
        const papers = versions.get(version) ?? new Map<Form, Set<string>>();
        versions.set(version, papers.set(form, (papers.get(form) ?? new Set()).add(id)));
      }
    }
    return new Map([...versions].map(([version, papers]) => [version, mainForm(papers)]));
  }
}

function mainForm(papers: ReadonlyMap<Form, ReadonlySet<string>>): Form | null {
  const size = (form: Form) => papers.get(form)?.size ?? 0;
  const best = FORMS.reduce((most, form) => (size(form) > size(most) ? form : most));
  const rivals = FORMS.filter((form) => form !== best && size(form) === size(best));
  const others = (form: Form) => [...(papers.get(form) ?? [])].some((id) => !papers.get(best)?.has(id));
  return rivals.some(others) ? null : best;
}

function isTalk({ form }: Held): boolean {
  return form !== 'bracket' && form !== 'table';
}

/** What one of them leaves out of the axes contradicts nothing. */
function isSame({ record: a }: Held, { record: b }: Held): boolean {
  const axes = Object.entries(a.axes ?? {});
  const agree = axes.every(([name, score]) => score === (b.axes?.[name] ?? score));
  return a.relevance === b.relevance && a.novelty === b.novelty && agree;
}
