/**
 * Languages in which a model can be asked to write its comments, by their tags (BCP 47): those that models write well.
 * English is one of them, for criteria that are written in another.
 */
export const COMMENT_LANGUAGES = [
  ...[
    'ar',
    'cs',
    'da',
    'de',
    'el',
    'en',
    'es',
    'fa',
    'fi',
    'fr',
    'he',
    'hi',
    'hu',
    'id',
    'it',
    'ja',
    'ko',
    'nl',
  ],
  ...['pl', 'pt', 'ro', 'ru', 'sv', 'tr', 'uk', 'vi', 'zh-Hans', 'zh-Hant'],
] as const;

/** The tag where it is one of these, else an empty text, which is to say nothing of the language. */
export function commentLanguage(tag: string | undefined): string {
  return COMMENT_LANGUAGES.find((each) => each === tag) ?? '';
}

/** A language's name in itself, or in another one: `Deutsch`, `German`. */
export function languageName(tag: string, inLanguage = tag): string {
  return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag) ?? tag;
}
