import { counting, filled, said } from '../../base/said';

/** What is spoken of a run behind its last paper, without counts, and the counts beside it, which are not spoken. */
export const WORDS = {
  doubted: said('overlay_spoken_doubted'),
  secondOpinions: said('overlay_spoken_secondOpinions'),
  secondCount: counting('overlay_spoken_secondCount'),

  // What second opinions came to, behind all others.
  strongRead: filled('overlay_spoken_strongRead'),
  strongCrossed: filled('overlay_spoken_strongCrossed'),
  strongUnpaid: said('overlay_spoken_strongUnpaid'),
};
