import { lazily } from '../../base/lazily';
import { LANGUAGE } from '../../base/said';
import { isolated } from '../../base/text-direction';
import { formatDollars } from '../../ledger/format-spend';
import type { Mark, PaperDetails } from '../../messages/listing';
import { WORDS } from '../words/details';
import { WORDS as FOLLOWED } from '../words/followed';

type FollowedWord = NonNullable<Mark['followed']>[number];
type Fact = readonly [name: string, said: string];

const MOMENT = lazily(() => new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'medium', timeStyle: 'short' }));
const EFFORTS: Record<string, string> = {
  minimal: WORDS.effortMinimal,
  low: WORDS.effortLow,
  medium: WORDS.effortMedium,
  high: WORDS.effortHigh,
};
/** So many of its twelve digits name a wording well enough. */
const SHORT = 6;

/** What there is to know of how a paper came by its mark, a name and a text each. */
export function factsOf(mark: Mark, details: PaperDetails): Fact[] {
  const { topics, matched, criteria, score } = details;
  const facts: (Fact | false)[] = [
    topics.length > 0 && [WORDS.criterion, topics.join(', ')],
    matched.length > 0 && [WORDS.matched, matched.join(', ')],
  ];
  const { own = mark } = mark;
  const told = mark.own && mark.followed?.[0];
  if (told) facts.push(...followedFacts(told));
  if (score && own.state === 'scored') {
    const when = MOMENT().format(score.at);
    facts.push(
      [told ? FOLLOWED.ownModel : WORDS.model, modelWords(score, own.second)],
      own.first !== undefined && [WORDS.firstScore, WORDS.firstScores(own.first)],
      [WORDS.scoredAt, own.titleOnly ? WORDS.fromTitleOnly({ when }) : when],
      score.usd !== null && [WORDS.cost, WORDS.costShare({ cost: formatDollars(score.usd) })],
    );
  }
  if (mark.learned?.close) facts.push([WORDS.closeCall, WORDS.closeCallIs]);
  // A digest goes by criteria of its own.
  if (!told || score) facts.push([WORDS.criteria, criteriaWords(criteria, score)]);
  return facts.filter((fact) => fact !== false);
}

function followedFacts({ name, model, day }: FollowedWord): (Fact | false)[] {
  return [
    model !== '' && [WORDS.model, FOLLOWED.toldModel({ model: isolated(model), name: isolated(name) })],
    day !== '' && [FOLLOWED.day, day],
  ];
}

function modelWords({ model, effort, host }: NonNullable<PaperDetails['score']>, isSecond: boolean): string {
  if (host === '') return WORDS.readFrom({ source: model });
  const thinks = effort !== '' && effort !== 'none';
  const thinking = () => WORDS.modelWith({ model, effort: EFFORTS[effort] ?? effort });
  const named = WORDS.modelAt({ model: thinks ? thinking() : model, host });
  return isSecond ? WORDS.secondToo({ model: named }) : named;
}

function criteriaWords(name: string, score: PaperDetails['score']): string {
  if (!score || score.wording === '') return name;
  const wording = score.wording.slice(0, SHORT);
  return score.ofToday ? WORDS.wordingToday({ name, wording }) : WORDS.wordingEarlier({ name, wording });
}
