import type { Criteria } from '../lib/criteria/criteria';
import { steerOf } from '../lib/criteria/steered-words';
import type { Steer, TasteReply } from '../lib/messages/requests';
import { TASTE } from './words/taste';

type Words = NonNullable<TasteReply['words']>;
type Word = Words['wanted'][number];

export interface TasteWordsProps {
  words: Words;
  criteria: Criteria;
  onSteer(term: string, how: Steer | null): void;
}

/** The words that decide most, each to be struck or pinned, and those that were and decide nothing by themselves. */
export function TasteWords({ words, ...rest }: TasteWordsProps) {
  const shown = new Set([...words.wanted, ...words.unwanted].map(({ term }) => term));
  const others = words.named.filter(({ term }) => !shown.has(term));
  return (
    <div class="taste-words">
      <p class="field-label">{TASTE.words}</p>
      <p class="hint">{TASTE.wordsHint}</p>
      <div class="pair">
        <WordList {...{ id: 'words-for', title: TASTE.for, words: words.wanted }} {...rest} />
        <WordList {...{ id: 'words-against', title: TASTE.against, words: words.unwanted }} {...rest} />
      </div>
      {others.length > 0 && (
        <WordList {...{ id: 'words-steered', title: TASTE.others, words: others }} {...rest} />
      )}
    </div>
  );
}

interface WordListProps extends Pick<TasteWordsProps, 'criteria' | 'onSteer'> {
  id: string;
  title: string;
  words: readonly Word[];
}

function WordList({ id, title, words, ...rest }: WordListProps) {
  return (
    <div>
      <p id={id} class="field-label">
        {title}
      </p>
      {words.length === 0 && <p class="hint">{TASTE.noWords}</p>}
      <ul aria-labelledby={id}>
        {words.map((word) => (
          <WordRow key={word.term} word={word} {...rest} />
        ))}
      </ul>
    </div>
  );
}

const STEERS = [
  { how: 'struck', sign: '✕', label: TASTE.strike },
  { how: 'wanted', sign: '+', label: TASTE.pinFor },
  { how: 'unwanted', sign: '−', label: TASTE.pinAgainst },
] as const;

function WordRow({ word, criteria, onSteer }: { word: Word } & Pick<WordListProps, 'criteria' | 'onSteer'>) {
  const { term, written, also } = word;
  const now = steerOf(criteria, term);
  return (
    <li class={now ? `word-${now}` : undefined}>
      {/* Words that cannot be told from one another are struck together. */}
      <span class="word">{[written, ...also].join(' / ')}</span>
      {STEERS.map(({ how, sign, label }) => (
        <button
          key={how}
          type="button"
          class="small"
          aria-pressed={now === how}
          aria-label={label({ word: written })}
          title={label({ word: written })}
          onClick={() => onSteer(term, now === how ? null : how)}
        >
          {sign}
        </button>
      ))}
    </li>
  );
}
