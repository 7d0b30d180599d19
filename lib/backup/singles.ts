import { parsedJson } from '../base/parsed-json';
import { soundDaily } from '../daily/daily-settings';
import { soundCut } from '../digest/kept-cut';
import { soundSources } from '../store/followed-sources';
import { soundSettings } from '../store/settings-store';

/** What is kept once and not in rows, in the records: the settings, and single facts. */
interface Single {
  /** Its name in the file, and its key in the store. */
  name: string;
  store: 'settings' | 'facts';
  /** What makes sense of it; undefined where nothing does. */
  sound(kept: unknown): unknown;
  /** What is kept where it is here and in the file; what is here without it. Both are sound. */
  merged?(here: unknown, read: unknown): unknown;
}

const asJson = (value: unknown) => (value === undefined ? undefined : JSON.stringify(value));
const ofJson = (text: unknown) => parsedJson(typeof text === 'string' ? text : undefined);

/** By address: what is here stays as it is. Whether its host may be reached is for the browser to say, here. */
function bothSources(here: unknown, read: unknown): string {
  return JSON.stringify(soundSources([ofJson(here), ofJson(read)].flat()));
}

export const SINGLES: readonly Single[] = [
  { name: 'settings', store: 'settings', sound: soundSettings },
  { name: 'activeCriteria', store: 'facts', sound: (id) => (typeof id === 'string' ? id : undefined) },
  { name: 'daily', store: 'facts', sound: (text) => asJson(soundDaily(ofJson(text))) },
  { name: 'digestCut', store: 'facts', sound: (text) => asJson(soundCut(ofJson(text))) },
  {
    ...{ name: 'followed', store: 'facts', merged: bothSources },
    sound: (text) => (Array.isArray(ofJson(text)) ? asJson(soundSources(ofJson(text))) : undefined),
  },
];
