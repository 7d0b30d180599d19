import { filled, said } from '../../lib/base/said';

/** What the reader reads where axes are added to criteria. */
export const AXES = {
  summary: said('pages_axes_summary'),
  hint: said('pages_axes_hint'),
  axis: filled('pages_axes_axis'),
  name: said('pages_axes_name'),
  needsName: said('pages_axes_needsName'),
  rubric: said('pages_axes_rubric'),
  rubricHint: said('pages_axes_rubricHint'),
  weight: said('pages_axes_weight'),
  weightHint: said('pages_axes_weightHint'),
  add: said('pages_axes_add'),
  preset: said('pages_axes_preset'),
  presetHint: said('pages_axes_presetHint'),
  remove: filled('pages_axes_remove'),
};
