import { counting, filled, said } from '../base/said';

/** What the reader reads of tokens and money. */
export const WORDS = {
  tokens: counting('ledger_tokens'),
  about: filled('ledger_about'),
  nextToNothing: said('ledger_nextToNothing'),
};
