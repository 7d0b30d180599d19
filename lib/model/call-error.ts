/** An error of the provider or of the way to it, free of SDK types. */
export class CallError extends Error {
  constructor(
    /** `status` also where the error came inside of a reply that began with 200: its own words say which it would be. */
    readonly kind: 'status' | 'connection' | 'stream' | 'aborted',
    message: string,
    readonly status: number | undefined,
    readonly code: string,
    readonly headers: Headers,
    /** The model may have begun to answer, or to think, before it came to this: that may be billed. */
    readonly begun = false,
  ) {
    super(message);
  }
}
