// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { PaperDetails } from '../../messages/listing';
import { followedMark, keywordMark, scoredMark } from '../../testing/marks';
import { A, all, overlay, useOverlay, view } from '../../testing/overlay';

/** What the details say of scores of followed digests. */

useOverlay();

const dialog = () => all('[role="dialog"]').find((each) => !each.hidden);
const details = (rest: Partial<PaperDetails> = {}): PaperDetails => ({
  ...{ id: A, criteria: 'Mine', topics: [], matched: [], owed: false, score: null },
  again: { promptTokens: 900, completionTokens: 100, usd: 0.004 },
  ...rest,
});
const score = {
  ...{ host: 'api.example.com', model: 'big', effort: 'none', at: Date.UTC(2026, 1, 6, 12) },
  ...{ usd: null, wording: '0123456789ab', ofToday: true },
};
const blog = {
  name: 'Blog',
  relevance: 4,
  novelty: 5,
  comment: 'A side topic.',
  model: '',
  day: '2026-02-05',
};

const open = (mark: ReturnType<typeof followedMark>, known = details(), cut = view()) => {
  overlay.view(cut);
  overlay.marks([mark]);
  all('.tile')[0]?.click();
  overlay.details(known);
  return dialog()?.textContent ?? '';
};

it('say who gave them, when and by which model, and what becomes of the reader’s own', () => {
  const said = open(followedMark(keywordMark(A, { note: 'followed' })));
  for (const words of [
    'From Lab: Routing that they liked.',
    'Modelgpt-5, as Lab tells it',
    'Digest of2026-02-06',
  ])
    expect(said).toContain(words);
  expect(said).toContain('in place of scores of your own');
  expect(said).toContain('Score this paper');
  expect(said).not.toContain('Mine');
});

it('say every other word, the reader’s own among them, and where two differ', () => {
  const mark = followedMark(scoredMark(A, { relevance: 8, comment: 'Own reason.' }));
  const followed = [...(mark.followed ?? []), blog];
  const said = open({ ...mark, followed }, details({ score }));
  for (const words of [
    ...[
      'Your own modelRelevance 8 of 10',
      'Own reason.',
      'From Blog · 2026-02-05Relevance 4 of 10',
      'A side topic.',
    ],
    ...[
      'They disagree: relevance 9 from Lab, 4 from Blog.',
      'Your own modelbig, at api.example.com',
      'Mine, version',
    ],
  ])
    expect(said).toContain(words);
});

it('stand beside an own score, and say where the cut-offs part them', () => {
  const mark = { ...scoredMark(A, { relevance: 6 }), followed: [blog] };
  expect(open(mark, details({ score }))).not.toContain('disagree');
  overlay.view(view({ minRelevance: 5 }));
  expect(dialog()?.textContent).toContain(
    'the scores from your own model reach your cut-offs, those from Blog do not',
  );
});
