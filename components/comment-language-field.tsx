import { COMMENT_LANGUAGES, languageName } from '../lib/criteria/comment-language';
import { SelectField } from './select-field';
import { COMMENT_LANGUAGE } from './words/comment-language';

/** Each by its own name, for whom it is meant. */
const NAMED = COMMENT_LANGUAGES.map((tag) => ({ value: tag as string, name: languageName(tag), lang: tag }));

/** In which language the model writes its comments; empty where it is not told. */
export function CommentLanguageField({ value, onChange }: { value: string; onChange(tag: string): void }) {
  return (
    <SelectField
      {...{ id: 'criteria-language', label: COMMENT_LANGUAGE.label, hint: COMMENT_LANGUAGE.hint }}
      {...{ value, choices: [{ value: '', name: COMMENT_LANGUAGE.ofPapers }, ...NAMED], onChange }}
    />
  );
}
