import { counted } from '../base/counted';
import type { AbstractProgress, RunStatus } from '../messages/listing';
import { WORDS } from './words/bar';

/** What the bar says of abstracts that the page does not show. Changes at milestones only: it is spoken. */
export function abstractWords({ abstracts: progress, withoutAbstract }: RunStatus): string[] {
  const waiting = progress?.left ?? 0;
  if (progress && waiting > 0) return [fetchingWords(progress)];
  return [withoutAbstract > 0 ? WORDS.withoutAbstract(counted(withoutAbstract)) : '', goneWords(progress)];
}

function fetchingWords({ all, trouble }: AbstractProgress): string {
  return trouble ? WORDS.gettingLater({ count: all, why: trouble }) : WORDS.getting({ count: all });
}

function goneWords(progress: AbstractProgress | null | undefined): string {
  if (!progress || progress.gone === 0) return '';
  const { gone, why } = progress;
  return why ? WORDS.goneBecause({ ...counted(gone), why }) : WORDS.gone(counted(gone));
}

/** How far it is, beside the counts of scores; not spoken. Empty where nothing is being got. */
export function abstractCount({ abstracts: progress }: RunStatus): string {
  if (!progress || progress.left === 0) return '';
  return WORDS.got({ ...counted(progress.all), got: counted(progress.all - progress.left).shown });
}
