import { useEffect, useState } from 'preact/hooks';

export interface SliderProps {
  id: string;
  label: string;
  min: number;
  max: number;
  value: number;
  /** The value in words, as shown beside the label and read out. */
  words(value: number): string;
  /** Called once the reader lets go, not on the way there. */
  onChange(value: number): void;
}

/** A whole number on a short scale. */
export function Slider({ id, label, min, max, value, words, onChange }: SliderProps) {
  const [moving, setMoving] = useState(value);
  useEffect(() => setMoving(value), [value]);
  return (
    <div class="slider">
      <label class="field-label" for={id}>
        {label}
      </label>
      <span class="slider-value" aria-hidden="true">
        {words(moving)}
      </span>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={1}
        value={moving}
        aria-valuetext={words(moving)}
        onInput={(event) => setMoving(event.currentTarget.valueAsNumber)}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
    </div>
  );
}
