import type { Axis } from '../criteria/axes';
import { readingOf, toldAxes } from '../criteria/reading-order';
import { costUsd, type Price } from '../ledger/price';
import type { Spend } from '../ledger/spend';
import { DIGEST_TITLE, type DigestPaper, READING, type Split } from '../papers/digest';
import { importSource } from '../store/imported';
import type { KeptPaper, ScoreRecord } from '../store/scores-db';
import type { Material } from './material';
import { roundDollars } from './money';
import { WORDS } from './words';

/** The score of somebody else's digest, and whether it stands in place of all others. */
interface FollowedScore extends Pick<DigestPaper, 'relevance' | 'novelty' | 'comment'> {
  name: string;
  instead: boolean;
}

/** A paper of the listings, with what is known of it. */
export interface KnownPaper {
  id: string;
  version: number | null;
  title: string;
  authors: string[];
  /** When it was first seen on one of the listings, in ms since the epoch. */
  since: number;
  /** Null where its text was not kept. */
  kept: KeptPaper | null;
  /** Its score for the criteria and the model of today. */
  current: ScoreRecord | null;
  /** Otherwise its newest score of earlier criteria or of another model, or one that was read in. */
  earlier: ScoreRecord | null;
  /** What a followed digest says of it; absent where none does. */
  followed?: FollowedScore | undefined;
  /** Given up on. */
  failed: boolean;
  /** Hash of the wording of the criteria that it is scored with, see `scoreKey`. */
  hash: string;
  /** What these criteria ask for beside relevance and novelty. */
  axes: readonly Axis[];
}

export interface Assembly {
  date: string;
  /** Entries on the lists. */
  rows: number;
  /** Each paper once. */
  papers: readonly KnownPaper[];
  model: string;
  /** What the model is told. */
  instructions: string;
  spend: Spend | null;
  price: Price | null;
}

/** Puts together what a digest is cut from: every paper is scored, failed or without a score. */
export function assemble({ papers, ...known }: Assembly): Material {
  const scored = papers.flatMap((paper) => {
    const score = shownScore(paper);
    return score ? [{ paper, score }] : [];
  });
  const failed = papers.filter((paper) => paper.failed && !shownScore(paper)).length;
  // For a score of somebody else, or of another time, nobody was asked.
  const isNew = ({ current, since }: KnownPaper) => current !== null && current.at >= since;
  const remembered = scored.filter(({ paper, score }) => score !== paper.current || !isNew(paper)).length;
  return {
    title: DIGEST_TITLE,
    date: known.date,
    model: known.model,
    ...table(known),
    papers: scored.map(({ paper, score }) => digestPaper(paper, score)),
    counts: {
      ...{ rows: known.rows, scanned: papers.length, scored: scored.length, remembered, failed },
      unscored: papers.length - scored.length - failed,
    },
    prompt: { system: '', user: known.instructions },
  };
}

/** As the page of the listing shows it. */
function shownScore({ current, earlier, followed }: KnownPaper): ScoreRecord | FollowedScore | null {
  return followed?.instead ? followed : (current ?? followed ?? earlier);
}

function digestPaper(paper: KnownPaper, score: ScoreRecord | FollowedScore): DigestPaper {
  const { relevance, novelty, comment } = score;
  const isFollowed = 'instead' in score;
  return {
    id: paper.id,
    version: paper.version ?? paper.kept?.version ?? null,
    title: paper.title,
    authors: paper.authors.length > 0 ? paper.authors : (paper.kept?.authors ?? []),
    abstract: paper.kept?.abstract ?? '',
    categories: paper.kept?.categories ?? [],
    ...{ relevance, novelty, comment, ...(isFollowed ? {} : numbersOf(score, paper.axes)) },
    origin: isFollowed ? WORDS.scoreFrom({ name: score.name }) : originWords(score, paper),
  };
}

/** What was told of axes, and the place in the reading order that comes of it. */
function numbersOf(record: ScoreRecord, asked: readonly Axis[]): Pick<DigestPaper, 'axes'> {
  const told = toldAxes(record, asked).flatMap(({ name, score }): [string, number][] =>
    score === null ? [] : [[name, score]],
  );
  const reading = readingOf(record, asked);
  const axes = [...told, ...(reading === null ? [] : [[READING, reading] as const])];
  return axes.length > 0 ? { axes: Object.fromEntries(axes) } : {};
}

function originWords(record: ScoreRecord, { current, hash }: KnownPaper): string {
  if (record === current) return '';
  const { scorer, key } = record;
  const source = importSource(scorer);
  if (source !== null) return WORDS.scoreBy({ source });
  return key.startsWith(`${hash} `) ? WORDS.scoreByAnotherModel : WORDS.scoreOfEarlierCriteria;
}

/** Completions have one price; what is left of the bill went into prompts, cached or not. */
function table({ spend, price }: Pick<Assembly, 'spend' | 'price'>): {
  tokens: Split | null;
  cost: Split | null;
} {
  if (!spend) return { tokens: null, cost: null };
  const { promptTokens: prompt, completionTokens: completion, usd } = spend;
  const tokens = { prompt, completion, total: prompt + completion };
  if (usd === null) return { tokens, cost: null };
  const none = { promptTokens: 0, cachedTokens: 0, cacheWriteTokens: 0, reportedUsd: null };
  const wrote = price ? costUsd(price, { ...none, completionTokens: completion }) : null;
  const parts = wrote !== null && wrote <= usd ? { prompt: usd - wrote, completion: wrote } : null;
  const total = roundDollars(usd);
  if (!parts) return { tokens, cost: { prompt: null, completion: null, total } };
  // As shown, the two add up.
  const asked = roundDollars(parts.prompt);
  return { tokens, cost: { prompt: asked, completion: roundDollars(total - asked), total } };
}
