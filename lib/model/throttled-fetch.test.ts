import { expect, it } from 'vitest';
import { throttledFetch } from './throttled-fetch';

// That Chromium does so is seen in `e2e/faults.spec.ts`, “a server that fails”; here a made-up `fetch` stands for it.

const URL_A = 'https://api.example.com/v1/chat/completions';

/** Answers as told, one after another: a status, or an error to reject with. */
function fetchOf(...answers: (number | Error)[]) {
  let time = 0;
  const fetchIt = throttledFetch(
    async () => {
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return new Response(null, { status: answer ?? 200 });
    },
    () => time,
  );
  return {
    status: async (url = URL_A) => (await fetchIt(url)).status,
    pass(ms: number) {
      time += ms;
    },
  };
}

const LOST = new TypeError('Failed to fetch');

it('tells a rejection that follows a refusal as that refusal', async () => {
  const { status, pass } = fetchOf(503, LOST, LOST, 200, LOST);
  expect(await status()).toBe(503);
  pass(5000);
  expect([await status(), await status(), await status()]).toEqual([503, 503, 200]);
  await expect(status(), 'after a good answer').rejects.toBe(LOST);
});

it('rejects where nothing was refused before, somewhere else, or long ago', async () => {
  const first = fetchOf(LOST);
  await expect(first.status()).rejects.toBe(LOST);
  const elsewhere = fetchOf(500, LOST);
  await elsewhere.status();
  await expect(elsewhere.status('https://api.example.com/v1/models')).rejects.toBe(LOST);
  const later = fetchOf(500, LOST);
  await later.status();
  later.pass(60_000);
  await expect(later.status()).rejects.toBe(LOST);
});

it('does not take being refused a key, or being stopped, for it', async () => {
  const key = fetchOf(401, LOST);
  await key.status();
  await expect(key.status()).rejects.toBe(LOST);
  const stopped = new DOMException('stopped', 'AbortError');
  const cut = fetchOf(500, stopped);
  await cut.status();
  await expect(cut.status()).rejects.toBe(stopped);
});
