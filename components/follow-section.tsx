import { useEffect, useRef, useState } from 'preact/hooks';
import type { FollowedReply, SourceChange, SourcePreview } from '../lib/follow/contract';
import { Banner } from './banner';
import { FollowPresets } from './follow-presets';
import { FollowPreview } from './follow-preview';
import { FollowedItem } from './followed-item';
import { hostOf } from './host-of';
import type { Outcome } from './save-bar';
import { TextField } from './text-field';
import { FOLLOW } from './words/follow';

/** What came of a look at an address. */
export type Looked =
  | { is: 'looking' }
  | { is: 'found'; preview: SourcePreview }
  /** Where there is a pattern, the browser may be asked for it. */
  | { is: 'failed'; address: string; why: string; pattern?: string };

export interface FollowSectionProps extends FollowedReply {
  /** The reader came for this section. */
  wanted: boolean;
  /** Match patterns that the browser does not let Winnow reach. */
  refused: ReadonlySet<string>;
  looked: Looked | null;
  /** What the last press came to, and at which source; of none where a digest is looked at or followed. */
  outcome: Outcome & { of: string };
  onLook(address: string): void;
  /** Asks for a host, in this click, and looks where it is given. */
  onAllowAndLook(address: string, pattern: string): void;
  /** Asks for the host, in this click, and follows where it is given. */
  onFollow(preview: SourcePreview, name: string): void;
  onLeave(): void;
  onChange(id: string, change: SourceChange): void;
  onRead(id: string): void;
  onUnfollow(id: string): void;
  onRelease(id: string): void;
  onAllow(pattern: string): void;
}

/** Digests that others publish: those that are followed, and the way to one more. Saved at once. */
export function FollowSection({ wanted, sources, presets, refused, looked, ...rest }: FollowSectionProps) {
  const { outcome, onLook, onAllowAndLook, onFollow, onLeave, ...on } = rest;
  const [address, setAddress] = useState('');
  const section = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!wanted) return;
    section.current?.querySelector('input')?.focus();
    section.current?.scrollIntoView?.();
  }, [wanted]);
  // What was looked at is followed, or left.
  const before = useRef(looked);
  useEffect(() => {
    if (before.current !== null && looked === null) setAddress('');
    before.current = looked;
  }, [looked]);
  const look = (at: string) => {
    setAddress(at);
    onLook(at);
  };
  const failed = looked?.is === 'failed' ? looked : null;
  // That a host is to be allowed first is no mistake of the reader's.
  const wrong = failed?.pattern === undefined ? failed : null;
  const outcomeOf = (id: string) => (outcome.of === id ? outcome : { tone: 'quiet' as const, text: '' });
  const { tone, text } = outcomeOf('');
  return (
    <section class="section follow" id="follow" ref={section}>
      <h2>{FOLLOW.heading}</h2>
      <p>{FOLLOW.lead}</p>
      {sources.length > 0 && (
        <ul class="followed" aria-label={FOLLOW.yours}>
          {sources.map((source, at) => (
            <FollowedItem
              key={source.id}
              {...{ source, at, blocked: refused.has(source.pattern), outcome: outcomeOf(source.id) }}
              {...on}
            />
          ))}
        </ul>
      )}
      {sources.length > 0 && <h3>{FOLLOW.add}</h3>}
      <form
        class="look"
        onSubmit={(event) => {
          event.preventDefault();
          onLook(address);
        }}
      >
        <TextField
          {...{ id: 'follow-address', label: FOLLOW.address, value: address, onInput: setAddress }}
          {...{ kind: { type: 'url' }, hint: FOLLOW.addressHint, problem: wrong?.why ?? '' }}
        />
        <button type="submit">{FOLLOW.look}</button>
      </form>
      <div aria-live="polite">
        {failed?.pattern !== undefined && (
          <Banner
            tone="info"
            text={failed.why}
            action={{
              label: FOLLOW.allowAndLook({ host: hostOf(failed.pattern) }),
              onClick: () => onAllowAndLook(failed.address, failed.pattern ?? ''),
            }}
          />
        )}
      </div>
      {looked?.is === 'found' && (
        <FollowPreview key={looked.preview.address} {...{ preview: looked.preview, onFollow, onLeave }} />
      )}
      <p class={`outcome outcome-${tone}`} aria-live="polite">
        {looked?.is === 'looking' ? FOLLOW.looking : text}
      </p>
      <FollowPresets {...{ presets, sources, onLook: look }} />
    </section>
  );
}
