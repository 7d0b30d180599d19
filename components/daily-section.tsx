import { useEffect, useState } from 'preact/hooks';
import { LANGUAGE } from '../lib/base/said';
import type { DailyChange, DailyEstimate, DailyOutcome, DailyReply } from '../lib/daily/contract';
import { readCategories } from '../lib/daily/daily-settings';
import { formatDollars, formatSpend } from '../lib/ledger/format-spend';
import { CheckBox } from './check-box';
import { Switch } from './switch';
import { TextField } from './text-field';
import { DAILY } from './words/daily';

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
      <legend>{DAILY.heading}</legend>
      <p>{DAILY.lead}</p>
      {/* Saved when the reader leaves the field. */}
      <div onFocusOut={() => typed !== saved && on.onChange({ categories: typed })}>
        <TextField
          {...{ id: 'daily-categories', label: DAILY.categories, value: typed, problem }}
          hint={DAILY.categoriesHint}
          onInput={setTyped}
        />
      </div>
      <div class="pair">
        <CheckBox
          {...{ id: 'daily-cross', label: DAILY.cross, checked: settings.cross }}
          onChange={(cross) => on.onChange({ cross })}
        />
        <CheckBox
          {...{ id: 'daily-replacements', label: DAILY.replacements, checked: settings.replacements }}
          onChange={(replacements) => on.onChange({ replacements })}
        />
      </div>
      <CheckBox
        {...{ id: 'daily-notify', label: DAILY.notify, checked: settings.notify }}
        hint={muted ? DAILY.muted : DAILY.notifies}
        onChange={on.onNotify}
      />
      <FlexBox {...{ estimate, checked: settings.flex }} onChange={(flex) => on.onChange({ flex })} />
      <CostLine estimate={estimate} />
      <Switch
        {...{ id: 'daily-on', label: DAILY.on, checked: settings.on }}
        onChange={(isOn) => on.onChange({ on: isOn })}
      />
      <div class="buttons">
        {/* It saves what was typed itself: to save that when the field is left may push the button from under the mouse. */}
        <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={() => on.onRun(typed)}>
          {DAILY.runNow}
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

/** Offered where the service sells it; what was chosen for another one can be seen, and taken back. */
function FlexBox({
  estimate,
  ...box
}: {
  estimate: DailyEstimate | null;
  checked: boolean;
  onChange(flex: boolean): void;
}) {
  if (!estimate || (!estimate.flex && !box.checked)) return null;
  return <CheckBox {...{ ...box, id: 'daily-flex', label: DAILY.flex, hint: flexWords(estimate) }} />;
}

/** With its price beside the full one, where there is a price. */
function flexWords({ flex, full }: DailyEstimate): string {
  if (!flex) return DAILY.noFlex;
  const { host, hundred } = flex;
  if (hundred.usd === null || full.usd === null) return DAILY.flexHint({ host });
  const prices = { flex: formatDollars(hundred.usd), full: formatDollars(full.usd) };
  return `${DAILY.flexHint({ host })} ${DAILY.flexPrice(prices)}`;
}

function CostLine({ estimate }: { estimate: DailyEstimate | null }) {
  if (!estimate) return null;
  const { model, hundred, mailing, why } = estimate;
  const usual = DAILY.hundred({ spend: formatSpend(hundred), model });
  const next = mailing ? DAILY.mailing({ ...mailing, spend: formatSpend(mailing.spend) }) : '';
  return <p class="note">{`${usual} ${next}${why} ${DAILY.limitsHold}`}</p>;
}

/** How far it is, or what it waits for and until when. */
export function progressWords({ settings, working, pending, trouble }: DailyReply): string {
  const [next] = pending;
  if (working) return next ? DAILY.workingOn(next) : DAILY.asking;
  if (settings.on && settings.categories.length === 0) return DAILY.noCategory;
  if (!trouble && !next) return '';
  const days = pending.map(({ day, why }) => (why === '' ? day : `${day} (${why.replace(/\.$/, '')})`));
  const why = (trouble?.text ?? DAILY.stillToDo({ days: days.join(', ') })).replace(/\.?$/, '.');
  // By itself it goes on only where it is switched on.
  if (!settings.on) return `${why} ${DAILY.pressRunNow}`;
  if (!trouble) return why;
  const until = new Date(trouble.until).toLocaleString(LANGUAGE, { dateStyle: 'medium', timeStyle: 'short' });
  return `${why} ${trouble.mendable ? DAILY.goingOnSooner({ until }) : DAILY.goingOn({ until })}`;
}

/** What came of a day, in words. */
export function outcomeWords({ papers, scored, relevant, usd, note, ...rest }: DailyOutcome): string {
  const { failed, stale, byTitle } = rest;
  if (papers === 0) return note === '' ? DAILY.noPapers : note;
  const counts = [DAILY.scored({ scored, papers })];
  // None is said to be relevant only where all have a score.
  if (relevant > 0 || scored >= papers) counts.push(DAILY.relevant({ relevant }));
  if (failed > 0) counts.push(DAILY.failed({ failed }));
  if (byTitle > 0) counts.push(DAILY.byTitle({ byTitle }));
  if (stale > 0) counts.push(DAILY.stale({ stale }));
  if (usd !== null) counts.push(formatDollars(usd));
  return `${counts.join(', ')}.${note === '' ? '' : ` ${note}`}`;
}
