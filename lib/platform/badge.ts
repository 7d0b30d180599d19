import { browser } from './browser';
import { WORDS } from './words';

const shortly = (count: number) => (count > 999 ? '999+' : count > 0 ? String(count) : '');

/** Stands where there is news of a new version, and no number to tell. */
const DOT = '•';

/** Tells on the toolbar icon how many relevant papers wait; of none, whether there is news of a new version. */
export function showBadge(waiting: number, isNews: boolean): void {
  const text = waiting > 0 || !isNews ? shortly(waiting) : DOT;
  const nothing = isNews ? WORDS.iconUpdated : WORDS.icon;
  const title = waiting > 0 ? WORDS.iconWaiting({ count: waiting }) : nothing;
  void browser.action.setBadgeText({ text });
  void browser.action.setBadgeBackgroundColor({ color: '#125791' });
  void browser.action.setTitle({ title });
}

/** Tells on the icon of one tab how many papers of its listing are new to the reader; of none, what it tells elsewhere. */
export function showNew(tabId: number, newToMe: number): void {
  const title = WORDS.iconNew({ count: newToMe });
  // A tab that was closed meanwhile has no icon.
  const quietly = (done: Promise<void>) => void done.catch(() => undefined);
  quietly(browser.action.setBadgeText({ tabId, text: newToMe > 0 ? shortly(newToMe) : null }));
  quietly(browser.action.setTitle({ tabId, title: newToMe > 0 ? title : null }));
}
