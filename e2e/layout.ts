import type { Runner } from './axe.ts';

/** One element of ours that stands where it should not, or is too small. */
type Fault = string;

/** What of ours runs out of the window or of its own box, a line for each element. Roots have to be open. */
export function overflows(page: Runner): Promise<Fault[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found: string[] = [];
    /** What is said is cut where its line ends. Far from the screen that line is not laid out. */
    const isCut = (element: Element) => {
      const line = element.matches('.said') ? element.closest('.text') : null;
      const root = element.getRootNode();
      const isFar = root instanceof ShadowRoot && !root.host.hasAttribute('data-near');
      return line !== null && (isFar || getComputedStyle(line).overflowX === 'clip');
    };
    const look = (element: Element) => {
      for (const inner of element.shadowRoot?.querySelectorAll('*') ?? []) look(inner);
      const box = element.getBoundingClientRect();
      const { overflowX, textOverflow, clipPath } = getComputedStyle(element);
      if (box.width === 0 || clipPath !== 'none' || isCut(element)) return;
      const name = `${element.tagName} .${element.className} “${element.textContent?.slice(0, 40)}”`;
      if (box.right > width + 1 || box.left < -1)
        found.push(`${name}: ${Math.round(box.left)} to ${Math.round(box.right)} of ${width}`);
      const scrolls = overflowX === 'auto' || overflowX === 'scroll';
      const cut = element.scrollWidth - element.clientWidth;
      const isBox = element.clientWidth > 0 && !element.matches('input, select, i');
      if (isBox && cut > 1 && (scrolls || textOverflow !== 'ellipsis')) found.push(`${name}: cut by ${cut}`);
    };
    for (const host of document.querySelectorAll('[data-winnow]')) look(host);
    return found;
  });
}

/** What of ours is pressed and smaller than 24 px, a line for each control. A label is pressed, too. */
export function smallTargets(page: Runner): Promise<Fault[]> {
  return page.evaluate(() => {
    const roots = [...document.querySelectorAll('[data-winnow]')].flatMap((host) => host.shadowRoot ?? []);
    const controls = roots.flatMap((root) => [
      ...root.querySelectorAll('button, input, select, textarea, summary, a[href]'),
    ]);
    return controls.flatMap((control) => {
      // In a line of text a target is as high as the line.
      if (control.closest('.line')) return [];
      const { width, height } = (control.closest('label') ?? control).getBoundingClientRect();
      if (width === 0 || (width >= 24 && height >= 24)) return [];
      const name = control.getAttribute('aria-label') ?? control.textContent;
      return [`${control.tagName} “${name}”: ${Math.round(width)} × ${Math.round(height)}`];
    });
  });
}

/**
 * Controls of ours that Tab reaches before one of the same part that stands in front of them, to the left in its line or
 * above it, a line for each.
 */
export function outOfOrder(page: Runner): Promise<Fault[]> {
  return page.evaluate(() => {
    const roots = [...document.querySelectorAll('[data-winnow]')].flatMap((host) => host.shadowRoot ?? []);
    const parts = roots.flatMap((root) => [...root.querySelectorAll('.bar, .panel, .toast')]);
    return parts.flatMap((part) => {
      const controls = [...part.querySelectorAll<HTMLElement>('button, input, select, textarea, a[href]')]
        .filter((control) => control.tabIndex >= 0 && control.getClientRects().length > 0)
        .map((control) => ({ box: control.getBoundingClientRect(), control }));
      return controls.flatMap(({ box, control }, i) => {
        const before = controls[i - 1];
        if (!before) return [];
        const isAbove = box.bottom <= before.box.top;
        const isLeft = box.top < before.box.bottom && box.right <= before.box.left;
        const name = (each: HTMLElement) =>
          each.getAttribute('aria-label') ?? (each.closest('label') ?? each).textContent;
        return isAbove || isLeft ? [`“${name(before.control)}” before “${name(control)}”`] : [];
      });
    });
  });
}
