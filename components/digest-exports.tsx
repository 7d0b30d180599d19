import { useState } from 'preact/hooks';

export interface DigestExportsProps {
  formats: readonly string[];
  /** There is nothing to write yet. */
  disabled: boolean;
  onSave(format: string): void;
  onCopy(format: string): void;
}

/** A button a format, which saves a file, one that copies instead, and one that prints. */
export function DigestExports({ formats, disabled, onSave, onCopy }: DigestExportsProps) {
  const [picked, setPicked] = useState(formats[0] ?? '');
  return (
    <div class="exports">
      <fieldset class="buttons" disabled={disabled}>
        <legend>Save as</legend>
        {formats.map((format) => (
          <button key={format} type="button" class="small" onClick={() => onSave(format)}>
            {format}
          </button>
        ))}
      </fieldset>
      <fieldset class="buttons" disabled={disabled}>
        <legend>To the clipboard</legend>
        <select
          aria-label="Format to copy"
          value={picked}
          onChange={(event) => setPicked(event.currentTarget.value)}
        >
          {formats.map((format) => (
            <option key={format}>{format}</option>
          ))}
        </select>
        <button type="button" class="small" onClick={() => onCopy(picked)}>
          Copy
        </button>
      </fieldset>
      <button type="button" class="small" disabled={disabled} onClick={() => print()}>
        Print
      </button>
    </div>
  );
}
