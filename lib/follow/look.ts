import type { SourceState } from '../store/followed-rows';
import type { Source } from '../store/followed-sources';
import { addressOf } from './day-in-address';
import { dueDays, FILES_A_DAY, isSilent, LATER_MS, lacksToday, openDays, tomorrow } from './due';
import { datedLinks } from './links';
import { createReading, type End, type Reading, type ReadingDeps } from './reading';
import { hostOf } from './where';
import { WORDS } from './words';

/** Nothing stands in the way: what is left is for another time. */
const ON = null;

/**
 * Looks at a source once, and keeps what is new. Ends early once its signal says so.
 *
 * @param atAWord the reader asked for it: then what was asked for today does not count
 */
export async function lookAt(
  { where }: Source,
  before: SourceState,
  deps: ReadingDeps,
  { atAWord, signal }: { atAWord: boolean; signal: AbortSignal },
): Promise<void> {
  const now = deps.now().getTime();
  const reading = createReading(before, deps, { host: hostOf(where), atAWord, signal });
  const end = await LOOKS[where.kind](where.url, reading, atAWord);
  if (signal.aborted) return;
  const { state, today } = reading;
  const isSpent = (state.asked?.files ?? 0) >= FILES_A_DAY;
  const again = end?.next ?? (lacksToday(state, today) ? now + LATER_MS : tomorrow(now));
  const next = isSpent ? Math.max(again, tomorrow(now)) : again;
  await reading.change({ trouble: end?.trouble ?? '', held: end?.held ?? '', next });
}

type Look = (url: string, reading: Reading, atAWord: boolean) => Promise<End | typeof ON>;

const LOOKS: Record<Source['where']['kind'], Look> = {
  async file(url, reading) {
    const fetched = await reading.ask(url, reading.state);
    if (fetched === null || fetched.kind === 'same') return ON;
    return fetched.kind === 'text' ? reading.take(fetched.text, '', fetched) : reading.endOf(fetched);
  },

  async dated(template, reading, atAWord) {
    const due = dueDays(reading.state, reading.today);
    const [newest] = reading.state.days;
    // At the reader's word the newest one is read once more, since it may have grown.
    const days = due.length === 0 && atAWord && newest ? [newest.day] : due;
    const links = days.map((day) => ({ day, url: addressOf(template, day) }));
    const end = await readDays(links, reading);
    if (end !== ON || links.length === 0 || !isSilent(reading.state, reading.today)) return end;
    return { ...reading.endOf({ kind: 'missing', status: 404 }), next: tomorrow(reading.state.looked) };
  },

  async folder(url, reading) {
    const page = await reading.ask(url, reading.state);
    if (page === null || page.kind === 'same') return ON;
    if (page.kind !== 'text') return reading.endOf(page);
    const links = datedLinks(page.text, url);
    const next = tomorrow(reading.state.looked);
    if (links.length === 0) return { trouble: WORDS.noLinks, next };
    const days = links.map(({ day }) => day);
    const open = () => new Set(openDays(reading.state, days, reading.today));
    const due = open();
    const end = await readDays(
      links.filter(({ day }) => due.has(day)),
      reading,
    );
    // Where something is left, the page is wanted again, even if it is still the same.
    const isRead = end === ON && open().size === 0;
    const { etag, modified } = isRead ? page : { etag: '', modified: '' };
    await reading.change({ etag, modified });
    return end;
  },
};

/** Reads the files of some days, the newest first. */
async function readDays(links: readonly { day: string; url: string }[], reading: Reading): ReturnType<Look> {
  let read = 0;
  for (const { day, url } of links) {
    const fetched = await reading.ask(url);
    if (fetched === null) return ON;
    if (fetched.kind === 'missing') await reading.miss(day);
    else if (fetched.kind === 'text') {
      const end = await reading.take(fetched.text, day);
      if (end?.held) return end;
      // One day's broken file among good ones is that day's fault. Where the newest is broken, so may be all.
      if (end && read === 0) return end;
      if (end) await reading.miss(day);
      else read += 1;
    } else if (fetched.kind !== 'same') return reading.endOf(fetched);
  }
  return ON;
}
