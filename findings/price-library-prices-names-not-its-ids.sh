#!/usr/bin/env bash
# What: a price library is asked for the price of each model that it lists itself, by the id that it lists.
# With: @pydantic/genai-prices 0.1.8.
# Expected: an id that `findProvider` returns has the price that stands beside it.
# Seen: for six models of OpenAI and Mistral `calcPrice` returns null: "ft:gpt-4o", "ft:gpt-4o-mini", "codestral",
#   "magistral-small", "mistral-medium-3-1", "pixtral-large". Their ids are none of the names that their own `match` rule
#   takes ("codestral-latest" and "codestral-2501" do have a price).
# What follows: a table that is made by walking over the library's ids loses these models, unless it asks by a name that
#   the rule of the model matches.
# Fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @pydantic/genai-prices@0.1.8 >/dev/null

cat > try.mjs <<'JS'
import { calcPrice, findProvider } from '@pydantic/genai-prices';

const usage = { input_tokens: 1000, output_tokens: 1000 };
const unpriced = (providerId) =>
  findProvider({ providerId })
    .models.map(({ id }) => id)
    .filter((id) => calcPrice(usage, id, { providerId }) === null);
const seen = { openai: unpriced('openai'), mistral: unpriced('mistral'), anthropic: unpriced('anthropic') };
const byName = calcPrice(usage, 'codestral-latest', { providerId: 'mistral' })?.model.id;
console.log(JSON.stringify({ ...seen, byName }, null, 1));

const asBefore =
  seen.openai.join() === 'ft:gpt-4o,ft:gpt-4o-mini' &&
  seen.mistral.join() === 'codestral,magistral-small,mistral-medium-3-1,pixtral-large' &&
  seen.anthropic.length === 0 &&
  byName === 'codestral';
console.log(asBefore ? 'as before' : 'CHANGED');
process.exitCode = asBefore ? 0 : 1;
JS
node try.mjs
