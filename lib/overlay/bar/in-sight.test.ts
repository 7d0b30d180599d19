// @vitest-environment jsdom
import { expect, it } from 'vitest';
import type { View } from '../../settings/settings';
import { keywordMark, scoredMark } from '../../testing/marks';
import { A, B, bar, on, overlay, useOverlay, view } from '../../testing/overlay';

useOverlay();

it.each<[string, Parameters<typeof overlay.marks>[0], Partial<View>, string, string, Partial<View>]>([
  [
    'relevance',
    [scoredMark(A, { relevance: 6 }), scoredMark(B, { relevance: 3 })],
    { minRelevance: 9 },
    'No paper here reaches 9. The best is 6 (1 paper).',
    'Show 6 and more',
    { minRelevance: 6 },
  ],
  [
    'novelty',
    [scoredMark(A, { novelty: 4 }), scoredMark(B, { novelty: 4 })],
    { minRelevance: 5, minNovelty: 8 },
    'No paper this relevant reaches novelty 8. The best is 4 (2 papers).',
    'Show novelty 4 and more',
    { minNovelty: 4 },
  ],
  [
    'keywords',
    [keywordMark(A, { strength: 1 })],
    { minStrength: 4 },
    'No paper here matches your keywords that well (1 paper comes nearest).',
    'Show the nearest',
    { minStrength: 1 },
  ],
])(
  'nothing above the cut-off of %s: says so, with the cut-off that the nearest reach',
  (_, marks, cut, text, label, lowered) => {
    overlay.view(view(cut));
    overlay.marks(marks);
    const lower = bar('.sight button');
    expect([bar('.none')?.textContent, lower?.textContent]).toEqual([text, label]);
    lower?.click();
    expect(on.view).toHaveBeenCalledExactlyOnceWith(lowered);
    overlay.view(view({ ...cut, ...lowered }));
    expect(lower?.hidden).toBe(true);
  },
);
