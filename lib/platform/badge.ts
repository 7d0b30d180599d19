import { browser } from './browser';
import { WORDS } from './words';

/** Tells on the toolbar icon how many relevant papers wait; nothing is told of none. */
export function showBadge(waiting: number): void {
  const text = waiting > 999 ? '999+' : waiting > 0 ? String(waiting) : '';
  const title = waiting > 0 ? WORDS.iconWaiting({ count: waiting }) : WORDS.icon;
  void browser.action.setBadgeText({ text });
  void browser.action.setBadgeBackgroundColor({ color: '#125791' });
  void browser.action.setTitle({ title });
}
