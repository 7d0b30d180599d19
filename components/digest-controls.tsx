import type { DigestQuery, DigestSources } from '../lib/digest/contract';
import type { Cut } from '../lib/digest/material';
import { CheckBox } from './check-box';
import { ConfirmButton } from './confirm-button';
import { ImportField } from './import-field';
import { SelectField } from './select-field';
import { Slider } from './slider';

export interface DigestControlsProps {
  sources: DigestSources;
  /** Null where there is nothing to show yet. */
  query: DigestQuery | null;
  cut: Cut;
  onQuery(query: DigestQuery): void;
  onCut(change: Partial<Cut>): void;
  onFile(file: File): void;
  /** Forgets a digest that was read in, and its scores with it. */
  onForget(id: string): void;
}

const ORDERS = [
  { value: 'sum', name: 'Relevance plus novelty' },
  { value: 'relevance', name: 'Relevance, then novelty' },
] as const;

const DAYS = 'days';

/** What the digest is of, where it is cut, and where another one is read in. */
export function DigestControls({ sources, query, cut, ...on }: DigestControlsProps) {
  return (
    <aside class="controls" aria-label="What to show">
      {query && <SourceFields {...{ sources, query }} onQuery={on.onQuery} />}
      {query?.of === 'import' && (
        <ConfirmButton
          key={query.id}
          {...{
            label: 'Remove this digest',
            question: 'Remove it, and its scores from arXiv?',
            yes: 'Remove',
          }}
          onConfirm={() => on.onForget(query.id)}
        />
      )}
      <Slider
        {...{ id: 'digest-relevance', label: 'Minimum relevance', min: 1, max: 10, value: cut.minRelevance }}
        words={orMore}
        onChange={(minRelevance) => on.onCut({ minRelevance })}
      />
      <Slider
        {...{ id: 'digest-novelty', label: 'Minimum novelty', min: 1, max: 10, value: cut.minNovelty }}
        words={orMore}
        onChange={(minNovelty) => on.onCut({ minNovelty })}
      />
      <SelectField
        {...{ id: 'digest-order', label: 'Order', value: cut.order, choices: ORDERS }}
        onChange={(order) => on.onCut({ order })}
      />
      <CheckBox
        {...{ id: 'digest-prompt', label: 'With the criteria', checked: cut.withPrompt }}
        hint="At the end of what is saved or copied, too."
        onChange={(withPrompt) => on.onCut({ withPrompt })}
      />
      <ImportField onFile={on.onFile} />
    </aside>
  );
}

interface SourceFieldsProps {
  sources: DigestSources;
  query: DigestQuery;
  onQuery(query: DigestQuery): void;
}

function SourceFields({ sources, query, onQuery }: SourceFieldsProps) {
  const known = query.of !== 'listing' || sources.listings.some(({ id }) => id === query.id);
  const choices = [
    ...(query.of === 'listing' && !known
      ? [{ value: `listing ${query.id}`, name: 'The page just read' }]
      : []),
    ...(sources.days.length > 0 ? [{ value: DAYS, name: 'All listings of some days' }] : []),
    ...sources.listings
      .filter(({ id }, i) => i < 40 || (query.of === 'listing' && query.id === id))
      .map(({ id, title, day, papers }) => ({
        value: `listing ${id}`,
        name: `${title}, ${day} (${papers})`,
      })),
    ...sources.imports.map(({ id, title, papers }) => ({
      value: `import ${id}`,
      name: `File ${title} (${papers})`,
    })),
  ];
  const pick = (value: string) => {
    const [, of, id = ''] = /^(listing|import) (.*)$/.exec(value) ?? [];
    const day = sources.days[0] ?? '';
    if (of === 'listing' || of === 'import') onQuery({ of, id });
    else onQuery({ of: 'days', from: day, to: day, categories: [] });
  };
  return (
    <>
      <SelectField
        {...{ id: 'digest-source', label: 'Digest of', choices }}
        value={query.of === 'days' ? DAYS : `${query.of} ${query.id}`}
        onChange={pick}
      />
      {query.of === 'days' && (
        <>
          <div class="pair">
            <DayField
              id="digest-from"
              label="From"
              value={query.from}
              onDay={(from) => onQuery({ ...query, from })}
            />
            <DayField id="digest-to" label="To" value={query.to} onDay={(to) => onQuery({ ...query, to })} />
          </div>
          {sources.categories.length > 1 && (
            <fieldset class="categories">
              <legend>Categories</legend>
              {sources.categories.map((category) => (
                <label key={category} class="check">
                  <input
                    type="checkbox"
                    checked={query.categories.includes(category)}
                    onChange={() => onQuery({ ...query, categories: toggled(query.categories, category) })}
                  />
                  {category}
                </label>
              ))}
              <p class="hint">None ticked: all of them.</p>
            </fieldset>
          )}
        </>
      )}
    </>
  );
}

function DayField({
  id,
  label,
  value,
  onDay,
}: {
  id: string;
  label: string;
  value: string;
  onDay(day: string): void;
}) {
  return (
    <div class="field">
      <label class="field-label" for={id}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        value={value}
        onChange={(event) => event.currentTarget.value !== '' && onDay(event.currentTarget.value)}
      />
    </div>
  );
}

function toggled(categories: readonly string[], one: string): string[] {
  return categories.includes(one) ? categories.filter((each) => each !== one) : [...categories, one];
}

function orMore(value: number): string {
  if (value === 1) return 'any';
  return value === 10 ? '10' : `${value} or more`;
}
