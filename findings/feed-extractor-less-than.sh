#!/usr/bin/env bash
# What: readers of feeds read an Atom summary of plain text that has a sign for "less than" and one for "greater than", as
#   abstracts of papers have. RFC 4287, 3.1.1.1: of the type "text", it is "intended to be presented to humans" as it is.
# With: from npm, @extractus/feed-extractor 8.0.3; feedsmith 3.0.1, rss-parser 3.13.0 and feedparser 2.6.0 to compare.
# Expected: the text, `If $n<m$ in time, then $k>2$.`, whether its type is named or left out ("text" is what is meant
#   then), and from a summary of the type "html", which is escaped once more.
# Seen: feed-extractor takes each `<` with the next `>`, and all between them, for a tag, in each of the three:
#   `If $n2$.` A blank behind the sign is no help, nor are `<=` and `>=`. The title keeps its signs. The others leave the
#   text as it is.
# What follows: what must not be lost stands before the first `<` of a summary, or in the title; a formula with `\lt` is whole.
# Fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @extractus/feed-extractor@8.0.3 feedsmith@3.0.1 rss-parser@3.13.0 \
  feedparser@2.6.0 >/dev/null

cat > try.mjs <<'JS'
import { Readable } from 'node:stream';
import { extractFromXml } from '@extractus/feed-extractor';
import FeedParser from 'feedparser';
import { parseFeed } from 'feedsmith';
import Parser from 'rss-parser';

const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const feed = (type, summary) => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>urn:x:feed</id><title>Papers</title><updated>2026-02-06T00:00:00Z</updated>
  <author><name>The library</name></author>
  <entry>
    <id>urn:x:1</id><title>${escaped('On $n<m$ and $k>2$')}</title><updated>2026-02-06T00:00:00Z</updated>
    <link href="https://papers.example/1"/>
    <summary${type}>${summary}</summary>
  </entry>
</feed>`;
const extracted = (type, summary) => extractFromXml(feed(type, summary)).entries[0];
const byFeedparser = (text) =>
  new Promise((resolve, reject) => {
    const parser = new FeedParser({ addmeta: false });
    parser.on('error', reject).on('data', ({ summary }) => resolve(summary));
    Readable.from([text]).pipe(parser);
  });

const text = 'If $n<m$ in time, then $k>2$.';
const named = feed(' type="text"', escaped(text));
const seen = {
  'feed-extractor': {
    title: extracted('', escaped(text)).title,
    text: extracted(' type="text"', escaped(text)).description,
    bare: extracted('', escaped(text)).description,
    html: extracted(' type="html"', escaped(escaped(text))).description,
    blanks: extracted('', escaped('If $n < m$, then $k > 2$.')).description,
    equal: extracted('', escaped('If n <= m and k >= 2.')).description,
    named: extracted('', 'If $n \\lt m$, then $k \\gt 2$.').description,
  },
  feedsmith: parseFeed(named).feed.entries[0].summary.value,
  'rss-parser': (await new Parser().parseString(named)).items[0].summary,
  feedparser: await byFeedparser(named),
};
console.log(JSON.stringify(seen, null, 1));

const asBefore =
  JSON.stringify(seen['feed-extractor']) ===
    JSON.stringify({
      title: 'On $n<m$ and $k>2$',
      ...{ text: 'If $n2$.', bare: 'If $n2$.', html: 'If $n2$.' },
      ...{ blanks: 'If $n  2$.', equal: 'If n = 2.', named: 'If $n \\lt m$, then $k \\gt 2$.' },
    }) && [seen.feedsmith, seen['rss-parser'], seen.feedparser].every((summary) => summary === text);
console.log(asBefore ? 'as before' : 'CHANGED');
process.exitCode = asBefore ? 0 : 1;
JS
node try.mjs
