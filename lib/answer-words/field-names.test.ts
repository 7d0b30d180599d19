import { describe, expect, it } from 'vitest';
import type { COMMENT_LANGUAGES } from '../criteria/comment-language';
import { fieldOf } from './field-names';

describe('fieldOf', () => {
  it.each([
    ['ARXIVID', 'id'],
    ['arxiv_id', 'id'],
    ['paperId', 'id'],
    ['#', 'index'],
    ['Paper_Title', 'title'],
    ['paper_index', 'index'],
    ['RELEVANCE', 'relevance'],
    ['relevanceScore', 'relevance'],
    ['Relevance (1-10)', 'relevance'],
    ['relevance_1_10', 'relevance'],
    ['NOV', 'novelty'],
    ['n', 'n'],
    ['Why', 'comment'],
    ['relevance_reason', 'comment'],
  ])('%s is %s', (key, field) => expect(fieldOf(key)).toBe(field));

  it.each(['authors', 'relevance_weight', 'confidence', ''])('%s is nothing', (key) =>
    expect(fieldOf(key)).toBeNull(),
  );
});

/** What a comment is called where it is asked for in this language. */
const COMMENT: Record<(typeof COMMENT_LANGUAGES)[number], string> = {
  ...{ ar: 'التعليق', cs: 'Komentář', da: 'Kommentar', de: 'Begründung', el: 'Σχόλιο', en: 'Comment' },
  ...{ es: 'Comentario', fa: 'توضیح', fi: 'Kommentti', fr: 'Commentaire', he: 'הערה', hi: 'टिप्पणी' },
  ...{ hu: 'Megjegyzés', id: 'Komentar', it: 'Commento', ja: 'コメント', ko: '코멘트', nl: 'Toelichting' },
  ...{ pl: 'Komentarz', pt: 'Comentário', ro: 'Comentariu', ru: 'Комментарий', sv: 'Motivering' },
  ...{ tr: 'Açıklama', uk: 'Коментар', vi: 'Nhận xét', 'zh-Hans': '评论', 'zh-Hant': '評論' },
};

it.each(Object.entries(COMMENT))('knows what a comment is called in %s: %s', (_language, name) => {
  expect(fieldOf(name)).toBe('comment');
});
