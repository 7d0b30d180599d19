import { useLayoutEffect, useRef } from 'preact/hooks';
import { setTex } from '../lib/digest/set-tex';

/** A title or an abstract with its formulas set. */
export function TexText({ text }: { text: string }) {
  const place = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (place.current) setTex(place.current, text, 'page');
  }, [text]);
  return <span ref={place} />;
}
