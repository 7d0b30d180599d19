import { moveDate } from './browsers/move-date.ts';
import { givenNow } from './given-now.ts';

/**
 * Set up before the unit tests of a file. They take place on a given day, so that none passes or fails by the
 * calendar: a Wednesday, or whatever day is wanted (`WINNOW_TEST_NOW`).
 */
const BEGIN = givenNow ?? new Date('2026-02-11T12:00:00Z');

const world = globalThis as { isMoved?: boolean };

// Files that share a world share its clock.
if (!world.isMoved) moveDate(BEGIN.getTime() - Date.now());
world.isMoved = true;
