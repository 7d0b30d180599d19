// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { button, choose, labelled, pageText, press, show, type } from '../lib/testing/dom';
import { aFollowed, aPreset, aPreview } from '../lib/testing/follower';
import { FollowSection, type FollowSectionProps } from './follow-section';
import { readingWords } from './followed-item';

const on = {
  ...{ onLook: vi.fn(), onAllowAndLook: vi.fn(), onFollow: vi.fn(), onLeave: vi.fn(), onChange: vi.fn() },
  ...{ onRead: vi.fn(), onUnfollow: vi.fn(), onRelease: vi.fn(), onAllow: vi.fn() },
};
const none = { tone: 'quiet', text: '', of: '' } as const;
beforeEach(() => void vi.resetAllMocks());
const open = (rest: Partial<FollowSectionProps> = {}) =>
  show(
    <FollowSection
      {...{ sources: [], presets: [], wanted: false, refused: new Set(), looked: null, outcome: none }}
      {...on}
      {...rest}
    />,
  );

const buttons = () => [...document.querySelectorAll('button')].map(({ textContent }) => textContent);
const found = (rest: Parameters<typeof aPreview>[0] = {}) =>
  open({ looked: { is: 'found', preview: aPreview(rest) } });

/** Somebody else’s words as they should never be taken: markup, and signs that turn what follows. */
const HOSTILE = '<img src=x onerror=alert(1)>\u202Egnihton {name} $name$ <0>x</0>';

describe('the way to one more', () => {
  it('looks at the address that was typed, by the button as by the Enter key', async () => {
    await open();
    await type('Address of a digest', 'https://digests.example/');
    await press(button('Look'));
    expect(on.onLook.mock.calls).toEqual([['https://digests.example/']]);
    expect(document.querySelector('form')?.contains(button('Look'))).toBe(true);
  });

  it('has public ones to look at, says what each is about, and follows none by itself', async () => {
    const sources = [aFollowed(1, { address: aPreset(2).address })];
    await open({ presets: [aPreset(1), aPreset(2)], sources });
    const [first, second] = document.querySelectorAll('.presets li');
    expect(first?.textContent).toBe('Preset 1Papers on graphs, by a lab.Look');
    expect(second?.textContent).toBe('Preset 2Papers on graphs, by a lab.Followed');
    const look = first?.querySelector('button');
    expect(look?.getAttribute('aria-label')).toBe('Look: Preset 1');
    if (look) await press(look);
    expect(on.onLook.mock.calls).toEqual([[aPreset(1).address]]);
    expect(labelled('Address of a digest').value).toBe(aPreset(1).address);
    expect(on.onFollow).not.toHaveBeenCalled();
  });

  it('says at the address what is wrong with it', async () => {
    const why = 'Only addresses that begin with https:// can be followed.';
    await open({ looked: { is: 'failed', address: 'ftp://a', why } });
    expect(document.querySelector('[role=alert]')?.textContent).toBe(why);
    expect(labelled('Address of a digest').getAttribute('aria-invalid')).toBe('true');
    expect(buttons()).toEqual(['Look']);
  });

  it('asks for a host by its name before it looks there', async () => {
    const [address, pattern] = ['https://digests.example/a.json', 'https://digests.example/*'];
    await open({ looked: { is: 'failed', address, pattern, why: 'Not allowed.' } });
    expect(pageText()).toContain('Not allowed.');
    expect(labelled('Address of a digest').getAttribute('aria-invalid')).toBe('false');
    await press(button('Allow digests.example and look'));
    expect(on.onAllowAndLook.mock.calls).toEqual([[address, pattern]]);
  });

  it('takes the reader there who came for it, and nobody else', async () => {
    await open();
    expect(document.activeElement).toBe(document.body);
    await open({ wanted: true });
    expect(document.activeElement).toBe(labelled('Address of a digest'));
  });
});

describe('a preview', () => {
  it('says how much there is, by whom, where it is cut, and what could not be read', async () => {
    await found();
    expect(pageText()).toContain(
      [
        '63 papers on 2026-02-06. 2 days were found, back to 2026-02-05. 2 entries could not be read.',
        'Scored by gpt-6-terra. The lowest relevance in it is 5, the lowest novelty 3.',
      ].join(' '),
    );
    expect(document.querySelector('pre')?.textContent).toBe('Wanted: graphs\nNot wanted: trees');
    const paper = document.querySelector<HTMLAnchorElement>('.best a');
    expect([paper?.href, paper?.textContent]).toEqual([
      'https://arxiv.org/abs/2602.10001',
      'Graphs that grow',
    ]);
    expect(pageText()).toContain('Relevance 10, novelty 8');
    expect(document.activeElement).toBe(document.querySelector('#preview-name'));
  });

  it('says nothing of what is not told', async () => {
    await found({ days: [], model: '', criteria: '', first: [], leftOut: 0, papers: 1 });
    expect(pageText()).toContain('1 paper. It does not say which model scored them.');
    expect(document.querySelector('.preview pre, .preview .best')).toBeNull();
    expect(pageText()).not.toContain('could not be read');
  });

  it('is followed by one press, under a name of the reader’s', async () => {
    await found();
    expect(labelled('What to call it').value).toBe('Graph lab');
    await type('What to call it', 'Graphs');
    expect(pageText()).toContain('from Graphs');
    await press(button('Follow'));
    expect(on.onFollow.mock.calls).toEqual([[aPreview(), 'Graphs']]);
    await press(button('Not this one'));
    expect(on.onLeave).toHaveBeenCalledOnce();
  });

  it('shows whatever a stranger wrote as text', async () => {
    const [paper] = aPreview().first;
    const first = paper ? [{ ...paper, title: HOSTILE, comment: HOSTILE }] : [];
    await found({ name: HOSTILE, model: HOSTILE, criteria: HOSTILE, address: HOSTILE, first });
    expect(document.querySelector('img, script')).toBeNull();
    expect(document.querySelector('.preview h3')?.textContent).toBe(HOSTILE.replace('\u202E', ''));
    expect(document.querySelector('.best')?.textContent).not.toContain('\u202E');
    const links = [...document.querySelectorAll('a')].map(({ href }) => href);
    expect(links).toEqual(['https://arxiv.org/abs/2602.10001']);
    expect(document.querySelector('.preview > p:not(.address)')?.textContent).not.toContain('\u202E');
  });
});

