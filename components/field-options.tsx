import { FIELDS } from '../lib/criteria/starting-points/starting-points';

/** The starting points, by field, as the choices of a list. */
export function FieldOptions() {
  return FIELDS.map(({ name, points }) => (
    <optgroup key={name} label={name}>
      {points.map((point) => (
        <option key={point.id} value={point.id}>
          {point.name}
        </option>
      ))}
    </optgroup>
  ));
}
