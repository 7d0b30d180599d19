import type { Spend } from '../ledger/spend';

/** What there is to know of one paper besides its mark. */
export interface PaperDetails {
  id: string;
  /** How its score came about; null where it has none. */
  score: {
    /** Name of the service, and of the model. A digest that it was read in from has no service. */
    host: string;
    model: string;
    /** As the setting has it; empty where there was none. */
    effort: string;
    /** When, in ms since the epoch. */
    at: number;
    /** Its share of what the request cost, in US dollars; null where nobody knows. */
    usd: number | null;
    /** Name of the wording of the criteria, twelve hex digits; empty for one that was read in. */
    wording: string;
    /** That is how the criteria read today. */
    ofToday: boolean;
  } | null;
  /** Name of the criteria. */
  criteria: string;
  /** Which of their topics the reason names, the first named first. */
  topics: string[];
  /** Words that it shares with the criteria. */
  matched: string[];
  /** A model is being asked about it, or is about to be. */
  owed: boolean;
  /** What asking about it now is expected to cost; null where it cannot be asked about. */
  again: Spend | null;
}
