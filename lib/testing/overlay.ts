import { afterEach, beforeEach, vi } from 'vitest';
import { readPage, readStanding } from '../arxiv/read-page';
import { createOverlay, type Overlay } from '../overlay/overlay';
import { DEFAULT_SETTINGS, type View } from '../settings/settings';
import { parse, testNewPage } from './arxiv-page';

/** The overlay on a page, and what is to be seen of it: of the test that is running. */

export const IDS = ['2602.00001', '2602.00002', '2602.00003', 'hep-th/9901002'] as const;
export const [A, B, C, D] = IDS;
const URL = 'https://arxiv.org/list/cs.LG/new';
/** What is in the closed roots: only a test that listens from the start can know. */
let roots: ShadowRoot[];
export let overlay: Overlay;
export let before: string;
export const on = {
  ...{ view: vi.fn(), act: vi.fn(), tryAgain: vi.fn() },
  ...{ triage: vi.fn(), details: vi.fn(), scoreAgain: vi.fn(), found: vi.fn() },
};

/** Has closed roots known to the tests of a file. */
export function useRoots(): void {
  beforeEach(() => {
    vi.clearAllMocks();
    roots = [];
    const attach = Element.prototype.attachShadow;
    vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
      const root = attach.call(this, init);
      roots.push(root);
      return root;
    });
    // jsdom lays nothing out.
    document.elementFromPoint = () => null;
  });
  afterEach(() => void vi.restoreAllMocks());
}

/** Lays the overlay over a page of four papers before each test of a file, and takes it away again. */
export function useOverlay(): void {
  useRoots();
  beforeEach(() => {
    document.body.replaceChildren(...parse(testNewPage()).body.childNodes);
    before = document.documentElement.outerHTML;
    const reading = readPage(document, URL);
    if (reading.state !== 'read') throw new Error(reading.state);
    overlay = createOverlay(document, reading, on, () => readStanding(document, URL));
  });
  afterEach(() => overlay.remove());
}

export const view = (rest: Partial<View> = {}): View => ({ ...DEFAULT_SETTINGS.view, ...rest });
export const all = (selector: string) =>
  roots.flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)]);
export const names = () => all('.tile').map((tile) => tile.getAttribute('aria-label'));
export const lines = () => all('.text').map((line) => line.textContent);
export const order = () => [...document.querySelectorAll('dt a[title="Abstract"]')].map((link) => link.id);
export const back = () =>
  IDS.filter((id) => document.getElementById(id)?.closest('dt')?.hasAttribute('data-winnow-back'));
/** What says the control of ours that has the focus. */
export const focused = () =>
  roots.map(({ activeElement }) => activeElement?.textContent).find((words) => words !== undefined);
export const bar = (selector: string) => all(`.bar ${selector}`)[0];
