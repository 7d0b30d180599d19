import { recordDays, type SpendRecord, spentIn } from '../lib/digest/record';
import { formatDollars, formatSpend } from '../lib/ledger/format-spend';
import { DayBars } from './day-bars';
import { RecordCalendar } from './record-calendar';
import { RunTable } from './run-table';
import { useMedia } from './use-media';

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
    <section class="record" aria-label="Record">
      <h2 class="masthead">Record</h2>
      <dl class="sums">
        <Sum name="Today" text={formatSpend(spentIn(record, record.today))} />
        <Sum name="This month" text={formatSpend(spentIn(record, record.today.slice(0, 7)))} />
        <Sum name="All time" text={formatSpend(spentIn(record, ''))} />
      </dl>
      <RecordCalendar days={days} />
      <DayBars title="Cost a day, in the last six weeks" bars={cost} step={wide ? 20 : 8.5} />
      <div class="section-head">
        <h2>Runs</h2>
        <div class="buttons">
          <button type="button" class="small" onClick={() => onSave('runs')}>
            Save runs (CSV)
          </button>
          <button type="button" class="small" onClick={() => onSave('days')}>
            Save days (CSV)
          </button>
          <button type="button" class="small" onClick={() => onSave('json')}>
            Save all (JSON)
          </button>
        </div>
      </div>
      <p class="said" role="status">
        {said}
      </p>
      {runs.length === 0 ? <p class="quiet">No run yet.</p> : <RunTable runs={runs.slice(0, 200)} />}
      {runs.length > 200 && (
        <p class="quiet">The latest 200 of {runs.length}; what is saved has all of them.</p>
      )}
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
