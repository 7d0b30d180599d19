import type { How, Kept, ScoresToForget } from '../lib/backup/contract';
import type { Criteria } from '../lib/criteria/criteria';
import { countsInWords, sizeInWords } from './counts-in-words';
import { ForgetScores } from './forget-scores';
import { ImportEverything } from './import-everything';
import type { Outcome } from './save-bar';
import { DATA } from './words/data';

export interface DataSectionProps {
  /** Null until it is known. */
  kept: Kept | null;
  criteria: readonly Criteria[];
  /** What the last export, import or forgetting came to. */
  outcome: Outcome;
  onExport(): void;
  onImport(file: File, how: How): void;
  onForget(which: ScoresToForget): void;
}

/** What is kept, how it leaves and comes back in one file, and how scores are forgotten. */
export function DataSection({ kept, criteria, outcome, ...on }: DataSectionProps) {
  return (
    <section class="section data">
      <h2>{DATA.heading}</h2>
      {kept && <p>{keptWords(kept)}</p>}
      <div>
        <button type="button" aria-describedby="export-hint" onClick={on.onExport}>
          {DATA.exportAll}
        </button>
        <p id="export-hint" class="hint">
          {DATA.exportAllHint}
        </p>
      </div>
      <ImportEverything onImport={on.onImport} />
      <ForgetScores criteria={criteria} onForget={on.onForget} />
      <p class={`outcome outcome-${outcome.tone}`} aria-live="polite">
        {outcome.text}
      </p>
    </section>
  );
}

function keptWords({ counts, bytes }: Kept): string {
  const what = DATA.kept({ what: countsInWords(counts) });
  return bytes === null ? what : `${what} ${DATA.space({ size: sizeInWords(bytes) })}`;
}
