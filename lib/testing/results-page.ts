/** Builds small pages in the shape of arXiv's searches and of its page of one paper, for tests only. */

export interface TestResult {
  id: string;
  /** Said only where an older version is listed. */
  version?: number;
  title?: string;
  authors?: string[];
  /** Of more than 25 authors the rest is only counted. */
  moreAuthors?: number;
  /** Null where abstracts are hidden. */
  abstract?: string | null;
  categories?: [primary: string, ...rest: string[]];
  comments?: string;
  journalRef?: string;
}

const label = (text: string) => `<span class="has-text-black-bis has-text-weight-semibold">${text}</span>`;

/** One result, texts as HTML. */
function testResult(result: TestResult): string {
  const { id, version, title = `On the count of ${id}`, authors = ['Ada Example'], moreAuthors } = result;
  const address = `${id}${version ? `v${version}` : ''}`;
  const [primary, ...rest] = result.categories ?? ['cs.LG'];
  const { abstract = `We count ${id} twice.`, comments, journalRef } = result;
  const toggle = (word: string) =>
    `<a class="is-size-7" style="white-space: nowrap;" onclick="void 0">${word}</a>`;
  const note = (name: string, text: string | undefined) =>
    text
      ? `<p class="comments is-size-7">${label(`${name}:`)} <span class="has-text-grey-dark mathjax">${text}</span></p>`
      : '';
  return `<li class="arxiv-result">
    <div class="is-marginless">
      <p class="list-title is-inline-block"><a href="https://arxiv.org/abs/${address}">arXiv:${address}</a>
        <span>&nbsp;[<a href="https://arxiv.org/pdf/${address}">pdf</a>]&nbsp;</span></p>
      <div class="tags is-inline-block">
        <span class="tag is-small is-link tooltip" data-tooltip="Name">${primary}</span>
        ${rest.map((name) => `<span class="tag is-small is-grey tooltip" data-tooltip="Name">${name}</span>`).join('\n')}
      </div>
      <div class="is-inline-block"><div class="tags has-addons"><span class="tag is-dark is-size-7">doi</span>
        <span class="tag is-light is-size-7"><a href="https://doi.org/10.1/x">10.1/x</a></span></div></div>
    </div>
    <p class="title is-5 mathjax">\n      ${title}\n    </p>
    <p class="authors">${label('Authors:')}
      ${authors.map((name) => `<a href="/search/?searchtype=author&amp;query=x">${name}</a>`).join(', \n')}
      ${moreAuthors ? `, et al. (${moreAuthors} additional authors not shown)` : ''}</p>
    ${
      abstract === null
        ? ''
        : `<p class="abstract mathjax">${label('Abstract')}:
      <span class="abstract-short has-text-grey-dark mathjax" id="${id}v1-abstract-short">&hellip;count ${toggle('&#9661; More')}</span>
      <span class="abstract-full has-text-grey-dark mathjax" id="${id}v1-abstract-full" style="display: none;">
        ${abstract}\n        ${toggle('&#9651; Less')}
      </span></p>`
    }
    <p class="is-size-7">${label('Submitted')} 5 February, 2026;</p>
    ${note('Comments', comments)} ${note('Journal ref', journalRef)}
  </li>`;
}

/** A page of results. `heading` is what arXiv writes above them. */
export function testResults(results: readonly TestResult[], heading: string, notice = ''): string {
  return `<!doctype html><html><head><title>Search</title></head><body>
    <main class="container" id="main-container"><h1 class="title is-clearfix">\n ${heading}\n</h1>
    <form action="/search/"><input name="query"><input name="size"></form>
    ${notice && `<p class="is-size-4 has-text-warning">${notice}</p>`}
    ${results.length > 0 ? `<ol class="breathe-horizontal" start="1">${results.map(testResult).join('\n')}</ol>` : ''}
    </main></body></html>`;
}

interface TestAbstract extends Omit<TestResult, 'abstract' | 'moreAuthors' | 'version'> {
  abstract?: string;
  /** Version that is shown. */
  version?: number;
  withdrawn?: boolean;
}

/** Page of one paper. From the 101st author on, names are folded away behind a link. */
export function testAbstractPage(paper: TestAbstract): string {
  const { id, version = 1, title = `On the count of ${id}`, authors = ['Ada Example'] } = paper;
  const { abstract = `We count ${id} twice.`, comments, journalRef, withdrawn } = paper;
  const [primary, ...rest] = paper.categories ?? ['cs.LG'];
  const link = (name: string) =>
    `<a href="https://arxiv.org/search/cs?searchtype=author&amp;query=x" rel="nofollow">${name}</a>`;
  const first = authors.slice(0, 100).map(link).join(', ');
  const folded = authors.slice(100).map(link).join(', ');
  const cell = (name: string, text: string, label = 'x') =>
    `<tr><td class="tablecell label">${label}:</td><td class="tablecell ${name}">${text}</td></tr>`;
  const subjects = [
    `<span class="primary-subject">Name (${primary})</span>`,
    ...rest.map((c) => `Name (${c})`),
  ];
  return `<!doctype html><html><head><title>Paper</title></head><body><main><div id="content"><div id="abs-outer">
    <div class="leftcolumn"><div class="subheader"><h1>Computer Science > Machine Learning</h1></div>
    <div id="content-inner"><div id="abs">
      ${withdrawn ? '<span class="error">This paper has been withdrawn</span>' : ''}
      <div class="dateline">\n  [Submitted on 3 Feb 2026]</div>
      <h1 class="title mathjax"><span class="descriptor">Title:</span>${title}</h1>
      <div class="authors"><span class="descriptor">Authors:</span>${first}
        ${folded && `<div id="long-author-list" style="display: none;">, ${folded}</div><a id="toggle" href="javascript:toggleList('x')">et al. (${authors.length - 100} additional authors not shown)</a>`}</div>
      <blockquote class="abstract mathjax">
        <span class="descriptor">Abstract:</span>  ${abstract}
      </blockquote>
      <div class="metatable"><table>
        ${comments ? cell('comments mathjax', comments) : ''}
        ${cell('subjects', subjects.join('; '))}
        ${journalRef ? cell('jref', 'CTP 1/99', 'Report&nbsp;number') + cell('jref', journalRef, 'Journal&nbsp;reference') : ''}
        ${cell('arxivid', `<span class="arxivid"><a href="https://arxiv.org/abs/${id}">arXiv:${id}</a> [${primary}]</span>`)}
        ${cell('arxividv', `(or <span class="arxivid"><a href="https://arxiv.org/abs/${id}v${version}">arXiv:${id}v${version}</a></span> for this version)`)}
      </table></div>
    </div></div></div>
    <div class="extra-services"></div></div>
    <div id="labstabs"><h1>Bibliographic Tools</h1></div></div></main></body></html>`;
}
