import { browser } from './browser';

/** What the background is woken for every hour: each has an alarm of its own, which the other does not switch off. */
type Purpose = 'daily' | 'follow';

/** Wakes the background every hour, or no longer. Set once: to set it again would put it off. */
export async function keepHourly(purpose: Purpose, on: boolean): Promise<void> {
  const alarm = `winnow-${purpose}`;
  if (!on) await browser.alarms.clear(alarm);
  else if (!(await browser.alarms.get(alarm))) await browser.alarms.create(alarm, { periodInMinutes: 60 });
}
