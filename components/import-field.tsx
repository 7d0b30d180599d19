import { FileField } from './file-field';
import { DIGEST_CHOICES } from './words/digest-choices';

const KINDS = '.md,.markdown,.txt,.json,.jsonl,text/plain,text/markdown,application/json';

/** Where a digest is read in: a file that is chosen or dropped. */
export function ImportField({ onFile }: { onFile(file: File): void }) {
  return (
    <FileField
      {...{ id: 'import', label: DIGEST_CHOICES.importFile, hint: DIGEST_CHOICES.importHint }}
      {...{ accept: KINDS, onFile }}
    />
  );
}
