import type {
  Availability,
  DownloadMonitor,
  LanguageModelApi,
  LanguageModelSession,
} from '../model/language-model';

/**
 * A stand-in for the browser's Prompt API, made from its documentation and its public tests: no browser that
 * tests run in has the model itself (2026-11). Sessions count tokens, refuse what is too long, end with their
 * signal and are of no use once they are destroyed.
 *
 * @see https://webmachinelearning.github.io/prompt-api/
 * @see https://github.com/web-platform-tests/wpt/tree/master/ai/language-model
 */
export interface FakeModel extends LanguageModelApi {
  availabilityNow: Availability;
  /** Most tokens that a session can hold. */
  window: number;
  /** Names of the properties that count tokens, before Chrome 148 and since, or none. */
  names: 'input' | 'context' | 'none';
  /** Pieces of the reply to a prompt; what it throws ends the stream. */
  reply(input: string): Iterable<string> | AsyncIterable<string>;
  /** What `create` fails with. */
  refusal: DOMException | null;
  /** What was asked: options of `create`, and prompts. */
  created: { initialPrompts?: { role: string; content: string }[] }[];
  prompts: string[];
  /** Sessions that were made and not destroyed. */
  alive: Set<object>;
  /** As when the browser is short of memory. */
  unload(): void;
}

const tokens = (text: string) => Math.ceil(text.length / 4);
const named = (name: string, message = name) => new DOMException(message, name);

export function fakeModel(rest: Partial<FakeModel> = {}): FakeModel {
  const model: FakeModel = {
    availabilityNow: 'available',
    ...{ window: 9000, names: 'context', refusal: null, created: [], prompts: [], alive: new Set() },
    reply: scoreAll,
    availability: async () => model.availabilityNow,
    async create(options: {
      initialPrompts?: { role: string; content: string }[];
      monitor?: DownloadMonitor;
    }) {
      model.created.push(options);
      if (model.refusal) throw model.refusal;
      const steps: ((event: { loaded: number }) => void)[] = [];
      options.monitor?.({ addEventListener: (_type, listener) => steps.push(listener) });
      for (const loaded of [0, 0.5, 1]) for (const step of steps) step({ loaded });
      model.availabilityNow = 'available';
      const held = tokens((options.initialPrompts ?? []).map(({ content }) => content).join(''));
      if (held > model.window) throw named('QuotaExceededError');
      return session(model, held);
    },
    unload: () => model.alive.clear(),
    ...rest,
  };
  return model;
}

function session(model: FakeModel, start: number): LanguageModelSession {
  let held = start;
  const measure = async (input: string) => tokens(input);
  const check = (signal: AbortSignal | null) => {
    signal?.throwIfAborted();
    if (!model.alive.has(self)) throw named('InvalidStateError', 'The session has been destroyed.');
  };
  const counts = {
    none: {},
    context: { measureContextUsage: measure },
    input: { measureInputUsage: measure },
  }[model.names];
  const self: LanguageModelSession = {
    ...counts,
    async clone({ signal }) {
      check(signal);
      return session(model, held);
    },
    destroy: () => void model.alive.delete(self),
    promptStreaming(input, { signal }) {
      model.prompts.push(input);
      let over = false;
      return new ReadableStream({
        async start(controller) {
          signal.addEventListener('abort', () => {
            over = true;
            controller.error(signal.reason);
          });
          try {
            check(signal);
            if (held + tokens(input) > model.window) throw named('QuotaExceededError');
            held += tokens(input);
            for await (const piece of model.reply(input)) {
              if (over) return;
              held += tokens(piece);
              controller.enqueue(piece);
            }
            if (!over) controller.close();
          } catch (error) {
            if (!over) controller.error(error);
          }
        },
        cancel() {
          over = true;
        },
      });
    },
  };
  if (model.names !== 'none') {
    Object.defineProperty(self, `${model.names}Usage`, { get: () => held });
  }
  model.alive.add(self);
  return self;
}

/** A line for each paper of the prompt, in small pieces. */
export function* scoreAll(input: string): Generator<string> {
  for (const [, number] of input.matchAll(/^\[(\d+)\] \d{4}\./gm)) {
    yield `[${number}, 7, `;
    yield `5, "sparse attention"]\n`;
  }
}
