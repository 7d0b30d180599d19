import type { View } from '../lib/settings/settings';
import { SelectField } from './select-field';
import { Slider } from './slider';

export interface CutOffsProps {
  view: View;
  /** Without a key most papers have a keyword match only, which has a strength and no score. */
  keyless: boolean;
  onChange(change: Partial<View>): void;
}

const BELOW = [
  { value: 'dim', name: 'Dim' },
  { value: 'fold', name: 'Fold' },
  { value: 'hide', name: 'Hide' },
] as const;

const BELOW_HINT = {
  dim: 'They stay in place, paler.',
  fold: 'They shrink to their title line.',
  hide: 'They leave the page. The bar on the listing says how many.',
} as const;

const STRENGTHS = ['any', 'faint', 'fair', 'strong', 'very strong'];

/** Which papers step back, and how far. */
export function CutOffs({ view, keyless, onChange }: CutOffsProps) {
  return (
    <section class="section">
      <h2>Cut-offs</h2>
      {keyless && (
        <Slider
          {...{ id: 'min-strength', label: 'Minimum strength', min: 0, max: 4, value: view.minStrength }}
          words={(value) => STRENGTHS[value] ?? ''}
          onChange={(minStrength) => onChange({ minStrength })}
        />
      )}
      <Slider
        {...{ id: 'min-relevance', label: 'Minimum relevance', min: 1, max: 10, value: view.minRelevance }}
        words={orMore}
        onChange={(minRelevance) => onChange({ minRelevance })}
      />
      <Slider
        {...{ id: 'min-novelty', label: 'Minimum novelty', min: 1, max: 10, value: view.minNovelty }}
        words={orMore}
        onChange={(minNovelty) => onChange({ minNovelty })}
      />
      {keyless && <p class="hint">Relevance and novelty apply to papers that a model has scored.</p>}
      <SelectField
        {...{ id: 'below', label: 'Below the cut-offs', value: view.below, choices: BELOW }}
        hint={BELOW_HINT[view.below]}
        onChange={(below) => onChange({ below })}
      />
    </section>
  );
}

function orMore(value: number): string {
  if (value === 1) return 'any';
  return value === 10 ? '10' : `${value} or more`;
}
