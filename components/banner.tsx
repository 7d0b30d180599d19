export interface BannerProps {
  text: string;
  tone: 'info' | 'problem';
  /** What the reader can do about it. */
  action?: { label: string; onClick(): void };
}

/** One sentence that wants to be read before the rest, and at most one button. */
export function Banner({ text, tone, action }: BannerProps) {
  return (
    <div class={`banner banner-${tone}`} {...(tone === 'problem' ? { role: 'alert' } : {})}>
      <p>{text}</p>
      {action && (
        <button type="button" onClick={action.onClick}>
          {action.label}
        </button>
      )}
    </div>
  );
}
