import type { RecordDay } from '../lib/digest/record';
import { formatSpend } from '../lib/ledger/format-spend';
import { Numbers } from './numbers';
import { shortMonth, shortWeekdays } from './short-dates';
import { RECORD } from './words/record';

const SQUARE = 15;
const TOP = 18;
const LEFT = 32;
/** There is room for every other one. */
const NAMED_WEEKDAYS = [0, 2, 4];

/** A square a day, a column a week; the more papers were scored, the darker. */
export function RecordCalendar({ days }: { days: readonly RecordDay[] }) {
  const most = Math.max(1, ...days.map(({ scored }) => scored));
  const offset = weekday(days[0]?.day ?? '2026-02-02');
  const weeks = Math.ceil((days.length + offset) / 7);
  const active = days.filter(({ scored }) => scored > 0);
  const total = active.reduce((sum, { scored }) => sum + scored, 0);
  return (
    <figure class="chart calendar">
      <figcaption>{RECORD.calendar}</figcaption>
      <svg
        viewBox={`0 0 ${LEFT + weeks * SQUARE} ${TOP + 7 * SQUARE}`}
        role="img"
        aria-label={RECORD.calendarHeard({
          ...{ total, active: active.length, days: days.length },
          ...{ first: days[0]?.day ?? '', last: days.at(-1)?.day ?? '' },
        })}
      >
        {shortWeekdays().map(
          (name, i) =>
            NAMED_WEEKDAYS.includes(i) && (
              <text key={name} x={0} y={TOP + (i + 1) * SQUARE - 4}>
                {name}
              </text>
            ),
        )}
        {days.map((each, i) => {
          const at = i + offset;
          const x = LEFT + Math.floor(at / 7) * SQUARE;
          return (
            <g key={each.day}>
              {each.day.endsWith('-01') && (
                <text x={x} y={11}>
                  {shortMonth(each.day)}
                </text>
              )}
              <rect
                class="square"
                data-ink={Math.ceil((4 * each.scored) / most)}
                x={x}
                y={TOP + (at % 7) * SQUARE}
                width={SQUARE - 3}
                height={SQUARE - 3}
                rx={2}
              >
                <title>{`${each.day}: ${said(each)}`}</title>
              </rect>
            </g>
          );
        })}
      </svg>
      <p class="legend" aria-hidden="true">
        {RECORD.fewer}
        <svg aria-hidden="true" viewBox={`0 0 ${5 * SQUARE} ${SQUARE}`} width={5 * SQUARE}>
          {[0, 1, 2, 3, 4].map((ink) => (
            <rect
              key={ink}
              class="square"
              {...{
                'data-ink': ink,
                x: ink * SQUARE + 1,
                y: 1,
                width: SQUARE - 3,
                height: SQUARE - 3,
                rx: 2,
              }}
            />
          ))}
        </svg>
        {RECORD.more}
      </p>
      {active.length > 0 && (
        <Numbers of={RECORD.calendar} rows={active.map((each) => ({ ...each, words: said(each) }))} />
      )}
    </figure>
  );
}

/** Monday is 0. */
function weekday(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

function said({ scored, spend }: RecordDay): string {
  return RECORD.dayScored({ scored, spend: formatSpend(spend) });
}
