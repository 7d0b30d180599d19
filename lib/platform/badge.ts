import { browser } from './browser';

/** Tells on the toolbar icon how many relevant papers wait; nothing is told of none. */
export function showBadge(waiting: number): void {
  const text = waiting > 999 ? '999+' : waiting > 0 ? String(waiting) : '';
  const title =
    waiting > 0 ? `Winnow: ${waiting} relevant ${waiting === 1 ? 'paper waits' : 'papers wait'}` : 'Winnow';
  void browser.action.setBadgeText({ text });
  void browser.action.setBadgeBackgroundColor({ color: '#125791' });
  void browser.action.setTitle({ title });
}
