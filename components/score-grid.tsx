import type { Cut } from '../lib/digest/material';
import { DIGEST } from './words/digest';

export interface ScoreGridProps {
  scores: readonly { relevance: number; novelty: number }[];
  cut: Pick<Cut, 'minRelevance' | 'minNovelty'>;
}

const STEP = 28;
const LEFT = 44;
const TOP = 12;
const SIDE = 10 * STEP;
const TEN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

const across = (relevance: number) => LEFT + (relevance - 0.5) * STEP;
const down = (novelty: number) => TOP + (10.5 - novelty) * STEP;

/** Where the papers of the day stand: a dot for each pair of scores, as large as its papers are many. */
export function ScoreGrid({ scores, cut }: ScoreGridProps) {
  const cells = cellsOf(scores);
  const most = Math.max(1, ...cells.map(({ count }) => count));
  const left = LEFT + (cut.minRelevance - 1) * STEP;
  const height = (11 - cut.minNovelty) * STEP;
  return (
    <figure class="chart">
      <figcaption>{DIGEST.grid({ count: scores.length })}</figcaption>
      <svg
        viewBox={`0 0 ${LEFT + SIDE + 12} ${TOP + SIDE + 44}`}
        role="img"
        aria-label={words(scores, cut, cells)}
      >
        <rect class="chart-in" x={left} y={TOP} width={LEFT + SIDE - left} height={height} rx={3} />
        {TEN.map((n) => (
          <g key={n} class="chart-axis">
            <line x1={LEFT} x2={LEFT + SIDE} y1={down(n)} y2={down(n)} />
            <line y1={TOP} y2={TOP + SIDE} x1={across(n)} x2={across(n)} />
            <text x={LEFT - 8} y={down(n) + 4} text-anchor="end">
              {n}
            </text>
            <text x={across(n)} y={TOP + SIDE + 16} text-anchor="middle">
              {n}
            </text>
          </g>
        ))}
        <text class="chart-name" x={LEFT + SIDE / 2} y={TOP + SIDE + 36} text-anchor="middle">
          {DIGEST.gridRelevance}
        </text>
        <text
          class="chart-name"
          x={12}
          y={TOP + SIDE / 2}
          text-anchor="middle"
          transform={`rotate(-90 12 ${TOP + SIDE / 2})`}
        >
          {DIGEST.gridNovelty}
        </text>
        {cells.map(({ relevance, novelty, count }) => (
          <circle
            key={`${relevance} ${novelty}`}
            class={relevance >= cut.minRelevance && novelty >= cut.minNovelty ? 'dot dot-in' : 'dot'}
            cx={across(relevance)}
            cy={down(novelty)}
            // By area, with a least size: one paper is to be seen, too.
            r={3 + (STEP / 2 - 4) * Math.sqrt(count / most)}
          >
            <title>{DIGEST.gridDot({ relevance, novelty, count })}</title>
          </circle>
        ))}
      </svg>
    </figure>
  );
}

interface Cell {
  relevance: number;
  novelty: number;
  count: number;
}

function cellsOf(scores: ScoreGridProps['scores']): Cell[] {
  const cells = new Map<string, Cell>();
  for (const { relevance, novelty } of scores) {
    const key = `${relevance} ${novelty}`;
    cells.set(key, { relevance, novelty, count: (cells.get(key)?.count ?? 0) + 1 });
  }
  return [...cells.values()];
}

function words(scores: ScoreGridProps['scores'], cut: ScoreGridProps['cut'], cells: readonly Cell[]): string {
  const within = scores.filter(
    ({ relevance, novelty }) => relevance >= cut.minRelevance && novelty >= cut.minNovelty,
  );
  const [top] = [...cells].sort((a, b) => b.count - a.count);
  const counts = { count: scores.length, within: within.length };
  if (!top) return DIGEST.gridHeard(counts);
  const { relevance, novelty } = top;
  return DIGEST.gridHeardWithTop({ ...counts, relevance, novelty });
}
