import { browser } from './browser';

const ALARM = 'winnow-hold';

/**
 * Has the browser start the background then, should it have died: waking it is all that it takes, since
 * pages that are open subscribe again.
 *
 * @param moment ms since the epoch
 */
export function wakeAt(moment: number): void {
  void browser.alarms.create(ALARM, { when: moment });
}
