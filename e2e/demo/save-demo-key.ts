import type { Page } from '@playwright/test';
import { type LaunchedChromium, openExtensionPage } from '../browsers/chromium.ts';
import { DEMO_KEY } from './sample-site.ts';

/** Types the key of the sample's model server on the options page, as a reader does, and saves. Returns that page. */
export async function saveDemoKey({ context, extensionId }: LaunchedChromium): Promise<Page> {
  const options = await openExtensionPage(context, extensionId, 'options.html');
  await options.getByLabel('API key').fill(DEMO_KEY);
  await options.getByRole('button', { name: 'Save', exact: true }).click();
  await options
    .getByRole('status')
    .filter({ hasText: /^Saved/ })
    .waitFor();
  return options;
}
