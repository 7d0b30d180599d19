/** Does something that moves entries; a reader who has scrolled down keeps what was on top in sight. */
export function keepingPlace(doc: Document, move: () => void): void {
  const window = doc.defaultView;
  const top = doc.elementFromPoint(200, 120)?.closest('dt, dd, li');
  const before = top?.getBoundingClientRect().top;
  move();
  if (!window || !top || before === undefined || window.scrollY < 400) return;
  window.scrollBy({ top: top.getBoundingClientRect().top - before, behavior: 'instant' });
}
