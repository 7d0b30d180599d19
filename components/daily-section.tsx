import { useState } from 'preact/hooks';
import type { DailyChange, DailyEstimate, DailyReply } from '../lib/daily/contract';
import type { DailyOutcome } from '../lib/daily/daily-state';
import { formatDollars, formatSpend } from '../lib/ledger/format-spend';
import { CheckBox } from './check-box';
import { TextField } from './text-field';

export interface DailySectionProps {
  daily: DailyReply;
  /** Null until it is known. */
  estimate: DailyEstimate | null;
  /** What was wrong with the last change; empty where nothing was. */
  problem: string;
  onChange(change: DailyChange): void;
  /** Saves the categories as typed, then runs. */
  onRun(categories: string): void;
  onNotify(on: boolean): void;
}

/** What the background does by itself, once a day. What it costs stands above the switch. */
export function DailySection({ daily, estimate, problem, ...on }: DailySectionProps) {
  const { settings } = daily;
  const [typed, setTyped] = useState(settings.categories.join(', '));
  return (
    <fieldset class="section daily">
      <legend>Daily run</legend>
      <p>
        Reads the day’s announcements of these categories once a day while your browser is open, scores them,
        and has the digest ready. Days you were away are caught up with.
      </p>
      {/* Saved when the reader leaves the field. */}
      <div onFocusOut={() => typed !== settings.categories.join(', ') && on.onChange({ categories: typed })}>
        <TextField
          {...{ id: 'daily-categories', label: 'Categories', value: typed, problem }}
          hint="Such as cs.LG, cs.CL, hep-th."
          onInput={setTyped}
        />
      </div>
      <div class="pair">
        <CheckBox
          {...{ id: 'daily-cross', label: 'With cross-lists', checked: settings.cross }}
          onChange={(cross) => on.onChange({ cross })}
        />
        <CheckBox
          {...{ id: 'daily-replacements', label: 'With new versions', checked: settings.replacements }}
          onChange={(replacements) => on.onChange({ replacements })}
        />
      </div>
      <CheckBox
        {...{ id: 'daily-notify', label: 'Notify me', checked: settings.notify }}
        hint="By a notification of your system’s. The toolbar icon tells of relevant papers in any case."
        onChange={on.onNotify}
      />
      <CostLine estimate={estimate} />
      <label class="check">
        <input
          id="daily-on"
          type="checkbox"
          role="switch"
          checked={settings.on}
          aria-checked={settings.on}
          onChange={(event) => on.onChange({ on: event.currentTarget.checked })}
        />
        Run daily
      </label>
      <div class="buttons">
        <button type="button" onClick={() => on.onRun(typed)}>
          Run now
        </button>
        <p class="quiet" aria-live="polite">
          {progressWords(daily)}
        </p>
      </div>
      {daily.outcomes.length > 0 && (
        <ul class="outcomes">
          {daily.outcomes.map((outcome) => (
            <li key={outcome.day}>{outcomeWords(outcome)}</li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}

function CostLine({ estimate }: { estimate: DailyEstimate | null }) {
  if (!estimate) return null;
  const { model, hundred, mailing, why } = estimate;
  return (
    <p class="note">
      A hundred papers take about {formatSpend(hundred)} with {model}.{' '}
      {mailing &&
        `The mailing of ${mailing.day} has ${mailing.papers} ${mailing.papers === 1 ? 'paper' : 'papers'} of yours: about ${formatSpend(mailing.spend)}.`}
      {why} Your limits hold.
    </p>
  );
}

function progressWords({ working, pending, trouble }: DailyReply): string {
  if (working) return pending[0] ? `Working on ${pending[0]}…` : 'Asking arXiv…';
  if (!trouble) return '';
  return `${trouble.text.replace(/\.?$/, '.')} Going on at ${new Date(trouble.until).toLocaleString('en')}.`;
}

/** What came of a day, in words. */
export function outcomeWords({ day, papers, scored, failed, relevant, usd, note }: DailyOutcome): string {
  if (papers === 0) return `${day}: ${note === '' ? 'no papers.' : note}`;
  const counts = [`${scored} of ${papers} scored`];
  // None is said to be relevant only where all have a score.
  if (relevant > 0 || scored >= papers) counts.push(`${relevant} relevant`);
  if (failed > 0) counts.push(`${failed} failed`);
  if (usd !== null) counts.push(formatDollars(usd));
  return `${day}: ${counts.join(', ')}.${note === '' ? '' : ` ${note}`}`;
}
