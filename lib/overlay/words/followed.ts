import { counting, filled, said } from '../../base/said';

/** What the reader reads of scores that come from digests of others. */
export const WORDS = {
  // A score, as assistive technology names it: with what stands before and after, between commas.
  fromName: filled('overlay_followed_fromName'),
  ownToCome: said('overlay_followed_ownToCome'),
  ownFailed: said('overlay_followed_ownFailed'),

  // The line under the title.
  scoreFrom: filled('overlay_followed_scoreFrom'),
  noReason: said('overlay_followed_noReason'),
  notBought: said('overlay_followed_notBought'),

  // The bar.
  papers: counting('overlay_followed_papers'),
  rankedOthers: said('overlay_followed_rankedOthers'),
  part: filled('overlay_followed_part'),
  partOf: filled('overlay_followed_partOf'),
  scores: said('overlay_followed_scores'),
  all: said('overlay_followed_all'),
  own: said('overlay_followed_own'),

  // The details of a paper.
  whyNotBought: said('overlay_followed_whyNotBought'),
  ownModel: said('overlay_followed_ownModel'),
  yourModel: said('overlay_followed_yourModel'),
  noKey: said('overlay_followed_noKey'),
  toldModel: filled('overlay_followed_toldModel'),
  day: said('overlay_followed_day'),
  others: said('overlay_followed_others'),
  differ: filled('overlay_followed_differ'),
  crossed: filled('overlay_followed_crossed'),
};
