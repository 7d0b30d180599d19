// biome-ignore lint/suspicious/noExplicitAny: what `Transact` and the short calls of a database know the type of
export type AnyTransaction = any;

/** Where transactions take place: on an open connection to the disk, or in memory. */
export interface Engine {
  readonly inMemory: boolean;
  /** False once its connection is closed, by whomever. */
  alive(): boolean;
  end(): void;
  /** Resolves once it is all written; where it rejects, nothing is. */
  run<T>(
    stores: ArrayLike<string>,
    mode: 'readonly' | 'readwrite',
    work: (tx: AnyTransaction) => Promise<T>,
    options?: IDBTransactionOptions,
  ): Promise<T>;
}
