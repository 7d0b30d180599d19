import type { Marked } from './list-marker';

/** What stands over the lines that follow: a label with nothing behind it, or a heading. */
export interface Scope {
  wanted: boolean;
  keyword: boolean;
  kind: 'label' | 'heading';
  indent: number;
  /** Of a heading. */
  level: number;
  /** It says nothing for or against by itself, as `Keywords:`; labels beside it that do may stand under it. */
  neutral: boolean;
  /** Whether something stands under it yet, and the last numbers and weight of what does. */
  filled: boolean;
  numbers: Marked['numbers'];
  bold: boolean;
}

type Meaning = Pick<Scope, 'wanted' | 'keyword'>;
const NOTHING: Meaning = { wanted: true, keyword: false };

/** The labels and headings over a line, the nearest last. */
export class Scopes {
  readonly #open: Scope[] = [];
  /** Numbers of the last topic that stands under no label. */
  #topic: Marked['numbers'] = [];

  get over(): Meaning {
    return this.#open.at(-1) ?? NOTHING;
  }

  /** Closes what a line ends. @param newParagraph it comes after an empty one */
  enter(line: Marked, newParagraph: boolean): void {
    for (
      let last = this.#open.at(-1);
      last && endsScope(last, line, newParagraph, this.#topic);
      last = this.#open.at(-1)
    )
      this.#open.pop();
    if (!this.#open.some(({ kind }) => kind === 'label') && line.numbers.length > 0)
      this.#topic = line.numbers;
  }

  /** Something stands under what is open now. */
  fill({ numbers, bold }: Marked): void {
    const last = this.#open.at(-1);
    if (!last) return;
    for (const each of this.#open) each.filled = true;
    last.bold = bold;
    if (numbers.length > 0) last.numbers = numbers;
  }

  /** A label on the same floor as one that has its list is no part of that list. */
  closeBeside({ indent }: Marked, neutral: boolean): void {
    const last = this.#open.at(-1);
    if (last?.kind !== 'label' || !last.filled || indent > last.indent) return;
    if (neutral || !last.neutral) this.#open.pop();
  }

  open(meaning: Meaning, { indent, heading }: Marked, neutral: boolean): void {
    const last = this.#open.at(-1);
    const isBeside = last?.kind === 'label' && heading === 0 && indent <= last.indent;
    if (isBeside && (neutral || !last.neutral)) this.#open.pop();
    const kind = heading > 0 ? 'heading' : 'label';
    this.#open.push({
      ...meaning,
      kind,
      indent,
      neutral,
      level: heading,
      filled: false,
      numbers: [],
      bold: false,
    });
  }
}

/**
 * A heading holds up to the next of its level; a label for its list, up to a new paragraph or a line that stands
 * further left. The next number of the topics begins a topic, also where it stands no further left, unless it is the
 * next of the label's own list.
 */
function endsScope(scope: Scope, line: Marked, newParagraph: boolean, topic: Marked['numbers']): boolean {
  if (scope.kind === 'heading') return line.heading > 0 && line.heading <= scope.level;
  if (line.heading > 0 || line.indent < scope.indent) return true;
  if (newParagraph && scope.filled && !line.bullet && line.indent <= scope.indent) return true;
  if (line.indent > scope.indent) return false;
  if (line.bold && scope.filled && !scope.bold && line.numbers.length === 0) return true;
  return follows(topic, line.numbers) && !follows(scope.numbers, line.numbers);
}

/** Whether one of the numbers comes after one of those before, in a list of the same style. */
function follows(before: Marked['numbers'], numbers: Marked['numbers']): boolean {
  return before.some(({ style, value }) =>
    numbers.some((each) => each.style === style && each.value === value + 1),
  );
}
