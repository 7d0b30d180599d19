#!/usr/bin/env bash
# What: readers of feeds read an Atom entry with three authors, in a feed that has an author of its own. RFC 4287, 4.1.2:
#   "atom:entry elements MUST contain one or more atom:author elements", and only where one has none, its feed's is meant.
# With: from npm, feedparser 2.6.0, rss-parser 3.13.0 and @rowanmanning/feed-parser 2.1.5.
# Expected: the three authors, in whatever form; one of them at the least.
# Seen: feedparser has none of them, and names the feed's author as the entry's. With one author it names that one.
#   rss-parser has the first. @rowanmanning/feed-parser has all three.
# What follows: who writes Atom for papers says who wrote them in another element as well; feedparser falls back on
#   Dublin Core's publisher.
# Fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund feedparser@2.6.0 rss-parser@3.13.0 @rowanmanning/feed-parser@2.1.5 >/dev/null

cat > try.mjs <<'JS'
import { Readable } from 'node:stream';
import FeedParser from 'feedparser';
import Parser from 'rss-parser';
import { parseFeed } from '@rowanmanning/feed-parser';

const feed = (...names) => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>urn:x:feed</id><title>Papers</title><updated>2026-02-06T00:00:00Z</updated>
  <author><name>The library</name></author>
  <entry>
    <id>urn:x:1</id><title>A paper</title><updated>2026-02-06T00:00:00Z</updated>
    <link href="https://papers.example/1"/>
    ${names.map((name) => `<author><name>${name}</name></author>`).join('')}
    <summary>About something.</summary>
  </entry>
</feed>`;

const byFeedparser = (text) =>
  new Promise((resolve, reject) => {
    const parser = new FeedParser({ addmeta: false });
    parser.on('error', reject).on('data', ({ author }) => resolve(author));
    Readable.from([text]).pipe(parser);
  });

const three = feed('Ada Lovelace', 'Charles Babbage', 'Luigi Menabrea');
const seen = {
  feedparser: [await byFeedparser(feed('Ada Lovelace')), await byFeedparser(three)],
  'rss-parser': (await new Parser().parseString(three)).items[0].author,
  '@rowanmanning/feed-parser': parseFeed(three).items[0].authors.map(({ name }) => name),
};
console.log(JSON.stringify(seen, null, 1));

const asBefore =
  seen.feedparser.join() === 'Ada Lovelace,The library' &&
  seen['rss-parser'] === 'Ada Lovelace' &&
  seen['@rowanmanning/feed-parser'].join() === 'Ada Lovelace,Charles Babbage,Luigi Menabrea';
console.log(asBefore ? 'as before' : 'CHANGED');
process.exitCode = asBefore ? 0 : 1;
JS
node try.mjs
