import { type Chance, chance } from './random';

/** One right answer, in every wrapping that servers and gateways are known to put around it. */

export const ANSWER = '[1, 8, 7, "Fits “naïve” search: 12 % — \\"exact\\"."]\n[2, 3, 2, "No: 数学."]\n';
const COUNTS = { prompt_tokens: 812, completion_tokens: 77, total_tokens: 889 };
export const USAGE = { promptTokens: 812, completionTokens: 77, cachedTokens: 0, cacheWriteTokens: 0 };

/** A body, cut where its chunks end, and what it says it is. */
export interface WireBody {
  type: string | null;
  chunks: Uint8Array[];
}

/** What gateways write into the place of an error where there was none. */
export const EMPTY_ERRORS: readonly [unknown, ...unknown[]] = [
  null,
  ...[{}, '', false, [], 0, 'success', { code: 0, message: '' }, { code: 200, message: 'OK' }],
  ...[
    { message: '', type: '', param: '', code: null },
    { code: '0', msg: 'success', request_id: 'a7' },
  ],
];

const KEEP_ALIVES: readonly [string, ...string[]] = [
  ...([': keep-alive', ':', 'data: : keepalive', 'data: ping', 'data:', 'data: ', 'data: null'] as const),
  ...['data: {}', 'data: []', 'data: ""', 'data: 0', 'data: [keep-alive]', 'data: {"type":"ping"}'],
  ...[
    'event: ping',
    'event: ping\ndata: {"type":"ping"}',
    'event: keepalive\ndata: 1',
    'retry: 3000',
    'id: 7',
  ],
  ...[
    'data: {"choices":[]}',
    ...EMPTY_ERRORS.map((error) => `data: ${JSON.stringify({ error, choices: [] })}`),
    'data: : OPENROUTER PROCESSING',
    'data: {"status":"ok"}',
    'data: "ping"',
    'data: ": still processing"',
    'data: {"code":0,"message":"ok","data":null}',
  ],
];
const TYPES = [
  'text/event-stream',
  'text/event-stream; charset=utf-8',
  'text/plain',
  'application/json',
] as const;
const OTHER_TYPES = ['text/html', 'application/octet-stream', 'application/x-ndjson', null] as const;
const DONES = [
  'data: [DONE]',
  'data:[DONE]',
  'data: DONE',
  'data: "[DONE]"',
  '[DONE]',
  'data: [done]',
  '',
] as const;
const FINISHES = ['stop', 'STOP', 'end_turn', 'eos'] as const;

/** The answer as a server with this seed would send it. */
export function wireBody(seed: number): WireBody {
  const random = chance(seed);
  const eol = random.pick(['\n', '\n', '\r\n', '\r']);
  const text = random.pick([streamed, streamed, streamed, whole, lines])(random).replaceAll('\n', eol);
  const bom = random.once(8) ? '\uFEFF' : '';
  const type = random.pick([...TYPES, ...OTHER_TYPES]);
  return { type, chunks: cut(new TextEncoder().encode(bom + text), random) };
}

/** Events of a stream, the usual way. */
function streamed(random: Chance): string {
  const gap = random.once(4) ? '\n' : '\n\n';
  const space = random.once(4) ? '' : ' ';
  const named = random.once(5) ? 'event: message\n' : '';
  const parts: string[] = [];
  const idle = () => {
    while (random.once(3)) parts.push(random.pick(KEEP_ALIVES));
  };
  const send = (event: object) => {
    const isPretty = gap === '\n\n' && random.once(9);
    const json = isPretty ? JSON.stringify(event, null, 1) : JSON.stringify(event);
    parts.push(
      named +
        json
          .split('\n')
          .map((line) => `data:${space}${line}`)
          .join('\n'),
    );
  };
  const events = eventsOf(random);
  // Usage in a chunk of its own may come behind the end.
  const late = events.at(-1)?.choices.length === 0 && random.once(4) ? events.splice(-1) : [];
  for (const event of events) {
    idle();
    send(event);
  }
  idle();
  parts.push(random.pick(DONES));
  late.forEach(send);
  return parts.join(gap) + random.pick(['', '\n', '\n\n', '\n\n\n']);
}

