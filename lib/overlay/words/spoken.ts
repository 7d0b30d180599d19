import { plural } from '../../base/plural';

/** What is spoken of a run behind its last paper, without counts, and the counts beside it, which are not spoken. */
export const WORDS = {
  doubted: 'Some papers are asked about once more: a paper beside them may have steered their scores.',
  secondOpinions: 'Second opinions are still to come.',
  secondCount: ({ count, shown }: { count: number; shown: string }) =>
    plural(count, { one: `${shown} second opinion to come`, other: `${shown} second opinions to come` }),
};
