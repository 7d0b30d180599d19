/** The background could not do what it was asked; the message is for the reader. */
export class RefusedError extends Error {
  override name = 'RefusedError';
}
