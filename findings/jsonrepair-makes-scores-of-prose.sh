#!/usr/bin/env bash
# What: a model's reply, which is valid JSON, is repaired where it was cut off: in the midst of a comment.
# With: jsonrepair 3.15.0 (npm), which says that it repairs truncated JSON; partial-json 0.1.7 and best-effort-json-parser
#   1.5.1 to compare.
# Expected: the comment up to where it was cut. A string that has begun and has no end ends with the text.
# Seen: a cut behind a comma has jsonrepair look for the end of the string further up, and it makes keys of the prose. Of
#   `{"id": "a", "comment": "Sound. An older draft was weak, relevance: 2,` comes a relevance of 2, which no model gave,
#   and the comment ends before it; one character earlier there is none of it. A value that is there already is
#   overwritten by one of prose. Where the prose has a brace behind a comma, as a formula of TeX has, or a quotation, it
#   throws "Unexpected character" or "Colon expected". The two others give the comment up to the cut each time.
# What follows: a streamed reply is not to be read through a repairer of that kind: of what is cut, nothing counts.
# Fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund jsonrepair@3.15.0 partial-json@0.1.7 best-effort-json-parser@1.5.1 >/dev/null

cat > try.mjs <<'JS'
import { parse as bestEffort } from 'best-effort-json-parser';
import { jsonrepair } from 'jsonrepair';
import { parse as partial } from 'partial-json';

const readers = { jsonrepair: (text) => JSON.parse(jsonrepair(text)), partial, bestEffort };
const whole = {
  prose: '{"id": "a", "comment": "Sound. An older draft was weak, relevance: 2, and so on.", "relevance": 8}',
  after: '{"relevance": 8, "comment": "Sound. An older draft was weak, relevance: 2, and so on."}',
  formula: String.raw`{"comment": "It bounds $a$, {\\it b} and more."}`,
  quoted: String.raw`{"comment": "On graphs, \"trees\", and more."}`,
};
for (const text of Object.values(whole)) JSON.parse(text);
const cut = (name, end) => whole[name].slice(0, whole[name].indexOf(end) + end.length);
const cuts = {
  before: cut('prose', 'relevance: 2'),
  prose: cut('prose', 'relevance: 2,'),
  after: cut('after', 'relevance: 2,'),
  formula: cut('formula', ', {'),
  quoted: cut('quoted', String.raw`trees\",`),
};
const seen = {};
for (const [name, text] of Object.entries(cuts))
  for (const [reader, read] of Object.entries(readers)) {
    let found;
    try {
      found = read(text);
    } catch (error) {
      found = String(error);
    }
    (seen[name] ??= {})[reader] = found;
  }
console.log(JSON.stringify(seen, null, 1));

const comment = (name) => JSON.parse(`${cuts[name]}"}`).comment;
const others = Object.entries(seen).every(([name, found]) =>
  [found.partial, found.bestEffort].every((each) => each.comment === comment(name)),
);
const asBefore =
  others &&
  seen.before.jsonrepair.comment === comment('before') &&
  JSON.stringify(seen.prose.jsonrepair) === '{"id":"a","comment":"Sound. An older draft was weak","relevance":2}' &&
  JSON.stringify(seen.after.jsonrepair) === '{"relevance":2,"comment":"Sound. An older draft was weak"}' &&
  /Unexpected character "\{"/.test(seen.formula.jsonrepair) &&
  /Colon expected/.test(seen.quoted.jsonrepair);
console.log(asBefore ? 'as before' : 'CHANGED');
process.exitCode = asBefore ? 0 : 1;
JS
node try.mjs
