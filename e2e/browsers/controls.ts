import type { Page } from '@playwright/test';
import { type AxNode, axNodes, cdp, onNode } from './accessibility.ts';

export interface Control {
  /** As it was when it was found. */
  node: AxNode;
  /** A real click, in the middle, after scrolling there. */
  click(): Promise<void>;
  /** The same with a finger. */
  tap(): Promise<void>;
  focus(): Promise<void>;
  /** Types into fields, moves sliders by arrow keys, picks an option by its label or value. */
  set(value: string | number): Promise<void>;
  text(): Promise<string>;
}

/** A control by role and name, also in closed roots, where Playwright's locators cannot go. Waits for it. */
export async function control(
  page: Page,
  role: string,
  name: string | RegExp,
  timeout = 60_000,
): Promise<Control> {
  const node = await findNode(page, role, name, timeout);
  const { backendNodeId } = node;
  const session = await cdp(page);
  const focus = async () => {
    await session.send('DOM.focus', { backendNodeId });
  };
  const middle = async () => {
    await session.send('DOM.scrollIntoViewIfNeeded', { backendNodeId });
    const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = await boxAtRest(page, backendNodeId);
    return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
  };
  return {
    node,
    focus,
    click: async () => {
      const { x, y } = await middle();
      await page.mouse.click(x, y);
    },
    tap: async () => {
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [await middle()] });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    },
    set: async (value) => {
      if (role === 'combobox' && (await onNode(page, backendNodeId, pickOption, String(value)))) return;
      await focus();
      if (role === 'slider') return slide(page, backendNodeId, Number(value));
      await onNode(page, backendNodeId, selectAll, null);
      await page.keyboard.insertText(String(value));
    },
    text: () => onNode(page, backendNodeId, textContent, null),
  };
}

/** Where a node is, once it has stopped moving. */
async function boxAtRest(page: Page, backendNodeId: number): Promise<number[]> {
  const session = await cdp(page);
  for (let last = ''; ; ) {
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
    if (String(model.border) === last) return model.border;
    last = String(model.border);
    await page.waitForTimeout(50);
  }
}

async function findNode(page: Page, role: string, name: string | RegExp, timeout: number): Promise<AxNode> {
  const end = Date.now() + timeout;
  while (true) {
    const nodes = await axNodes(page, role);
    const found = nodes.find((node) =>
      typeof name === 'string' ? node.name === name : name.test(node.name),
    );
    if (found) return found;
    if (Date.now() > end) {
      const names = nodes.map((node) => JSON.stringify(node.name)).join(', ');
      throw new Error(`No ${role} called ${name}. There are: ${names || 'none'}.`);
    }
    await page.waitForTimeout(50);
  }
}

async function slide(page: Page, backendNodeId: number, to: number): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    const now = await onNode(page, backendNodeId, sliderValue, null);
    if (now === to) return;
    await page.keyboard.press(now < to ? 'ArrowRight' : 'ArrowLeft');
    if ((await onNode(page, backendNodeId, sliderValue, null)) === now) break;
  }
  throw new Error(`The slider does not go to ${to}.`);
}

// The functions below run in the page.

function sliderValue(this: Element): number {
  return this instanceof HTMLInputElement ? this.valueAsNumber : Number(this.getAttribute('aria-valuenow'));
}

function selectAll(this: Element): void {
  if (this instanceof HTMLInputElement || this instanceof HTMLTextAreaElement) this.select();
}

function textContent(this: Element): string {
  return (this.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** Keyboard and mouse open a list of the system's own, which no test can reach; the events are the same. */
function pickOption(this: Element, wanted: string): boolean {
  if (!(this instanceof HTMLSelectElement)) return false;
  const option = [...this.options].find(({ value, label }) => value === wanted || label.trim() === wanted);
  if (!option) throw new Error(`No option ${wanted}`);
  this.value = option.value;
  this.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  this.dispatchEvent(new Event('change', { bubbles: true }));
  return true;
}
