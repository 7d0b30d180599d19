import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Banner, type BannerProps } from '../../components/banner';
import { DigestPage } from '../../components/digest-page';
import { DigestTrend } from '../../components/digest-trend';
import { PageHeader } from '../../components/page-header';
import { RecordPage } from '../../components/record-page';
import { COMMON } from '../../components/words/common';
import { DIGEST } from '../../components/words/digest';
import { DIGEST_CHOICES } from '../../components/words/digest-choices';
import { RECORD } from '../../components/words/record';
import { forFollowers } from '../../lib/digest/for-followers';
import { FORMATS } from '../../lib/digest/formats';
import { lastDay } from '../../lib/digest/last-day';
import { cutDigest } from '../../lib/digest/material';
import { nameTopics } from '../../lib/digest/topic-groups';
import { NO_ANSWER, savedOr } from '../../lib/own-pages/use-settings';
import { request } from '../../lib/platform/request';
import { importFile } from './import-file';
import { saveFile, saveRecord, written } from './save-file';
import { useCut } from './use-cut';
import { first, useDigest } from './use-digest';
import { useDrop } from './use-drop';
import { useRecord } from './use-record';
import { useSaid } from './use-said';
import { useView } from './use-view';

const NOTHING_YET: BannerProps = {
  tone: 'info',
  text: DIGEST.nothingYet,
  action: { label: DIGEST.openArxiv, onClick: () => void open('https://arxiv.org/', '_blank', 'noreferrer') },
};
const SILENCE: BannerProps = { tone: 'problem', text: NO_ANSWER };

/** Wires the digest page to the background, to files and to the clipboard. */
export function DigestApp() {
  const view = useView();
  const { sources, query, setQuery, reply, loaded, load } = useDigest(location.search);
  const { cut, readers, change } = useCut(sources.cut, query, reply);
  const [banner, setBanner] = useState<BannerProps | null>(null);
  const [said, say] = useSaid(useMemo(() => ({}), [query, cut, view]));
  const { trend, record, failed, reload } = useRecord();
  // Of the digest that it was asked of, and of no other.
  const [wholeOf, setWholeOf] = useState(query);
  const whole = query !== null && wholeOf === query;

  const byTopic = cut.byTopic === true;
  const material = useMemo(
    () => (reply?.ok ? (byTopic ? nameTopics(reply.material) : reply.material) : null),
    [reply, byTopic],
  );
  const shown = useMemo(() => {
    if (!reply && !query && loaded !== 'no') return loaded === 'failed' ? SILENCE : NOTHING_YET;
    if (!reply) return null;
    if (!reply.ok) return { tone: 'info' as const, text: reply.why };
    if (!material) return null;
    const { paidTogether = false, shown } = reply;
    return { ...{ material, digest: cutDigest(material, cut, whole), paidTogether }, only: shown ?? null };
  }, [reply, material, cut, whole, loaded, query]);
  const digest = shown && 'digest' in shown ? shown.digest : null;
  const [publishing, setPublishing] = useState(false);
  const leaving = digest && publishing ? forFollowers(digest) : digest;
  useEffect(() => {
    const title = digest ? `${digest.title} ${digest.date}` : DIGEST.windowTitle;
    document.title = view === 'record' ? RECORD.windowTitle : title;
  }, [digest, view]);

  const usePrompt = async (id: string) => {
    const saved = await savedOr(request('useDigestPrompt', { id }));
    setBanner(
      saved.ok ? { tone: 'info', text: DIGEST_CHOICES.criteriaUsed } : { tone: 'problem', text: saved.why },
    );
  };

  /** Of files dropped while others are read, the last ones are shown. */
  const reading = useRef(0);
  const read = async (files: readonly File[]) => {
    reading.current += 1;
    const mine = reading.current;
    if (view === 'record') location.hash = '#digest';
    setBanner({
      tone: 'info',
      text: DIGEST_CHOICES.reading({ files: files.map(({ name }) => name).join(', ') }),
    });
    const results = [];
    for (const file of files) results.push(await importFile(file));
    if (mine !== reading.current) return void load();
    const last = results.flatMap((result) => (result.ok ? result : [])).at(-1);
    if (last) {
      setQuery({ of: 'import', id: last.id });
      await load();
      reload();
    }
    const tone = results.every(({ ok }) => ok) ? 'info' : 'problem';
    const text = results.map((result) => result.text).join(' ');
    const action = { label: DIGEST_CHOICES.useCriteria, onClick: () => last && void usePrompt(last.id) };
    setBanner({ tone, text, ...(last?.hasPrompt ? { action } : {}) });
  };
  useDrop((files) => void read(files));

  const copy = async (name: string) => {
    if (!leaving) return;
    const copied = await navigator.clipboard.writeText(written(leaving, name).text).then(
      () => true,
      () => false,
    );
    say(copied ? DIGEST.copiedAs({ format: name }) : DIGEST.notCopied);
  };

  const forget = async (id: string) => {
    const gone = await savedOr(request('forgetDigest', { id }));
    const left = await load();
    setQuery(first(left));
    reload();
    setBanner(
      gone.ok ? { tone: 'info', text: DIGEST_CHOICES.forgotten } : { tone: 'problem', text: gone.why },
    );
    // The button that had the focus is gone with it.
    requestAnimationFrame(() =>
      (document.getElementById('digest-source') ?? document.getElementById('import'))?.focus(),
    );
  };

  const last = digest && lastDay(digest);
  return (
    <div class="sheet">
      <PageHeader title={view === 'record' ? COMMON.winnow : DIGEST.heading}>
        <a class="button" href={view === 'record' ? '#digest' : '#record'}>
          {view === 'record' ? DIGEST.heading : DIGEST.toRecord}
        </a>
      </PageHeader>
      {view === 'record' ? (
        <main>
          {failed && !record && <Banner {...SILENCE} />}
          {record && (
            <RecordPage
              {...{ record, said }}
              onSave={(what) => say(DIGEST.savedAs({ file: saveRecord(record, what) }))}
            />
          )}
        </main>
      ) : (
        <DigestPage
          {...{ sources, query, cut, banner, said, shown }}
          trend={record && last !== null && <DigestTrend {...{ last, trend, record }} cut={readers} />}
          onForget={(id) => void forget(id)}
          aside={{ shown: whole, onShown: (now) => setWholeOf(now ? query : null) }}
          formats={FORMATS.map(({ name }) => name)}
          onQuery={(next) => {
            setBanner(null);
            setQuery(next);
          }}
          onAll={() => {
            if (query?.of !== 'listing') return;
            const { narrowed: _, ...all } = query;
            setQuery(all);
          }}
          onCut={change}
          onFile={(file) => void read([file])}
          onSave={(name) => leaving && say(DIGEST.savedAs({ file: saveFile(leaving, name) }))}
          onCopy={(name) => void copy(name)}
          {...{ publishing, onPublishing: setPublishing }}
        />
      )}
    </div>
  );
}
