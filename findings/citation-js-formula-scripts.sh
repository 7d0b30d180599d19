#!/usr/bin/env bash
# What: two readers of BibTeX read a title with an index or exponent in a formula. In TeX, one without braces is the next
#   sign and no more, and one with braces is what stands in them: $O(n^2)$ and $O(n^{2})$ are the same.
# With: from npm, @citation-js/core and @citation-js/plugin-bibtex 0.9.0, astrocite-bibtex 0.16.4; @retorquere/
#   bibtex-parser 9.0.29 to compare.
# Expected: O(n²), or O(n2) where a text can have no exponents, in both ways of writing.
# Seen: without braces, citation-js raises or lowers what follows up to the next blank or script, too: $O(n^2)$ is `O(n²⁾`,
#   $H_2O$ is `H<sub>2O</sub>`, and of $K^*(892)$ the mass is an exponent as well. With braces it reads all three right.
#   astrocite-bibtex has it the other way round: without braces it leaves `O(n2)`, with them `O(n[object Object])`.
#   @retorquere/bibtex-parser reads both alike.
# What follows: no way of writing is right for both; who writes BibTeX writes braces, as citation-js wants them, since
#   what it makes of the other way is wrong and does not look so.
# Fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0 \
  astrocite-bibtex@0.16.4 @retorquere/bibtex-parser@9.0.29 >/dev/null

cat > try.mjs <<'JS'
import { createRequire } from 'node:module';
import { parse } from '@retorquere/bibtex-parser';

const require = createRequire(import.meta.url);
const { plugins } = require('@citation-js/core');
require('@citation-js/plugin-bibtex');
const astrocite = require('astrocite-bibtex');

const bib = (title) => `@misc{a, title = {${title}}, author = {Lovelace, Ada}, year = {2026}}`;
const titles = ['$O(n^2)$', '$O(n^{2})$', '$H_2O$', '$H_{2}O$', '$K^*(892)$', '$K^{*}(892)$'];
const readers = {
  'citation-js': (text) => plugins.input.chain(text, {})[0].title,
  astrocite: (text) => astrocite.parse(text)[0].title,
  retorquere: (text) => parse(text).entries[0].fields.title.replace(/<\/?span[^>]*>/g, ''),
};
const seen = Object.fromEntries(
  Object.entries(readers).map(([name, read]) => [name, titles.map((title) => read(bib(title)))]),
);
console.log(titles, seen);

const wanted = {
  'citation-js': ['O(n²⁾', 'O(n²)', 'H<sub>2O</sub>', 'H₂O', 'K<sup>*(892)</sup>', 'K<sup>*</sup>(892)'],
  astrocite: ['O(n2)', 'O(n[object Object])', 'H2O', 'H[object Object]O', 'K*(892)', 'K[object Object](892)'],
  retorquere: ['O(n²)', 'O(n²)', 'H₂O', 'H₂O', 'K<sup>*</sup>(892)', 'K<sup>*</sup>(892)'],
};
const asBefore = JSON.stringify(seen) === JSON.stringify(wanted);
console.log(asBefore ? 'as before' : 'CHANGED');
process.exitCode = asBefore ? 0 : 1;
JS
node try.mjs
