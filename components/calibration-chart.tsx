import type { TasteReply } from '../lib/messages/requests';
import { Numbers } from './numbers';
import { percents } from './taste-in-words';
import { TASTE } from './words/taste';

export interface CalibrationChartProps {
  /** From the lowest estimate to the highest; one at least. */
  bins: NonNullable<TasteReply['accuracy']>['bins'];
}

const STEP = 28;
const LEFT = 42;
const TOP = 8;
const HIGH = 84;
const BOTTOM = TOP + HIGH;
const RIGHT = LEFT + 10 * STEP;

const down = (share: number) => BOTTOM - HIGH * share;

/** What papers of about the same estimate turned out to be: a bar for each tenth, and a line where it should end. */
export function CalibrationChart({ bins }: CalibrationChartProps) {
  return (
    <figure class="chart calibration">
      <figcaption>{TASTE.chart}</figcaption>
      <svg viewBox={`0 0 ${RIGHT + 24} ${BOTTOM + 18}`} role="img" aria-label={heard(bins)}>
        {[0, 0.5, 1].map((share) => (
          <g key={share} class="chart-axis">
            <line x1={LEFT} x2={RIGHT} y1={down(share)} y2={down(share)} />
            <text x={LEFT - 6} y={down(share) + 4} text-anchor="end">
              {TASTE.percent({ percent: percents(share) })}
            </text>
            <text x={LEFT + 10 * STEP * share} y={BOTTOM + 15} text-anchor="middle">
              {TASTE.percent({ percent: percents(share) })}
            </text>
          </g>
        ))}
        {bins.map(({ papers, estimated, relevant }) => {
          const x = LEFT + Math.min(9, Math.floor(10 * estimated)) * STEP;
          return (
            <g key={x}>
              <rect
                class="bar-day"
                x={x + 5}
                width={STEP - 10}
                y={down(relevant)}
                height={Math.max(1, HIGH * relevant)}
              >
                <title>{`${binWords(estimated)}: ${wasWords(relevant, papers)}`}</title>
              </rect>
              <line
                class="chart-estimate"
                x1={x + 1}
                x2={x + STEP - 1}
                y1={down(estimated)}
                y2={down(estimated)}
              />
            </g>
          );
        })}
      </svg>
      <p class="hint">{TASTE.chartHint}</p>
      <Numbers
        of={TASTE.chart}
        rows={bins.map(({ papers, estimated, relevant }) => ({
          ...{ day: binWords(estimated), words: wasWords(relevant, papers) },
        }))}
      />
    </figure>
  );
}

const binWords = (estimated: number) => TASTE.bin({ percent: percents(estimated) });
const wasWords = (relevant: number, papers: number) =>
  TASTE.binWas({ percent: percents(relevant), count: Math.round(papers) });

function heard(bins: CalibrationChartProps['bins']): string {
  const [low, high] = [bins[0], bins.at(-1)];
  if (!low || !high) return TASTE.chart;
  return TASTE.chartHeard({
    ...{ low: percents(low.estimated), lowWas: percents(low.relevant) },
    ...{ high: percents(high.estimated), highWas: percents(high.relevant) },
  });
}
