import { LANGUAGE } from '../lib/base/said';
import { isolated } from '../lib/base/text-direction';
import type { FollowedSource, SourceChange } from '../lib/follow/contract';
import { Banner } from './banner';
import { ConfirmButton } from './confirm-button';
import { FollowedChoices } from './followed-choices';
import { hostOf } from './host-of';
import type { Outcome } from './save-bar';
import { COMMON } from './words/common';
import { FOLLOW } from './words/follow';

export interface FollowedItemProps {
  source: FollowedSource;
  /** Its place in the list. */
  at: number;
  /** The browser does not let Winnow reach its host. */
  blocked: boolean;
  outcome: Outcome;
  onChange(id: string, change: SourceChange): void;
  onRead(id: string): void;
  onUnfollow(id: string): void;
  onRelease(id: string): void;
  onAllow(pattern: string): void;
}

/** One that is followed: how far its reading is, what stands in the way, and what can be done with it. */
export function FollowedItem({ source, at, blocked, outcome, ...on }: FollowedItemProps) {
  const { id, name, address, pattern, trouble, held, working } = source;
  const label = `followed-${at}`;
  return (
    <li>
      <article aria-labelledby={label}>
        <h3 id={label}>{isolated(name)}</h3>
        <p class="address" dir="ltr">
          {address}
        </p>
        <p class="quiet">{readingWords(source)}</p>
        {held !== '' && (
          <Banner
            tone="problem"
            text={FOLLOW.held({ why: held })}
            action={{ label: FOLLOW.followOn, onClick: () => on.onRelease(id) }}
          />
        )}
        {blocked && (
          <Banner
            tone="problem"
            text={FOLLOW.blocked({ host: hostOf(pattern) })}
            action={{ label: COMMON.allow, onClick: () => on.onAllow(pattern) }}
          />
        )}
        {trouble !== '' && !blocked && held === '' && <p class="problem">{trouble}</p>}
        <FollowedChoices {...{ source, at, onChange: (change) => on.onChange(id, change) }} />
        <div class="buttons">
          <button
            type="button"
            disabled={working || blocked || held !== ''}
            aria-describedby={label}
            onClick={() => on.onRead(id)}
          >
            {FOLLOW.readNow}
          </button>
          <ConfirmButton
            {...{
              label: FOLLOW.unfollow,
              question: FOLLOW.unfollowAsked({ name: isolated(name) }),
              yes: FOLLOW.unfollow,
            }}
            onConfirm={() => on.onUnfollow(id)}
          />
          <p class={`outcome outcome-${outcome.tone}`} aria-live="polite">
            {outcome.text}
          </p>
        </div>
      </article>
    </li>
  );
}

/** What is kept of it, and when it was looked at. */
export function readingWords({ papers, days, looked, working }: FollowedSource): string {
  if (looked === 0 && days.length === 0) return working ? FOLLOW.reading : FOLLOW.unread;
  const when = new Date(looked).toLocaleString(LANGUAGE, { dateStyle: 'medium', timeStyle: 'short' });
  const [newest] = days;
  const kept = { papers: COMMON.papers({ count: papers }), days: FOLLOW.days({ count: days.length }) };
  const what = [
    newest?.day ? FOLLOW.kept({ ...kept, day: newest.day }) : papers > 0 ? `${kept.papers}.` : '',
    working ? FOLLOW.reading : FOLLOW.readAt({ when }),
  ];
  return what.filter(Boolean).join(' ');
}
