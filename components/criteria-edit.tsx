import type { Criteria } from '../lib/criteria/criteria';
import { ConfirmButton } from './confirm-button';
import { CriteriaEditor, type CriteriaState } from './criteria-editor';
import type { CriteriaChoice } from './criteria-picker';
import { CriteriaStart } from './criteria-start';
import { RehearsalPanel, type RehearsalProps, RehearseButton } from './rehearsal';
import { WholePrompt, type WholePromptProps } from './whole-prompt';
import { CRITERIA } from './words/criteria';

export interface CriteriaEditProps {
  prompt: WholePromptProps;
  choices: CriteriaChoice[];
  /** In the editor now, with what was typed and not saved. */
  criteria: Criteria;
  state: CriteriaState;
  onDraft(criteria: Criteria): void;
  onSave(criteria: Criteria): void;
  /** Back to what was saved; new criteria go away. */
  onDiscard(id: string): void;
  /** Where the new criteria in the editor come from, until they are changed; null from then on. */
  start: { picked: string; problem: string } | null;
  /** The starting point with this id, or an empty text. */
  onStart(id: string): void;
  onFile?: ((file: File) => void) | undefined;
  onDelete(id: string): void;
  /** Absent where there is no room for it. */
  rehearsal?: RehearsalProps | undefined;
}

/** The editor of one set of criteria: where it comes from, its text, and the prompt that it makes. */
export function CriteriaEdit(props: CriteriaEditProps) {
  const { criteria, state, start, choices, rehearsal } = props;
  // The last ones stay.
  const deletable = choices.filter(({ saved }) => saved).length > 1;
  return (
    <>
      {start && <CriteriaStart {...start} onPick={props.onStart} onFile={props.onFile} />}
      <CriteriaEditor
        key={criteria.id}
        {...{ criteria, state, withAxes: rehearsal !== undefined }}
        onDraft={props.onDraft}
        onSave={props.onSave}
      >
        {rehearsal && <RehearseButton {...rehearsal} />}
        {state !== 'saved' && (
          <button type="button" onClick={() => props.onDiscard(criteria.id)}>
            {state === 'new' ? CRITERIA.discard : CRITERIA.undo}
          </button>
        )}
        {state !== 'new' && deletable && (
          <ConfirmButton
            key={criteria.id}
            {...{ label: CRITERIA.remove, question: CRITERIA.removeAsked(criteria), yes: CRITERIA.remove }}
            onConfirm={() => props.onDelete(criteria.id)}
          />
        )}
      </CriteriaEditor>
      {rehearsal && <RehearsalPanel {...rehearsal} />}
      <WholePrompt {...props.prompt} />
    </>
  );
}
