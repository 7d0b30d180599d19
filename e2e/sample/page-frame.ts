const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&#34;',
  "'": '&#39;',
};

/** Text as arXiv's templates escapeHtml it. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);
}

/** Escaped text in which addresses have become links that say "this https URL", as on arXiv. */
export function linked(text: string): string {
  return text
    .split(/(https?:\/\/[^\s)]*[^\s).,;])/)
    .map((part, i) => {
      if (i % 2 === 0) return escapeHtml(part);
      const scheme = part.startsWith('https') ? 'https' : 'http';
      return `<a href="${escapeHtml(part)}" rel="external noopener nofollow" class="link-external link-${scheme}">this ${scheme} URL</a>`;
    })
    .join('');
}

/**
 * What stands around a listing. Only what the style sheets and Winnow meet on arXiv is here: `main`,
 * `#content`, a dark head above and a foot below. Readers are told that this is a sample.
 */
export function pageFrame(title: string, content: string): string {
  const styles = STYLES.map((href) => `<link rel="stylesheet" href="${href}">`).join('\n');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<title>${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
${styles}
</head>
<body>
<header class="ds-site-header">
<a class="ds-site-header-logo" href="https://arxiv.org/"><img alt="arXiv" src="${LOGO}"></a>
<nav class="ds-site-header-nav" aria-label="Sample page"><a href="#content">Sample listing</a></nav>
</header>
<main><div id="content"><div id='content-inner'>
${content}
</div></div></main>
<footer class="ds-site-footer"><p>A sample page in the shape of arXiv's listings.</p></footer>
</body>
</html>
`;
}

/** Where arXiv has its own; the sample server answers them with ours. */
const STYLES = ['/static/browse/0.3.4/css/arXiv.css', '/static/base/1.0.1/css/arxiv-header-footer.css'];
const LOGO = '/static/base/1.0.1/images/arxiv-logo-primary-light.svg';
