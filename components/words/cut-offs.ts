/** What the reader reads where papers are cut off: one entry a message, so that each can become an entry of `_locales`. */
export const CUT_OFFS = {
  minStrength: 'Minimum strength',
  /** How strongly keywords match, from here on upwards. */
  faint: 'faint',
  fair: 'fair',
  strong: 'strong',
  veryStrong: 'very strong',
  scoredOnly:
    'Strength: how well a paper matches your keywords. Relevance and novelty apply to papers that a model has scored.',
  below: 'Below the cut-offs',
  dim: 'Dim',
  dimHint: 'Papers below them stay in place, paler.',
  fold: 'Fold',
  foldHint: 'Papers below them shrink to their title line.',
  hide: 'Hide',
  hideHint: 'Papers below them leave the page. The bar on the listing says how many.',
};
