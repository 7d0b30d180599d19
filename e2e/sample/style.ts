/**
 * arXiv's look in our own hand: what a browser computes on its pages (fonts, sizes, colours, margins),
 * not its style sheets. Enough for an overlay to sit where it sits on the real page.
 */

/** Listings, catch-up, author and abstract pages. */
const pageStyle = `
html, body { margin: 0; background: #fff; color: #000; }
body { font: 16px "Lucida Grande", helvetica, arial, verdana, sans-serif; }
a { color: rgb(0, 0, 238); text-decoration: none; }
a:hover { text-decoration: underline; }
.flex-wrap-footer { display: flex; flex-direction: column; min-height: 100vh; }
main { flex: 1 0 auto; min-width: 0; }
#content { font-size: 90%; margin: 0 20px 30px; overflow-wrap: anywhere; }
#dlpage { font-size: 90%; line-height: 1.35; }
#dlpage h1 { font-size: 26px; margin: 20px 0 12px; }
#dlpage h2 { font-size: 18px; margin: 16px 0 8px; }
#dlpage h3 { font-size: 15px; margin: 16px 0 10px; }
#dlpage ul { margin: 8px 0; padding-left: 24px; }
#dlpage p { margin: 10px 0; }
.paging, .morefewer { margin: 2px 0; }
#dlpage dl { margin: 12px 0 24px; }
#dlpage dt { display: block; margin: 0; }
#dlpage dd { display: block; margin: 0 0 18px 40px; }
.meta, .list-title, .list-authors, .list-comments, .list-journal-ref, .list-subjects { display: block; }
.list-title { font-size: 18px; font-weight: 700; line-height: 1.3; margin: 4px 0 2px; }
.list-title .descriptor, .list-authors .descriptor { display: none; }
.list-authors { font-size: 14.26px; }
.list-comments, .list-journal-ref, .list-subjects { font-size: 11.66px; }
.primary-subject { font-weight: 700; }
#dlpage .meta p { margin: 10px 0; line-height: 1.45; }

#abs-outer { margin: 0 20px; }
.leftcolumn { float: left; width: 77%; }
.extra-services { margin-left: 79%; font-size: 12px; }
#labstabs { clear: both; padding-top: 30px; }
.subheader h1 { font-size: 16px; font-weight: 400; }
#abs h1.title { font-size: 25px; line-height: 1.25; margin: 10px 0 10px 20px; }
#abs .dateline, #abs .authors { margin-left: 20px; }
#abs .authors { font-size: 16px; }
#abs .descriptor { font-weight: 700; }
#abs h1.title .descriptor, #abs .authors .descriptor { display: none; }
#abs blockquote.abstract { font-size: 15px; line-height: 1.5; margin: 14px 20px; }
#abs .tablecell { padding: 1px 6px; vertical-align: top; font-size: 13px; }
#download-button-info, .mobile-submission-download { display: none; }

@media (max-width: 768px) {
  #content { margin: 0 12px 24px; }
  #dlpage h1 { font-size: 22px; }
  #abs-outer { margin: 0 12px; }
  .leftcolumn { float: none; width: auto; }
  .extra-services { margin-left: 0; }
}
`;

/** The dark head and the foot that every kind of page shares since the summer of 2026. */
const headerStyle = `
:root {
  --arxiv-link-blue: #1565c0; --arxiv-ink: #1c1a17; --arxiv-warm-wash: #f9f7f7; --arxiv-pill-border: #e4e0db;
  --arxiv-font-sans: "IBM Plex Sans", "Helvetica Neue", Arial, sans-serif;
}
.is-sr-only, .ds-skip-link:not(:focus) {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.ds-skip-link:focus { position: absolute; z-index: 200; padding: 8px 12px; background: #fff; }
.ds-site-header {
  display: flex; align-items: center; justify-content: space-between; box-sizing: border-box; height: 52px;
  padding: 0 20px; background: #1c1a17; color: #fff; font: 14px var(--arxiv-font-sans);
}
.ds-site-header-logo img { display: block; height: 28px; width: 70px; }
.ds-site-header-nav { display: flex; align-items: center; gap: 20px; z-index: 60; }
.ds-site-header-nav a { display: inline-flex; align-items: center; gap: 6px; color: #fff; }
.ds-nav-icon { width: 16px; height: 16px; }
.ds-site-header-divider { width: 1px; height: 20px; background: #5a564f; }
.ds-site-header-nav-toggle { display: none; background: none; border: 0; color: #fff; padding: 6px; }
.ds-site-header-nav-toggle svg { width: 24px; height: 24px; }
.arxiv-search-overlay[hidden] { display: none; }
.ds-site-footer {
  padding: 24px 20px; background: #f9f7f7; border-top: 1px solid #e4e0db; color: #46423c;
  font: 13px/1.6 var(--arxiv-font-sans);
}
.ds-site-footer-grid { display: flex; flex-wrap: wrap; gap: 24px; justify-content: space-between; }
.ds-site-footer-links a { color: #1565c0; }
@media (max-width: 720px) {
  .ds-site-header { padding: 0 12px; }
  .ds-site-header-nav { display: none; }
  .ds-site-header-nav-toggle { display: block; }
}
`;

/** Search results. */
const searchStyle = `
body { display: flex; flex-direction: column; min-height: 100vh; margin: 0; background: #fff; }
body { color: #333; font: 14px "Open Sans", "Helvetica Neue", Arial, sans-serif; }
a { color: #086db1; text-decoration: none; }
main.container { box-sizing: border-box; width: 100%; max-width: 870px; margin: 0 auto; padding: 20px; }
h1.title { font-size: 24px; font-weight: 400; }
ol.breathe-horizontal { padding-left: 30px; }
li.arxiv-result { margin-bottom: 20px; overflow-wrap: anywhere; }
li.arxiv-result p { margin: 2px 0; }
.is-inline-block, .is-inline-block + .tags, .tags { display: inline-block; }
.tag { padding: 1px 6px; font-size: 12px; background: #e6e6e6; }
.tag.is-link { background: #086db1; color: #fff; }
p.title.is-5 { font-size: 17px; font-weight: 600; line-height: 1.3; }
.search-hit { color: #287916; background: #eeffe8; }
.is-size-7, .comments { font-size: 12px; }
`;

const printStyle = `
.ds-site-header, .ds-site-footer, .ds-skip-link, .paging, .morefewer { display: none; }
body { font: 11pt serif; }
.list-title { font-weight: 700; }
.list-title .descriptor, .list-authors .descriptor { display: none; }
`;

/** Style sheets by the file names under which arXiv's pages ask for them. */
export const styleSheets: Record<string, string> = {
  'arXiv.css': pageStyle,
  'arXiv-print.css': printStyle,
  'arxiv-header-footer.css': headerStyle,
  'search.css': searchStyle,
};
