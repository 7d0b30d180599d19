// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Criteria } from '../../lib/criteria/criteria';
import { STARTER_CRITERIA } from '../../lib/criteria/starter';
import { button, choose, labelled, link, pageText, press, show } from '../../lib/testing/dom';
import { aReply } from '../../lib/testing/replies';
import { WelcomeApp } from './welcome-app';

const mocks = vi.hoisted(() => ({ request: vi.fn(), allowed: vi.fn(), ask: vi.fn(), options: vi.fn() }));
let news: () => void;
vi.mock('../../lib/platform/news', () => ({
  onNews: (heard: () => void) => {
    news = heard;
    return () => undefined;
  },
}));
vi.mock('../../lib/platform/request', () => ({ request: mocks.request }));
vi.mock('../../lib/platform/browser', () => {
  const event = { addListener: vi.fn(), removeListener: vi.fn() };
  const permissions = { contains: mocks.allowed, request: mocks.ask, onAdded: event, onRemoved: event };
  return { browser: { permissions, runtime: { openOptionsPage: mocks.options } } };
});

let kept: Criteria[];
let active: string;
let keyed: boolean;
let listings: { id: string }[];

beforeEach(() => {
  vi.resetAllMocks();
  kept = [STARTER_CRITERIA];
  active = STARTER_CRITERIA.id;
  keyed = false;
  listings = [];
  mocks.allowed.mockImplementation(async () => true);
  mocks.ask.mockImplementation(async () => true);
  mocks.options.mockImplementation(async () => undefined);
  mocks.request.mockImplementation(async (name: string, ask: { id: string; criteria: Criteria }) => {
    const key = keyed ? { hint: 'ab12', origin: 'https://api.openai.com' } : null;
    if (name === 'getSettings') return aReply({}, { criteria: kept, activeCriteria: active, key });
    if (name === 'digestSources') return { listings };
    if (name === 'saveCriteria') kept = [...kept, ask.criteria];
    if (name === 'deleteCriteria') kept = kept.filter(({ id }) => id !== ask.id);
    if (name === 'activateCriteria') active = ask.id;
    return { ok: true };
  });
});

/** Titles of the steps that are ticked. */
const ticked = () =>
  [...document.querySelectorAll('.steps .done h2')].map(({ textContent }) =>
    textContent?.replace(' (done)', ''),
  );
const wayOn = () => document.querySelector<HTMLAnchorElement>('.steps a.button');

it('tells those without a key that a digest may be followed, and where', async () => {
  await show(<WelcomeApp />);
  await vi.waitFor(() => expect(link('follow a digest').getAttribute('href')).toBe('/options.html#follow'));
});

it('leads to a first page with one click, in a tab of its own', async () => {
  await show(<WelcomeApp />);
  expect(wayOn()?.href).toBe('https://arxiv.org/list/cs.LG/new');
  expect(wayOn()?.target).toBe('_blank');
  expect(ticked()).toEqual(['Let Winnow read arXiv']);
});

it('makes the field that is chosen the reader’s own, and ends there', async () => {
  await show(<WelcomeApp />);
  await choose('Field', 'hep-th');
  await vi.waitFor(() => expect(wayOn()?.href).toBe('https://arxiv.org/list/hep-th/new'));
  await vi.waitFor(() => expect(ticked()).toContain('Choose your field'));
  expect(kept.find(({ id }) => id === active)?.name).toBe('High-energy theory');
});

it('keeps only the last of fields that were tried one after another', async () => {
  await show(<WelcomeApp />);
  for (const field of ['hep-th', 'hep-ph', 'nucl']) await choose('Field', field);
  await vi.waitFor(() =>
    expect(kept.map(({ name }) => name)).toEqual([STARTER_CRITERIA.name, 'Nuclear physics']),
  );
  await choose('Field', 'cs.LG');
  await vi.waitFor(() => expect(kept).toEqual([STARTER_CRITERIA]));
  expect(active).toBe(STARTER_CRITERIA.id);
});

it('leaves criteria of the reader’s own where they are', async () => {
  kept = [STARTER_CRITERIA, { id: 'mine', name: 'Knots', text: 'Wanted: knots', categories: ['math.GT'] }];
  active = 'mine';
  await show(<WelcomeApp />);
  await vi.waitFor(() => expect(wayOn()?.href).toBe('https://arxiv.org/list/math.GT/new'));
  expect(labelled('Field').value).toBe('');
  await choose('Field', 'hep-th');
  await vi.waitFor(() => expect(labelled('Field').value).toBe('hep-th'));
  expect(kept.map(({ id }) => id)).toContain('mine');
});

it('ticks at once a key that was saved on another page, and a first page that was read', async () => {
  await show(<WelcomeApp />);
  await press(button('Add a model key'));
  expect(mocks.options).toHaveBeenCalledOnce();
  keyed = true;
  await act(() => news());
  await vi.waitFor(() => expect(ticked()).toContain('Add a model key, or not'));
  expect(() => button('Add a model key')).toThrow();
  expect(ticked()).not.toContain('Read');
  listings = [{ id: '2026-02-06 /list/hep-th/new' }];
  await act(() => news());
  await vi.waitFor(() => expect(ticked()).toContain('Read'));
  expect(ticked()).not.toContain('Choose your field');
  listings = [{ id: '2026-02-06 /list/cs.LG/new' }];
  await act(() => news());
  await vi.waitFor(() => expect(ticked()).toContain('Choose your field'));
});

it('asks for arXiv where the browser keeps it back, and works without an answer of the background', async () => {
  mocks.allowed.mockImplementation(async () => false);
  mocks.request.mockImplementation(async () => Promise.reject(new Error('gone')));
  await show(<WelcomeApp />);
  await vi.waitFor(() => expect(ticked()).toEqual([]));
  await press(button('Allow'));
  expect(mocks.ask).toHaveBeenCalledWith({ origins: ['https://arxiv.org/*'] });
  expect(pageText()).toContain('Winnow did not answer.');
  expect(wayOn()?.href).toBe('https://arxiv.org/list/cs.LG/new');
});
