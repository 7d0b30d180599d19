import { filled, said } from '../base/said';

/** What the reader reads of requests to models. */
export const WORDS = {
  stopped: said('model_stopped'),
  unexpected: filled('model_unexpected'),
  brokeOff: filled('model_brokeOff'),

  // Replies that are none.
  silent: filled('model_silent'),
  tooMuchSent: filled('model_tooMuchSent'),
  nothingSent: filled('model_nothingSent'),
  otherSent: filled('model_otherSent'),
  emptyPageSent: filled('model_emptyPageSent'),
  pageSent: filled('model_pageSent'),

  torn: filled('model_torn'),
  usedUp: filled('model_usedUp'),
  inThought: filled('model_inThought'),

  // Connections that there are not.
  offline: said('model_offline'),
  noLocalAnswer: filled('model_noLocalAnswer'),
  noAnswer: filled('model_noAnswer'),

  // What a server says no to; `…Saying` with its own words.
  slowDown: filled('model_slowDown'),
  tooLong: filled('model_tooLong'),
  refusedText: filled('model_refusedText'),
  refusedTextSaying: filled('model_refusedTextSaying'),
  refused: filled('model_refused'),
  refusedSaying: filled('model_refusedSaying'),
  badLocalKey: filled('model_badLocalKey'),
  badKey: filled('model_badKey'),
  noBalance: filled('model_noBalance'),
  noLocalModel: filled('model_noLocalModel'),
  noModel: filled('model_noModel'),
  notLoaded: filled('model_notLoaded'),
  notFound: filled('model_notFound'),
  blockedOrigin: filled('model_blockedOrigin'),
  blockedOriginSaying: filled('model_blockedOriginSaying'),
  forbidden: filled('model_forbidden'),
  forbiddenSaying: filled('model_forbiddenSaying'),
  noBrowsers: filled('model_noBrowsers'),
  noBrowsersSaying: filled('model_noBrowsersSaying'),
  busy: filled('model_busy'),
  busySaying: filled('model_busySaying'),

  // The browser's own model.
  builtInAbsent: said('model_builtInAbsent'),
  builtInUnavailable: said('model_builtInUnavailable'),
  builtInNotDownloaded: said('model_builtInNotDownloaded'),
  builtInCriteriaTooLong: said('model_builtInCriteriaTooLong'),
  builtInTooLong: said('model_builtInTooLong'),
  builtInWithheld: said('model_builtInWithheld'),
  builtInBrokeOff: said('model_builtInBrokeOff'),
  builtInBrokeOffSaying: filled('model_builtInBrokeOffSaying'),
};
