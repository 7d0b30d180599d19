import type { Criteria } from '../lib/criteria/criteria';
import type { Steer, TasteReply } from '../lib/messages/requests';
import type { Settings } from '../lib/settings/settings';
import { ConfirmButton } from './confirm-button';
import type { Outcome } from './save-bar';
import { SelectField } from './select-field';
import { Switch } from './switch';
import { TasteReport } from './taste-report';
import { TasteWords } from './taste-words';
import { TASTE } from './words/taste';

type Own = Pick<Settings, 'learn' | 'thrifty' | 'recallToKeep'>;

export interface TasteSectionProps {
  settings: Own;
  /** What was learned; null until it is known, and where nothing is to be learned. */
  taste: TasteReply | null;
  /** All that there are. */
  criteria: readonly Criteria[];
  /** What the last press came to. */
  outcome: Outcome;
  onChange(change: Partial<Own>): void;
  /** Other criteria are to be looked at. */
  onCriteria(id: string): void;
  onSteer(term: string, how: Steer | null): void;
  onForget(): void;
}

const RECALLS = [0.9, 0.95, 0.97, 0.99] as const satisfies Own['recallToKeep'][];
const CHOICES = RECALLS.map((recall) => ({
  ...{ value: String(recall), name: TASTE.percent({ percent: Math.round(100 * recall) }) },
}));

/** What is learned on the device: whether, for what it is used, what it knows, and how it is forgotten. Saved at once. */
export function TasteSection({ settings, taste, criteria, outcome, ...on }: TasteSectionProps) {
  const { learn, thrifty, recallToKeep } = settings;
  return (
    <fieldset class="section taste">
      <legend>{TASTE.heading}</legend>
      <p>{TASTE.lead}</p>
      <Switch
        {...{ id: 'learn', label: TASTE.learn, checked: learn, hint: TASTE.learnHint }}
        onChange={(isOn) => on.onChange({ learn: isOn })}
      />
      <Switch
        {...{ id: 'thrifty', label: TASTE.thrifty, checked: thrifty, disabled: !learn }}
        hint={TASTE.thriftyHint}
        onChange={(isOn) => on.onChange({ thrifty: isOn })}
      />
      <SelectField
        {...{ id: 'recall', label: TASTE.recall, value: String(recallToKeep), choices: CHOICES }}
        {...{ hint: TASTE.recallHint, disabled: !learn }}
        onChange={(value) => {
          const chosen = RECALLS.find((recall) => String(recall) === value);
          if (chosen) on.onChange({ recallToKeep: chosen });
        }}
      />
      {taste && criteria.length > 1 && (
        <SelectField
          {...{ id: 'taste-of', label: TASTE.ofCriteria, value: taste.criteria.id }}
          choices={criteria.map(({ id, name }) => ({ value: id, name }))}
          onChange={on.onCriteria}
        />
      )}
      {taste && !taste.words && <p>{TASTE.nothing}</p>}
      {taste?.words && (
        <>
          <TasteReport {...{ taste, thrifty, recall: recallToKeep }} />
          <TasteWords {...{ words: taste.words, criteria: taste.criteria, onSteer: on.onSteer }} />
        </>
      )}
      <div class="buttons">
        <ConfirmButton
          {...{ label: TASTE.forget, question: TASTE.forgetAsked, yes: TASTE.forgetNow }}
          onConfirm={on.onForget}
        />
        <p class={`outcome outcome-${outcome.tone}`} aria-live="polite">
          {outcome.text}
        </p>
      </div>
    </fieldset>
  );
}
