/** What popup, options and digest page may ask the background for. */

import { type Criteria, MAX_CRITERIA_CHARS } from '../criteria/criteria';
import { keptCriteria } from '../criteria/kept-criteria';
import type { DailyRun } from '../daily/daily-run';
import type { Follower } from '../follow/contract';
import { AS_EXPECTED, differingBill } from '../ledger/learned';
import type { Ledger } from '../ledger/ledger';
import type { Saved } from '../messages/requests';
import { isAllowed } from '../platform/permissions';
import type { Handlers } from '../platform/router';
import type { Plan } from '../queue/plan';
import { scorerOf } from '../run/make-plan';
import type { Rehearsals } from '../run/rehearsals';
import type { Sessions } from '../run/sessions';
import { checkBaseUrl, originOf } from '../settings/base-url';
import { isBuiltIn } from '../settings/built-in';
import { activateCriteria, deleteCriteria, readCriteria, saveCriteria } from '../store/criteria-store';
import type { RecordsDb } from '../store/records-db';
import type { ReleaseNews } from '../store/release-news';
import { droppedFields, learnedOf, rememberDropped } from '../store/server-records';
import { readSettings, writeSettings } from '../store/settings-store';
import { lostKeyWords, restoredWords, unkeptOf, unkeptWords } from '../store/unkept';
import type { Vault } from '../store/vault';
import { type BackupDeps, createBackupHandlers } from './backup-handlers';
import { createDailyHandlers, type DailyHandlerDeps } from './daily-handlers';
import { createDigestHandlers, type DigestDeps } from './digest-handlers';
import { createFollowHandlers } from './follow-handlers';
import { createImportHandlers, type ImportDeps } from './import-handlers';
import { promptEstimate } from './prompt-estimate';
import { createTasteHandlers, type TasteDeps } from './taste-handlers';
import { testConnection } from './test-connection';
import { WORDS } from './words';

export interface HandlerDeps extends DigestDeps, ImportDeps, DailyHandlerDeps, BackupDeps, TasteDeps {
  records: RecordsDb;
  daily: DailyRun;
  follower: Follower;
  vault: Vault;
  /** Origins whose keys were lost. */
  lostKeys(): readonly string[];
  ledger: Ledger;
  sessions: Sessions;
  rehearsals: Rehearsals;
  plan(): Promise<Plan>;
  releaseNews: ReleaseNews;
  /** Tells our own pages that are open that settings have changed. */
  news(): void;
}

const OK: Saved = { ok: true };
const refuse = (why: string) => ({ ok: false, why }) as const;
const isTooLong = ({ text }: Criteria) => text.length > MAX_CRITERIA_CHARS;
const tooLong = () => refuse(WORDS.longCriteria({ most: MAX_CRITERIA_CHARS }));

