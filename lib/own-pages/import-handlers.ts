import { clip } from '../digest/clip';
import type { Imported } from '../digest/contract';
import { importedKey, importedRecord, sourceWords } from '../digest/imported-record';
import { promptCriteria } from '../digest/prompt-criteria';
import { dayIn } from '../digest/read/read-date';
import { readDigest } from '../digest/read/read-digest';
import type { Handlers } from '../platform/router';
import type { Sessions } from '../run/sessions';
import { activateCriteria, readCriteria, saveCriteria } from '../store/criteria-store';
import type { DigestNote, DigestsDb } from '../store/digests-db';
import { allImports, importLike, importOf } from '../store/imports';
import type { RecordsDb } from '../store/records-db';
import type { ScoreKeeper } from '../store/score-keeper';
import type { ScoreRecord } from '../store/scores-db';
import { WORDS } from './words';

export interface ImportDeps {
  records: RecordsDb;
  keeper: ScoreKeeper;
  digests: DigestsDb;
  sessions: Pick<Sessions, 'refresh' | 'lookAgain'>;
}

type ImportHandlers = Pick<Handlers, 'importDigest' | 'useDigestPrompt' | 'forgetDigest'>;

/** Digests that are read in: their scores, their criteria, and how they go again. */
export function createImportHandlers({ records, keeper, digests, sessions }: ImportDeps): ImportHandlers {
  /** Shows its scores for the criteria that it is bound to. */
  async function bind(note: DigestNote): Promise<void> {
    await keeper.keep(recordsOf(note, Date.now()));
    await sessions.lookAgain();
  }

  return {
    async importDigest({ name, text }): Promise<Imported> {
      const reading = readDigest(text);
      if (!reading.ok) return reading;
      const { active } = await readCriteria(records);
      const { leftOut } = reading;
      // Many programs say the day in the name of the file alone.
      const digest = { ...reading.digest, date: reading.digest.date || (dayIn(name) ?? '') };
      // The same once more is the same: two of it in the list would be one to remove for nothing.
      const same = await importLike(digests, digest);
      const id = same?.id ?? crypto.randomUUID();
      const note: DigestNote = {
        id,
        name: same?.name ?? name.slice(0, 200),
        digest,
        criteriaId: active.id,
        at: Date.now(),
      };
      await digests.put('imports', note);
      await bind(note);
      const hasPrompt = (digest.prompt?.user ?? '') !== '';
      return { ok: true, id, papers: digest.papers.length, leftOut, hasPrompt, criteria: active.name };
    },

    async useDigestPrompt({ id }) {
      const note = await importOf(digests, id);
      const prompt = note?.digest.prompt;
      if (!note || !prompt) return { ok: false, why: WORDS.noPrompt };
      const text = promptCriteria(prompt.user);
      const criteria = {
        id: `digest-${id}`,
        name: WORDS.digestCriteria({ name: clip(note.digest.date || note.name, 100) }),
        text,
      };
      await saveCriteria(records, criteria);
      await activateCriteria(records, criteria.id);
      const bound = { ...note, criteriaId: criteria.id };
      await digests.put('imports', bound);
      await sessions.refresh();
      await bind(bound);
      return { ok: true };
    },

    async forgetDigest({ id }) {
      const note = await importOf(digests, id);
      if (!note) return { ok: false, why: WORDS.goneAlready };
      const { all } = await readCriteria(records);
      const source = sourceOf(note);
      const others = (await allImports(digests)).filter(
        (other) => other.id !== id && sourceOf(other) === source,
      );
      const theirs = new Set(others.flatMap(({ digest }) => digest.papers.map((paper) => paper.id)));
      const own = note.digest.papers.filter((paper) => !theirs.has(paper.id));
      await keeper.forget(
        all.flatMap((criteria) => own.map(({ id: paper }) => importedKey(paper, source, criteria.id))),
      );
      // What both have was this one's, if it came later.
      for (const other of others.sort((a, b) => a.at - b.at)) await keeper.keep(recordsOf(other, other.at));
      await digests.delete('imports', id);
      await sessions.lookAgain();
      return { ok: true };
    },
  };
}

const sourceOf = ({ digest, name }: DigestNote) => sourceWords(digest, name);

function recordsOf(note: DigestNote, at: number): ScoreRecord[] {
  const source = sourceOf(note);
  return note.digest.papers.map((paper) => importedRecord(paper, source, note.criteriaId, at));
}
