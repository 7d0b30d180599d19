import { useEffect, useRef, useState } from 'preact/hooks';
import { COMMON } from './words/common';

export interface ConfirmButtonProps {
  label: string;
  question: string;
  /** What the button that does it says. */
  yes: string;
  onConfirm(): void;
}

/** A button that asks once more, in place: a browser's own dialog may close the popup it was asked from. */
export function ConfirmButton({ label, question, yes, onConfirm }: ConfirmButtonProps) {
  const [asking, setAsking] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  // The button that had the focus is gone; not at the start, when nobody has pressed anything.
  useEffect(() => {
    if (asking) keep.current?.focus();
    else if (asked.current) first.current?.focus();
    asked.current = asking;
  }, [asking]);
  if (!asking) {
    return (
      <button type="button" ref={first} onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  }
  const confirm = () => {
    setAsking(false);
    onConfirm();
  };
  return (
    <fieldset class="confirm">
      <legend>{question}</legend>
      <button type="button" class="danger" onClick={confirm}>
        {yes}
      </button>
      <button type="button" ref={keep} onClick={() => setAsking(false)}>
        {COMMON.keep}
      </button>
    </fieldset>
  );
}
