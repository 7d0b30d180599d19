#!/usr/bin/env bash
# What: readers of BibTeX read authors that end in `and others`, which in BibTeX and biblatex says that there are more than
#   are named, and is set as "et al.".
# With: from npm, @citation-js/core, plugin-bibtex and plugin-csl 0.9.0, and biblatex-csl-converter 3.6.0;
#   astrocite-bibtex 0.16.4 to compare.
# Expected: two authors, and "et al." where there is a place for that.
# Seen: citation-js has a third author of the family name "others", and its APA style prints "Lovelace, A., Babbage, C., &
#   others. (2026)". biblatex-csl-converter has one as well, and what it writes as BibLaTeX ends in `and {others}`, in the
#   braces that say that it is a name: from then on, BibTeX takes it for one, too. astrocite-bibtex leaves the word out.
# What follows: a list of authors that was cut short gains an author on this way; who knows them all names them all.
# Fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0 \
  @citation-js/plugin-csl@0.9.0 biblatex-csl-converter@3.6.0 astrocite-bibtex@0.16.4 >/dev/null

cat > try.mjs <<'JS'
import { createRequire } from 'node:module';
import { BibLatexExporter, BibLatexParser, CSLExporter } from 'biblatex-csl-converter';

const require = createRequire(import.meta.url);
const { Cite } = require('@citation-js/core');
require('@citation-js/plugin-bibtex');
require('@citation-js/plugin-csl');
const astrocite = require('astrocite-bibtex');

const text = '@misc{a, title = {A title}, author = {Lovelace, Ada and Babbage, Charles and others}, year = {2026}}';
const cite = new Cite(text);
const { entries } = new BibLatexParser(text, {}).parse();
const names = (authors) => authors.map(({ family, literal }) => family ?? literal).join();
const seen = {
  'citation-js': [names(cite.data[0].author), cite.format('bibliography', { template: 'apa' }).trim()],
  'biblatex-csl-converter': [
    names(new CSLExporter(entries).parse()[1].author),
    /author = .*/.exec(new BibLatexExporter(entries).parse())?.[0],
  ],
  astrocite: names(astrocite.parse(text)[0].author),
};
console.log(JSON.stringify(seen, null, 1));

const asBefore =
  seen['citation-js'].join(': ') ===
    'Lovelace,Babbage,others: Lovelace, A., Babbage, C., & others. (2026). A title.' &&
  seen['biblatex-csl-converter'][0] === 'Lovelace,Babbage,others' &&
  /and \{others\}\}$/.test(seen['biblatex-csl-converter'][1]) &&
  seen.astrocite === 'Lovelace,Babbage';
console.log(asBefore ? 'as before' : 'CHANGED');
process.exitCode = asBefore ? 0 : 1;
JS
node try.mjs
