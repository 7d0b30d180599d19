import { filled, said } from '../../base/said';

/** What the reader reads in the details of a paper. */
export const WORDS = {
  close: said('overlay_details_close'),
  // Scores in the rubric's words, from 10 down.
  relevanceIs: filled('overlay_details_relevanceIs'),
  noveltyIs: filled('overlay_details_noveltyIs'),
  axisIs: filled('overlay_details_axisIs'),
  axisUntold: filled('overlay_details_axisUntold'),
  fitsWhole: said('overlay_details_fitsWhole'),
  fitsAside: said('overlay_details_fitsAside'),
  borderline: said('overlay_details_borderline'),
  offTopic: said('overlay_details_offTopic'),
  elsewhere: said('overlay_details_elsewhere'),
  breakthrough: said('overlay_details_breakthrough'),
  strongStep: said('overlay_details_strongStep'),
  usefulStep: said('overlay_details_usefulStep'),
  minorStep: said('overlay_details_minorStep'),
  littleNew: said('overlay_details_littleNew'),

  // What was found in the abstract.
  addressed: said('overlay_details_addressed'),
  addressedBy: filled('overlay_details_addressedBy'),

  // Papers without a score: how things stand, and what can be done.
  whyNoKey: said('overlay_details_whyNoKey'),
  whyNoAbstract: said('overlay_details_whyNoAbstract'),
  whyGone: said('overlay_details_whyGone'),
  whyReplacement: said('overlay_details_whyReplacement'),
  whyStopped: said('overlay_details_whyStopped'),
  whyQuestion: said('overlay_details_whyQuestion'),
  whyLater: said('overlay_details_whyLater'),
  whyTitle: said('overlay_details_whyTitle'),
  whyUnlike: said('overlay_details_whyUnlike'),
  whyWaiting: said('overlay_details_whyWaiting'),
  giveKey: said('overlay_details_giveKey'),

  // Buttons and the note.
  star: said('overlay_details_star'),
  seen: said('overlay_details_seen'),
  dismiss: said('overlay_details_dismiss'),
  note: said('overlay_details_note'),
  allAbove: said('overlay_details_allAbove'),
  askAgain: said('overlay_details_askAgain'),
  askFirst: said('overlay_details_askFirst'),
  price: filled('overlay_details_price'),
  asked: said('overlay_details_asked'),

  // What is known of the score: names of facts, and what they say.
  criterion: said('overlay_details_criterion'),
  matched: said('overlay_details_matched'),
  model: said('overlay_details_model'),
  modelWith: filled('overlay_details_modelWith'),
  effortMinimal: said('overlay_details_effortMinimal'),
  effortLow: said('overlay_details_effortLow'),
  effortMedium: said('overlay_details_effortMedium'),
  effortHigh: said('overlay_details_effortHigh'),
  modelAt: filled('overlay_details_modelAt'),
  readFrom: filled('overlay_details_readFrom'),
  secondToo: filled('overlay_details_secondToo'),
  firstScore: said('overlay_details_firstScore'),
  firstScores: filled('overlay_details_firstScores'),
  closeCall: said('overlay_details_closeCall'),
  closeCallIs: said('overlay_details_closeCallIs'),
  scoredAt: said('overlay_details_scoredAt'),
  fromTitleOnly: filled('overlay_details_fromTitleOnly'),
  cost: said('overlay_details_cost'),
  costShare: filled('overlay_details_costShare'),
  criteria: said('overlay_details_criteria'),
  wordingToday: filled('overlay_details_wordingToday'),
  wordingEarlier: filled('overlay_details_wordingEarlier'),
};
