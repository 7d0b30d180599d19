import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { followedWords } from '../../components/follow-preview';
import type { FollowSectionProps, Looked } from '../../components/follow-section';
import { hostOf } from '../../components/host-of';
import { FOLLOW } from '../../components/words/follow';
import { OPTIONS } from '../../components/words/options';
import type { FollowedReply, SourcePreview } from '../../lib/follow/contract';
import type { Saved } from '../../lib/messages/requests';
import { askToAllow, useRefused } from '../../lib/own-pages/use-allowed';
import { savedOr, whyNot } from '../../lib/own-pages/use-settings';
import { onNews } from '../../lib/platform/news';
import { request } from '../../lib/platform/request';

/** How often it is asked how far the reading is, in ms. */
const WHILE_WORKING = 1000;

const SILENT = { tone: 'quiet', text: '', of: '' } as const;
/** Why a host could not be read. */
const NOT_GIVEN = { refused: FOLLOW.notAllowed, unasked: OPTIONS.cannotAsk };

/** Digests that are followed, up to date while the page is open. Null until they are known. */
export function useFollow(): FollowSectionProps | null {
  const [reply, setReply] = useState<FollowedReply | null>(null);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [outcome, setOutcome] = useState<FollowSectionProps['outcome']>(SILENT);
  const refused = useRefused(reply?.sources.map(({ pattern }) => pattern) ?? []);
  const newest = useRef<unknown>(null);

  const load = useCallback(() => request('getFollowed', {}).then(setReply, () => undefined), []);
  useEffect(() => {
    void load();
    return onNews(() => void load());
  }, [load]);
  const working = reply?.sources.some((source) => source.working) ?? false;
  useEffect(() => {
    if (!working) return;
    const timer = setInterval(() => void load(), WHILE_WORKING);
    return () => clearInterval(timer);
  }, [load, working]);

  const complain = (of: string, text: string) => setOutcome({ tone: 'problem', text, of });

  const look = async (address: string) => {
    setOutcome(SILENT);
    setLooked({ is: 'looking' });
    const asked = request('previewSource', { address });
    newest.current = asked;
    const found = await asked.catch((error) => ({ ok: false, why: whyNot(error) }) as const);
    // Another one may have been looked at meanwhile, or this one left.
    if (newest.current !== asked) return;
    setLooked(found.ok ? { is: 'found', preview: found.preview } : { ...found, is: 'failed', address });
  };

  const leave = () => {
    newest.current = null;
    setLooked(null);
    setOutcome(SILENT);
  };

  // The browser is asked before anything is waited for: Firefox takes the question inside a click only.
  const allowAndLook = async (address: string, pattern: string) => {
    const answer = await askToAllow(pattern);
    if (answer === 'granted') await look(address);
    else setLooked({ is: 'failed', address, pattern, why: NOT_GIVEN[answer]({ host: hostOf(pattern) }) });
  };

  const follow = async ({ address, pattern }: SourcePreview, name: string) => {
    const answer = await askToAllow(pattern);
    if (answer !== 'granted') return complain('', NOT_GIVEN[answer]({ host: hostOf(pattern) }));
    const done = await savedOr(request('followSource', { address, name }));
    await load();
    if (!done.ok) return complain('', done.why);
    leave();
    setOutcome({ tone: 'good', text: followedWords(name), of: '' });
  };

  const allow = async (pattern: string) => {
    if ((await askToAllow(pattern)) === 'unasked') complain('', OPTIONS.cannotAsk({ host: hostOf(pattern) }));
  };

  const done = async (of: string, work: Promise<Saved>): Promise<boolean> => {
    setOutcome(SILENT);
    const saved = await savedOr(work);
    if (!saved.ok) complain(of, saved.why);
    await load();
    return saved.ok;
  };

  const unfollow = async (id: string) => {
    if (!(await done(id, request('unfollowSource', { id })))) return;
    setOutcome({ tone: 'good', text: FOLLOW.unfollowed, of: '' });
    // The button that had the focus is gone with it.
    requestAnimationFrame(() => document.getElementById('follow-address')?.focus());
  };

  if (!reply) return null;
  return {
    ...reply,
    ...{ refused, looked, outcome, wanted: location.hash === '#follow' },
    onLook: (address) => void look(address),
    onAllowAndLook: (address, pattern) => void allowAndLook(address, pattern),
    onFollow: (preview, name) => void follow(preview, name),
    onLeave: leave,
    onChange: (id, change) => void done(id, request('changeSource', { id, change })),
    onRead: (id) => void done(id, request('readSources', { id })),
    onUnfollow: (id) => void unfollow(id),
    onRelease: (id) => void done(id, request('releaseSource', { id })),
    onAllow: (pattern) => void allow(pattern),
  };
}
