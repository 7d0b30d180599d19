import { Component } from 'preact';
import { directionOf } from '../lib/base/text-direction';
import { axisWords } from '../lib/digest/axis-words';
import { readable } from '../lib/digest/tex-parts';
import { type DigestPaper, paperUrl } from '../lib/papers/digest';
import { TexText } from './tex-text';
import { DIGEST } from './words/digest';
import { DIGEST_CHOICES } from './words/digest-choices';

/** Id of a paper's place on the page, for the contents to jump to. */
export function paperPlace({ id }: Pick<DigestPaper, 'id'>): string {
  return `paper-${id}`;
}

/** Names that are shown at once: a collaboration can have thousands. */
const NAMES = 20;

function Authors({ names }: { names: readonly string[] }) {
  if (names.length <= NAMES + 1) return <p class="authors">{names.join(', ')}</p>;
  return (
    <div class="authors">
      {names.slice(0, NAMES).join(', ')}
      <details>
        <summary>{DIGEST.moreAuthors({ count: names.length - NAMES })}</summary>
        {names.slice(NAMES).join(', ')}
      </details>
    </div>
  );
}

function Star() {
  return (
    <>
      <span class="star" role="img" aria-label={DIGEST.starred}>
        ★
      </span>{' '}
    </>
  );
}

/** One paper of the digest. Made once: with each move of a slider the whole list is drawn again. */
export class PaperArticle extends Component<{ paper: DigestPaper }> {
  override shouldComponentUpdate({ paper }: { paper: DigestPaper }): boolean {
    return paper !== this.props.paper;
  }

  override render({ paper }: { paper: DigestPaper }) {
    const { id, title, authors, abstract, comment, relevance, novelty, categories, origin } = paper;
    const { topics = [], topicMatch = '', starred = false, note = '' } = paper;
    const place = paperPlace(paper);
    return (
      <article id={place} class="paper" aria-labelledby={`${place}-title`}>
        <div class="tile" role="img" aria-label={DIGEST.scores({ relevance, novelty })}>
          <span class="tile-high" data-ink={relevance}>
            {relevance}
          </span>
          <span class="tile-low">{DIGEST.shortNovelty({ novelty })}</span>
        </div>
        <div class="paper-body">
          <h3 id={`${place}-title`}>
            {starred && <Star />}
            <a href={paperUrl(paper)}>
              <TexText text={title} />
            </a>
          </h3>
          <Authors names={authors.map(readable)} />
          {topics.length > 0 && <p class="topics">{DIGEST.topics({ topics: topics.join(' · ') })}</p>}
          {comment !== '' && (
            <p class="comment" dir={directionOf(comment)}>
              {comment}
            </p>
          )}
          {topicMatch !== '' && (
            <p class="comment topic-match" dir={directionOf(topicMatch)}>
              {topicMatch}
            </p>
          )}
          {note !== '' && (
            <p class="own-note">
              <strong>{DIGEST.note}</strong> <bdi>{note}</bdi>
            </p>
          )}
          {abstract !== '' && (
            <p class="abstract">
              <TexText text={abstract} />
            </p>
          )}
          <p class="meta">
            {DIGEST.meta({ relevance, novelty, id })}
            {axisWords(paper, DIGEST_CHOICES.byReading).map((words) => ` · ${words}`)}
            {categories.length > 0 && ` · ${categories.join(' ')}`}
            {(['abs', 'pdf', 'html'] as const).map((kind) => (
              <>
                {' · '}
                <a href={paperUrl(paper, kind)}>{kind}</a>
              </>
            ))}
            {origin !== '' && <span class="origin">{` · ${origin}`}</span>}
          </p>
        </div>
      </article>
    );
  }
}
