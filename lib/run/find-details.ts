import type { Ledger } from '../ledger/ledger';
import type { ListedPaper } from '../papers/paper';
import type { Plan } from '../queue/plan';
import { isBuiltIn } from '../settings/built-in';
import { importSource } from '../store/imported';
import type { ScoreKeeper } from '../store/score-keeper';
import type { ScoreRecord } from '../store/scores-db';
import type { Board } from './board';
import { estimateRun } from './estimate-run';
import type { PaperDetails } from './paper-details';
import { recallAll } from './recall-all';
import type { Row } from './row';
import { WORDS } from './words';

/** Names the topics of criteria that a reason speaks of. */
export type NameTopics = (comment: string, criteria: string) => string[];

export interface DetailsDeps {
  board: Board;
  keeper: ScoreKeeper;
  ledger: Pick<Ledger, 'shareUsd'>;
  nameTopics: NameTopics;
}

/** Whether a model can be asked about one paper at the reader's word, whatever its kind. */
export function canAskAbout({ abstract, gone }: ListedPaper, plan: Plan): boolean {
  return plan.ready && (abstract !== '' || (plan.scoreTitles && gone !== undefined));
}

export async function findDetails(
  { board, keeper, ledger, nameTopics }: DetailsDeps,
  plan: Plan,
  paper: ListedPaper,
): Promise<PaperDetails> {
  const { id } = paper;
  const known = (await recallAll(keeper, plan, [paper]))(id);
  const row = board.get(id);
  const record = shownRecord(row, known);
  // Its title is not read first: the reader wants it scored.
  const { promptTokens, completionTokens, usd: price } = estimateRun({ ...plan, titles: null }, [paper]);
  const ofToday = record?.key.startsWith(`${plan.hash} `) ?? false;
  const usd = record?.request ? await ledger.shareUsd(record.request) : null;
  return {
    id,
    score: record && { ...whoseScore(record), at: record.at, usd, ofToday },
    criteria: plan.criteria.name,
    topics: record ? nameTopics(record.comment, ofToday ? plan.criteria.text : '') : [],
    owed: row?.place === 'owed',
    matched: board.matchOf(id).matched,
    again: canAskAbout(paper, plan) ? { promptTokens, completionTokens, usd: price } : null,
  };
}

/** The record that the page shows of a paper; null where it shows no score. */
function shownRecord(
  row: Row | undefined,
  {
    current,
    earlier,
    opinion,
  }: { current: ScoreRecord | null; earlier: ScoreRecord | null; opinion: ScoreRecord | null },
): ScoreRecord | null {
  if (row?.mark.state !== 'scored') return null;
  return (row.mark.second ? opinion : null) ?? current ?? earlier;
}

function whoseScore({ scorer, key }: ScoreRecord) {
  const source = importSource(scorer);
  if (source !== null) return { host: '', model: source, effort: '', wording: '' };
  const parts = scorer.split(' ');
  const [host = '', effort = ''] = [parts[0], parts.at(-1)];
  const model = parts.slice(1, -1).join(' ');
  return {
    ...{ host: isBuiltIn(host) ? WORDS.ownBrowser : host, model },
    ...{ effort: isBuiltIn(host) ? '' : effort, wording: key.split(' ')[0] ?? '' },
  };
}
