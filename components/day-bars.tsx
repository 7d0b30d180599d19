import { Numbers } from './numbers';
import { shortMonth } from './short-dates';
import { COMMON } from './words/common';

interface DayBar {
  /** `2026-02-06` */
  day: string;
  value: number;
  /** The value as it is said: `12 papers`, `$0.04`. */
  words: string;
}

export interface DayBarsProps {
  title: string;
  /** One for each day, in order, days with nothing included. */
  bars: readonly DayBar[];
  /** Width of a day in the drawing’s own units: about as many as it gets pixels, so that text stays text. */
  step: number;
}

const HIGH = 90;

/** A bar a day. The numbers are there as a table as well. */
export function DayBars({ title, bars, step }: DayBarsProps) {
  const most = Math.max(...bars.map(({ value }) => value), 0);
  const some = bars.filter(({ value }) => value > 0);
  if (some.length === 0) return null;
  const top = bars.find(({ value }) => value === most);
  const width = bars.length * step;
  const gap = step / 4;
  return (
    <figure class="chart chart-wide">
      <figcaption>{title}</figcaption>
      <svg
        viewBox={`0 0 ${width} ${HIGH + 34}`}
        role="img"
        aria-label={COMMON.bars({
          ...{ title, first: bars[0]?.day ?? '', last: bars.at(-1)?.day ?? '' },
          ...{ top: top?.day ?? '', most: top?.words ?? '' },
        })}
      >
        <line class="chart-base" x1={0} x2={width} y1={HIGH + 12} y2={HIGH + 12} />
        {bars.map(({ day, value, words }, i) => {
          const height = value > 0 ? Math.max(2, (HIGH * value) / most) : 0;
          return (
            <g key={day}>
              {height > 0 && (
                <rect
                  class="bar-day"
                  x={i * step + gap / 2}
                  y={HIGH + 12 - height}
                  width={Math.max(2, step - gap)}
                  height={height}
                  rx={2}
                >
                  <title>{`${day}: ${words}`}</title>
                </rect>
              )}
              {isMonday(day) && (bars.length - i) * step > 84 && (
                <text class="chart-day" x={i * step + 2} y={HIGH + 28}>
                  {label(day)}
                </text>
              )}
            </g>
          );
        })}
        {bars.slice(-1).map(({ day }) => (
          <text key={day} class="chart-day" x={width - 2} y={HIGH + 28} text-anchor="end">
            {label(day)}
          </text>
        ))}
        {top && (
          <text
            class="chart-top"
            x={anchor(bars.indexOf(top), bars.length, step)}
            y={9}
            text-anchor={side(bars.indexOf(top), bars.length)}
          >
            {top.words}
          </text>
        )}
      </svg>
      <Numbers of={title} rows={some} />
    </figure>
  );
}

/** The largest bar's words stay inside the chart. */
function side(at: number, length: number): 'start' | 'middle' | 'end' {
  if (at < 4) return 'start';
  return at > length - 5 ? 'end' : 'middle';
}

function anchor(at: number, length: number, step: number): number {
  const where = side(at, length);
  return at * step + (where === 'start' ? 2 : where === 'end' ? step - 2 : step / 2);
}

function isMonday(day: string): boolean {
  return new Date(`${day}T00:00:00Z`).getUTCDay() === 1;
}

/** `2 Feb` */
function label(day: string): string {
  return COMMON.shortDay({ day: Number(day.slice(8)), month: shortMonth(day) });
}
