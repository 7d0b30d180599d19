import { CriteriaSection } from '../../components/criteria-section';
import type { Saved, SettingsReply } from '../../lib/messages/requests';
import { savedOr } from '../../lib/own-pages/use-settings';
import { useCriteria } from '../popup/use-criteria';

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
  return <CriteriaSection {...useCriteria(reply, save)} />;
}
