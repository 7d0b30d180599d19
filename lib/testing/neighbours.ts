/**
 * What other people's scripts do to arXiv's listings, each in our own words: each stands for a real one, which is named with
 * the version that was tried beside Winnow. For tests; each runs in a page as it is, so it stands alone.
 */

/** arXivist (dfm/arxivist e627910): puts each paper into an element of its own, and those into another order. */
export function wrapsPairs(doc: Document): void {
  for (const list of Array.from(doc.querySelectorAll('#dlpage dl'))) {
    const bodies = Array.from(list.querySelectorAll('dd'));
    const wraps = Array.from(list.querySelectorAll('dt')).map((term, i) => {
      const wrap = doc.createElement('div');
      wrap.className = 'neighbour-wrap';
      term.before(wrap);
      wrap.append(term, ...bodies.slice(i, i + 1));
      return wrap;
    });
    const line = doc.createElement('div');
    line.textContent = 'in another order';
    list.append(line, ...wraps.reverse());
  }
}

/** arxiv-toolkit (DavidZhang73/arxiv-toolkit 0a4b35b, 0.1.1): builds each list anew in groups, each with a heading. */
export function groupsPairs(doc: Document): void {
  for (const list of Array.from(doc.querySelectorAll('#dlpage dl'))) {
    const pairs = Array.from(list.querySelectorAll(':scope > dt')).map((term) => [
      term,
      term.nextElementSibling as Element,
    ]);
    const head = list.querySelector('h3')?.outerHTML ?? '';
    list.innerHTML = head;
    for (const rest of [1, 0]) {
      const group = pairs.filter((_, i) => i % 2 === rest);
      const heading = doc.createElement('h4');
      heading.textContent = `Group of ${group.length}`;
      if (group.length > 0) list.append(heading, ...group.flat());
    }
  }
}

/**
 * AutoPagerize (swdyh/autopagerize_for_chrome 2d77be5, with its readers' rule 81018 for arXiv) and Pagetual, which takes the
 * same rules: what the lists of the next page hold is put behind the last paper, after a rule and a line.
 */
export function addsPage(doc: Document, nextPage: string): void {
  const lists = Array.from(doc.querySelectorAll('#dlpage dl'));
  const next = new DOMParser().parseFromString(nextPage, 'text/html');
  const rule = doc.createElement('hr');
  const line = doc.createElement('p');
  line.textContent = 'page: 2';
  lists.at(-1)?.append(rule, line);
  for (const child of Array.from(next.querySelectorAll('#dlpage dl > *')))
    lists.at(-1)?.append(doc.importNode(child, true));
}

/** arxiv-keyword-pin (ZhongC01/arxiv-keyword-pin 6b841f2, 1.1): hides the lists and shows copies of their papers as cards. */
export function hidesLists(doc: Document): void {
  const lists = Array.from(doc.querySelectorAll<HTMLElement>('#dlpage dl'));
  const cards = doc.createElement('div');
  for (const body of Array.from(doc.querySelectorAll('#dlpage dd'))) {
    const card = doc.createElement('article');
    card.innerHTML = body.innerHTML;
    cards.append(card);
  }
  for (const list of lists) list.style.display = 'none';
  lists[0]?.before(cards);
}

/** The same without its cards: the copies stand in a list of their own. */
export function copiesLists(doc: Document): void {
  const lists = Array.from(doc.querySelectorAll<HTMLElement>('#dlpage dl'));
  const list = doc.createElement('dl');
  for (const part of Array.from(doc.querySelectorAll('#dlpage :is(dt, dd)')))
    list.append(part.cloneNode(true));
  for (const each of lists) each.style.display = 'none';
  lists[0]?.before(list);
}

/** Scripts that write a page anew from its own source, as translators and some reader modes do. */
export function writesAnew(doc: Document): void {
  const main = doc.querySelector('main') ?? doc.body;
  main.innerHTML = `${main.innerHTML}`;
}

/** Scripts that put a changed copy of arXiv's part of the page in its place. */
export function replacesPage(doc: Document): void {
  const page = doc.getElementById('dlpage');
  page?.replaceWith(page.cloneNode(true));
}

/** Scripts that follow a link without loading a page: another list comes in place of the one that was there. */
export function leadsTo(doc: Document, page: string): void {
  const next = new DOMParser().parseFromString(page, 'text/html');
  (doc.querySelector('main') ?? doc.body).replaceChildren(...Array.from(next.querySelectorAll('#dlpage')));
  doc.defaultView?.history.pushState(null, '', '/list/math.AG/new');
}

/** Scripts that take the page's keys for themselves, as slide shows and games do. */
export function preventsKeys(doc: Document): void {
  for (const target of [doc.defaultView, doc, doc.body])
    for (const type of ['keydown', 'keypress', 'keyup'])
      target?.addEventListener(type, (event) => event.preventDefault(), true);
}
