import { browser } from './browser';

/**
 * Has the browser start the background then, should it have died: waking it is all that it takes, since
 * pages that are open subscribe again.
 *
 * @param moment ms since the epoch
 * @param name of what is waited for: there is one alarm for each
 */
export function wakeAt(moment: number, name = 'winnow-hold'): void {
  void browser.alarms.create(name, { when: moment });
}
