import { useCallback, useState } from 'preact/hooks';

/** What is told to those who do not see the page change. */
export function useAnnounced() {
  const [said, setSaid] = useState('');
  const [announced, setAnnounced] = useState('');
  // The same once more would be no change, and not be read out.
  const announce = useCallback((text: string) => {
    setAnnounced((before) => (before === text ? `${text}\u00a0` : text));
  }, []);
  /** Told, and shown beside what was pressed. */
  const say = useCallback(
    (text: string) => {
      setSaid(text);
      if (text !== '') announce(text);
    },
    [announce],
  );
  return { said, announced, say, announce };
}
