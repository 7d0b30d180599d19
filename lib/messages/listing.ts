/**
 * The contract between a listing and the background: messages over a port, plain JSON, none of which holds the key.
 * What they speak of belongs to the run and is only named here.
 */

export type { AbstractProgress } from '../abstracts/abstract-progress';
export type { Notice } from '../model/notice';
export type { ListingPage, ListingReply, ListingRequest } from '../run/listing-protocol';
export type { Mark, Stale } from '../run/mark';
export type { RunStatus } from '../run/status';

/** Name of the port. */
export const LISTING_PORT = 'listing';
