/** Names of the reader's own computer. IPv6 is left out: the content-security policy cannot name it. */
export const LOOPBACK_HOSTS: readonly string[] = ['localhost', '127.0.0.1'];

/** Whether an address is on the reader's own computer. */
export function isLoopback({ hostname }: Pick<URL, 'hostname'>): boolean {
  return LOOPBACK_HOSTS.includes(hostname);
}
