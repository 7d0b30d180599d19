/** A fingerprint as text: its bytes in Base64, which takes a third of the room that a list of numbers would. */
export function packWords({ buffer, byteOffset, byteLength }: Uint16Array): string {
  return btoa(String.fromCharCode(...new Uint8Array(buffer, byteOffset, byteLength)));
}

/** And back; undefined where the text is none. */
export function unpackWords(text: unknown): Uint16Array | undefined {
  try {
    const bytes = Uint8Array.from(atob(text as string), (byte) => byte.charCodeAt(0));
    return new Uint16Array(bytes.buffer);
  } catch {
    return undefined;
  }
}
