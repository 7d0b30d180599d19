/**
 * Does to a page what MathJax 2.7.3 does as arXiv configures it: only text that stands directly in an element
 * whose class begins with `mathjax`, only `$…$`, `\$` for a dollar. First a preview and the source stand in place
 * of the formula (`preview`), later its picture (`done`). For tests; runs in a page as it is, so it stands alone.
 */
export function typeset(doc: Document, phase: 'preview' | 'done'): number {
  let formulas = 0;
  for (const element of Array.from(doc.querySelectorAll('[class^="mathjax"], [class*=" mathjax"]'))) {
    for (const node of Array.from(element.childNodes)) {
      const text = node.nodeType === 3 ? (node.nodeValue ?? '') : '';
      if (!text.includes('$')) continue;
      const parts: Node[] = [];
      let from = 0;
      for (const match of text.matchAll(/\\\$|\$((?:\\[\s\S]|[^$\\])+)\$/g)) {
        parts.push(doc.createTextNode(text.slice(from, match.index)));
        from = match.index + match[0].length;
        if (match[1] === undefined) {
          const dollar = doc.createElement('span');
          dollar.textContent = '$';
          parts.push(dollar);
          continue;
        }
        formulas += 1;
        const preview = doc.createElement('span');
        preview.className = 'MathJax_Preview';
        preview.textContent = phase === 'preview' ? match[1] : '';
        const script = doc.createElement('script');
        script.type = 'math/tex';
        script.id = `MathJax-Element-${formulas}`;
        script.textContent = match[1];
        const frame = doc.createElement('span');
        frame.className = 'MathJax';
        frame.id = `${script.id}-Frame`;
        frame.tabIndex = 0;
        frame.innerHTML = '<nobr><span class="math"><span class="mi">α</span></span></nobr>';
        parts.push(preview, ...(phase === 'done' ? [frame] : []), script);
      }
      parts.push(doc.createTextNode(text.slice(from)));
      (node as ChildNode).replaceWith(...parts);
    }
  }
  return formulas;
}
