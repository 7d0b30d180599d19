import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { aboveCut, type Cut, type Material } from '../lib/digest/material';
import { topicGroups } from '../lib/digest/topic-groups';
import { type Digest, readingIn, withoutScore } from '../lib/papers/digest';
import { Banner, type BannerProps } from './banner';
import { DigestAside, type DigestAsideProps } from './digest-aside';
import { DigestContents } from './digest-contents';
import { DigestControls, type DigestControlsProps } from './digest-controls';
import { DigestExports, type DigestExportsProps } from './digest-exports';
import { DigestLoading } from './digest-loading';
import { DigestPapers } from './digest-papers';
import { DigestTotals } from './digest-totals';
import { ScoreGrid } from './score-grid';
import { useGrowing } from './use-growing';
import { useMedia } from './use-media';
import { useOpenForPrint } from './use-open-for-print';
import { DIGEST } from './words/digest';

export interface DigestPageProps
  extends Omit<DigestControlsProps, 'reading'>,
    Pick<DigestExportsProps, 'formats' | 'publishing' | 'onSave' | 'onCopy' | 'onPublishing'> {
  /** What happened last. */
  banner: BannerProps | null;
  /** What came of the last save or copy. */
  said: string;
  /** Null until it is there; a sentence where it cannot be had. */
  shown: Shown | BannerProps | null;
  /** Shows all of the listing in place of what its page showed. */
  onAll(): void;
  /** Charts over many days. */
  trend: ComponentChildren;
  /** What is said of papers that are set aside. */
  aside: Pick<DigestAsideProps, 'shown' | 'onShown'>;
}

interface Shown {
  material: Material;
  digest: Digest;
  /** Its cost cannot be told from that of others. */
  paidTogether: boolean;
  /** It is of so many papers that a page showed; null where it is of more than that. */
  only: number | null;
}

/** The digest: its controls to one side, and the papers as something to read. */
export function DigestPage({ banner, said, shown, trend, aside, ...props }: DigestPageProps) {
  const papers = shown && 'material' in shown ? shown.material.papers : [];
  return (
    <div class="columns">
      <DigestControls {...props} reading={papers.some((paper) => readingIn(paper) !== null)} />
      <main>
        <div aria-live="polite">{banner?.tone === 'info' && <Banner {...banner} />}</div>
        {banner?.tone === 'problem' && <Banner {...banner} />}
        {shown === null && <DigestLoading />}
        {shown !== null &&
          ('digest' in shown ? (
            <DigestBody {...shown} {...props} {...{ said, trend, aside }} />
          ) : (
            <Banner {...shown} />
          ))}
      </main>
    </div>
  );
}

type BodyProps = Shown & {
  cut: Cut;
  said: string;
} & Pick<DigestPageProps, 'trend' | 'aside' | 'onAll'> &
  Pick<DigestExportsProps, 'formats' | 'publishing' | 'onSave' | 'onCopy' | 'onPublishing'>;

function DigestBody({ material, digest, paidTogether, only, cut, said, trend, aside, ...on }: BodyProps) {
  const { scored, scanned } = material.counts;
  const there = digest.papers.slice(0, useGrowing(digest.papers.length));
  const groups = topicGroups({ ...digest, papers: there });
  // Where there is no room beside the papers, charts unfold with the totals.
  const beside = useMedia('(min-width: 1181px)');
  const above = aboveCut(material, cut).length;
  const charts = (
    <div class="charts">
      {material.papers.length > 0 && <ScoreGrid scores={material.papers} cut={cut} />}
      {trend}
    </div>
  );
  const unfinished = scored === 0 && (scanned ?? 0) > 0;
  return (
    <>
      <h2 class="masthead">
        {digest.title} {digest.date}
      </h2>
      {only !== null && <Only count={only} onAll={on.onAll} />}
      <DigestExports {...on} disabled={unfinished} />
      <p class="said" role="status">
        {said}
      </p>
      {unfinished && <Banner tone="info" text={DIGEST.unfinished} />}
      {beside && charts}
      <DigestTotals {...{ digest, paidTogether }}>{!beside && charts}</DigestTotals>
      <DigestAside {...{ material, cut }} {...aside} />
      {above === 0 && material.papers.length > 0 && <NothingAbove {...{ material }} />}
      <p class="unseen" aria-live="polite">
        {DIGEST.above({ count: above })}
      </p>
      {cut.byTopic && !groups && there.length > 0 && <Banner tone="info" text={DIGEST.topicsUnnamed} />}
      <DigestContents papers={there} groups={groups} />
      <DigestPapers papers={there} groups={groups} />
      {digest.prompt && <Prompt {...digest.prompt} />}
    </>
  );
}

/** Says that the digest is of less than its listing, with a way to all of it. */
function Only({ count, onAll }: { count: number; onAll(): void }) {
  const text = count === 0 ? DIGEST.onlyNone : DIGEST.only({ count });
  return <Banner tone="info" text={text} action={{ label: DIGEST.all, onClick: onAll }} />;
}

/** What the papers were chosen by; on paper, too. */
function Prompt({ system, user }: NonNullable<Digest['prompt']>) {
  const part = useRef<HTMLDetailsElement>(null);
  useOpenForPrint(part);
  return (
    <details class="prompt" ref={part}>
      <summary>{DIGEST.prompt}</summary>
      {system !== '' && <pre>{system}</pre>}
      <pre>{user}</pre>
    </details>
  );
}

function NothingAbove({ material }: { material: Material }) {
  const missing = withoutScore(material.counts);
  const best = material.papers.reduce((high, { relevance }) => Math.max(high, relevance), 0);
  const some = `${DIGEST.noScoredAbove({ best })} ${DIGEST.withoutScore({ missing })}`;
  return <Banner tone="info" text={missing === 0 ? DIGEST.noneAbove({ best }) : some} />;
}
