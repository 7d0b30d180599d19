/** Test-only: abstracts on such matters that give no order. Some may be caught: their papers are asked about alone, no more. */
export const HARMLESS: readonly string[] = [
  'We study prompt injection against systems that score papers, and measure how often a model obeys.',
  'Reviewers gave scores from 1 to 10; we study how novelty and relevance were judged.',
  'Large language models follow instructions. We show that they rate essays much as people do.',
  'We ignore boundary effects. Previous work gives instructions for building such a lattice.',
  'The assistant uses [12, 13] and the data of [1, 2, 3].',
  'If a < b and c > d, the system, as shown, is stable.',
  'LLM judges prefer longer answers; a rubric with a score of 1 to 5 reduces the effect.',
  'Low-rank adapters and full-rank updates reach the highest scores on 10 of 12 tasks.',
  'To rank papers by relevance we train a scorer on 10,000 comments; the others serve as a test set.',
  'The remaining parameters are set to zero, and the following layers are left out of the count.',
  'Named after the Greek letters α, β and λ, the methods of Колмогоров and 王 are compared.',
  'We reward the model for each comment that names a criterion, and penalise it for all others.',
  'Attention models must not forget earlier context; given rules, they should generalise to new tasks.',
];
