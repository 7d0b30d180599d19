import { useState } from 'preact/hooks';
import { Banner } from '../../components/banner';
import { OptionsPage } from '../../components/options-page';
import type { Outcome } from '../../components/save-bar';
import { OPTIONS } from '../../components/words/options';
import type { Saved, SettingsReply } from '../../lib/messages/requests';
import { askToAllow, useAllowed } from '../../lib/own-pages/use-allowed';
import { useBuiltIn } from '../../lib/own-pages/use-built-in';
import { savedOr, useSettings, whyNot } from '../../lib/own-pages/use-settings';
import type { Answer } from '../../lib/platform/permissions';
import { request } from '../../lib/platform/request';
import { canAsk, shortOrigin } from '../../lib/providers/saved-key';
import { checkBaseUrl } from '../../lib/settings/base-url';
import type { OptionsRead } from '../../lib/settings/options-draft';
import type { SettingsChange } from '../../lib/settings/settings';
import { OptionsCriteria } from './options-criteria';
import { useDaily } from './use-daily';
import { useData } from './use-data';
import { useFollow } from './use-follow';
import { useTaste } from './use-taste';

const SILENT: Outcome = { tone: 'quiet', text: '' };

/** Wires the options page to the background and to the browser's permission prompt. */
export function OptionsApp() {
  const { reply, problem, load } = useSettings();
  const [outcome, setOutcome] = useState<Outcome>(SILENT);
  const base = reply ? checkBaseUrl(reply.settings.baseUrl) : null;
  const pattern = base?.ok ? base.pattern : null;
  const allowed = useAllowed(pattern);
  const builtIn = useBuiltIn();
  const follow = useFollow();
  const daily = useDaily();
  const [edition, setEdition] = useState(0);
  const data = useData(() => void load().then(() => setEdition((now) => now + 1)));
  const taste = useTaste(reply && tasteOf(reply), load);
  if (!reply) return problem === '' ? null : <Banner tone="problem" text={problem} />;

  const save = async (read: OptionsRead): Promise<boolean> => {
    const saving = saveAll(read);
    const { pattern: wanted } = read;
    const asking = wanted !== null && !(allowed && wanted === pattern);
    // In the same click as the save, not after it: Firefox takes the question at no other time.
    const asked = asking ? askToAllow(wanted) : null;
    const saved = await saving;
    const now = await load();
    if (!saved.ok) setOutcome({ tone: 'problem', text: saved.why });
    else tellSaved(read, now !== null && canAsk(now), asked);
    return saved.ok;
  };

  /** What needs leave says so until it has it: the reader may answer later, or never. */
  const tellSaved = ({ origin }: OptionsRead, ready: boolean, asked: Promise<Answer> | null) => {
    const host = shortOrigin(origin);
    const done = { tone: 'good' as const, text: ready ? OPTIONS.saved : OPTIONS.savedNeedsKey({ host }) };
    const first = asked && ready ? { ...done, text: OPTIONS.savedNeedsAllow({ host }) } : done;
    setOutcome(first);
    void asked?.then((answer) => {
      const after =
        answer === 'granted' ? done : { tone: 'problem' as const, text: NOT_GIVEN[answer]({ host }) };
      setOutcome((now) => (now === first ? after : now));
    });
  };

  const allow = async (wanted: string, host: string) => {
    if ((await askToAllow(wanted)) === 'unasked')
      setOutcome({ tone: 'problem', text: OPTIONS.cannotAsk({ host }) });
  };

  const saveAtOnce = async (settings: SettingsChange) => {
    const saved = await savedOr(request('saveSettings', { settings }));
    if (!saved.ok) setOutcome({ tone: 'problem', text: saved.why });
    await load();
  };

  const removed = async (removing: Promise<Saved>, text: string) => {
    const done = await savedOr(removing);
    await load();
    setOutcome(done.ok ? { tone: 'good', text } : { tone: 'problem', text: done.why });
  };

  const test = async () => {
    setOutcome({ tone: 'quiet', text: OPTIONS.testing });
    const result = await request('testConnection', {}).catch((error) => ({ ok: false, text: whyNot(error) }));
    setOutcome({ tone: result.ok ? 'good' : 'problem', text: result.text });
  };

  return (
    <OptionsPage
      {...{ reply, outcome, follow, daily, taste, data, edition, builtIn: builtIn.state }}
      criteria={
        <OptionsCriteria
          {...{ reply, load }}
          onRefused={(why) => setOutcome({ tone: 'problem', text: why })}
        />
      }
      blocked={base?.ok && !allowed ? shortOrigin(base.origin) : ''}
      onAllow={() => base?.ok && pattern !== null && void allow(pattern, shortOrigin(base.origin))}
      onDownload={builtIn.download}
      onSettings={(change) => void saveAtOnce(change)}
      onSave={save}
      onOutcome={setOutcome}
      onTest={() => void test()}
      onRemoveKey={(origin) => void removed(request('removeKey', { origin }), OPTIONS.keyRemoved)}
      onRemoveAllKeys={() => void removed(request('removeAllKeys', {}), OPTIONS.keysRemoved)}
    />
  );
}

/** All that the report of what was learned hangs on; null where nothing is to be learned. */
function tasteOf({ settings, criteria, activeCriteria }: SettingsReply): string | null {
  const { learn, thrifty, recallToKeep, baseUrl, model, effort, view } = settings;
  if (!learn) return null;
  const asked = [baseUrl, model, effort, view.minRelevance];
  return JSON.stringify([thrifty, recallToKeep, ...asked, criteria, activeCriteria]);
}

/** In one message: the key is bound to the base URL that comes with it. */
function saveAll({ settings, key }: OptionsRead): Promise<Saved> {
  return savedOr(request('saveSettings', key === '' ? { settings } : { settings, key }));
}

/** What was saved all the same. */
const NOT_GIVEN = { refused: OPTIONS.savedNotAllowed, unasked: OPTIONS.savedCannotAsk };
