import { useEffect, useRef, useState } from 'preact/hooks';
import type { DigestQuery, DigestSources } from '../lib/digest/contract';
import type { Cut } from '../lib/digest/material';
import { CheckBox } from './check-box';
import { ConfirmButton } from './confirm-button';
import { SourceFields } from './digest-source-fields';
import { FOLLOW_PAGE } from './follow-page';
import { ImportField } from './import-field';
import { orMore } from './or-more';
import { SelectField } from './select-field';
import { Slider } from './slider';
import { useMedia } from './use-media';
import { COMMON } from './words/common';
import { DIGEST_CHOICES } from './words/digest-choices';

export interface DigestControlsProps {
  sources: DigestSources;
  /** Null where there is nothing to show yet. */
  query: DigestQuery | null;
  cut: Cut;
  /** Its papers have a reading order. */
  reading: boolean;
  onQuery(query: DigestQuery): void;
  onCut(change: Partial<Cut>): void;
  onFile(file: File): void;
  /** Forgets a digest that was read in, and its scores with it. */
  onForget(id: string): void;
}

const ORDERS = [
  { value: 'sum', name: DIGEST_CHOICES.bySum },
  { value: 'relevance', name: DIGEST_CHOICES.byRelevance },
  { value: 'reading', name: DIGEST_CHOICES.byReading },
] as const;
const WITH_PAGE = [{ value: 'page', name: DIGEST_CHOICES.asPage }, ...ORDERS] as const;

/** What the digest is of, where it is cut, and where another one is read in. */
export function DigestControls({ query, ...props }: DigestControlsProps) {
  // Where there is no room for two columns, the digest comes first, and they unfold.
  const beside = useMedia('(min-width: 901px)');
  const part = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(true);
  // What is being used does not fold away under the reader's hands.
  useEffect(() => {
    if (query !== null && !part.current?.contains(document.activeElement)) setOpen(false);
  }, [query === null]);
  useEffect(() => {
    if (!beside && part.current?.contains(document.activeElement)) setOpen(true);
  }, [beside]);
  return (
    <aside aria-label={DIGEST_CHOICES.heading}>
      <details
        class="controls"
        ref={part}
        open={beside || open}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary>{DIGEST_CHOICES.summary}</summary>
        <Fields {...props} query={query} />
      </details>
    </aside>
  );
}

function Fields({ sources, query, cut, reading, ...on }: DigestControlsProps) {
  const isSorted = query?.of === 'listing' && query.sorted;
  const orders = (isSorted ? WITH_PAGE : ORDERS).filter(({ value }) => reading || value !== 'reading');
  const order = reading || cut.order !== 'reading' ? cut.order : 'relevance';
  return (
    <div class="fields">
      {query && <SourceFields {...{ sources, query }} onQuery={on.onQuery} />}
      {query?.of === 'import' && (
        <ConfirmButton
          key={query.id}
          {...{
            label: DIGEST_CHOICES.forget,
            question: DIGEST_CHOICES.forgetAsked,
            yes: DIGEST_CHOICES.forgetNow,
          }}
          onConfirm={() => on.onForget(query.id)}
        />
      )}
      <Slider
        {...{ id: 'digest-relevance', label: COMMON.minRelevance, min: 1, max: 10, value: cut.minRelevance }}
        words={orMore}
        onChange={(minRelevance) => on.onCut({ minRelevance })}
      />
      <Slider
        {...{ id: 'digest-novelty', label: COMMON.minNovelty, min: 1, max: 10, value: cut.minNovelty }}
        words={orMore}
        onChange={(minNovelty) => on.onCut({ minNovelty })}
      />
      <SelectField
        {...{ id: 'digest-order', label: DIGEST_CHOICES.order, value: order, choices: orders }}
        onChange={(picked) => on.onCut({ order: picked })}
      />
      <CheckBox
        {...{ id: 'digest-topics', label: DIGEST_CHOICES.byTopic, checked: cut.byTopic === true }}
        hint={DIGEST_CHOICES.byTopicHint}
        onChange={(byTopic) => on.onCut({ byTopic })}
      />
      <CheckBox
        {...{ id: 'digest-prompt', label: DIGEST_CHOICES.withPrompt, checked: cut.withPrompt }}
        hint={DIGEST_CHOICES.withPromptHint}
        onChange={(withPrompt) => on.onCut({ withPrompt })}
      />
      <ImportField onFile={on.onFile} />
      <p>
        <a href={FOLLOW_PAGE} target="_blank" rel="noreferrer">
          {DIGEST_CHOICES.follow}
        </a>{' '}
        <span class="hint">{DIGEST_CHOICES.followHint}</span>
      </p>
    </div>
  );
}
