/**
 * Says of each stretch of a line of Markdown whether a sign in it may be taken for emphasis, by the rules of CommonMark
 * 0.31.2 (6.2), and of GitHub for `~`: what opens stands before something, what closes behind something.
 */
export function changedBetween(line: string): (from: number, to: number) => boolean {
  const marks = marksOf(line);
  const inDanger = new Set<Mark>();
  for (const sign of ['*', '_', '~']) {
    const own = marks.filter((each) => each.sign === sign);
    const first = own.findIndex(({ opens }) => opens);
    const last = own.findLastIndex(({ closes }) => closes);
    if (first >= 0 && first < last) for (const mark of own) inDanger.add(mark);
  }
  const places = [...inDanger].map(({ at }) => at).sort((a, b) => a - b);
  return (from, to) => {
    const at = places[lowerBound(places, from)];
    return at !== undefined && at < to;
  };
}

interface Mark {
  at: number;
  sign: string;
  opens: boolean;
  closes: boolean;
}

/** Those that can open or close; the others are signs in any case. */
function marksOf(line: string): Mark[] {
  return [...line.matchAll(/\\[!-/:-@[-`{-~]|\*+|_+|~+/g)]
    .filter(([run]) => !run.startsWith('\\'))
    .map(({ 0: run, index }) => {
      const before = line.slice(Math.max(0, index - 2), index).match(/.$/su)?.[0] ?? ' ';
      const after = line.slice(index + run.length, index + run.length + 2).match(/^./su)?.[0] ?? ' ';
      const sides = [isMark, isMarkButTilde].map((mark) => flanks(before, after, run, mark));
      return {
        ...{ at: index, sign: run[0] ?? '' },
        opens: sides.some(({ opens }) => opens),
        closes: sides.some(({ closes }) => closes),
      };
    })
    .filter(({ opens, closes }) => opens || closes);
}

const isBlank = (sign: string) => /\s/u.test(sign);
const isMark = (sign: string) => /[\p{P}\p{S}]/u.test(sign);
/** As marked 18.2.1 reads it, for whom `~` beside `*` is a letter. */
const isMarkButTilde = (sign: string) => sign !== '~' && isMark(sign);

/** Whether a run of signs may open, and close, emphasis: left- and right-flanking, by what counts as a mark. */
function flanks(before: string, after: string, run: string, mark: (sign: string) => boolean) {
  const left = !isBlank(after) && (!mark(after) || isBlank(before) || mark(before));
  const right = !isBlank(before) && (!mark(before) || isBlank(after) || mark(after));
  const under = run.startsWith('_');
  return {
    opens: left && (!under || !right || mark(before)),
    closes: right && (!under || !left || mark(after)),
  };
}

function lowerBound(places: readonly number[], at: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? at) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
