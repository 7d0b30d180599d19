import * as v from 'valibot';

/** Schema of a typed array of so many bytes a number. Not `instance`: what comes out of a database may be of another realm. */
export const bytesOf = <T>(bytes: number) =>
  v.custom<T>((kept) => ArrayBuffer.isView(kept) && (kept as Uint8Array).BYTES_PER_ELEMENT === bytes);
