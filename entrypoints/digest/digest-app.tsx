import { useEffect, useMemo, useState } from 'preact/hooks';
import type { BannerProps } from '../../components/banner';
import { DigestPage } from '../../components/digest-page';
import { DigestTrend } from '../../components/digest-trend';
import { PageHeader } from '../../components/page-header';
import { RecordPage } from '../../components/record-page';
import { FORMATS } from '../../lib/digest/formats';
import { lastDay } from '../../lib/digest/last-day';
import { type Cut, cutDigest } from '../../lib/digest/material';
import { MAX_DIGEST_CHARS } from '../../lib/digest/read/read-digest';
import { NO_ANSWER, savedOr } from '../../lib/own-pages/use-settings';
import { request } from '../../lib/platform/request';
import { saveFile, saveRecord, written } from './save-file';
import { first, useDigest } from './use-digest';
import { useDrop } from './use-drop';
import { useRecord } from './use-record';

const NOTHING_YET = 'There is nothing to make a digest of yet. Open a listing on arXiv, or import a digest.';

/** Wires the digest page to the background, to files and to the clipboard. */
export function DigestApp() {
  const { sources, query, setQuery, reply, loaded, load } = useDigest(location.search);
  const [chosen, setChosen] = useState<Cut | null>(null);
  const cut = chosen ?? sources.cut;
  const [banner, setBanner] = useState<BannerProps | null>(null);
  const [said, setSaid] = useState('');
  const [view, setView] = useState(location.hash === '#record' ? 'record' : 'digest');
  const { trend, record } = useRecord();
  useEffect(() => setSaid(''), [query]);

  const shown = useMemo(() => {
    if (!reply) return loaded && !query ? NOTHING_YET : null;
    if (!reply.ok) return reply.why;
    const { material, paidTogether = false } = reply;
    return { material, digest: cutDigest(material, cut), paidTogether };
  }, [reply, cut, loaded, query]);
  const digest = shown !== null && typeof shown !== 'string' ? shown.digest : null;
  useEffect(() => {
    document.title = digest ? `${digest.title} ${digest.date}` : 'Winnow digest';
  }, [digest]);

  const change = (part: Partial<Cut>) => {
    const next = { ...cut, ...part };
    void request('keepDigestCut', { cut: next }).catch(() => undefined);
    setChosen(next);
  };

  const usePrompt = async (id: string) => {
    const saved = await savedOr(request('useDigestPrompt', { id }));
    setBanner(
      saved.ok
        ? { tone: 'info', text: 'The digest’s criteria are yours now, and active. Its scores go with them.' }
        : { tone: 'problem', text: saved.why },
    );
  };

  const read = async (file: File) => {
    setBanner({ tone: 'info', text: `Reading ${file.name}…` });
    if (file.size > 4 * MAX_DIGEST_CHARS)
      return setBanner({ tone: 'problem', text: 'This file is too large to be a digest.' });
    const text = await file.text();
    const result = await request('importDigest', { name: file.name, text }).catch(() => null);
    if (!result?.ok) return setBanner({ tone: 'problem', text: `${file.name}: ${result?.why ?? NO_ANSWER}` });
    const { id, papers, leftOut, hasPrompt, criteria } = result;
    setQuery({ of: 'import', id });
    await load();
    const sentences = [
      `${papers} ${papers === 1 ? 'score is' : 'scores are'} on arXiv now, for your criteria “${criteria}”.`,
      leftOut.length > 0
        ? `${leftOut.length} left out: ${leftOut
            .slice(0, 3)
            .map(({ entry, why }) => `${entry} (${why})`)
            .join(', ')}${leftOut.length > 3 ? ' …' : ''}.`
        : '',
    ];
    const action = { label: 'Use its criteria', onClick: () => void usePrompt(id) };
    setBanner({ tone: 'info', text: sentences.filter(Boolean).join(' '), ...(hasPrompt ? { action } : {}) });
  };
  useDrop((file) => void read(file));

  const copy = async (name: string) => {
    if (!digest) return;
    const copied = await navigator.clipboard.writeText(written(digest, name).text).then(
      () => true,
      () => false,
    );
    setSaid(copied ? `Copied as ${name}.` : 'The browser did not let Winnow copy. Save a file instead.');
  };

  const forget = async (id: string) => {
    const gone = await savedOr(request('forgetDigest', { id }));
    setBanner(gone.ok ? null : { tone: 'problem', text: gone.why });
    const left = await load();
    setQuery(first(left));
  };

  const switchView = (
    <button type="button" class="small" onClick={() => setView(view === 'record' ? 'digest' : 'record')}>
      {view === 'record' ? 'Digest' : 'Record'}
    </button>
  );
  if (view === 'record')
    return (
      <div class="sheet">
        <PageHeader title="Winnow">{switchView}</PageHeader>
        <main>{record && <RecordPage record={record} onSave={(what) => saveRecord(record, what)} />}</main>
      </div>
    );
  const last = digest && lastDay(digest);
  return (
    <DigestPage
      {...{ sources, query, cut, banner, said, shown }}
      head={switchView}
      trend={record && last !== null && <DigestTrend {...{ last, trend, record, cut }} />}
      onForget={(id) => void forget(id)}
      formats={FORMATS.map(({ name }) => name)}
      onQuery={setQuery}
      onCut={change}
      onFile={(file) => void read(file)}
      onSave={(name) => digest && setSaid(`Saved as ${saveFile(digest, name)}.`)}
      onCopy={(name) => void copy(name)}
    />
  );
}
