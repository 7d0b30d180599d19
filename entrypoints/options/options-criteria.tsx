import { CriteriaSection } from '../../components/criteria-section';
import { OPTIONS } from '../../components/words/options';
import type { Saved, SettingsReply } from '../../lib/messages/requests';
import { savedOr } from '../../lib/own-pages/use-settings';
import { useCriteria } from '../popup/use-criteria';
import { useRehearsal } from './use-rehearsal';

export interface OptionsCriteriaProps {
  reply: SettingsReply;
  load(): Promise<unknown>;
  /** A save that was refused, in one plain sentence. */
  onRefused(why: string): void;
}

/** The criteria on the settings page, where there is room for all of them and a file can be chosen. */
export function OptionsCriteria({ reply, load, onRefused }: OptionsCriteriaProps) {
  const save = async (work: Promise<Saved>): Promise<boolean> => {
    const saved = await savedOr(work);
    if (!saved.ok) onRefused(saved.why);
    await load();
    return saved.ok;
  };
  const criteria = useCriteria(reply, save);
  const rehearsal = useRehearsal(criteria.criteria, criteria.state, reply);
  // Folded: the page's own state of saving is the one that a newcomer looks for.
  return (
    <details class="criteria">
      <summary>{OPTIONS.criteria({ count: reply.criteria.length })}</summary>
      <CriteriaSection {...{ ...criteria, rehearsal }} />
    </details>
  );
}