/** What the popup and the options page may ask for. Nothing here returns the key. */
export function createHandlers(deps: HandlerDeps): Handlers {
  const { records, vault, ledger, sessions, rehearsals, plan } = deps;
  // What stood in the way of the daily run may be mended as well: a limit, a key, criteria.
  const refresh: Sessions['refresh'] = async (what) => {
    deps.news();
    await sessions.refresh(what);
    void deps.daily.mended();
  };
  const following = {
    refresh,
    lookAgain: () => sessions.lookAgain(),
    scoresForgotten: () => sessions.scoresForgotten(),
  };
  return {
    ...createDigestHandlers(deps),
    ...createImportHandlers({ ...deps, sessions: following }),
    ...createBackupHandlers({ ...deps, sessions: following }),
    ...createDailyHandlers(deps),
    ...createTasteHandlers({ ...deps, refresh }),
    ...createFollowHandlers(deps),

    async getSettings() {
      const [settings, { all, active }, keys] = await Promise.all([
        readSettings(records),
        readCriteria(records),
        vault.hints(),
      ]);
      // An address that is none has no key and has sent no bills, and is to be mended on this very page.
      const base = checkBaseUrl(settings.baseUrl);
      const key = keys.find(({ origin }) => base.ok && origin === base.origin) ?? null;
      const learned = base.ok ? await learnedOf(records, scorerOf(settings)) : AS_EXPECTED;
      const billed = differingBill(learned);
      const unkept = unkeptWords(unkeptOf({ records, vault, scores: deps.keeper, digests: deps.digests }));
      const restored = restoredWords(await records.get('facts', 'restored'));
      const notices = [unkept, restored, lostKeyWords(deps.lostKeys())].filter(Boolean);
      const unreadVersion = await deps.releaseNews.unread();
      return {
        settings,
        criteria: all,
        activeCriteria: active.id,
        key,
        keys,
        billed,
        notices,
        unreadVersion,
      };
    },

    async saveSettings({ settings, key }) {
      const change = { ...settings };
      if (change.baseUrl !== undefined) {
        const checked = checkBaseUrl(change.baseUrl);
        if (!checked.ok) return refuse(checked.why);
        change.baseUrl = checked.url;
      }
      const trimmed = key?.trim() ?? '';
      if (/[^\x21-\x7e]/.test(trimmed)) return refuse(WORDS.badKey);
      // The key first: until the base URL follows, it fits no address that anything is sent to.
      const baseUrl = change.baseUrl ?? (await readSettings(records)).baseUrl;
      if (trimmed !== '' && isBuiltIn(baseUrl)) return refuse(WORDS.keyless);
      if (trimmed !== '') await vault.save(trimmed, originOf(baseUrl));
      await writeSettings(records, change);
      // The reader has been here and has seen what came back.
      await records.delete('facts', 'restored').catch(() => undefined);
      const { view: _, ...rest } = change;
      // Another cut-off is no reason to ask again about papers that could not be scored.
      const otherKey = trimmed !== '';
      const isView = !otherKey && Object.keys(rest).length === 0;
      await (isView ? sessions.showView() : refresh({ otherKey }));
      return OK;
    },

    async removeKey({ origin }) {
      await vault.remove(origin);
      await refresh();
      return OK;
    },

    async removeAllKeys() {
      await vault.removeAll();
      await refresh();
      return OK;
    },

    async testConnection() {
      const now = await plan();
      const [key, dropped] = await Promise.all([
        vault.keyFor(now.origin),
        droppedFields(records, now.scorer),
      ]);
      const base = checkBaseUrl(now.baseUrl);
      const allowed = async () => !base.ok || base.pattern === null || isAllowed(base.pattern);
      const remember = (field: string) => rememberDropped(records, now.scorer, field);
      return testConnection(now, { ledger, key, dropped, remember, allowed });
    },

    async readReleaseNews() {
      await deps.releaseNews.read();
      return OK;
    },

    async saveCriteria({ criteria }) {
      if (isTooLong(criteria)) return tooLong();
      const { all } = await readCriteria(records);
      // Words are struck and pinned apart from the text: a draft of it may be older than they are.
      const { steering } = all.find(({ id }) => id === criteria.id) ?? criteria;
      const { steering: _, ...rest } = criteria;
      const whole = { ...rest, ...(steering && { steering }) };
      await saveCriteria(records, keptCriteria(whole, WORDS.unnamedCriteria));
      await refresh();
      return OK;
    },

    async promptEstimate({ criteria }) {
      return promptEstimate(keptCriteria(criteria, WORDS.unnamedCriteria), {
        plan: await plan(),
        digests: deps.digests,
      });
    },

    // As they would be kept, or the scores would not be theirs once they are saved.
    getRehearsalOffer: ({ criteria }) => rehearsals.offer(keptCriteria(criteria, WORDS.unnamedCriteria)),

    async rehearse({ criteria }) {
      if (isTooLong(criteria)) return tooLong();
      const kept = keptCriteria(criteria, WORDS.unnamedCriteria);
      return { ok: true, rehearsal: await rehearsals.rehearse(kept) };
    },

    async stopRehearsal() {
      rehearsals.stop();
      return OK;
    },

    async deleteCriteria({ id }) {
      const { all } = await readCriteria(records);
      if (all.length < 2) return refuse(WORDS.lastCriteria);
      await deleteCriteria(records, id);
      await refresh();
      return OK;
    },

    async activateCriteria({ id }) {
      await activateCriteria(records, id);
      await refresh();
      return OK;
    },

    async pageStatus({ tabId }) {
      const [status, today] = await Promise.all([sessions.status(tabId), ledger.today()]);
      return { status, today };
    },

    async answerPage({ tabId, answer }) {
      return (await sessions.tell(tabId, answer)) ? OK : refuse(WORDS.noPage);
    },
  };
}
