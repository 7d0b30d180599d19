import type { DigestQuery, DigestSources } from '../lib/digest/contract';
import { SelectField } from './select-field';
import { DIGEST_CHOICES } from './words/digest-choices';

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
      ? [{ value: `listing ${query.id}`, name: DIGEST_CHOICES.justRead }]
      : []),
    ...(sources.days.length > 0 ? [{ value: DAYS, name: DIGEST_CHOICES.someDays }] : []),
    ...sources.listings
      .filter(({ id }, i) => i < 40 || (query.of === 'listing' && query.id === id))
      .map(({ id, title, day, papers }) => ({
        value: `listing ${id}`,
        name: `${title}, ${day} (${papers})`,
      })),
    ...sources.imports.map(({ id, title, papers }) => ({
      value: `import ${id}`,
      name: DIGEST_CHOICES.file({ title, papers }),
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
        {...{ id: 'digest-source', label: DIGEST_CHOICES.source, choices }}
        value={query.of === 'days' ? DAYS : `${query.of} ${query.id}`}
        onChange={pick}
      />
      {query.of === 'days' && (
        <>
          <div class="pair">
            <DayField
              id="digest-from"
              label={DIGEST_CHOICES.from}
              value={query.from}
              onDay={(from) => onQuery({ ...query, from, to: from > query.to ? from : query.to })}
            />
            <DayField
              id="digest-to"
              label={DIGEST_CHOICES.to}
              value={query.to}
              onDay={(to) => onQuery({ ...query, to, from: to < query.from ? to : query.from })}
            />
          </div>
          {sources.categories.length > 1 && (
            <fieldset class="categories">
              <legend>{DIGEST_CHOICES.categories}</legend>
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
              <p class="hint">{DIGEST_CHOICES.categoriesHint}</p>
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
