/** arXiv's hosts. The national mirrors were shut down on 2024-09-15. */
export const HOSTS = ['arxiv.org', 'www.arxiv.org', 'export.arxiv.org', 'browse.arxiv.org'] as const;

/** Where pages with papers are; which of them it is, `pageKind` says. */
const PATHS = ['/list', '/list?*', '/list/*', '/catchup/*', '/a/*', '/abs?*', '/abs/*', '/search/*'];

/** Match patterns for the content script. */
export const LISTING_MATCHES: string[] = HOSTS.flatMap((host) =>
  PATHS.map((path) => `https://${host}${path}`),
);

/** Whether the content script is loaded there, by these patterns; without the tables by which `pageKind` tells pages apart. */
export function isMatched(url: string): boolean {
  return LISTING_MATCHES.some((pattern) =>
    pattern.endsWith('*') ? url.startsWith(pattern.slice(0, -1)) : url.split('#')[0] === pattern,
  );
}
