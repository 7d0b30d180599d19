import { useState } from 'preact/hooks';
import { LANGUAGE } from '../lib/base/said';
import { AXIS_WEIGHTS, type Axis, keptAxes, MAX_AXES } from '../lib/criteria/axes';
import { READING_AXES } from '../lib/criteria/reading-axes';
import type { CriteriaListsProps } from './criteria-lists';
import { Field, hintId } from './field';
import { SelectField } from './select-field';
import { TextField } from './text-field';
import { AXES } from './words/axes';

const WEIGHTS = AXIS_WEIGHTS.map((weight) => ({
  value: `${weight}`,
  name: new Intl.NumberFormat(LANGUAGE, { signDisplay: 'exceptZero' }).format(weight),
}));

/** What papers are judged by beside relevance and novelty: folded away until there is any. */
export function CriteriaAxes({ criteria, onDraft }: CriteriaListsProps) {
  const { axes = [] } = criteria;
  const [open] = useState(axes.length > 0);
  const [typed, setTyped] = useState<readonly Axis[]>(axes);
  // As with lists: what was typed stays as it is, as long as it means what is kept.
  const isMeant = JSON.stringify(keptAxes(typed)) === JSON.stringify(keptAxes(axes));
  const rows = isMeant ? typed : axes;
  const change = (next: readonly Axis[]) => {
    setTyped(next);
    onDraft({ ...criteria, axes: [...next] });
  };
  return (
    <details class="criteria-lists" open={open}>
      <summary>{AXES.summary}</summary>
      <p class="hint">{AXES.hint}</p>
      {rows.map((axis, at) => (
        <AxisRow
          key={at}
          {...{ axis, at, isLeftOut: isLeftOut(rows, at) }}
          onChange={(part) => change(rows.with(at, { ...axis, ...part }))}
          onRemove={() => change(rows.toSpliced(at, 1))}
        />
      ))}
      <div class="buttons">
        {rows.length < MAX_AXES && (
          <button type="button" onClick={() => change([...rows, { name: '', rubric: '', weight: 1 }])}>
            {AXES.add}
          </button>
        )}
        {rows.length === 0 && (
          <button type="button" aria-describedby="axes-preset-hint" onClick={() => change(READING_AXES)}>
            {AXES.preset}
          </button>
        )}
      </div>
      {rows.length === 0 && (
        <p id="axes-preset-hint" class="hint">
          {AXES.presetHint}
        </p>
      )}
    </details>
  );
}

/** Whether a row adds nothing to those before it, though something was typed. */
function isLeftOut(rows: readonly Axis[], at: number): boolean {
  const { name, rubric } = rows[at] ?? { name: '', rubric: '' };
  const said = (name + rubric).trim() !== '';
  return said && keptAxes(rows.slice(0, at + 1)).length === keptAxes(rows.slice(0, at)).length;
}

interface AxisRowProps {
  axis: Axis;
  at: number;
  isLeftOut: boolean;
  onChange(part: Partial<Axis>): void;
  onRemove(): void;
}

function AxisRow({ axis, at, isLeftOut, onChange, onRemove }: AxisRowProps) {
  const number = at + 1;
  const rubric = `axis-rubric-${number}`;
  return (
    <fieldset class="axis">
      <legend>{AXES.axis({ number })}</legend>
      <TextField
        {...{ id: `axis-name-${number}`, label: AXES.name, value: axis.name }}
        problem={isLeftOut ? AXES.needsName : ''}
        onInput={(name) => onChange({ name })}
      />
      <Field {...{ id: rubric, label: AXES.rubric, hint: AXES.rubricHint }}>
        <textarea
          {...{ id: rubric, rows: 2, dir: 'auto', value: axis.rubric }}
          aria-describedby={hintId(rubric)}
          onInput={(event) => onChange({ rubric: event.currentTarget.value })}
        />
      </Field>
      <SelectField
        {...{ id: `axis-weight-${number}`, label: AXES.weight, hint: AXES.weightHint, choices: WEIGHTS }}
        value={`${axis.weight}`}
        onChange={(weight) => onChange({ weight: Number(weight) })}
      />
      <button type="button" onClick={onRemove}>
        {AXES.remove({ number })}
      </button>
    </fieldset>
  );
}
