import { useState } from 'preact/hooks';
import { CheckBox } from './check-box';
import { DIGEST } from './words/digest';

export interface DigestExportsProps {
  formats: readonly string[];
  /** There is nothing to write yet. */
  disabled: boolean;
  onSave(format: string): void;
  onCopy(format: string): void;
  /** What is saved or copied is to be published: see `forFollowers`. */
  publishing: boolean;
  onPublishing(is: boolean): void;
}

/** A button a format, which saves a file, one that copies instead, one that prints, and a tick for those who publish. */
export function DigestExports({ formats, disabled, publishing, ...on }: DigestExportsProps) {
  const [picked, setPicked] = useState(formats[0] ?? '');
  return (
    <div class="exports">
      <fieldset class="buttons" disabled={disabled}>
        <legend>{DIGEST.saveAs}</legend>
        {formats.map((format) => (
          <button key={format} type="button" class="small" onClick={() => on.onSave(format)}>
            {format}
          </button>
        ))}
      </fieldset>
      <fieldset class="buttons" disabled={disabled}>
        <legend>{DIGEST.toClipboard}</legend>
        <select
          aria-label={DIGEST.copyFormat}
          value={picked}
          onChange={(event) => setPicked(event.currentTarget.value)}
        >
          {formats.map((format) => (
            <option key={format}>{format}</option>
          ))}
        </select>
        <button type="button" class="small" onClick={() => on.onCopy(picked)}>
          {DIGEST.copy}
        </button>
      </fieldset>
      <button type="button" class="small" disabled={disabled} onClick={() => print()}>
        {DIGEST.print}
      </button>
      <CheckBox
        {...{ id: 'digest-publish', label: DIGEST.publish, checked: publishing }}
        hint={DIGEST.publishHint}
        onChange={on.onPublishing}
      />
    </div>
  );
}
