import { useState } from 'preact/hooks';

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
  if (!asking) {
    return (
      <button type="button" onClick={() => setAsking(true)}>
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
      <button type="button" ref={(button) => button?.focus()} onClick={() => setAsking(false)}>
        Keep
      </button>
    </fieldset>
  );
}
