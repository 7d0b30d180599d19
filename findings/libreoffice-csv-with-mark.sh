#!/usr/bin/env bash
# What: LibreOffice turns a CSV in UTF-8 with a byte order mark into a workbook on the command line.
# With: LibreOffice 7.4.7.2 (Debian 12: apt-get install libreoffice-calc), and @e965/xlsx 0.20.3 to read the workbook.
# Expected: the mark says UTF-8: `naïve` is `naïve`, and the first column is called `Name`, as in its own dialog, and
#   as spreadsheets have it for which one writes the mark.
# Seen: it is read as Windows-1252: the first column is called `ï»¿"Name"`, with the mark and the quotes in it, and the
#   word is `naÃ¯ve`. With the filter's options, `--infilter=CSV:44,34,76,1`, all is well.
# What follows: who has files converted says the encoding; the mark is no help there.
# Fails if that changes.
set -euo pipefail
if ! command -v soffice >/dev/null; then
  echo 'soffice is not here: apt-get install libreoffice-calc' >&2
  exit 1
fi
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @e965/xlsx@0.20.3 >/dev/null
soffice --version

mkdir plain told
printf '\xef\xbb\xbf"Name","Word"\r\n"Ada","na\xc3\xafve"\r\n' > d.csv
profile="-env:UserInstallation=file://$dir/profile"
soffice "$profile" --headless --convert-to xlsx --outdir plain d.csv >/dev/null
soffice "$profile" --headless --infilter=CSV:44,34,76,1 --convert-to xlsx --outdir told d.csv >/dev/null

cat > try.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { read, utils } from '@e965/xlsx';

const rows = (path) => {
  const { Sheets, SheetNames } = read(readFileSync(path));
  return utils.sheet_to_json(Sheets[SheetNames[0]], { header: 1 });
};
const seen = { plain: rows('plain/d.xlsx'), told: rows('told/d.xlsx') };
console.log(JSON.stringify(seen));
const asBefore =
  seen.plain[0][0] === 'ï»¿"Name"' && seen.plain[1][1] === 'naÃ¯ve' && seen.told.flat().join() === 'Name,Word,Ada,naïve';
console.log(asBefore ? 'as before' : 'CHANGED');
process.exitCode = asBefore ? 0 : 1;
JS
node try.mjs
