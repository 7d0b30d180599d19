import { useRef, useState } from 'preact/hooks';
import type { StartingPoint } from '../../lib/criteria/starting-points/starting-point';
import { STARTING_POINTS } from '../../lib/criteria/starting-points/starting-points';
import type { Saved, SettingsReply } from '../../lib/messages/requests';
import { request } from '../../lib/platform/request';

interface Store {
  load(): Promise<SettingsReply | null>;
  save(work: Promise<Saved>): Promise<boolean>;
}

/** Makes the starting point of a field the active criteria. `chosen`: one was chosen here. */
export function useField({ load, save }: Store) {
  const [chosen, setChosen] = useState(false);
  /** Ids of criteria that were made here: arrow keys try one field after another, and only the last is to stay. */
  const made = useRef(new Set<string>());
  /** One choice after another, however fast they come. */
  const turn = useRef(Promise.resolve());

  async function choose({ name, text }: StartingPoint): Promise<void> {
    const now = await load();
    if (!now) return;
    const known = now.criteria.find((each) => each.text === text);
    const criteria = known ?? { id: crypto.randomUUID(), name, text };
    if (!known && !(await save(request('saveCriteria', { criteria })))) return;
    if (!known) made.current.add(criteria.id);
    if (!(await save(request('activateCriteria', { id: criteria.id })))) return;
    setChosen(true);
    const before = now.activeCriteria;
    if (before === criteria.id || !made.current.delete(before)) return;
    await save(request('deleteCriteria', { id: before }));
  }

  const onField = (id: string) => {
    const point = STARTING_POINTS.find((each) => each.id === id);
    if (point) turn.current = turn.current.then(() => choose(point));
  };
  return { chosen, onField };
}
