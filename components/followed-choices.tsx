import { useEffect, useState } from 'preact/hooks';
import { isolated } from '../lib/base/text-direction';
import type { FollowedSource, SourceChange } from '../lib/follow/contract';
import { CheckBox } from './check-box';
import { SelectField } from './select-field';
import { TextField } from './text-field';
import { FOLLOW } from './words/follow';

const PLACES = [
  { value: 'beside', name: FOLLOW.beside },
  { value: 'instead', name: FOLLOW.instead },
] as const;

export interface FollowedChoicesProps {
  source: FollowedSource;
  /** Its place in the list. */
  at: number;
  onChange(change: SourceChange): void;
}

/** What the reader may choose of one that is followed, folded away. Saved at once. */
export function FollowedChoices({ source, at, onChange }: FollowedChoicesProps) {
  const [name, setName] = useState(source.name);
  useEffect(() => setName(source.name), [source.name]);
  /** When the reader leaves the field; without a name it keeps the one that it has. */
  const rename = () => {
    if (name.trim() === '') setName(source.name);
    else if (name.trim() !== source.name) onChange({ name });
  };
  return (
    <details>
      <summary aria-describedby={`followed-${at}`}>{FOLLOW.change}</summary>
      <div class="choices">
        <div onFocusOut={rename}>
          <TextField
            {...{ id: `followed-name-${at}`, label: FOLLOW.name, value: name, onInput: setName }}
            hint={FOLLOW.nameHint({ name: isolated(name) })}
          />
        </div>
        <SelectField
          {...{ id: `followed-place-${at}`, label: FOLLOW.place, value: source.place, choices: PLACES }}
          hint={
            <>
              <p>{FOLLOW.besideHint}</p>
              <p>{FOLLOW.insteadHint}</p>
            </>
          }
          onChange={(place) => onChange({ place })}
        />
        <CheckBox
          {...{ id: `followed-teaches-${at}`, label: FOLLOW.teaches, checked: source.teaches }}
          hint={FOLLOW.teachesHint}
          onChange={(teaches) => onChange({ teaches })}
        />
      </div>
    </details>
  );
}
