import { beforeEach, expect, it, vi } from 'vitest';

type Listener = (id: string) => void;

const clicked = { addListener: vi.fn<(listener: Listener) => void>() };
const allowed = { addListener: vi.fn<(listener: () => void) => void>() };
const fake = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock('./browser', () => fake);

const { openOnClick } = await import('./notify');

beforeEach(() => {
  vi.clearAllMocks();
  fake.browser = { permissions: { onAdded: allowed } };
});

/** Clicks a notification, by what listens now. */
const click = (id: string) => {
  for (const [listener] of clicked.addListener.mock.calls) listener(id);
};

it('a click opens the digest of its day, and one on another’s notification nothing', () => {
  fake.browser.notifications = { onClicked: clicked };
  const opened: string[] = [];
  openOnClick((day) => opened.push(day));
  click('winnow-day-2026-02-06');
  click('elsewhere');
  expect(opened).toEqual(['2026-02-06']);
});

it('hears of clicks as soon as notifications are allowed: browsers have no such interface before', () => {
  const opened: string[] = [];
  openOnClick((day) => opened.push(day));
  fake.browser.notifications = { onClicked: clicked };
  for (const [listener] of allowed.addListener.mock.calls) listener();
  click('winnow-day-2026-02-06');
  expect(opened).toEqual(['2026-02-06']);
});
