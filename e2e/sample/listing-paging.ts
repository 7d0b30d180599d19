/** arXiv's four ways of saying how much of a section a page shows. */
export function countOf(from: number, to: number, of: number): string {
  const continued = from > 0 ? 'continued, ' : '';
  const first = from === 0 && to < of ? 'first ' : '';
  const last = from > 0 && to === of ? 'last ' : '';
  return `${continued}showing ${first}${last}${to - from} of ${of} entries`;
}

const SIZES = [25, 50, 100, 250, 500, 1000, 2000];

/** The two bars that stand above and below the entries: pages, and entries on a page. */
export function renderPaging(path: string, total: number, skip: number, show: number): string {
  // Unquoted addresses are arXiv's own.
  const href = (from: number, size: number) => `${path}?skip=${from}&amp;show=${size}`;
  const grey = (word: string) => `          <span style="color: #454545">${word}</span>\n`;
  const link = (word: string, size: number | undefined) =>
    size === undefined
      ? grey(word)
      : `          <a href=${href(skip, size)} rel="nofollow">\n      ${word}</a>\n`;

  const fewer = SIZES.findLast((size) => size < show);
  const more = SIZES.find((size) => size > show && size < total + show);
  return `
      <div class='paging'>Total of ${total} entries ${pages(total, skip, show, href)}
    </div>
    <div class='morefewer'>Showing up to ${show} entries per page:
${link('fewer', fewer)} |
${link('more', show < total ? more : undefined)} |
${link('all', show < total ? SIZES.at(-1) : undefined)}
    </div>
`;
}

function pages(
  total: number,
  skip: number,
  show: number,
  href: (from: number, size: number) => string,
): string {
  if (total <= show) return '';
  const starts = Array.from({ length: Math.ceil(total / show) }, (_, i) => i * show);
  const near = starts.filter(
    (start, i) => i === 0 || Math.abs(start - skip) <= 3 * show || start === starts.at(-1),
  );
  const links = near.map((start, i) => {
    const label = `${start + 1}-${Math.min(start + show, total)}`;
    const gap = i > 0 && start - (near[i - 1] ?? 0) > show ? '      <span>...</span>\n' : '';
    return `${gap}      ${start === skip ? `<span>${label}</span>` : `<a href=${href(start, show)}>${label}</a>`}\n`;
  });
  return `:${links.join('')}`;
}
