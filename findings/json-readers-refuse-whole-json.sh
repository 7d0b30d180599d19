#!/usr/bin/env bash
# What: readers of JSON that is still on its way, made for what models stream, read replies that are whole and valid.
# With: from npm, incomplete-json-parser 1.1.5 and partial-json-parser 1.2.2; partial-json 0.1.7 to compare.
# Expected: what JSON.parse says, since a text that is whole is one that can be on its way.
# Seen: incomplete-json-parser throws at every empty object, `{}` or `{"usage": {}}`: `Expected ", got }`. partial-json-parser
#   throws at every `null`: "Invalid token:". Both throw at every number with an exponent, `1e-7`, which is what
#   JSON.stringify itself writes for a price below a millionth. partial-json reads all of these.
# What follows: who reads with one of the two has nothing of a reply for one `null` in it; a test of a reader of parts
#   begins with whole texts, of every kind that RFC 8259 has.
# Fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund incomplete-json-parser@1.1.5 partial-json-parser@1.2.2 partial-json@0.1.7 >/dev/null

cat > try.cjs <<'JS'
const { IncompleteJsonParser } = require('incomplete-json-parser');
const { parse } = require('partial-json');
const partialParse = require('partial-json-parser');

const readers = { incomplete: (text) => IncompleteJsonParser.parse(text), partialParse, parse };
const values = [{ usage: {} }, {}, { error: null }, { price: 1e-7 }, { price: 1e21 }, { list: [], ok: true, n: -0.5 }];
const seen = Object.fromEntries(
  Object.entries(readers).map(([name, read]) => [
    name,
    values.map((value) => {
      const text = JSON.stringify(value);
      try {
        return JSON.stringify(read(text)) === text ? 'right' : 'wrong';
      } catch (error) {
        return String(error);
      }
    }),
  ]),
);
console.log(values.map((value) => JSON.stringify(value)), seen);

const [quote, comma] = ['Error: Expected ", got }', 'Error: Expected comma, got e'];
const token = 'Error: Invalid token:';
const wanted = {
  incomplete: [quote, quote, 'right', comma, comma, 'right'],
  partialParse: ['right', 'right', token, token, token, 'right'],
  parse: values.map(() => 'right'),
};
const asBefore = JSON.stringify(seen) === JSON.stringify(wanted);
console.log(asBefore ? 'as before' : 'CHANGED');
process.exitCode = asBefore ? 0 : 1;
JS
node try.cjs
