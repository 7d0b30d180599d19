#!/usr/bin/env bash
# What: an extension's service worker asks a server that has failed three times and is well again.
# With: Chromium 156 (Debian), playwright-core 1.65.1; any `chromium` on the path, or $CHROMIUM.
# Expected: each `fetch` reaches the server and resolves to what it answers; what only the network can cause rejects.
# Seen: after three answers of 500, 503 or 509 the next `fetch` of that address rejects at once with "TypeError: Failed to
#   fetch", the same as for a dead line, and the server never hears of it; some seconds later it resolves. 502, 504, 529
#   and 429 are let through every time. The documentation of this throttling speaks of "500 and greater" and does not
#   say what the extension is told: https://www.chromium.org/throttling/
# What follows: who retries after 5xx in an extension must not take the rejection for a lost connection.
# Fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund playwright-core@1.65.1 >/dev/null

mkdir extension
cat > extension/manifest.json <<'JSON'
{ "manifest_version": 3, "name": "asks", "version": "1", "background": { "service_worker": "worker.js" },
  "host_permissions": ["http://models.example/*"] }
JSON
echo '// Nothing by itself: what it asks is told to it.' > extension/worker.js

cat > try.mjs <<'JS'
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';

const heard = new Map();
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url, 'http://models.example');
  const count = (heard.get(pathname) ?? 0) + 1;
  heard.set(pathname, count);
  response.statusCode = count <= 3 ? Number(pathname.slice(1)) : 200;
  response.end();
}).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));

const program = [process.env.CHROMIUM, '/usr/lib/chromium/chromium', '/usr/bin/chromium', '/usr/bin/chromium-browser'];
const context = await chromium.launchPersistentContext('profile', {
  executablePath: program.find((path) => path && existsSync(path)),
  headless: false,
  chromiumSandbox: false,
  args: [
    '--headless=new',
    '--no-first-run',
    `--host-resolver-rules=MAP models.example:80 127.0.0.1:${server.address().port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    '--disable-extensions-except=extension',
    '--load-extension=extension',
  ],
});
const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
const ask = (status) =>
  worker.evaluate(
    (url) => fetch(url, { cache: 'no-store' }).then((answer) => String(answer.status), String),
    `http://models.example/${status}`,
  );

const seen = {};
for (const status of [500, 503, 509, 502, 504, 529, 429]) {
  const told = [];
  for (let i = 0; i < 4; i += 1) told.push(await ask(status));
  seen[status] = { fourth: told[3], heard: heard.get(`/${status}`) };
}
let later = '';
for (let i = 0; i < 60 && later !== '200'; i += 1) {
  await new Promise((resolve) => setTimeout(resolve, 500));
  later = await ask(500);
}
await context.close();
server.close();
console.log(JSON.stringify({ ...seen, later }, null, 1));

const turnedAway = (status) => seen[status].fourth === 'TypeError: Failed to fetch' && seen[status].heard === 3;
const letThrough = (status) => seen[status].fourth === '200' && seen[status].heard === 4;
const asBefore = [500, 503, 509].every(turnedAway) && [502, 504, 529, 429].every(letThrough) && later === '200';
console.log(asBefore ? 'as before' : 'CHANGED');
process.exitCode = asBefore ? 0 : 1;
JS
node try.mjs
