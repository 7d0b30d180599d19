import { useEffect, useState } from 'preact/hooks';

export type View = 'digest' | 'record';

const viewIn = (hash: string): View => (hash === '#record' ? 'record' : 'digest');

/** Which of its two faces the page shows: the address says so, and the browser's own Back goes from one to the other. */
export function useView(): View {
  const [view, setView] = useState(() => viewIn(location.hash));
  useEffect(() => {
    const change = () => setView(viewIn(location.hash));
    addEventListener('hashchange', change);
    return () => removeEventListener('hashchange', change);
  }, []);
  return view;
}
