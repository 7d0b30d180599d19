import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

export interface FoldProps {
  summary: string;
  /** Opens it when it becomes true; the reader may close it again. */
  open: boolean;
  children: ComponentChildren;
}

/** What is not needed at first glance. */
export function Fold({ summary, open, children }: FoldProps) {
  const [isOpen, setIsOpen] = useState(open);
  useEffect(() => {
    if (open) setIsOpen(true);
  }, [open]);
  return (
    <details class="section fold" open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      <div class="folded">{children}</div>
    </details>
  );
}
