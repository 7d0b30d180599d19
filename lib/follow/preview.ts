import { dayAt } from '../base/days';
import { clip } from '../digest/clip';
import { bestFirst, DIGEST_TITLE, type Digest } from '../papers/digest';
import { cleanComment } from '../reply/clean-comment';
import { MAX_SOURCE_NAME, type Where } from '../store/followed-sources';
import { type Trial, type TrialFile, trialsOf } from './candidates';
import type { PreviewReply, SourcePreview } from './contract';
import { FILES_A_DAY } from './due';
import type { fetchSource } from './fetch-source';
import { fetchWords } from './fetch-words';
import { PRESETS } from './presets';
import { readSource } from './read-source';
import { distrust } from './trust';
import { hostOf, patternOf, placeOf } from './where';
import { WORDS } from './words';

export interface PreviewDeps {
  get: typeof fetchSource;
  now(): Date;
  isAllowed(pattern: string): Promise<boolean>;
}

/** A preview, and where the digests lie: that is followed. */
export type Previewed = (PreviewReply & { ok: false }) | { ok: true; preview: SourcePreview; where: Where };

const MAX_CRITERIA = 4000;
const FIRST = 5;

/** Looks at an address before it is followed: at most five files, and a repository's lists of files beside. */
export async function previewAt(typed: string, { get, now, isAllowed }: PreviewDeps): Promise<Previewed> {
  const place = placeOf(typed);
  if (place.kind === 'none') return { ok: false, why: place.why };
  const { address: url } = place;
  const [host, pattern] = [hostOf({ url }), patternOf({ url })];
  if (!(await isAllowed(pattern))) return { ok: false, why: WORDS.noPermission({ host }), pattern };
  const today = dayAt(now().getTime());
  let why: string = WORDS.noneRead;

  let left = FILES_A_DAY;

  async function ask(url: string): Promise<string | null> {
    if (left === 0) return null;
    left -= 1;
    const fetched = await get(url);
    if (fetched.kind === 'text') return fetched.text;
    // Before it is followed, another address may be given; afterwards nobody goes on.
    if (fetched.kind === 'moved') why = WORDS.sendsOn;
    else if (fetched.kind !== 'same') why = fetchWords(fetched, host);
    return null;
  }

  async function list(url: string): Promise<string | null> {
    const fetched = await get(url);
    if (fetched.kind === 'text') return fetched.text;
    // A repository may lack a branch that others have.
    if (fetched.kind !== 'same' && fetched.kind !== 'missing') why = fetchWords(fetched, 'GitHub');
    return null;
  }

  async function tried({ where, files, days }: Trial): Promise<Previewed | null> {
    for (const file of files) {
      const text = file.text ?? (await ask(file.url));
      if (text === null) continue;
      const reading = readSource(text, file.day);
      if (reading.kind === 'unknown') why = reading.why;
      if (reading.kind !== 'digest') continue;
      const doubt = distrust(reading.digest, reading.day, today);
      if (doubt !== '') return { ok: false, why: doubt };
      const preview = {
        ...{ address: where.url, name: nameOf(where, reading.digest), pattern },
        days: daysWith(days, file, reading),
        ...{ leftOut: reading.leftOut, ...toldOf(reading.digest) },
      };
      return { ok: true, preview, where };
    }
    return null;
  }

  for await (const trial of trialsOf(place, today, ask, list)) {
    const found = await tried(trial);
    if (found) return found;
  }
  return { ok: false, why };
}

function daysWith(
  known: readonly string[],
  file: TrialFile,
  { day, digest }: { day: string; digest: Digest },
): SourcePreview['days'] {
  const read = file.day || day;
  const days = known.filter((each) => each !== read).map((day) => ({ day, papers: null }));
  const all = read === '' ? days : [...days, { day: read, papers: digest.papers.length }];
  return all.sort((a, b) => (a.day < b.day ? 1 : -1));
}

/** As it calls itself, where that tells it from others; else whose it is. */
function nameOf(where: Where, { title }: Digest): string {
  const preset = PRESETS.find(({ address }) => address === where.url);
  const isOwn = title.toLowerCase() !== DIGEST_TITLE.toLowerCase();
  const host = hostOf(where);
  const [owner = host] = new URL(where.url).pathname.split('/').filter(Boolean);
  const ofHost = /^(?:raw|gist)\.githubusercontent\.com$/.test(host) ? owner : host.replace(/^www\./, '');
  return clip(preset?.name ?? ((isOwn && cleanComment(title)) || ofHost), MAX_SOURCE_NAME);
}

function toldOf({ papers, model, prompt, cut }: Digest) {
  const least = (of: 'relevance' | 'novelty') => papers.reduce((min, paper) => Math.min(min, paper[of]), 10);
  const best = papers.toSorted((a, b) => bestFirst(a, b)).slice(0, FIRST);
  return {
    papers: papers.length,
    model: clip(model, 100),
    cut: cut ?? { minRelevance: least('relevance'), minNovelty: least('novelty') },
    criteria: clip(prompt?.user.trim() ?? '', MAX_CRITERIA),
    first: best.map(({ id, title, relevance, novelty, comment }) => ({
      ...{ id, title: clip(title, 300), relevance, novelty, comment: cleanComment(comment) },
    })),
  };
}
