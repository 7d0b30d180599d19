import { browser } from './browser';

const ALARM = 'winnow-daily';

/** Wakes the background every hour, or no longer. Set once: to set it again would put it off. */
export async function keepHourly(on: boolean): Promise<void> {
  if (!on) await browser.alarms.clear(ALARM);
  else if (!(await browser.alarms.get(ALARM))) await browser.alarms.create(ALARM, { periodInMinutes: 60 });
}
