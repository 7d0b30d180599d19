/**
 * Whether a page is one of arXiv's own, by its source. A captive portal answers as well, and names the address that was
 * asked for; arXiv's pages say whose they are, even to say that there is nothing.
 */
export function isArxivPage(html: string): boolean {
  return /\/static\/browse\/|id=["']dlpage|<title>[^<]*arxiv/i.test(html);
}
