import type { DailyOutcome } from '../store/daily-state';
import { browser } from './browser';
import { isGiven } from './permissions';
import { WORDS } from './words';

const PREFIX = 'winnow-day-';

/** A notification of the system's, where the reader allowed it; otherwise nothing happens. */
export async function notifyOf({ day, unseen, papers }: DailyOutcome): Promise<void> {
  if (!(await isGiven({ permissions: ['notifications'] }))) return;
  await browser.notifications.create(`${PREFIX}${day}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: WORDS.found({ count: unseen.length, day }),
    message: WORDS.announced({ papers }),
  });
}

/** Has a click on such a notification open its digest. */
export function openOnClick(open: (day: string) => void): void {
  const clicked = (id: string) => {
    if (id.startsWith(PREFIX)) open(id.slice(PREFIX.length));
  };
  const listen = () => browser.notifications?.onClicked?.addListener(clicked);
  listen();
  // There is no such interface before notifications are allowed, which may be while the background is at work.
  browser.permissions.onAdded.addListener(listen);
}
