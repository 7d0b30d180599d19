import { CriteriaEdit, type CriteriaEditProps } from './criteria-edit';
import { CriteriaPicker } from './criteria-picker';
import { CRITERIA } from './words/criteria';

export interface CriteriaSectionProps extends CriteriaEditProps {
  activeName: string;
  onPick(id: string): void;
  onNew(): void;
}

/** Everything about the reader's criteria. */
export function CriteriaSection({ activeName, onPick, onNew, ...edit }: CriteriaSectionProps) {
  const { choices, criteria } = edit;
  return (
    <section class="section">
      <div class="section-head">
        <h2>{CRITERIA.heading}</h2>
        <NewCriteria onNew={onNew} />
      </div>
      <CriteriaPicker {...{ choices, picked: criteria.id, activeName, onPick }} />
      <CriteriaEdit {...edit} />
    </section>
  );
}

export function NewCriteria({ onNew }: Pick<CriteriaSectionProps, 'onNew'>) {
  return (
    <button type="button" class="small" onClick={onNew}>
      {CRITERIA.addNew}
    </button>
  );
}
