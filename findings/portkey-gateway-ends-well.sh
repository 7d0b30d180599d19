#!/usr/bin/env bash
# What: a service shaped as Anthropic's sends an `error` event in the midst of a stream, through Portkey's gateway.
# With: @portkey-ai/gateway 1.15.2 (with @hono/node-server 1.13.8, see portkey-gateway-streams.sh).
# Expected: the client of Chat Completions is told of the error: an `error` with the service's words.
# Seen: the stream ends as if all were well. The last chunk has `finish_reason: "overloaded_error"`, which is none of the
#   reasons that Chat Completions knows, with empty content, then comes `[DONE]`; the service's message is gone.
#   Beside it: usage says `prompt_tokens` as Anthropic counts them, without what came from the cache, and `cached_tokens`,
#   which in Chat Completions is a part of them: more tokens are cached than there are in the prompt. Only the total fits.
# What follows: a reason that ends with `_error` is an error, and cached input beside the prompt is counted with it.
# Fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
echo '{ "private": true, "dependencies": { "@portkey-ai/gateway": "1.15.2" }, "overrides": { "@hono/node-server": "1.13.8" } }' > package.json
npm install --silent --ignore-scripts --no-audit --no-fund >/dev/null
cat > try.mjs <<'JS'
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';

const usage = { input_tokens: 31, cache_read_input_tokens: 2048, cache_creation_input_tokens: 512, output_tokens: 1 };
const message = { id: 'm', type: 'message', role: 'assistant', model: 'm', content: [], usage };
const beginning = [
  { type: 'message_start', message },
  { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
  { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'Hello' } },
];
const ends = {
  error: [{ type: 'error', error: { type: 'overloaded_error', message: 'Overloaded' } }],
  well: [
    { type: 'content_block_stop', index: 0 },
    { type: 'message_delta', delta: { stop_reason: 'end_turn' }, usage: { output_tokens: 17 } },
    { type: 'message_stop' },
  ],
};
let end = 'error';
const service = createServer((request, response) => {
  request.resume();
  response.setHeader('content-type', 'text/event-stream');
  const events = [...beginning, ...ends[end]];
  response.end(events.map((e) => `event: ${e.type}\ndata: ${JSON.stringify(e)}\n\n`).join(''));
}).listen(0, '127.0.0.1');
await new Promise((resolve) => service.once('listening', resolve));

const url = 'http://127.0.0.1:18793';
const script = 'node_modules/@portkey-ai/gateway/build/start-server.js';
const gateway = spawn(process.execPath, [script, '--port=18793', '--headless'], { stdio: 'ignore' });
for (let look = 0; look < 240 && !(await fetch(url).then(() => true, () => false)); look += 1)
  await new Promise((resolve) => setTimeout(resolve, 500));
const headers = {
  ...{ 'content-type': 'application/json', authorization: 'Bearer test' },
  ...{ 'x-portkey-provider': 'anthropic', 'x-portkey-custom-host': `http://127.0.0.1:${service.address().port}/v1` },
};
const body = JSON.stringify({ model: 'm', stream: true, max_tokens: 9, messages: [{ role: 'user', content: 'Hi.' }] });
async function ask(how) {
  end = how;
  return (await fetch(`${url}/v1/chat/completions`, { method: 'POST', headers, body })).text();
}
const [failed, well] = [await ask('error'), await ask('well')];
gateway.kill();
service.close();
console.log(failed, well);

const chunks = (text) => [...text.matchAll(/^data: (\{.*)$/gm)].map(([, json]) => JSON.parse(json));
const told = chunks(well).at(-1).usage;
const asBefore =
  chunks(failed).at(-1).choices[0].finish_reason === 'overloaded_error' &&
  failed.trimEnd().endsWith('data: [DONE]') &&
  !failed.includes('"error"') &&
  !failed.includes('Overloaded') &&
  told.prompt_tokens === 31 &&
  told.prompt_tokens_details.cached_tokens === 2048 &&
  told.total_tokens === 31 + 2048 + 512 + 17;
console.log(asBefore ? 'as before' : 'CHANGED');
process.exitCode = asBefore ? 0 : 1;
JS
node try.mjs
