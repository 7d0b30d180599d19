import { describe, expect, it } from 'vitest';
import { ask, faultOfAsk, t, useBuiltIn } from '../testing/built-in';
import { createBuiltInModel } from './built-in-model';
import { CallError } from './call-error';

useBuiltIn();

describe('what goes wrong', () => {
  it('no such interface', async () => {
    t.call = createBuiltInModel(() => null);
    expect(await faultOfAsk()).toMatchObject({
      kind: 'halt',
      text: 'This browser has no model of its own. Choose another provider in the settings.',
    });
  });

  it.each([
    ['unavailable', /cannot run here\. Choose another provider/],
    ['downloadable', /not downloaded yet\. Start the download in the settings/],
    ['downloading', /not downloaded yet/],
  ] as const)('a model that is %s is not asked', async (availability, text) => {
    t.fake.availabilityNow = availability;
    expect(await faultOfAsk()).toMatchObject({
      kind: 'halt',
      action: 'options',
      text: expect.stringMatching(text),
    });
    expect(t.fake.created).toEqual([]);
    t.fake.availabilityNow = 'available';
    expect((await ask()).complete).toBe(true);
  });

  it('too many papers, which is mended by fewer; and criteria that are too long, which is not', async () => {
    t.fake.window = 15;
    expect(await faultOfAsk()).toMatchObject({ name: 'too-long', kind: 'size' });
    expect(await faultOfAsk({ instructions: 'Judge. '.repeat(50) })).toMatchObject({
      kind: 'halt',
      text: expect.stringContaining('Your criteria are too long'),
    });
  });

  it.each([
    ['NotReadableError', 'built-in-withheld', 'reply'],
    ['NotSupportedError', 'built-in-withheld', 'reply'],
    ['NotAllowedError', 'built-in-not-downloaded', 'halt'],
    ['UnknownError', 'built-in-broke-off', 'wait'],
    ['OperationError', 'built-in-broke-off', 'wait'],
    ['AbortError', 'built-in-broke-off', 'wait'],
  ])('a reply that ends with %s', async (error, name, kind) => {
    t.fake.reply = function* () {
      yield '[1, 7, 5, "a"]\n';
      throw new DOMException('Sorry.', error);
    };
    expect(await faultOfAsk()).toMatchObject({ name, kind });
    expect(t.said).toBe('[1, 7, 5, "a"]\n');
  });

  it.each([
    ['NotSupportedError', 'built-in-unavailable'],
    ['NotAllowedError', 'built-in-not-downloaded'],
    ['UnknownError', 'built-in-broke-off'],
  ])('a session that is refused with %s', async (error, name) => {
    t.fake.refusal = new DOMException('Sorry.', error);
    expect(await faultOfAsk()).toMatchObject({ name });
    expect(await ask().catch((caught: unknown) => caught)).toBeInstanceOf(CallError);
  });
});
