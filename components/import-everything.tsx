import { useEffect, useRef, useState } from 'preact/hooks';
import type { How } from '../lib/backup/contract';
import { FileField } from './file-field';
import { COMMON } from './words/common';
import { DATA } from './words/data';

/** Where a file with everything comes back: it is chosen, and then the reader says what becomes of what is here. */
export function ImportEverything({ onImport }: { onImport(file: File, how: How): void }) {
  const [file, setFile] = useState<File | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const merge = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  // The button that had the focus is gone; not at the start, when nothing was chosen.
  useEffect(() => {
    if (file) merge.current?.focus();
    else if (asked.current) field.current?.focus();
    asked.current = file !== null;
  }, [file]);
  const answer = (how: How) => {
    setFile(null);
    if (file) onImport(file, how);
  };
  return (
    <>
      <FileField
        {...{ id: 'import-everything', label: DATA.importAll, hint: DATA.importAllHint, input: field }}
        {...{ accept: '.json,application/json', onFile: setFile }}
      />
      {file && (
        <fieldset class="confirm">
          <legend>{DATA.howToImport({ file: file.name })}</legend>
          <button type="button" ref={merge} onClick={() => answer('merge')}>
            {DATA.merge}
          </button>
          <button type="button" class="danger" onClick={() => answer('replace')}>
            {DATA.replace}
          </button>
          <button type="button" onClick={() => setFile(null)}>
            {COMMON.keep}
          </button>
        </fieldset>
      )}
    </>
  );
}
