/**
 * Whether a host is a name or an IPv4 address. `*` is a legal host to `URL`, and a match pattern made of it would stand for
 * every site.
 */
export function isPlainHost(hostname: string): boolean {
  return /^(?:[a-z\d_-]+\.)*[a-z\d_-]+$/.test(hostname);
}
