import { counting, said } from '../base/said';

/** What the reader reads of tokens and money. */
export const WORDS = {
  tokens: counting('ledger_tokens'),
  nextToNothing: said('ledger_nextToNothing'),
};
