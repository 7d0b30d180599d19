import { expect, it } from 'vitest';
import { throttledFetch } from './throttled-fetch';

// That Chromium does so is seen in `e2e/faults.spec.ts`, “a server that fails”; here a made-up `fetch` stands for it.

const CHAT = 'https://api.example.com/v1/chat/completions';
const LOST = new TypeError('Failed to fetch');

/** Answers as told, one after another: a status, or an error to reject with. */
function fetchOf(answers: (number | Error)[], throttles = true) {
  let time = 0;
  const rest = [...answers];
  const fetchIt = throttledFetch(
    async () => {
      const answer = rest.shift();
      if (answer instanceof Error) throw answer;
      return new Response(null, { status: answer ?? 200 });
    },
    () => time,
    () => throttles,
  );
  return {
    /** What comes of so many requests: a status each, or `lost`. */
    async told(count: number, url = CHAT) {
      const all: (number | string)[] = [];
      for (let i = 0; i < count; i += 1)
        all.push(
          await fetchIt(url).then(
            ({ status }) => status,
            (error) => (error === LOST ? 'lost' : error.name),
          ),
        );
      return all;
    },
    pass(ms: number) {
      time += ms;
    },
  };
}

it('tells a rejection that follows three refusals as the last of them, until there is an answer', async () => {
  const { told } = fetchOf([500, 503, 503, LOST, LOST, 200, LOST]);
  expect(await told(7)).toEqual([500, 503, 503, 503, 503, 200, 'lost']);
});

it.each([
  ['nothing was refused', [LOST], ['lost']],
  ['too few were', [500, 500, LOST], [500, 500, 'lost']],
  ['another status was', [502, 529, 502, 502, LOST], [502, 529, 502, 502, 'lost']],
  ['a key was', [401, 401, 401, LOST], [401, 401, 401, 'lost']],
])('does not where %s', async (_what, answers, expected) => {
  expect(await fetchOf(answers).told(answers.length)).toEqual(expected);
});

it('does not somewhere else, on this computer, long after, or in a browser that does not throttle', async () => {
  const failing = [500, 500, 500, LOST];
  const elsewhere = fetchOf(failing);
  await elsewhere.told(3);
  expect(await elsewhere.told(1, 'https://api.example.com/v1/models')).toEqual(['lost']);
  expect(await fetchOf(failing).told(4, 'http://localhost:1234/v1/chat/completions')).toContain('lost');
  const later = fetchOf(failing);
  await later.told(3);
  later.pass(60_000);
  expect(await later.told(1)).toEqual(['lost']);
  expect(await fetchOf(failing, false).told(4)).toContain('lost');
});

it('does not take being stopped for it', async () => {
  const stopped = new DOMException('stopped', 'AbortError');
  expect(await fetchOf([500, 500, 500, stopped]).told(4)).toEqual([500, 500, 500, 'AbortError']);
});
