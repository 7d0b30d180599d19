/** Languages in which programs write the day; those that number the months need none. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ru'];

/** Letters of a name at least: two begin more than one month. */
const SHORTEST = 3;

type Names = readonly (readonly [name: string, number: number])[];
let months: Names | undefined;
let weekdays: Names | undefined;

/** 1 to 12 for a month's name in one of several languages, whole or cut short: `août`, `Sept.`, `Mär`; 0 for any other word. */
export function monthNumber(word: string): number {
  months ??= namesOf(12, (i) => Date.UTC(2025, i, 5), ['month', 'day']);
  return numberOf(word, months);
}

/** Whether a word is a weekday's name, whole or cut short. */
export function isWeekday(word: string): boolean {
  weekdays ??= namesOf(7, (i) => Date.UTC(2025, 0, 5 + i), ['weekday']);
  return numberOf(word, weekdays) > 0;
}

/** The one that all names have which begin with this word. */
function numberOf(word: string, names: Names): number {
  const start = folded(word);
  if (start.length < SHORTEST) return 0;
  const numbers = new Set(names.filter(([name]) => name.startsWith(start)).map(([, number]) => number));
  return numbers.size === 1 ? ([...numbers][0] ?? 0) : 0;
}

/** Names as the browser writes them, by themselves and, where a language inflects them, in a date. */
function namesOf(count: number, at: (i: number) => number, parts: ('month' | 'day' | 'weekday')[]): Names {
  const [type = 'month'] = parts;
  const ways = LANGUAGES.flatMap((language) =>
    [parts, [type]].map((fields) => {
      const options = Object.fromEntries(fields.map((each) => [each, each === 'day' ? 'numeric' : 'long']));
      return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
    }),
  );
  return ways.flatMap((way) =>
    Array.from({ length: count }, (_, i): [string, number] => {
      const name = way.formatToParts(at(i)).find((part) => part.type === type)?.value ?? '';
      return [folded(name), i + 1];
    }),
  );
}

function folded(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
