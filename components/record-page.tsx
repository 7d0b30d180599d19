import { recordDays, type SpendRecord, spentIn } from '../lib/digest/record';
import { formatDollars, formatSpend } from '../lib/ledger/format-spend';
import { DayBars } from './day-bars';
import { RecordCalendar } from './record-calendar';
import { RunTable } from './run-table';
import { useMedia } from './use-media';
import { RECORD } from './words/record';

export interface RecordPageProps {
  record: SpendRecord;
  /** Writes it down: every run, every day, or all of it as JSON. */
  onSave(what: 'runs' | 'days' | 'json'): void;
  /** What came of the last save. */
  said: string;
}

const WEEKS = 26;
/** Days of bars: six weeks. */
const DAYS = 42;
/** Runs in the table. */
const SHOWN = 200;

/** Every day and every run, and what they came to. */
export function RecordPage({ record, onSave, said }: RecordPageProps) {
  const days = recordDays(record, record.today, WEEKS * 7);
  const runs = [...record.runs].sort((a, b) => b.at - a.at);
  const wide = useMedia('(min-width: 640px)');
  const cost = days.slice(-DAYS).map(({ day, spend }) => ({
    ...{ day, value: spend.usd ?? 0 },
    words: formatDollars(spend.usd ?? 0),
  }));
  return (
    <section class="record" aria-label={RECORD.heading}>
      <h2 class="masthead">{RECORD.heading}</h2>
      <dl class="sums">
        <Sum name={RECORD.today} text={formatSpend(spentIn(record, record.today))} />
        <Sum name={RECORD.thisMonth} text={formatSpend(spentIn(record, record.today.slice(0, 7)))} />
        <Sum name={RECORD.allTime} text={formatSpend(spentIn(record, ''))} />
      </dl>
      <RecordCalendar days={days} />
      <DayBars title={RECORD.cost} bars={cost} step={wide ? 20 : 8.5} />
      <div class="section-head">
        <h2>{RECORD.runs}</h2>
        <div class="buttons">
          <button type="button" class="small" onClick={() => onSave('runs')}>
            {RECORD.saveRuns}
          </button>
          <button type="button" class="small" onClick={() => onSave('days')}>
            {RECORD.saveDays}
          </button>
          <button type="button" class="small" onClick={() => onSave('json')}>
            {RECORD.saveAll}
          </button>
        </div>
      </div>
      <p class="said" role="status">
        {said}
      </p>
      {runs.length === 0 ? <p class="quiet">{RECORD.noRun}</p> : <RunTable runs={runs.slice(0, SHOWN)} />}
      {runs.length > SHOWN && <p class="quiet">{RECORD.latestRuns({ shown: SHOWN, all: runs.length })}</p>}
    </section>
  );
}

function Sum({ name, text }: { name: string; text: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{text}</dd>
    </div>
  );
}
