import { filled, said } from '../base/said';

/** What the reader reads of the queue of papers. */
export const WORDS = {
  // Why a paper could not be scored, behind a colon.
  unreadable: said('queue_unreadable'),
  leftOut: said('queue_leftOut'),
  brokenOff: said('queue_brokenOff'),

  // What stops all of it.
  noScores: filled('queue_noScores'),
  noKey: filled('queue_noKey'),
  pageCap: filled('queue_pageCap'),
  dailyCap: filled('queue_dailyCap'),
  unwritten: filled('queue_unwritten'),

  noMoreNow: filled('queue_noMoreNow'),
};
