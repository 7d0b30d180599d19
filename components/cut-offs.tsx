import type { View } from '../lib/settings/settings';
import { orMore } from './or-more';
import { SelectField } from './select-field';
import { Slider } from './slider';
import { COMMON } from './words/common';
import { CUT_OFFS } from './words/cut-offs';

export interface CutOffsProps {
  view: View;
  /** Without a key most papers have a keyword match only, which has a strength and no score. */
  keyless: boolean;
  onChange(change: Partial<View>): void;
}

const BELOW = [
  { value: 'dim', name: CUT_OFFS.dim },
  { value: 'fold', name: CUT_OFFS.fold },
  { value: 'hide', name: CUT_OFFS.hide },
] as const;

const BELOW_HINT = {
  dim: CUT_OFFS.dimHint,
  fold: CUT_OFFS.foldHint,
  hide: CUT_OFFS.hideHint,
} as const;

const STRENGTHS = [COMMON.any, CUT_OFFS.faint, CUT_OFFS.fair, CUT_OFFS.strong, CUT_OFFS.veryStrong];

/** Which papers step back, and how far. */
export function CutOffs({ view, keyless, onChange }: CutOffsProps) {
  return (
    <>
      {keyless && (
        <Slider
          {...{ id: 'min-strength', label: CUT_OFFS.minStrength, min: 0, max: 4, value: view.minStrength }}
          words={(value) => STRENGTHS[value] ?? ''}
          onChange={(minStrength) => onChange({ minStrength })}
        />
      )}
      <Slider
        {...{ id: 'min-relevance', label: COMMON.minRelevance, min: 1, max: 10, value: view.minRelevance }}
        words={orMore}
        onChange={(minRelevance) => onChange({ minRelevance })}
      />
      <Slider
        {...{ id: 'min-novelty', label: COMMON.minNovelty, min: 1, max: 10, value: view.minNovelty }}
        words={orMore}
        onChange={(minNovelty) => onChange({ minNovelty })}
      />
      {keyless && <p class="hint">{CUT_OFFS.scoredOnly}</p>}
      <SelectField
        {...{ id: 'below', label: CUT_OFFS.below, value: view.below, choices: BELOW }}
        hint={BELOW_HINT[view.below]}
        onChange={(below) => onChange({ below })}
      />
    </>
  );
}
