#!/usr/bin/env bash
# What: a finder of arXiv ids is given text as papers' comments and references have it.
# With: identifiers-arxiv 0.1.1 (npm), which says that it extracts, validates and normalizes them.
# Expected: the ids of arXiv, and nothing else. Five digits behind the dot came with 2015, and the two before them are a
#   month: https://info.arxiv.org/help/arxiv_identifier.html
# Seen: it has `Zbl 1107.35001`, `Zbl 0985.12001` and `Zbl 1507.35001`, numbers of zbMATH, as ids of arXiv: they have four
#   digits, a dot and five digits, too. By arXiv's rules the first two can be none (2011 had four digits behind the dot; there
#   is no month 85); of the third nobody can say so without the word before it. And an id is not seen where a comma, a full
#   stop or a bracket follows, nor in arXiv's own DOI, nor in the address of a PDF that ends in `.pdf`.
# What follows: in prose, an id of arXiv is one by what stands before it (`arXiv:`, an address), never by its digits alone.
# Fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund identifiers-arxiv@0.1.1 >/dev/null

cat > try.cjs <<'JS'
const { extract } = require('identifiers-arxiv');

const wanted = {
  'arXiv:2602.00001': '2602.00001',
  'math.GT/0309136 and hep-th/9901002v2': 'math.GT/0309136,hep-th/9901002v2',
  'Zbl 1107.35001': '1107.35001',
  'Zbl 0985.12001': '0985.12001',
  'Zbl 1507.35001': '1507.35001',
  'Part I is arXiv:2602.00001.': '',
  'see arXiv:2602.00001, and (arXiv:2602.00002)': '',
  'https://doi.org/10.48550/arXiv.2602.00001': '',
  'https://arxiv.org/pdf/2602.00001v2': '2602.00001v2',
  'https://arxiv.org/pdf/2602.00001v2.pdf': '',
};
const seen = Object.fromEntries(Object.keys(wanted).map((text) => [text, extract(text).join()]));
console.log(seen);
const asBefore = JSON.stringify(seen) === JSON.stringify(wanted);
console.log(asBefore ? 'as before' : 'CHANGED');
process.exitCode = asBefore ? 0 : 1;
JS
node try.cjs
