#!/usr/bin/env bash
# What: bibutils reads the tag DO of a RIS record, with a DOI of arXiv's, 10.48550/…, and with one of four digits.
# With: bibutils 7.2 (Debian: apt-get install bibutils), which it takes from the path, since it is no npm package.
# Expected: both DOIs. How many digits stand behind "10." is nowhere limited; new publishers have five.
# Seen: `DO  - 10.1234/x` becomes `doi="10.1234/x"`. `DO  - 10.48550/arXiv.2602.00001` is dropped without a word. The
#   same DOI as an address, `UR  - https://doi.org/10.48550/…`, is read.
# What follows: every DOI of arXiv, of DataCite and of newer publishers is lost on the way through RIS; the address of
#   the paper has to be there as well.
# Fails if that changes.
set -euo pipefail
if ! command -v ris2xml >/dev/null; then
  echo 'ris2xml is not here: apt-get install bibutils' >&2
  exit 1
fi
ris2xml --version 2>&1 | grep -o 'version [0-9.]*' || true

# $1: a tag with its value. Prints the DOI that comes out, if one does.
doi() {
  printf 'TY  - JOUR\r\nTI  - A title\r\nAU  - Lovelace, Ada\r\nPY  - 2026\r\n%s\r\nER  - \r\n\r\n' "$1" |
    ris2xml 2>/dev/null | xml2bib 2>/dev/null | sed -n 's/^doi="\(.*\)",\{0,1\}$/\1/p'
}

four=$(doi 'DO  - 10.1234/x')
five=$(doi 'DO  - 10.48550/arXiv.2602.00001')
address=$(doi 'UR  - https://doi.org/10.48550/arXiv.2602.00001')
echo "four digits: '$four'; five digits: '$five'; as an address: '$address'"
if [ "$four" = 10.1234/x ] && [ -z "$five" ] && [ "$address" = 10.48550/arXiv.2602.00001 ]; then
  echo 'as before'
else
  echo CHANGED
  exit 1
fi
