import { useEffect, useState } from 'preact/hooks';
import type { DailyChange, DailyEstimate, DailyOutcome, DailyReply } from '../lib/daily/contract';
import { readCategories } from '../lib/daily/daily-settings';
import { formatDollars, formatSpend } from '../lib/ledger/format-spend';
import { CheckBox } from './check-box';
import { TextField } from './text-field';

export interface DailySectionProps {
  daily: DailyReply;
  /** Null until it is known. */
  estimate: DailyEstimate | null;
  /** What was wrong with the last change; empty where nothing was. */
  problem: string;
  /** The browser was asked whether Winnow may notify, and said no. */
  muted: boolean;
  onChange(change: DailyChange): void;
  /** Saves the categories as typed, then runs. */
  onRun(categories: string): void;
  onNotify(on: boolean): void;
}

/** What the background does by itself, once a day. What it costs stands above the switch. */
export function DailySection({ daily, estimate, problem, muted, ...on }: DailySectionProps) {
  const { settings } = daily;
  const saved = settings.categories.join(', ');
  const [typed, setTyped] = useState(saved);
  // Spelled as arXiv spells them, unless the reader has typed on.
  useEffect(() => setTyped((now) => (isSame(now, saved) ? saved : now)), [saved]);
  return (
    <fieldset class="section daily">
      <legend>Daily run</legend>
      <p>
        Reads the day’s announcements of these categories once a day while your browser is open, scores them,
        and has the digest ready. Days on which your browser was closed are caught up with, as far back as
        arXiv shows them: 90 days.
      </p>
      {/* Saved when the reader leaves the field. */}
      <div onFocusOut={() => typed !== saved && on.onChange({ categories: typed })}>
        <TextField
          {...{ id: 'daily-categories', label: 'Categories', value: typed, problem }}
          hint="Such as cs.LG, cs.CL, hep-th. One that you add begins with the next mailing, or with “Run now”."
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
        hint={muted ? MUTED : NOTIFIES}
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
        {/* It saves what was typed itself: to save that when the field is left may push the button from under the mouse. */}
        <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={() => on.onRun(typed)}>
          Run now
        </button>
        <p class="quiet" aria-live="polite">
          {progressWords(daily)}
        </p>
      </div>
      <div aria-live="polite">
        {daily.outcomes.length > 0 && (
          <ul class="outcomes">
            {daily.outcomes.map((outcome) => (
              <li key={outcome.day}>
                {outcome.papers > 0 ? (
                  <a href={`/digest.html?day=${outcome.day}`} target="_blank" rel="noreferrer">
                    {outcome.day}
                  </a>
                ) : (
                  outcome.day
                )}
                : {outcomeWords(outcome)}
              </li>
            ))}
          </ul>
        )}
      </div>
    </fieldset>
  );
}

function isSame(typed: string, saved: string): boolean {
  const read = readCategories(typed);
  return read.ok && read.categories.join(', ') === saved;
}

const NOTIFIES = 'By a notification of your system’s. The toolbar icon tells of relevant papers in any case.';
const MUTED =
  'Your browser did not let Winnow notify you. The toolbar icon tells of relevant papers all the same.';

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

/** How far it is, or what it waits for and until when. */
export function progressWords({ settings, working, pending, trouble }: DailyReply): string {
  const [next] = pending;
  if (working) return next ? `Working on ${next.day}…` : 'Asking arXiv…';
  if (settings.on && settings.categories.length === 0) return 'Enter a category to begin.';
  if (!trouble && !next) return '';
  const days = pending.map(({ day, why }) => (why === '' ? day : `${day} (${why.replace(/\.$/, '')})`));
  const why = (trouble?.text ?? `Still to do: ${days.join(', ')}`).replace(/\.?$/, '.');
  // By itself it goes on only where it is switched on.
  if (!settings.on) return `${why} Press “Run now” to go on.`;
  if (!trouble) return why;
  const sooner = trouble.mendable ? ', or once you have changed the settings' : '';
  const until = new Date(trouble.until).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });
  return `${why} Going on at ${until}${sooner}.`;
}

/** What came of a day, in words. */
export function outcomeWords({ papers, scored, relevant, usd, note, ...rest }: DailyOutcome): string {
  const { failed, stale, byTitle } = rest;
  if (papers === 0) return note === '' ? 'no papers.' : note;
  const counts = [`${scored} of ${papers} scored`];
  // None is said to be relevant only where all have a score.
  if (relevant > 0 || scored >= papers) counts.push(`${relevant} relevant`);
  if (failed > 0) counts.push(`${failed} failed`);
  if (byTitle > 0) counts.push(`${byTitle} left out by title`);
  if (stale > 0) counts.push(`${stale} with other scores, of earlier criteria, another model or a digest`);
  if (usd !== null) counts.push(formatDollars(usd));
  return `${counts.join(', ')}.${note === '' ? '' : ` ${note}`}`;
}
