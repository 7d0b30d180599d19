import type { Marionette } from './marionette.ts';

/** Runs a script with the rights of the browser's own interface. What it takes comes as `arguments`. */
export async function inBrowser(
  marionette: Marionette,
  script: string,
  ...args: unknown[]
): Promise<unknown> {
  await marionette.send('Marionette:SetContext', { value: 'chrome' });
  try {
    return ((await marionette.send('WebDriver:ExecuteScript', { script, args })) as { value: unknown }).value;
  } finally {
    await marionette.send('Marionette:SetContext', { value: 'content' });
  }
}
