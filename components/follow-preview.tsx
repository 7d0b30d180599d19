import { useEffect, useRef, useState } from 'preact/hooks';
import { directionOf, isolated } from '../lib/base/text-direction';
import type { SourcePreview } from '../lib/follow/contract';
import { paperUrl } from '../lib/papers/digest';
import { TextField } from './text-field';
import { FOLLOW } from './words/follow';

export interface FollowPreviewProps {
  preview: SourcePreview;
  onFollow(preview: SourcePreview, name: string): void;
  onLeave(): void;
}

/** What stands at an address: enough to know whether to follow it. All of it is a stranger's, and shown as text. */
export function FollowPreview({ preview, onFollow, onLeave }: FollowPreviewProps) {
  const [name, setName] = useState(preview.name);
  const heading = useRef<HTMLHeadingElement>(null);
  // What was asked for is here: for those who hear the page, and where it is below what is seen.
  useEffect(() => heading.current?.focus(), []);
  const { criteria, first } = preview;
  return (
    <section class="preview" aria-labelledby="preview-name">
      <h3 id="preview-name" ref={heading} tabIndex={-1}>
        {isolated(preview.name)}
      </h3>
      <p class="address" dir="ltr">
        {preview.address}
      </p>
      <p>{aboutWords(preview)}</p>
      {first.length > 0 && (
        <>
          <h4>{FOLLOW.best}</h4>
          <ul class="best">
            {first.map((paper) => (
              <li key={paper.id}>
                <a href={paperUrl(paper)} target="_blank" rel="noreferrer" dir={directionOf(paper.title)}>
                  {isolated(paper.title) || paper.id}
                </a>
                <p class="quiet">{FOLLOW.scores(paper)}</p>
                <p dir={directionOf(paper.comment)}>{isolated(paper.comment)}</p>
              </li>
            ))}
          </ul>
        </>
      )}
      {criteria !== '' && (
        <details>
          <summary>{FOLLOW.criteria}</summary>
          <pre dir={directionOf(criteria)}>{criteria}</pre>
        </details>
      )}
      <TextField
        {...{ id: 'follow-name', label: FOLLOW.name, value: name, onInput: setName }}
        hint={FOLLOW.nameHint({ name: isolated(name) })}
      />
      <div class="buttons">
        <button type="button" class="primary" onClick={() => onFollow(preview, name)}>
          {FOLLOW.follow}
        </button>
        <button type="button" onClick={onLeave}>
          {FOLLOW.leave}
        </button>
      </div>
    </section>
  );
}

/** How much there is, from where on, by whom. */
function aboutWords({ days, papers, leftOut, model, cut }: SourcePreview): string {
  const newest = days.find((each) => each.papers !== null)?.day ?? '';
  const oldest = days.at(-1)?.day ?? '';
  return [
    newest === '' ? FOLLOW.undated({ papers }) : FOLLOW.newest({ papers, day: newest }),
    oldest === '' ? '' : FOLLOW.found({ count: days.length, oldest }),
    leftOut > 0 ? FOLLOW.leftOut({ count: leftOut }) : '',
    model === '' ? FOLLOW.modelUntold : FOLLOW.scoredBy({ model: isolated(model) }),
    FOLLOW.cut({ relevance: cut.minRelevance, novelty: cut.minNovelty }),
    FOLLOW.theirs,
  ]
    .filter(Boolean)
    .join(' ');
}

/** What is said once it is followed. */
export function followedWords(name: string): string {
  return FOLLOW.followed({ name: isolated(name.trim()) });
}
