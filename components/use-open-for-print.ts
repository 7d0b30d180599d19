import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Unfolds a part of the page while it is printed. */
export function useOpenForPrint(part: RefObject<HTMLDetailsElement | null>): void {
  // Not `useEffect`, which comes some frames later: whoever prints at once would have it folded.
  useLayoutEffect(() => {
    let was = false;
    const before = () => {
      was = part.current?.open ?? false;
      if (part.current) part.current.open = true;
    };
    const after = () => {
      if (part.current) part.current.open = was;
    };
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
    };
  }, [part]);
}
