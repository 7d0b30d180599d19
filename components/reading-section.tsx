import { CheckBox } from './check-box';
import { KEYS } from './words/keys';

export interface ReadingSectionProps {
  seenByScroll: boolean;
  onChange(seenByScroll: boolean): void;
}

/** What happens while a listing is read. Saved at once. */
export function ReadingSection({ seenByScroll, onChange }: ReadingSectionProps) {
  return (
    <fieldset class="section">
      <legend>{KEYS.reading}</legend>
      <CheckBox
        {...{ id: 'seen-by-scroll', label: KEYS.seenByScroll, checked: seenByScroll, onChange }}
        hint={KEYS.seenByScrollHint}
      />
    </fieldset>
  );
}
