#!/usr/bin/env bash
# What: three price libraries are asked what a million tokens of the same model cost, in and out, in US dollars.
# With: @pydantic/genai-prices 0.1.8 (on 2026-09-23, noon UTC), tokenlens 1.3.1, llm-info 1.0.69.
# Expected: about the same, as for gpt-5-mini and gemini-2.5-flash.
# Seen: deepseek-chat is $0.27 and $1.10 in the first, $0.57 and $1.68 in the second, $0.56 and $1.68 in the third;
#   mistral-medium-latest is $1.50 and $7.50 against $0.40 and $2.00: an alias moves on to another model, and a table that
#   was true says a quarter of the price from that day on, without a word.
# What follows: a price from a table is to be shown with the table's name and date, and a limit on spending cannot rest on it.
# Fails if that changes.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund @pydantic/genai-prices@0.1.8 tokenlens@1.3.1 llm-info@1.0.69 >/dev/null

cat > try.mjs <<'JS'
import { calcPrice } from '@pydantic/genai-prices';
import { getAllModelsWithIds } from 'llm-info';
import { estimateCost } from 'tokenlens';

const timestamp = new Date('2026-09-23T12:00Z');
const infos = Object.values(getAllModelsWithIds());
const pricesOf = (provider, model) => {
  const genai = calcPrice({ input_tokens: 1e6, output_tokens: 1e6 }, model, { providerId: provider, timestamp });
  const lens = estimateCost({ modelId: `${provider}:${model}`, usage: { inputTokens: 1e6, outputTokens: 1e6 } });
  const info = infos.find(({ id }) => id === model);
  return {
    genai: genai && [genai.input_price, genai.output_price],
    lens: lens && [lens.inputUSD, lens.outputUSD],
    info: info && [info.pricePerMillionInputTokens, info.pricePerMillionOutputTokens],
  };
};
const seen = {
  'gpt-5-mini': pricesOf('openai', 'gpt-5-mini'),
  'gemini-2.5-flash': pricesOf('google', 'gemini-2.5-flash'),
  'deepseek-chat': pricesOf('deepseek', 'deepseek-chat'),
  'mistral-medium-latest': pricesOf('mistral', 'mistral-medium-latest'),
};
console.log(JSON.stringify(seen));

const same = (model, ...prices) =>
  JSON.stringify(Object.values(seen[model]).filter(Boolean)) === JSON.stringify(prices);
const asBefore =
  same('gpt-5-mini', [0.25, 2], [0.25, 2], [0.25, 2]) &&
  same('gemini-2.5-flash', [0.3, 2.5], [0.3, 2.5], [0.3, 2.5]) &&
  same('deepseek-chat', [0.27, 1.1], [0.57, 1.68], [0.56, 1.68]) &&
  same('mistral-medium-latest', [1.5, 7.5], [0.4, 2]);
console.log(asBefore ? 'as before' : 'CHANGED');
process.exitCode = asBefore ? 0 : 1;
JS
node try.mjs
