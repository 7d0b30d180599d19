/** Whether the page is dark: arXiv's listings never are by themselves, but extensions can make them so. */
function isDarkPage(doc: Document): boolean {
  const window = doc.defaultView;
  for (const element of [doc.querySelector('main'), doc.body, doc.documentElement]) {
    const colour = element && window?.getComputedStyle(element).backgroundColor;
    const [red = 0, green = 0, blue = 0, alpha = 1] = (colour?.match(/[\d.]+/g) ?? []).map(Number);
    if (colour?.startsWith('rgb') && alpha > 0) return 0.299 * red + 0.587 * green + 0.114 * blue < 96;
  }
  return false;
}

/** Waits after a change before looking, and looking again, in ms: a page is darkened in many steps, and some take a while. */
const SETTLE_MS = [100, 700];

/**
 * Tells whether the page is dark, now and whenever that changes: such extensions are switched on and off while it is
 * read. They put style sheets into the head or after it, or attributes onto the outermost elements; one that does
 * neither is noticed when the reader comes back to the tab. Until it tells, the page counts as light. Returns what stops it.
 */
export function watchDarkness(doc: Document, tell: (isDark: boolean) => void): () => void {
  let dark = false;
  let timers: ReturnType<typeof setTimeout>[] = [];
  function see(): void {
    const now = isDarkPage(doc);
    if (now === dark) return;
    dark = now;
    tell(now);
  }
  function look(): void {
    timers.forEach(clearTimeout);
    timers = SETTLE_MS.map((wait) => setTimeout(see, wait));
  }
  // It tells before the page is painted, when styles are known anyway: to ask any earlier has them worked out twice.
  const { ResizeObserver: Painting } = (doc.defaultView ?? {}) as { ResizeObserver?: typeof ResizeObserver };
  const first = Painting && new Painting(seeFirst);
  function seeFirst(): void {
    first?.disconnect();
    see();
  }
  if (first) first.observe(doc.documentElement);
  else see();
  const observer = new MutationObserver(look);
  observer.observe(doc.documentElement, { attributes: true, childList: true });
  observer.observe(doc.body, { attributes: true });
  observer.observe(doc.head, { childList: true, subtree: true, characterData: true, attributes: true });
  const scheme = doc.defaultView?.matchMedia?.('(prefers-color-scheme: dark)');
  scheme?.addEventListener('change', look);
  doc.addEventListener('visibilitychange', look);
  doc.defaultView?.addEventListener('focus', look);
  return () => {
    timers.forEach(clearTimeout);
    first?.disconnect();
    observer.disconnect();
    scheme?.removeEventListener('change', look);
    doc.removeEventListener('visibilitychange', look);
    doc.defaultView?.removeEventListener('focus', look);
  };
}
