import { beforeEach, expect, it, vi } from 'vitest';
import { keepHourly } from './hourly';

const alarms = vi.hoisted(() => new Map<string, object>());
const created = vi.hoisted(() => [] as string[]);

vi.mock('./browser', () => ({
  browser: {
    alarms: {
      get: async (name: string) => alarms.get(name),
      clear: async (name: string) => alarms.delete(name),
      create: async (name: string, when: object) => {
        created.push(name);
        alarms.set(name, when);
      },
    },
  },
}));

beforeEach(() => {
  alarms.clear();
  created.length = 0;
});

it('sets an alarm once: to set it again would put it off', async () => {
  await keepHourly('daily', true);
  await keepHourly('daily', true);
  expect(created).toEqual(['winnow-daily']);
  expect([...alarms.values()]).toEqual([{ periodInMinutes: 60 }]);
});

it('what is followed is read without a daily run, and neither switches the other off', async () => {
  await keepHourly('follow', true);
  await keepHourly('daily', false);
  expect([...alarms.keys()]).toEqual(['winnow-follow']);
  await keepHourly('daily', true);
  await keepHourly('follow', false);
  expect([...alarms.keys()]).toEqual(['winnow-daily']);
});
