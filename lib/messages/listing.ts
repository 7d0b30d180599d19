/** The contract: what a listing, and what our own pages, may say to the background. */

/**
 * A listing talks over a port: many answers to one subscription, plain JSON, none of which holds the key. What the
 * messages speak of belongs to the run and is only named here.
 */

export type { AbstractProgress } from '../abstracts/abstract-progress';
export type { Notice } from '../model/notice';
export type { ListingPage, ListingReply, ListingRequest, PageAnswer } from '../run/listing-protocol';
export type { Mark, Stale } from '../run/mark';
export type { PaperDetails } from '../run/paper-details';
export type { PageStatus, RunStatus } from '../run/status';

/** Name of the port. */
export const LISTING_PORT = 'listing';
