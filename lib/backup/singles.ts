import { parsedJson } from '../base/parsed-json';
import { soundDaily } from '../daily/daily-settings';
import { soundCut } from '../digest/kept-cut';
import { soundSettings } from '../store/settings-store';

/** What is kept once and not in rows, in the records: the settings, and single facts. */
interface Single {
  /** Its name in the file, and its key in the store. */
  name: string;
  store: 'settings' | 'facts';
  /** What makes sense of it; undefined where nothing does. */
  sound(kept: unknown): unknown;
}

const asJson = (value: unknown) => (value === undefined ? undefined : JSON.stringify(value));
const ofJson = (text: unknown) => parsedJson(typeof text === 'string' ? text : undefined);

export const SINGLES: readonly Single[] = [
  { name: 'settings', store: 'settings', sound: soundSettings },
  { name: 'activeCriteria', store: 'facts', sound: (id) => (typeof id === 'string' ? id : undefined) },
  { name: 'daily', store: 'facts', sound: (text) => asJson(soundDaily(ofJson(text))) },
  { name: 'digestCut', store: 'facts', sound: (text) => asJson(soundCut(ofJson(text))) },
];
