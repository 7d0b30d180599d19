import type { Criteria } from '../lib/criteria/criteria';
import { ConfirmButton } from './confirm-button';
import { CriteriaEditor, type CriteriaState } from './criteria-editor';
import { type CriteriaChoice, CriteriaPicker } from './criteria-picker';
import { CriteriaStart } from './criteria-start';
import { WholePrompt, type WholePromptProps } from './whole-prompt';
import { CRITERIA } from './words/criteria';

export interface CriteriaSectionProps {
  prompt: WholePromptProps;
  choices: CriteriaChoice[];
  activeName: string;
  /** In the editor now, with what was typed and not saved. */
  criteria: Criteria;
  state: CriteriaState;
  onPick(id: string): void;
  onDraft(criteria: Criteria): void;
  onSave(criteria: Criteria): void;
  /** Back to what was saved; new criteria go away. */
  onDiscard(id: string): void;
  onNew(): void;
  /** Where the new criteria in the editor come from, until they are changed; null from then on. */
  start: { picked: string; problem: string } | null;
  /** The starting point with this id, or an empty text. */
  onStart(id: string): void;
  onFile?: ((file: File) => void) | undefined;
  onDelete(id: string): void;
}

/** Everything about the reader's criteria. */
export function CriteriaSection(props: CriteriaSectionProps) {
  const { criteria, state, choices, start } = props;
  const savedCount = choices.filter((choice) => choice.saved).length;
  return (
    <section class="section">
      <div class="section-head">
        <h2>{CRITERIA.heading}</h2>
        <button type="button" class="small" onClick={props.onNew}>
          {CRITERIA.addNew}
        </button>
      </div>
      <CriteriaPicker
        {...{ choices, picked: criteria.id, activeName: props.activeName }}
        onPick={props.onPick}
      />
      {start && <CriteriaStart {...start} onPick={props.onStart} onFile={props.onFile} />}
      <CriteriaEditor
        key={criteria.id}
        {...{ criteria, state }}
        onDraft={props.onDraft}
        onSave={props.onSave}
      >
        {state !== 'saved' && (
          <button type="button" onClick={() => props.onDiscard(criteria.id)}>
            {state === 'new' ? CRITERIA.discard : CRITERIA.undo}
          </button>
        )}
        {state !== 'new' && savedCount > 1 && (
          <ConfirmButton
            key={criteria.id}
            {...{ label: CRITERIA.remove, question: CRITERIA.removeAsked(criteria), yes: CRITERIA.remove }}
            onConfirm={() => props.onDelete(criteria.id)}
          />
        )}
      </CriteriaEditor>
      <WholePrompt {...props.prompt} />
    </section>
  );
}
