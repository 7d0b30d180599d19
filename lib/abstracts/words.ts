import { said } from '../base/said';

/** What the reader reads of abstracts that are got. */
export const WORDS = {
  // Why there is no abstract, without a full stop: said behind a colon or as a sentence.
  tooOften: said('abstracts_tooOften'),
  unwell: said('abstracts_unwell'),
  unreachable: said('abstracts_unreachable'),
  notGiven: said('abstracts_notGiven'),
};
