#!/usr/bin/env bash
# What: pandoc makes BibTeX of BibTeX, an entry as arXiv's own export has it, with a DOI, and a group among its authors.
# With: pandoc 2.17.1.1 (Debian 12: apt-get install pandoc), which it takes from the path.
# Expected: what says which paper it is (eprint, archivePrefix, url, doi), or one of them; and one author of two words.
# Seen: none of the four is written: title, authors and year are left. To biblatex, url and doi are kept and the eprint
#   is not. The braces of `{ATLAS Collaboration}` are gone in both: read again, that is a person of the family Collaboration,
#   though pandoc itself had read one name. `note` is kept.
# What follows: who writes BibTeX says in `note`, too, which paper it is.
# Fails if that changes.
set -euo pipefail
if ! command -v pandoc >/dev/null; then
  echo 'pandoc is not here: apt-get install pandoc' >&2
  exit 1
fi
pandoc --version | head -1
# $1: the format to write; $2: a field more. Prints the entry, each field in one line.
written() {
  printf '%s\n' '@misc{one, title={A title}, author={{ATLAS Collaboration} and Ada Lovelace}, year={2026},' \
    "$2" 'eprint={2602.00001}, archivePrefix={arXiv}, primaryClass={hep-ex},' \
    'doi={10.48550/arXiv.2602.00001}, url={https://arxiv.org/abs/2602.00001}}' | pandoc -f bibtex -t "$1" --wrap=none
}
fields() { sed -n 's/^  \([a-z]*\) = .*/\1/p' | paste -sd' '; }
bibtex=$(written bibtex '' | fields)
biblatex=$(written biblatex '' | fields)
noted=$(written bibtex 'note={arXiv:2602.00001},' | fields)
authors=$(written bibtex '' | sed -n 's/^  author = //p')
read_once=$(written csljson '' | grep -c '"literal": "ATLAS Collaboration"' || true)
read_again=$(written bibtex '' | pandoc -f bibtex -t csljson | grep -c '"family": "Collaboration"' || true)
echo "bibtex: $bibtex; with a note: $noted; biblatex: $biblatex; $authors; read $read_once, read again $read_again"
if [ "$bibtex" = 'author title year' ] && [ "$noted" = 'author title year note' ] &&
  [ "$biblatex" = 'author title date url doi' ] && [ "$authors" = '{ATLAS Collaboration and Lovelace, Ada},' ] &&
  [ "$read_once" = 1 ] && [ "$read_again" = 1 ]; then
  echo 'as before'
else
  echo CHANGED
  exit 1
fi
