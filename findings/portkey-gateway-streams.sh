#!/usr/bin/env bash
# What: a streamed Chat Completions request through Portkey's gateway to a service shaped as Anthropic's.
# With: @portkey-ai/gateway 1.15.2, installed twice: as npm resolves it (@hono/node-server 1.19.19 on 2026-11-30), and with
#   @hono/node-server pinned to 1.13.8. Node 20 and 24.
# Expected: both answer 200 and a stream.
# Seen: as npm resolves it, every stream is answered with 500 {"status":"failure","message":"Something went wrong"}, after
#   the service has done its work; "TypeError: immutable" stands in the gateway's own log. The gateway makes a Response
#   with the headers of the one that it fetched and appends to them; the platform copies headers that it is given, the
#   Response of @hono/node-server 1.19.19 keeps the very object, whose headers nobody may change. With 1.13.8, and for
#   whole replies with either, all is well.
# What follows: a server that fails each stream is asked for whole replies before it is given up.
# Fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
for pin in 1.19.19 1.13.8; do
  mkdir "$dir/$pin"
  echo "{ \"private\": true, \"dependencies\": { \"@portkey-ai/gateway\": \"1.15.2\" }, \"overrides\": { \"@hono/node-server\": \"$pin\" } }" > "$dir/$pin/package.json"
  (cd "$dir/$pin" && npm install --silent --ignore-scripts --no-audit --no-fund >/dev/null)
done
cd "$dir"
cat > try.mjs <<'JS'
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';

const usage = { input_tokens: 5, output_tokens: 1 };
const message = { id: 'm', type: 'message', role: 'assistant', model: 'm', content: [], usage };
const events = [
  { type: 'message_start', message },
  { type: 'content_block_start', index: 0, content_block: { type: 'text', text: '' } },
  { type: 'content_block_delta', index: 0, delta: { type: 'text_delta', text: 'Hello.' } },
  { type: 'content_block_stop', index: 0 },
  { type: 'message_delta', delta: { stop_reason: 'end_turn' }, usage },
  { type: 'message_stop' },
];
let served = 0;
const service = createServer(async (request, response) => {
  let text = '';
  for await (const part of request) text += part;
  served += 1;
  const { stream } = JSON.parse(text);
  response.setHeader('content-type', stream ? 'text/event-stream' : 'application/json');
  const whole = { ...message, content: [{ type: 'text', text: 'Hello.' }], stop_reason: 'end_turn' };
  response.end(stream ? events.map((e) => `event: ${e.type}\ndata: ${JSON.stringify(e)}\n\n`).join('') : JSON.stringify(whole));
}).listen(0, '127.0.0.1');
await new Promise((resolve) => service.once('listening', resolve));

async function answers(pin, port) {
  const script = `${pin}/node_modules/@portkey-ai/gateway/build/start-server.js`;
  const gateway = spawn(process.execPath, [script, `--port=${port}`, '--headless'], { stdio: 'ignore' });
  const url = `http://127.0.0.1:${port}`;
  for (let look = 0; look < 240 && !(await fetch(url).then(() => true, () => false)); look += 1)
    await new Promise((resolve) => setTimeout(resolve, 500));
  const headers = {
    ...{ 'content-type': 'application/json', authorization: 'Bearer test' },
    ...{ 'x-portkey-provider': 'anthropic', 'x-portkey-custom-host': `http://127.0.0.1:${service.address().port}/v1` },
  };
  const found = {};
  for (const stream of [true, false]) {
    const before = served;
    const body = JSON.stringify({ model: 'm', stream, max_tokens: 9, messages: [{ role: 'user', content: 'Hi.' }] });
    const answer = await fetch(`${url}/v1/chat/completions`, { method: 'POST', headers, body });
    const says = (await answer.text()).includes('Hello.');
    found[stream ? 'stream' : 'whole'] = { status: answer.status, says, served: served - before };
  }
  gateway.kill();
  return found;
}

const seen = { '1.19.19': await answers('1.19.19', 18791), '1.13.8': await answers('1.13.8', 18792) };
service.close();
console.log(JSON.stringify(seen, null, 1));
const well = '{"status":200,"says":true,"served":1}';
const asBefore =
  JSON.stringify(seen['1.19.19'].stream) === '{"status":500,"says":false,"served":1}' &&
  [seen['1.19.19'].whole, seen['1.13.8'].stream, seen['1.13.8'].whole].every((each) => JSON.stringify(each) === well);
console.log(asBefore ? 'as before' : 'CHANGED');
process.exitCode = asBefore ? 0 : 1;
JS
node try.mjs
