import { counting, said } from '../../base/said';

/** What is spoken of a run behind its last paper, without counts, and the counts beside it, which are not spoken. */
export const WORDS = {
  doubted: said('overlay_spoken_doubted'),
  secondOpinions: said('overlay_spoken_secondOpinions'),
  secondCount: counting('overlay_spoken_secondCount'),
};