describe('one that is followed', () => {
  const details = () => document.querySelector('.followed article');

  it('says what is kept of it and when it was read', () => {
    const said = (rest: Parameters<typeof aFollowed>[1]) => readingWords(aFollowed(1, rest));
    expect(said({})).toMatch(/^120 papers of 2 days, the newest 2026-02-06\. Last read Feb 6, 2026, \d/);
    expect(said({ working: true })).toBe('120 papers of 2 days, the newest 2026-02-06. Being read…');
    expect(said({ looked: 0, days: [], papers: 0 })).toBe('Not read yet.');
    expect(said({ looked: 0, days: [], papers: 0, working: true })).toBe('Being read…');
    expect(said({ days: [{ day: '', papers: 1 }], papers: 1 })).toMatch(/^1 paper\. Last read /);
    expect(said({ days: [], papers: 0 })).toMatch(/^Last read /);
    expect(said({ days: [{ day: '2026-02-06', papers: 1 }], papers: 1 })).toMatch(/^1 paper of one day, the/);
  });

  it('has its name, its place and what is learned from it, each saved at once', async () => {
    await open({ sources: [aFollowed()] });
    expect(pageText()).toContain('In place: its scores come first');
    await choose('Its scores stand', 'instead');
    await press(labelled('Learn from its scores'));
    await type('What to call it', 'Graphs');
    labelled('What to call it').dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    expect(on.onChange.mock.calls).toEqual([
      ['source-1', { place: 'instead' }],
      ['source-1', { teaches: true }],
      ['source-1', { name: 'Graphs' }],
    ]);
  });

  it('keeps its name where none is typed', async () => {
    await open({ sources: [aFollowed()] });
    await type('What to call it', '  ');
    labelled('What to call it').dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    await vi.waitFor(() => expect(labelled('What to call it').value).toBe('Group 1'));
    expect(on.onChange).not.toHaveBeenCalled();
  });

  it('is read at a press, and let go of after a question', async () => {
    await open({ sources: [aFollowed()] });
    await press(button('Read now'));
    await press(button('Unfollow'));
    expect(on.onUnfollow).not.toHaveBeenCalled();
    expect(pageText()).toContain('Unfollow Group 1? Its scores are forgotten.');
    await press(button('Unfollow'));
    expect([on.onRead.mock.calls, on.onUnfollow.mock.calls]).toEqual([[['source-1']], [['source-1']]]);
  });

  it('says why it is held, what that means, and goes on at a press', async () => {
    await open({ sources: [aFollowed(1, { held: 'It calls itself something else.', trouble: 'Gone.' })] });
    expect(details()?.textContent).toContain(
      'Held: It calls itself something else. Nothing more of it is read',
    );
    expect(details()?.textContent).not.toContain('Gone.');
    expect(button('Read now').disabled).toBe(true);
    await press(button('Follow on'));
    expect(on.onRelease.mock.calls).toEqual([['source-1']]);
  });

  it('says that its host is not allowed, and asks for that one', async () => {
    const other = aFollowed(2, { pattern: 'https://other.example/*' });
    await open({ sources: [aFollowed(1), other], refused: new Set([other.pattern]) });
    expect(pageText().match(/does not let Winnow reach [\w.]+/g)).toEqual([
      'does not let Winnow reach other.example',
    ]);
    await press(button('Allow'));
    expect(on.onAllow.mock.calls).toEqual([['https://other.example/*']]);
  });

  it('says in one line why it could not be read, and where a press came to nothing', async () => {
    const sources = [aFollowed(1), aFollowed(2, { trouble: 'digests.example has no file there.' })];
    await open({ sources, outcome: { tone: 'problem', text: 'Not saved.', of: 'source-1' } });
    expect([...document.querySelectorAll('.followed .problem')].map((each) => each.textContent)).toEqual([
      'digests.example has no file there.',
    ]);
    const said = [...document.querySelectorAll('.outcome')].map((each) => each.textContent);
    expect(said).toEqual(['Not saved.', '', '']);
  });

  it('twenty of them have controls that are told apart, and ids of their own', async () => {
    await open({
      sources: Array.from({ length: 20 }, (_, n) => aFollowed(n, { name: HOSTILE.repeat(n + 1) })),
    });
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const told = [...document.querySelectorAll('article .buttons > button:first-child')].map(
      (each) => document.getElementById(each.getAttribute('aria-describedby') ?? '')?.textContent,
    );
    expect(new Set(told).size).toBe(20);
    expect(document.querySelector('img')).toBeNull();
  });
});
