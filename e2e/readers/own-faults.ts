import type { OwnFault } from './reader.ts';

/** Faults of readers' own, by the reader and the version that has them. Each was seen on valid input. */
export const OWN_FAULTS: Readonly<Record<string, Readonly<Record<string, readonly OwnFault[]>>>> = {};
