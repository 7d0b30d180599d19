/** Styles of a written digest. No angle brackets and no quotes: it is written into the file as text. */
export const HTML_SHEET = `
:root { color-scheme: light dark; --paper: #fff; --ink: #14293c; --quiet: #505b66; --line: #d3e0ec; --accent: #125791; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #14191f; --ink: #e6edf4; --quiet: #a8b5c2; --line: #303b47; --accent: #84b4da; }
}
body { max-width: 46rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 16px/1.55 georgia, cambria, serif; overflow-wrap: break-word; }
h1, h2, h3, table, dl, nav, .scores, .meta { font-family: helvetica, arial, sans-serif; }
h1 { font-size: 1.5rem; line-height: 1.25; }
h2, article h3 { margin: 0 0 .35rem; font-size: 1.15rem; line-height: 1.35; }
section > h2 { margin-top: 2rem; font-size: 1.3rem; }
nav h3 { margin: 1rem 0 0; font-size: 1rem; }
a { color: var(--accent); }
table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums; }
th, td { padding: .25rem .9rem .25rem 0; border-bottom: 1px solid var(--line); text-align: right; }
th:first-child { text-align: left; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem .9rem; font-size: .9rem; }
dt { grid-column: 1; }
dd { margin: 0; color: var(--quiet); }
dd b { color: var(--ink); font-variant-numeric: tabular-nums; }
nav ol { padding-left: 2.2em; font-size: .92rem; line-height: 1.45; }
nav li { margin: .3em 0; }
nav small { display: block; color: var(--quiet); }
article { padding: 1.5rem 0; border-top: 1px solid var(--line); }
.meta, .scores { margin: .25rem 0; color: var(--quiet); font-size: .88rem; }
.comment { margin: .6rem 0; padding-inline-start: .7rem; border-inline-start: 3px solid var(--accent); }
.note { white-space: pre-line; }
.scores b { color: var(--ink); }
pre { padding: 1rem; border: 1px solid var(--line); white-space: pre-wrap; font-size: .82rem; }
@media print {
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  article { break-inside: avoid; }
  a { color: inherit; text-decoration: none; }
}
`;
