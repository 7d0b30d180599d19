import { useState } from 'preact/hooks';
import type { CriteriaSectionProps } from '../../components/criteria-section';
import { CRITERIA } from '../../components/words/criteria';
import type { Criteria } from '../../lib/criteria/criteria';
import { sameCriteria } from '../../lib/criteria/kept-criteria';
import { STARTING_POINTS } from '../../lib/criteria/starting-points/starting-points';
import type { Saved, SettingsReply } from '../../lib/messages/requests';
import { request } from '../../lib/platform/request';
import { readCriteriaFile } from './criteria-file';
import { keepDrafts, readDrafts } from './drafts';
import { usePromptEstimate } from './use-prompt-estimate';

/** New criteria before anything is typed. */
const BLANK = { name: CRITERIA.newName, text: '' };
/** The starting point that new criteria still are, word for word. */
const startOf = ({ text }: Criteria) => STARTING_POINTS.find((point) => point.text === text);

/** Saved criteria, drafts over them, and what the editor does with both. */
export function useCriteria(
  { criteria: saved, activeCriteria }: SettingsReply,
  save: (work: Promise<Saved>) => Promise<boolean>,
): CriteriaSectionProps {
  const [drafts, setDrafts] = useState(readDrafts);
  const [picked, setPicked] = useState<string | null>(null);
  const [fileProblem, setFileProblem] = useState('');
  const savedOf = (id: string) => saved.find((each) => each.id === id);
  const fresh = drafts.filter((draft) => !savedOf(draft.id));
  // Someone who was writing new criteria when the popup closed comes back to them.
  const id = picked ?? fresh.at(-1)?.id ?? activeCriteria;
  const before = savedOf(id);
  const shown = drafts.find((draft) => draft.id === id) ?? before ?? { id, name: '', text: '' };

  const keep = (draft: Criteria) => {
    const was = savedOf(draft.id);
    const same = was !== undefined && sameCriteria(was, draft);
    update((now) => put(now, draft.id, same ? null : draft));
  };
  const drop = (draftId: string) => update((now) => put(now, draftId, null));
  const update = (change: (now: Criteria[]) => Criteria[]) => {
    setDrafts((now) => {
      const next = change(now);
      keepDrafts(next);
      return next;
    });
  };

  const onStart = (startId: string) => {
    const { name, text } = STARTING_POINTS.find((point) => point.id === startId) ?? BLANK;
    setFileProblem('');
    keep({ ...shown, name, text });
  };
  const onFile = async (file: File) => {
    const read = await readCriteriaFile(file);
    setFileProblem(read.ok ? '' : read.why);
    if (read.ok) keep({ ...shown, name: read.name, text: read.text });
  };
  const prompt = usePromptEstimate(shown);
  const isUntouched = shown.text.trim() === '' || startOf(shown) !== undefined;

  const activate = (next: string) => save(request('activateCriteria', { id: next }));
  const onSave = async (criteria: Criteria) => {
    if (!(await save(request('saveCriteria', { criteria })))) return;
    setPicked(criteria.id);
    // What was typed meanwhile is still to be saved.
    update((now) => now.filter((each) => each.id !== criteria.id || !sameCriteria(each, shown)));
    if (criteria.id !== activeCriteria) await activate(criteria.id);
  };
  const onPick = async (next: string) => {
    setPicked(next);
    // Where it could not be made active, the list must not say that it is.
    if (savedOf(next) && next !== activeCriteria && !(await activate(next))) setPicked(activeCriteria);
  };
  const onDelete = async (gone: string) => {
    const next = saved.find((each) => each.id !== gone);
    if (!next || (gone === activeCriteria && !(await activate(next.id)))) return;
    if (!(await save(request('deleteCriteria', { id: gone })))) return;
    drop(gone);
    setPicked(null);
  };

  return {
    prompt,
    choices: [
      ...saved.map(({ id, name }) => ({ id, name, saved: true })),
      ...fresh.map(({ id, name }) => ({ id, name, saved: false })),
    ],
    activeName: savedOf(activeCriteria)?.name ?? '',
    criteria: shown,
    state: !before ? 'new' : shown === before ? 'saved' : 'changed',
    onDraft: keep,
    onNew: () => {
      const blank = { id: crypto.randomUUID(), ...BLANK };
      setFileProblem('');
      keep(blank);
      setPicked(blank.id);
    },
    start: before || !isUntouched ? null : { picked: startOf(shown)?.id ?? '', problem: fileProblem },
    onStart,
    onFile: (file) => void onFile(file),
    onDiscard: (draftId) => {
      drop(draftId);
      if (!savedOf(draftId)) setPicked(activeCriteria);
    },
    onPick: (next) => void onPick(next),
    onSave: (criteria) => void onSave(criteria),
    onDelete: (gone) => void onDelete(gone),
  };
}

/** The list with one draft changed, added, or gone. */
function put(drafts: Criteria[], id: string, draft: Criteria | null): Criteria[] {
  if (draft === null) return drafts.filter((each) => each.id !== id);
  const known = drafts.some((each) => each.id === id);
  return known ? drafts.map((each) => (each.id === id ? draft : each)) : [...drafts, draft];
}
