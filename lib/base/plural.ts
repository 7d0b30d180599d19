const RULES = new Intl.PluralRules('en');

/** The form of a message that goes with a count. */
export function plural(count: number, forms: { one: string; other: string }): string {
  return RULES.select(count) === 'one' ? forms.one : forms.other;
}
