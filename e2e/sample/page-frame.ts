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

/** What stands around every listing: the dark head with its search, `main > #content`, the foot. */
export function pageFrame(title: string, content: string): string {
  return `<!DOCTYPE html>
<html lang="en">

<head><script>document.documentElement.classList.add('js');</script>  <title>${escapeHtml(title)}  </title>
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="icon" type="image/png" sizes="32x32" href="/static/browse/0.3.4/images/icons/favicon-32x32.png">
  <link rel="stylesheet" type="text/css" media="screen" href="/static/browse/0.3.4/css/arXiv.css?v=20260318" />
  <link rel="stylesheet" type="text/css" media="print" href="/static/browse/0.3.4/css/arXiv-print.css?v=20200611" />
  <link rel="stylesheet" type="text/css" media="screen" href="/static/browse/0.3.4/css/browse_search.css" />
  <link rel="stylesheet" type="text/css" media="screen" href="/static/base/1.0.1/css/arxiv-header-footer.css?v=20260626" />
  <script src="/static/browse/0.3.4/js/mathjaxToggle.min.js" type="text/javascript"></script>
  <script type="text/javascript" language="javascript">mathjaxToggle();</script>
</head>

<body ><div class="flex-wrap-footer">
    <a href="#content" class="ds-skip-link">Skip to main content</a>
<header class="ds-site-header">
  <a href="https://arxiv.org/" class="ds-site-header-logo" aria-label="archive home">
    <img src="/static/base/1.0.1/images/arxiv-logo-primary-light.svg" alt="archive">
  </a>
  <nav class="ds-site-header-nav" id="ds-site-header-nav" aria-label="Main navigation">
    <a id="arxiv-search-toggle" href="https://arxiv.org/search">Search</a>
    <a href="https://arxiv.org/user/create">Submit</a>
    <a href="https://info.arxiv.org/about/donate.html">Donate</a>
    <span class="ds-site-header-divider" aria-hidden="true"></span>
    <a href="https://arxiv.org/login" class="ds-site-header-login">Log in</a>
  </nav>
</header>
    <main>
      <div id="content">
<div id='content-inner'>
${content}
</div>      </div>
    </main>

<footer class="ds-site-footer">
  <div class="ds-site-footer-grid">
    <nav class="ds-site-footer-links" aria-label="Site navigation">
      <a href="https://info.arxiv.org/about">About</a>
      <span class="ds-site-footer-sep" aria-hidden="true">&middot;</span>
      <a href="https://info.arxiv.org/help">Help</a>
    </nav>
  </div>
</footer>  </div>
</body>

</html>
`;
}
