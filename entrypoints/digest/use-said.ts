import { useState } from 'preact/hooks';

/**
 * What came of the last save or copy; it is read out where it changes.
 *
 * @param of what it is said of: of anything else it is not true
 */
export function useSaid(of: unknown): [said: string, say: (text: string) => void] {
  const [last, setLast] = useState({ of, text: '' });
  const said = last.of === of ? last.text : '';
  // The same once more would be no change.
  const say = (text: string) => setLast({ of, text: said === text ? `${text}\u00a0` : text });
  return [said, say];
}
