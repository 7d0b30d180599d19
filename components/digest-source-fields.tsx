import type { DigestQuery, DigestSources } from '../lib/digest/contract';
import { SelectField } from './select-field';

const DAYS = 'days';

export interface SourceFieldsProps {
  sources: DigestSources;
  query: DigestQuery;
  onQuery(query: DigestQuery): void;
}

/** A listing, some days, or a digest that was read in. */
export function SourceFields({ sources, query, onQuery }: SourceFieldsProps) {
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
              onDay={(from) => onQuery({ ...query, from, to: from > query.to ? from : query.to })}
            />
            <DayField
              id="digest-to"
              label="To"
              value={query.to}
              onDay={(to) => onQuery({ ...query, to, from: to < query.from ? to : query.from })}
            />
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
