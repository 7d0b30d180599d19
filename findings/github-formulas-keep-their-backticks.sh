#!/usr/bin/env bash
# What: a formula written as GitHub says it should be where it holds signs of Markdown, in backticks between its dollars
#   (so does GitLab), read by readers of Markdown that set formulas. https://docs.github.com/en/get-started/
#   writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions
# With: micromark 4.0.3 and micromark-extension-math 3.1.0 (remark-math), marked 18.2.1 and marked-katex-extension 5.1.13,
#   markdown-it 15.0.3 with markdown-it-texmath 1.0.0 and with @vscode/markdown-it-katex 1.1.2.
# Expected: each sets 88\%, without the backticks.
# Seen: only that of VS Code does, and texmath where it is told that it reads GitLab's (then it reads no bare dollars).
#   The others set the backticks as quotes beside the number. Without backticks, they read what CommonMark itself takes the
#   backslash from: no way of writing is right for all.
# What follows: who writes for GitHub's reader writes for these a formula between two quotes.
# Fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --legacy-peer-deps \
  micromark@4.0.3 micromark-extension-math@3.1.0 marked@18.2.1 marked-katex-extension@5.1.13 \
  markdown-it@15.0.3 markdown-it-texmath@1.0.0 @vscode/markdown-it-katex@1.1.2 katex@0.19.1 >/dev/null

cat > try.mjs <<'JS'
import vscode from '@vscode/markdown-it-katex';
import katex from 'katex';
import MarkdownIt from 'markdown-it';
import texmath from 'markdown-it-texmath';
import { Marked } from 'marked';
import markedKatex from 'marked-katex-extension';
import { micromark } from 'micromark';
import { math, mathHtml } from 'micromark-extension-math';

const text = 'over $`88\\%`$ of them';
const withTexmath = (delimiters) => new MarkdownIt().use(texmath, { engine: katex, delimiters }).render(text);
const pages = {
  'micromark-extension-math': micromark(text, { extensions: [math()], htmlExtensions: [mathHtml()] }),
  'marked-katex-extension': new Marked(markedKatex()).parse(text),
  'texmath, dollars': withTexmath('dollars'),
  'texmath, gitlab': withTexmath('gitlab'),
  'VS Code': new MarkdownIt().use(vscode.default ?? vscode).render(text),
  'bare, no formulas': new Marked().parse('over $88\\%$ of them').trim(),
};
const seen = Object.fromEntries(
  Object.entries(pages).map(([name, html]) => [name, /<annotation[^>]*>([^<]*)</.exec(html)?.[1] ?? html]),
);
const wanted = {
  'micromark-extension-math': '`88\\%`',
  'marked-katex-extension': '`88\\%`',
  'texmath, dollars': '`88\\%`',
  'texmath, gitlab': '88\\%',
  'VS Code': '88\\%',
  'bare, no formulas': '<p>over $88%$ of them</p>',
};
console.log(seen);
const asBefore = JSON.stringify(seen) === JSON.stringify(wanted);
console.log(asBefore ? 'as before' : 'CHANGED');
process.exitCode = asBefore ? 0 : 1;
JS
node try.mjs
