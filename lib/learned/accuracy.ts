import { isAnswered, type Past, standsFor } from './past';

/** Parts of the chart of calibration. */
const BINS = 10;

/** Papers of about the same estimate; those drawn as samples count for what they stand for. */
interface Bin {
  papers: number;
  /** Mean of the estimates, and the share that was relevant. */
  estimated: number;
  relevant: number;
}

/** How good estimates were that had been made before the answer was known. */
export interface Accuracy {
  papers: number;
  /** Share of papers whose estimate was on the right side of a half. */
  right: number;
  /** Mean squared error (Brier). */
  squaredError: number;
  /** Mean distance between estimates and shares, by bins (expected calibration error). */
  calibrationError: number;
  /** Of the bins that have papers, from the lowest estimate to the highest. */
  bins: Bin[];
}

/** @param past of the time that is asked about; null where nobody has judged any of it */
export function accuracyOf(past: readonly Past[]): Accuracy | null {
  const judged = past.filter(isAnswered);
  const papers = sumOf(judged, standsFor);
  if (papers === 0) return null;
  const share = (of: (each: (typeof judged)[number]) => number) =>
    sumOf(judged, (each) => standsFor(each) * of(each)) / papers;
  const byBin = Map.groupBy(judged, ({ probability }) => Math.min(BINS - 1, Math.floor(probability * BINS)));
  const bins = [...byBin].sort(([a], [b]) => a - b).map(([, each]) => binOf(each));
  return {
    papers: judged.length,
    right: share(({ probability, relevant }) => Number(probability >= 0.5 === relevant)),
    squaredError: share(({ probability, relevant }) => (probability - Number(relevant)) ** 2),
    calibrationError: sumOf(bins, (bin) => bin.papers * Math.abs(bin.estimated - bin.relevant)) / papers,
    bins,
  };
}

function binOf(judged: readonly (Past & { relevant: boolean })[]): Bin {
  const papers = sumOf(judged, standsFor);
  return {
    papers,
    estimated: sumOf(judged, (each) => standsFor(each) * each.probability) / papers,
    relevant: sumOf(judged, (each) => standsFor(each) * Number(each.relevant)) / papers,
  };
}

function sumOf<T>(list: readonly T[], of: (each: T) => number): number {
  return list.reduce((sum, each) => sum + of(each), 0);
}
