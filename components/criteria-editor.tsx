import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { Criteria } from '../lib/criteria/criteria';
import { wordingOf } from '../lib/criteria/prompt';
import { criteriaFromText } from '../lib/digest/criteria-from-text';
import { Banner } from './banner';
import { CriteriaAxes } from './criteria-axes';
import { CriteriaLists } from './criteria-lists';
import { Field, hintId } from './field';
import { TextField } from './text-field';
import { COMMON } from './words/common';
import { CRITERIA } from './words/criteria';

export type CriteriaState = 'saved' | 'changed' | 'new';

export interface CriteriaEditorProps {
  criteria: Criteria;
  state: CriteriaState;
  /** With every change, so that nothing is lost when the popup closes. */
  onDraft(criteria: Criteria): void;
  onSave(criteria: Criteria): void;
  /** There is room for axes. */
  withAxes: boolean;
  /** More buttons, beside Save. */
  children?: ComponentChildren;
}

const STATE_WORDS: Record<CriteriaState, string> = {
  saved: CRITERIA.saved,
  changed: COMMON.notSavedYet,
  new: CRITERIA.newNotSaved,
};

/** Name and text of one criteria. Scoring uses what was saved, never what is being typed. */
export function CriteriaEditor({
  criteria,
  state,
  withAxes,
  onDraft,
  onSave,
  children,
}: CriteriaEditorProps) {
  const [problem, setProblem] = useState('');
  const { text, leftOut } = useMemo(() => criteriaFromText(criteria.text), [criteria.text]);
  const save = () => {
    const empty = wordingOf(criteria).trim() === '';
    setProblem(empty ? CRITERIA.empty : '');
    if (!empty) onSave({ ...criteria, name: criteria.name.trim() || CRITERIA.untitled });
  };
  return (
    <>
      <TextField
        {...{ id: 'criteria-name', label: CRITERIA.name, value: criteria.name }}
        onInput={(name) => onDraft({ ...criteria, name })}
      />
      <Field {...{ id: 'criteria-text', label: CRITERIA.text, problem }}>
        <textarea
          id="criteria-text"
          rows={8}
          dir="auto"
          value={criteria.text}
          aria-describedby={hintId('criteria-text')}
          aria-invalid={problem !== ''}
          onInput={(event) => onDraft({ ...criteria, text: event.currentTarget.value })}
        />
      </Field>
      {leftOut && (
        <Banner
          tone="info"
          text={CRITERIA.saysMore}
          action={{ label: CRITERIA.leaveOut, onClick: () => onDraft({ ...criteria, text }) }}
        />
      )}
      <CriteriaLists {...{ criteria, onDraft }} />
      {withAxes && <CriteriaAxes {...{ criteria, onDraft }} />}
      <div class="buttons">
        <button type="button" class="primary" aria-describedby="save-criteria-hint" onClick={save}>
          {CRITERIA.save}
        </button>
        {children}
        <p class={`state state-${state}`} role="status">
          {STATE_WORDS[state]}
        </p>
      </div>
      <p id="save-criteria-hint" class="hint">
        {CRITERIA.saveHint}
      </p>
    </>
  );
}
