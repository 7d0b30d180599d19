import { useCallback, useEffect, useState } from 'preact/hooks';
import { countsInWords } from '../../components/counts-in-words';
import type { DataSectionProps } from '../../components/data-section';
import type { Outcome } from '../../components/save-bar';
import { DATA } from '../../components/words/data';
import type { How, Kept, ScoresToForget } from '../../lib/backup/contract';
import { whyNot } from '../../lib/own-pages/use-settings';
import { request } from '../../lib/platform/request';
import { exportEverything, importEverything } from './carry-file';

const good = (text: string): Outcome => ({ tone: 'good', text });
const quiet = (text: string): Outcome => ({ tone: 'quiet', text });
const problem = (text: string): Outcome => ({ tone: 'problem', text });

/**
 * What is kept, and what the reader does with it.
 *
 * @param onImported settings and criteria may be others now
 */
export function useData(onImported: () => void): Omit<DataSectionProps, 'criteria'> {
  const [kept, setKept] = useState<Kept | null>(null);
  const [outcome, setOutcome] = useState<Outcome>(quiet(''));
  const load = useCallback(() => request('keptAmounts', {}).then(setKept, () => undefined), []);
  useEffect(() => void load(), [load]);

  /** Says what is being done, does it, and says what came of it. */
  const tell = async (before: string, work: Promise<Outcome>) => {
    setOutcome(quiet(before));
    setOutcome(await work.catch((error) => problem(whyNot(error))));
    await load();
  };

  const importFile = async (file: File, how: How): Promise<Outcome> => {
    const restored = await importEverything(file, how);
    onImported();
    if (!restored.ok) return problem(`${file.name}: ${restored.why}`);
    const { read, leftOut } = restored;
    const said = DATA.imported({ what: countsInWords(read) });
    return good(leftOut > 0 ? `${said} ${DATA.leftOut({ count: leftOut })}` : said);
  };

  const forget = async (which: ScoresToForget): Promise<Outcome> => {
    const done = await request('forgetScores', which);
    return done.ok ? good(DATA.forgotten({ count: done.forgotten })) : problem(done.why);
  };

  return {
    ...{ kept, outcome },
    onExport: () =>
      void tell(
        DATA.exporting,
        exportEverything().then((file) => good(DATA.exported({ file }))),
      ),
    onImport: (file, how) => void tell(DATA.importing({ file: file.name }), importFile(file, how)),
    onForget: (which) => void tell('', forget(which)),
  };
}
