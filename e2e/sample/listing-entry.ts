import { escapeHtml, linked } from './page-frame.ts';
import type { SamplePaper } from './sample-paper.ts';

/** One `dt` and `dd` of a listing. `n` runs through the whole listing; abstracts stand on `new` only. */
export function renderEntry(paper: SamplePaper, n: number, withAbstract: boolean): string {
  const { id } = paper;
  return `    <dt>
      <a name='item${n}'>[${n}]</a>
      <a href ="/abs/${id}" title="Abstract" id="${id}">
        arXiv:${id}
      </a>
${announced(paper)}
        [${formats(paper)}]
    </dt>
    <dd>
      <div class='meta'>
        <div class='list-title mathjax'><span class='descriptor'>Title:</span>
          ${escapeHtml(paper.title)}
        </div>
        <div class='list-authors'>${authors(paper)}</div>

${comments(paper)}

        <div class='list-subjects'><span class='descriptor'>Subjects:</span>
          ${subjects(paper)}
        </div>

${withAbstract ? `        <p class='mathjax'>\n          ${linked(paper.abstract)}\n        </p>\n` : ''}      </div>
    </dd>
`;
}

function announced({ kind, crossFrom }: SamplePaper): string {
  if (kind === 'cross') return `          (cross-list from ${crossFrom ?? 'stat.ML'})\n`;
  if (kind === 'replace') return '          (replaced)\n';
  return '      ';
}

function formats({ id, version }: SamplePaper): string {
  const link = (href: string, title: string, kind: string, name: string, more = '') =>
    `<a href="${href}" title="${title}" id="${kind}-${id}" aria-labelledby="${kind}-${id}"${more}>${name}</a>`;
  const newTab = ' rel="noopener noreferrer" target="_blank"';
  const html =
    version && link(`https://arxiv.org/html/${id}v${version}`, 'View HTML', 'html', 'html', newTab);
  const pdf = link(`/pdf/${id}`, 'Download PDF', 'pdf', 'pdf');
  return [pdf, html, link(`/format/${id}`, 'Other formats', 'oth', 'other')].filter(Boolean).join(', ');
}

function authors(paper: SamplePaper): string {
  const archive = paper.primary.split('.')[0];
  return paper.authors
    .map((author) => {
      const names = author.split(' ');
      const query = encodeURIComponent(`${names.at(-1)},`).replace('%2C', ',');
      const initial = names
        .slice(0, -1)
        .map((given) => `+${encodeURIComponent(given.slice(0, 1))}`)
        .join('');
      const href = `https://arxiv.org/search/${archive}?searchtype=author&amp;query=${query}${initial}`;
      return `<a href="${href}">${escapeHtml(author)}</a>`;
    })
    .join(', ');
}

function comments(paper: SamplePaper): string {
  if (!paper.comments) return '';
  return `        <div class='list-comments mathjax'><span class='descriptor'>Comments:</span>
          ${linked(paper.comments)}
        </div>
`;
}

function subjects(paper: SamplePaper): string {
  const [primary = '', ...others] = paper.subjects.split('; ');
  return `<span class="primary-subject">${escapeHtml(primary)}</span>${others.map((s) => `; ${escapeHtml(s)}`).join('')}`;
}
