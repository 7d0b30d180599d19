import * as v from 'valibot';
import { isRecord } from '../base/is-record';
import { checkBaseUrl } from '../settings/base-url';
import { mergedViews } from '../settings/kind-view';
import type { SettingsChange } from '../settings/settings';
import { DEFAULT_SETTINGS, type Settings, SettingsSchema } from '../settings/settings';
import type { RecordsDb } from './records-db';

/** The settings in force: what was saved, laid over the defaults; what no longer makes sense is left out. */
export async function readSettings(db: RecordsDb): Promise<Settings> {
  return sound((await db.get('settings', 'settings')) ?? {});
}

/** Saves some settings and returns all. Invalid values are refused by keeping what was there. */
export function writeSettings(db: RecordsDb, change: SettingsChange): Promise<Settings> {
  return db.transact(['settings'], 'readwrite', async ({ store }) => {
    const before = sound((await store.get('settings')) ?? {});
    const view = { ...before.view, ...change.view };
    const views = mergedViews(before.views, change);
    const after = sound({ ...before, ...change, view, views }, before);
    await store.put(differences(after), 'settings');
    return after;
  });
}

/** What makes sense of settings that were written elsewhere, as they are kept; undefined where they are none. */
export function soundSettings(read: unknown): Partial<Settings> | undefined {
  if (!isRecord(read)) return undefined;
  const settings = sound(read);
  // The schema takes any text. Only an address that could have been typed here may be asked.
  const base = checkBaseUrl(settings.baseUrl);
  return differences({ ...settings, baseUrl: base.ok ? base.url : DEFAULT_SETTINGS.baseUrl });
}

/** @param instead what stands in for a value that makes no sense */
function sound(saved: Partial<Settings>, instead = DEFAULT_SETTINGS): Settings {
  const entries = Object.entries(SettingsSchema.entries).map(([name, schema]) => {
    const fallback = instead[name as keyof Settings];
    const value = saved[name as keyof Settings];
    const laid = name === 'view' ? { ...DEFAULT_SETTINGS.view, ...(value as object) } : value;
    const parsed = v.safeParse(schema as v.GenericSchema, laid);
    return [name, parsed.success ? parsed.output : fallback];
  });
  return Object.fromEntries(entries) as Settings;
}

function differences(settings: Settings): Partial<Settings> {
  const own = Object.entries(settings).filter(([name, value]) => {
    return JSON.stringify(value) !== JSON.stringify(DEFAULT_SETTINGS[name as keyof Settings]);
  });
  return Object.fromEntries(own);
}
