#!/usr/bin/env bash
# What: citation-js reads a RIS record of a type that it does not know, such as PREP.
# With: @citation-js/core and @citation-js/plugin-ris 0.8.2.
# Expected: title, authors and abstract, as of a record of any other type; the type alone is not known.
# Seen: nothing but the record's type is read, and that is none: no title, no author, no abstract. Its tables name the
#   types of which each tag is read, and there is none for the rest.
# What follows: a writer of RIS has only types of the list in its `spec/types.json`; a reader should not fail silently.
# Fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @citation-js/core@0.8.2 @citation-js/plugin-ris@0.8.2 >/dev/null

cat > try.cjs <<'JS'
const { plugins } = require('@citation-js/core');
require('@citation-js/plugin-ris');

const read = (type) => {
  const text = `TY  - ${type}\r\nTI  - A title\r\nAU  - Lovelace, Ada\r\nAB  - An abstract.\r\nER  - \r\n`;
  const [{ title, author, abstract }] = plugins.input.chain(text, { forceType: '@ris/file' });
  return { title, author, abstract };
};
const seen = { JOUR: read('JOUR'), UNPB: read('UNPB'), PREP: read('PREP') };
console.log(JSON.stringify(seen, null, 1));

const known = [seen.JOUR, seen.UNPB].every(({ title, author }) => title === 'A title' && author.length === 1);
const asBefore = known && Object.values(seen.PREP).every((value) => value === undefined);
console.log(asBefore ? 'as before' : 'CHANGED');
process.exitCode = asBefore ? 0 : 1;
JS
node try.cjs
