/** Why something is not kept, by what it takes to mend it. */
export type StoreFault = 'full' | 'newer' | 'blocked' | 'damaged' | 'refused';

/** The databases, by what the reader would miss. */
export type Kept = 'records' | 'vault' | 'scores' | 'digests';

/** Names of the browser's errors that tell of the disk and not of what was asked of it. */
const FAULTS: Readonly<Record<string, StoreFault>> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  // A store or an index of it is not there.
  NotFoundError: 'damaged',
  // Chromium: “Internal error opening backing store”, and where a file of a row is gone.
  UnknownError: 'damaged',
  NotReadableError: 'damaged',
  // Firefox, where it keeps nothing: “did not allow mutations”. Of an open database: its connection was closed.
  InvalidStateError: 'refused',
  SecurityError: 'refused',
  // Not by ourselves: the browser took the database away from under a transaction.
  AbortError: 'refused',
};

/** A database could not do what it was asked, and why. */
export class StoreError extends Error {
  override name = 'StoreError';
  readonly fault: StoreFault;

  constructor(fault: StoreFault, cause?: unknown) {
    super(fault, { cause });
    this.fault = fault;
  }
}

/** What an error says of the disk; null where it says nothing of it. */
export function storeFaultOf(error: unknown): StoreFault | null {
  if (error instanceof StoreError) return error.fault;
  return error instanceof DOMException ? (FAULTS[error.name] ?? null) : null;
}
