const ENGLISH = new Intl.PluralRules('en');

/** The form of a message that goes with a number. English has two. */
export function plural(count: number, forms: { one: string; other: string }): string {
  return ENGLISH.select(count) === 'one' ? forms.one : forms.other;
}
