#!/usr/bin/env bash
# What: biber reads a name with two accents on a letter, as most Vietnamese names have: Nguy{\~{\^e}}n.
# With: biber 2.18, pdfTeX of TeX Live 2022 (Debian 12: apt-get install biber texlive-latex-recommended
#   texlive-bibtex-extra), which it takes from the path.
# Expected: `Nguyễn`, or what was written. BibTeX with any style sets it; pandoc and citation-js read `Nguyễn`.
# Seen: the inner accent is decoded, the outer one is not: biber writes `Nguy{\~ê}n`, and pdfLaTeX stops at that with
#   "Invalid UTF-8 byte sequence". `{\~{ê}}` is decoded whole, and is set by BibTeX's styles, too.
# What follows: who writes BibTeX for both has the inner letter as a sign of Unicode, in braces.
# Fails if that changes.
set -euo pipefail
for program in biber pdflatex bibtex; do
  if ! command -v "$program" >/dev/null; then
    echo "$program is not here: apt-get install biber texlive-latex-recommended texlive-bibtex-extra" >&2
    exit 1
  fi
done
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
biber --version

cat > d.bib <<'BIB'
@misc{one, author = {Nguy{\~{\^e}}n, Anh}, title = {One}, year = {2026}}
BIB
cat > two.bib <<'BIB'
@misc{two, author = {Nguy{\~{ê}}n, Anh}, title = {Two}, year = {2026}}
BIB
printf '%s\n' '\documentclass{article}\usepackage[T1]{fontenc}\usepackage{biblatex}' \
  '\addbibresource{d.bib}\addbibresource{two.bib}\begin{document}\nocite{*}\printbibliography\end{document}' > d.tex
printf '%s\n' '\documentclass{article}\usepackage[T1]{fontenc}' \
  '\begin{document}\nocite{*}\bibliographystyle{plain}\bibliography{d,two}\end{document}' > p.tex

pdflatex -draftmode -interaction=nonstopmode d >/dev/null || true
biber --quiet d >/dev/null || true
# Nothing but the errors that are no letter's: pdfTeX has no ễ.
errors=$(pdflatex -draftmode -interaction=nonstopmode d | grep -a -c 'Invalid UTF-8 byte sequence' || true)
half=$(grep -c 'family={Nguy{\\~ê}n}' d.bbl || true)
whole=$(grep -c 'family={Nguyễn}' d.bbl || true)

pdflatex -draftmode -interaction=nonstopmode p >/dev/null || true
bibtex p >/dev/null
plain=$(pdflatex -draftmode -interaction=nonstopmode p | grep -a -c '^!' || true)

echo "biber: half decoded $half, decoded $whole, errors of LaTeX's $([ "$errors" -gt 0 ] && echo some || echo none); bibtex: errors $plain"
if [ "$half" = 1 ] && [ "$whole" = 1 ] && [ "$errors" -gt 0 ] && [ "$plain" = 0 ]; then
  echo 'as before'
else
  echo CHANGED
  exit 1
fi
