import { useState } from 'preact/hooks';
import { FOLLOWED_FORMATS } from '../lib/digest/for-followers';
import { DIGEST } from './words/digest';

export interface DigestExportsProps {
  formats: readonly string[];
  /** There is nothing to write yet. */
  disabled: boolean;
  onSave(format: string): void;
  onCopy(format: string): void;
  /** Saves a file to be published: see `forFollowers`. */
  onPublish(format: string): void;
}

/** A button a format, which saves a file, one that copies instead, one that prints, and two for those who publish. */
export function DigestExports({ formats, disabled, onSave, onCopy, onPublish }: DigestExportsProps) {
  const [picked, setPicked] = useState(formats[0] ?? '');
  return (
    <div class="exports">
      <fieldset class="buttons" disabled={disabled}>
        <legend>{DIGEST.saveAs}</legend>
        {formats.map((format) => (
          <button key={format} type="button" class="small" onClick={() => onSave(format)}>
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
        <button type="button" class="small" onClick={() => onCopy(picked)}>
          {DIGEST.copy}
        </button>
      </fieldset>
      <button type="button" class="small" disabled={disabled} onClick={() => print()}>
        {DIGEST.print}
      </button>
      <fieldset class="buttons" disabled={disabled} aria-describedby="publish-hint">
        <legend>{DIGEST.publishAs}</legend>
        {FOLLOWED_FORMATS.map((format) => (
          <button key={format} type="button" class="small" onClick={() => onPublish(format)}>
            {format}
          </button>
        ))}
        <span id="publish-hint" class="quiet">
          {DIGEST.publishHint}
        </span>
      </fieldset>
    </div>
  );
}
