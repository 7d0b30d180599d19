import type { Page } from '@playwright/test';
import { sendMessage } from './extension-api.ts';

/**
 * Has settings saved, and a key where one is given, as the options page does. Returns what was answered.
 * @param own a page of the extension's origin
 */
export function saveSettings(own: Page, settings: object, key = ''): Promise<string> {
  return own.evaluate(sendMessage, { name: 'saveSettings', ask: { settings, ...(key && { key }) } });
}
