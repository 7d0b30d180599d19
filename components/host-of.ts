/** The host of a match pattern, as people write it: `digests.example` for `https://digests.example/*`. */
export function hostOf(pattern: string): string {
  return URL.parse(pattern.replace('*', ''))?.host ?? pattern;
}
