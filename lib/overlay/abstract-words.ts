import type { AbstractProgress, RunStatus } from '../messages/listing';

const number = (n: number) => n.toLocaleString('en');
const abstracts = (n: number) => (n === 1 ? '1 abstract' : `${number(n)} abstracts`);

/** What the bar says of abstracts that the page does not show. Changes at milestones only: it is spoken. */
export function abstractWords({ abstracts: progress, withoutAbstract }: RunStatus): string[] {
  const waiting = progress?.left ?? 0;
  if (progress && waiting > 0) return [fetchingWords(progress)];
  return [
    withoutAbstract > 0
      ? `${withoutAbstract === 1 ? '1 paper waits' : `${number(withoutAbstract)} papers wait`} for an abstract.`
      : '',
    goneWords(progress),
  ];
}

function fetchingWords({ all, trouble }: AbstractProgress): string {
  const what = all === 1 ? 'Getting an abstract' : 'Getting abstracts';
  return `${what} from arXiv${trouble ? `: ${trouble}.` : ', one request at a time.'}`;
}

function goneWords(progress: AbstractProgress | null | undefined): string {
  if (!progress || progress.gone === 0) return '';
  const verb = progress.gone === 1 ? 'is' : 'are';
  return `${abstracts(progress.gone)} ${verb} not to be had${progress.why ? `: ${progress.why}` : ''}.`;
}

/** How far it is, beside the counts of scores; not spoken. Empty where nothing is being got. */
export function abstractCount({ abstracts: progress }: RunStatus): string {
  if (!progress || progress.left === 0) return '';
  return `${number(progress.all - progress.left)} of ${abstracts(progress.all)}`;
}
