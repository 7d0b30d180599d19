import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeBibtex } from '../../lib/digest/write-bibtex.ts';
import type { DigestPaper } from '../../lib/papers/digest.ts';
import { letters, shownWords, texShown, wantedNames } from './plain.ts';
import { run, versionOf } from './programs.ts';
import { compare, type Finding, type Reader } from './reader.ts';

const STYLES = ['plain', 'alpha', 'IEEEtran', 'plainurl', 'unsrtnat'] as const;
/** What a style says that it wants. */
const PACKAGES: Readonly<Record<string, string>> = {
  ...{ plainurl: '\\usepackage{hyperref}', unsrtnat: '\\usepackage{natbib}' },
};

const NEEDS =
  'texlive-latex-recommended texlive-bibtex-extra texlive-publishers texlive-science texlive-fonts-recommended biber';

/** BibTeX under each of the usual styles, and biber; what they write is set by pdflatex with the packages of the AMS. */
export const latexReaders: Reader[] = [...STYLES.map(bibtex), biber()];

function bibtex(style: (typeof STYLES)[number]): Reader {
  return {
    name: `bibtex, ${style}`,
    needs: NEEDS,
    version: () => versionOf('bibtex', ['--version'], /BibTeX ([\d.]+\w*)/),
    async read(digest, folder) {
      const packages = `\\usepackage{url}${PACKAGES[style] ?? ''}`;
      await writeFiles(
        folder,
        writeBibtex(digest),
        `${packages}\n`,
        `\\bibliographystyle{${style}}\\bibliography{d}`,
      );
      await pdflatex(folder);
      const { out } = await run('bibtex', ['d'], folder);
      const errors = [...out.matchAll(/^(?:Warning--.*|.*---line .*|I (?:couldn't|found) .*)$/gm)].map(
        ([line]) => line,
      );
      const set = await readFile(join(folder, 'd.bbl'), 'utf8');
      const items = new Map(
        set.split('\\bibitem').flatMap((item) => {
          const [, id] = /\{arXiv:([^}]+)\}/.exec(item) ?? [];
          // Long lines are broken, now and then within a word, with a % at the break.
          return id
            ? [[id.replace(/^([a-z-]+)-(?=\d)/, '$1/'), item.replace(/%\n/g, '').replace(/\s+/g, ' ')]]
            : [];
        }),
      );
      return [
        { field: 'no complaint', of: 'file', ok: errors.length === 0, got: errors.join('; '), wanted: '' },
        ...compare<string>(digest, items, printed),
        ...(await compiled(folder)),
      ];
    },
  };
}

function biber(): Reader {
  return {
    name: 'biber, biblatex',
    needs: NEEDS,
    version: () => versionOf('biber', ['--version'], /version: ([\d.]+)/),
    async read(digest, folder) {
      const packages = '\\usepackage[maxnames=999]{biblatex}\\addbibresource{d.bib}\n';
      await writeFiles(folder, writeBibtex(digest), packages, '\\printbibliography');
      await pdflatex(folder);
      const { out } = await run('biber', ['d'], folder);
      const errors = [...out.matchAll(/^(?:WARN|ERROR) - .*$/gm)].map(([line]) => line);
      const set = await readFile(join(folder, 'd.bbl'), 'utf8');
      const items = new Map(
        set.split('\\entry{').flatMap((item) => {
          const [, id] = /^arXiv:([^}]+)\}/.exec(item) ?? [];
          return id ? [[id.replace(/^([a-z-]+)-(?=\d)/, '$1/'), item] as const] : [];
        }),
      );
      return [
        { field: 'no complaint', of: 'file', ok: errors.length === 0, got: errors.join('; '), wanted: '' },
        ...compare<string>(digest, items, {
          title: (paper, item) => shownWords(paper.title, texShown(fieldOf(item, 'title'))),
          authors: (paper, item) => [biberNames(item), wantedNames(paper)],
          'arXiv:ID': (paper, item) => [fieldOf(item, 'note'), `arXiv:${paper.id}`],
          'comment apart': (paper, item) => shownWords(paper.comment, texShown(fieldOf(item, 'annotation'))),
        }),
        ...(await compiled(folder)),
      ];
    },
  };
}

/** What an entry prints. */
const printed = {
  title: (paper: DigestPaper, item: string) => shownWords(paper.title, texShown(item)),
  authors: (paper: DigestPaper, item: string) => {
    // The style’s own way to say that they are those of the entry before.
    if (item.includes('------')) return ['------', '------'] as const;
    const there = letters(texShown(item));
    const families = wantedNames(paper).map((name) => name.split(' | ')[0] ?? '');
    let at = 0;
    const found = families.filter((family) => {
      const next = there.indexOf(family, at);
      if (next >= 0) at = next + family.length;
      return next >= 0;
    });
    return [found, families] as const;
  },
  'arXiv:ID': (paper: DigestPaper, item: string) =>
    [
      /arXiv:[\w./-]*[\w]/.exec(item.split(/\{arXiv:[^}]+\}/)[1] ?? '')?.[0] ?? '',
      `arXiv:${paper.id}`,
    ] as const,
  'comment not in print': (_paper: DigestPaper, item: string) =>
    [/Relevance \d+, novelty/.test(item), false] as const,
};

async function writeFiles(folder: string, bib: string, packages: string, references: string): Promise<void> {
  const lines = [
    '\\documentclass{article}',
    '\\usepackage[T1]{fontenc}',
    '\\usepackage{amsmath,amssymb}',
    packages,
  ];
  await writeFile(join(folder, 'd.bib'), bib);
  await writeFile(
    join(folder, 'd.tex'),
    `${lines.join('\n')}\\begin{document}x\\nocite{*}\n${references}\\end{document}\n`,
  );
}

const pdflatex = (folder: string) =>
  run('pdflatex', ['-no-shell-escape', '-draftmode', '-interaction=nonstopmode', 'd'], folder);

/** Sets the references, and has an error of LaTeX's each. */
async function compiled(folder: string): Promise<Finding[]> {
  const { out } = await pdflatex(folder);
  const errors = [...out.matchAll(/^! .*(?:\n.*)?$/gm)].map(([line]) => line.replace('\n', ' '));
  if (errors.length === 0) return [{ field: 'compiles', of: 'file', ok: true, got: '', wanted: '' }];
  return errors.map((got) => ({ field: 'compiles', of: 'file', ok: false, got, wanted: '' }));
}

function fieldOf(item: string, name: string): string {
  return new RegExp(`\\\\field\\{${name}\\}\\{(.*)\\}$`, 'm').exec(item)?.[1] ?? '';
}

function biberNames(item: string): string[] {
  const [, list = ''] = /\\name\{author\}\{\d+\}\{[^}]*\}\{%\n([\s\S]*?)\n {6}\}%?\n/.exec(item) ?? [];
  return list
    .split(/\n(?= {8}\{\{)/)
    .filter(Boolean)
    .map((name) => {
      const part = (key: string) =>
        letters(
          texShown(
            new RegExp(`^\\s*${key}=\\{(.*?)\\},?$`, 'm')
              .exec(name)?.[1]
              ?.replace(/\\bibnamedelim\w/g, ' ') ?? '',
          ),
        );
      return [`${part('prefix')}${part('family')}`, part('given'), part('suffix')]
        .filter(Boolean)
        .join(' | ');
    });
}
