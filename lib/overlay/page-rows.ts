import type { PlacedEntry } from '../arxiv/entry';
import type { Mark } from '../messages/listing';
import { type Triage, untouched } from '../papers/triage';
import { type Fields, fold } from '../sieve/query';
import type { Row } from '../sieve/row';

/** A row in its place on the page. */
export interface PageRow extends Row {
  entry: PlacedEntry;
}

/** All entries of a page, in arXiv's order, those that were added to it behind them, with what is known of their papers by now. */
export interface PageRows {
  readonly all: readonly PageRow[];
  /** Entries that another script has added to the page. */
  add(entries: readonly PlacedEntry[]): void;
  of(id: string): readonly PageRow[];
  marks(marks: readonly Mark[]): void;
  triage(papers: readonly Triage[]): void;
  /** What a text is looked for in. Made when first needed: folding two thousand abstracts takes a while. */
  fields(row: Row): Fields;
}

export function createPageRows(entries: readonly PlacedEntry[]): PageRows {
  const byId = new Map<string, PageRow[]>();
  const all: PageRow[] = [];
  const texts = new Map<string, Omit<Fields, 'reason'>>();
  /** What is said of a paper, folded, and of which mark and triage. */
  const reasons = new Map<string, { mark: Mark; triage: Triage; text: string }>();
  const none: readonly PageRow[] = [];
  const of = (id: string) => byId.get(id) ?? none;

  function add(added: readonly PlacedEntry[]): void {
    for (const entry of added) {
      const { id, kind } = entry;
      const others = of(id);
      const mark: Mark = others[0]?.mark ?? { id, state: 'waiting' };
      const triage = others[0]?.triage ?? untouched(id);
      const row = { ...{ id, kind, entry, mark, triage }, first: others.length === 0 };
      byId.set(id, [...others, row]);
      all.push(row);
    }
  }
  add(entries);

  return {
    ...{ all, of, add },
    marks(marks) {
      for (const mark of marks) for (const row of of(mark.id)) row.mark = mark;
    },
    triage(papers) {
      for (const triage of papers) for (const row of of(triage.id)) row.triage = triage;
    },
    fields({ id, mark, triage }) {
      const text = texts.get(id) ?? foldedText(of(id)[0]?.entry);
      texts.set(id, text);
      let reason = reasons.get(id);
      if (reason?.mark !== mark || reason.triage !== triage) {
        const comment = mark.state === 'scored' ? mark.comment : '';
        reason = { mark, triage, text: fold(`${comment} ${triage.note}`) };
        reasons.set(id, reason);
      }
      return { ...text, reason: reason.text };
    },
  };
}

function foldedText(entry: PlacedEntry | undefined): Omit<Fields, 'reason'> {
  const { id = '', title = '', authors = [], abstract = '' } = entry ?? {};
  return { title: fold(`${title} ${id}`), authors: fold(authors.join(', ')), abstract: fold(abstract) };
}