/** One JSON object, on one line or many, perhaps with white space around it. */
function whole(random: Chance): string {
  const message = { role: 'assistant', ...thoughts(random), content: contentOf(ANSWER, random) };
  const choices = [{ index: 0, message, finish_reason: random.pick(FINISHES) }];
  const reply = { id: 'x', object: 'chat.completion', choices, usage: COUNTS };
  const json = JSON.stringify(random.once(6) ? [reply] : reply, null, random.once(2) ? 2 : 0);
  return random.pick(['', '\n', ' ']) + json + random.pick(['', '\n']);
}

/** JSON by the line, without `data:`. */
function lines(random: Chance): string {
  return `${eventsOf(random)
    .map((event) => JSON.stringify(event))
    .join('\n')}\n`;
}

/** Of another answer, where a server gives several: none of it is ours. */
const OTHER = { index: 1, delta: { content: '[1, 1, 1, "another"]' }, finish_reason: 'length' };

function eventsOf(random: Chance): { choices: object[] }[] {
  const chunk = (choices: object[], rest = {}) => ({
    ...{ id: 'x', object: 'chat.completion.chunk', choices },
    ...(random.once(9) ? { error: random.pick(EMPTY_ERRORS) } : {}),
    ...rest,
  });
  // Of the piece in place of the answer: 1, 2, 3 …
  let piece = 0;
  const number = random.once(8) ? () => ++piece : () => 0;
  const of = (delta: object) => {
    const choice = { index: number(), delta, finish_reason: null };
    if (choice.index > 0 || !random.once(12)) return [chunk([choice])];
    return random.pick([
      [chunk([choice, OTHER])],
      [chunk([OTHER, choice])],
      [chunk([choice]), chunk([OTHER])],
    ]);
  };
  const events = of({ role: 'assistant', content: random.pick(['', null]) });
  if (random.once(3))
    events.push(...of(random.pick([{ reasoning_content: '[1, 1, 1, "no"]' }, { reasoning: 'Hm.' }])));
  for (const text of random.once(5) ? wholes(ANSWER) : pieces(ANSWER, random))
    events.push(...of({ content: contentOf(text, random) }));
  const end = { index: number(), delta: random.pick<object>([{}, { content: '' }, { content: null }]) };
  const finish = { ...end, finish_reason: random.pick(FINISHES) };
  if (random.once(3)) return [...events, chunk([finish], { usage: COUNTS })];
  const groq = { x_groq: { usage: COUNTS } };
  return [...events, chunk([finish]), chunk([], random.once(4) ? groq : { usage: COUNTS })];
}

/** All the text so far, again and again. */
function* wholes(text: string): Generator<string> {
  for (let end = 3; end < text.length; end += 3) yield text.slice(0, end);
  yield text;
}

function thoughts(random: Chance): object {
  return random.pick<object>([{}, { reasoning_content: '[1, 1, 1, "no"]' }, { reasoning: null }]);
}

function contentOf(text: string, random: Chance): unknown {
  if (!random.once(4)) return text;
  const thinking = { type: 'thinking', thinking: [{ type: 'text', text: '[1, 2, 2, "no"]' }] };
  const part = random.pick([
    { type: 'text', text },
    { type: 'output_text', text },
    { text },
    { type: 'text', text: { value: text } },
  ]);
  return random.once(2) ? [part] : [thinking, part];
}

function* pieces(text: string, random: Chance): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const size = 1 + random.below(random.pick([3, 30]));
    yield text.slice(at, at + size);
    at += size;
  }
}

/** At any byte, in the midst of letters, too. */
function cut(bytes: Uint8Array, random: Chance): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  const most = random.pick([1, 7, 60, 100_000]);
  for (let at = 0; at < bytes.length; ) {
    const size = 1 + random.below(most);
    chunks.push(bytes.subarray(at, at + size));
    at += size;
  }
  return chunks;
}
