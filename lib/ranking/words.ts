import { filled } from '../base/said';

/** What the reader reads of keyword matches. */
export const WORDS = {
  relatedTo: filled('ranking_relatedTo'),
};
