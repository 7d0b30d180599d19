/** One ink, and only its darkness carries meaning: a number always stands beside it. From relevance 1 to 10. */
export const INKS: readonly [background: string, text: string][] = [
  ['#ffffff', '#59636e'],
  ['#ffffff', '#59636e'],
  ['#f4f7fa', '#505b66'],
  ['#e6edf4', '#46515c'],
  ['#d3e0ec', '#22364a'],
  ['#b4cee5', '#14293c'],
  ['#84b4da', '#081724'],
  ['#2a72b0', '#ffffff'],
  ['#125791', '#ffffff'],
  ['#073a68', '#ffffff'],
];

/** The same scale on a dark page: the higher, the brighter. */
export const DARK_INKS: readonly [background: string, text: string][] = [
  ['#16191d', '#8d98a5'],
  ['#16191d', '#8d98a5'],
  ['#1a2028', '#9aa6b3'],
  ['#1e2833', '#a9b6c4'],
  ['#22364a', '#c4d4e4'],
  ['#264766', '#dbe7f2'],
  ['#2a5f8e', '#f0f6fb'],
  ['#4b8fc9', '#06121d'],
  ['#7fb4e2', '#06121d'],
  ['#b4d7f5', '#06121d'],
];

/** The rules that give elements their ink, by `data-ink`. */
export const inks = (scale: typeof INKS, host: string) =>
  scale
    .map(([bg, text], i) => `${host} [data-ink="${i + 1}"] { background: ${bg}; color: ${text}; }`)
    .join('\n');

/** arXiv's own. */
export const FONT = '"Lucida Grande", helvetica, arial, verdana, sans-serif';
