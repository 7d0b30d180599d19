import type { Placing, RehearsedPaper } from '../lib/messages/requests';
import { paperUrl } from '../lib/papers/digest';
import { REHEARSAL } from './words/rehearsal';

type Placed = Pick<RehearsedPaper, 'before' | 'after'>;

/** What is shown of a placing, by who gave it: heading and value. */
const COLUMNS = {
  model: [
    [REHEARSAL.relevance, (placing: Placing) => (placing.by === 'model' ? placing.relevance : null)],
    [REHEARSAL.novelty, (placing: Placing) => (placing.by === 'model' ? placing.novelty : null)],
  ],
  keywords: [
    [REHEARSAL.keywords, (placing: Placing) => (placing.by === 'keywords' ? placing.strength : null)],
  ],
} as const;

/** Each paper as the saved criteria and the edited ones have it, those marked that cross the cut-offs. */
export function RehearsalTable({ by, papers }: { by: Placing['by']; papers: readonly RehearsedPaper[] }) {
  const columns = COLUMNS[by];
  const kinds = [
    { name: REHEARSAL.starred, own: papers.filter(({ marked }) => marked === 'starred') },
    { name: REHEARSAL.dismissed, own: papers.filter(({ marked }) => marked === 'dismissed') },
  ].filter(({ own }) => own.length > 0);
  return (
    <table class="rehearsed">
      <caption class="unseen">{REHEARSAL.table}</caption>
      <thead>
        <tr>
          <th scope="col">{REHEARSAL.paper}</th>
          {columns.map(([name]) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      {kinds.map(({ name, own }) => (
        <tbody key={name}>
          <tr>
            <th scope="rowgroup" colSpan={columns.length + 1}>
              {name}
            </th>
          </tr>
          {own.map((paper) => (
            <tr key={paper.id}>
              <th scope="row">
                <a href={paperUrl(paper)} target="_blank" rel="noreferrer">
                  {paper.title || paper.id}
                </a>
                <Side {...paper} />
              </th>
              {columns.map(([column, value]) => (
                <td key={column}>{changeOf(paper, value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** Where the edit puts the paper to the cut-offs, and whether that is news; or why nowhere. */
function Side({ marked, before, after, why }: Omit<RehearsedPaper, 'id'>) {
  if (!after) return why === '' ? null : <span class="quiet">{why}</span>;
  if (before && before.above !== after.above)
    return (
      <strong class={after.above === (marked === 'starred') ? 'good' : 'bad'}>
        {after.above ? REHEARSAL.nowAbove : REHEARSAL.nowBelow}
      </strong>
    );
  return <span class="quiet">{after.above ? REHEARSAL.above : REHEARSAL.below}</span>;
}

function changeOf({ before, after }: Placed, value: (placing: Placing) => number | null): string {
  const shown = (placing: Placing | null) => String((placing && value(placing)) ?? REHEARSAL.nothing);
  return REHEARSAL.change({ before: shown(before), after: shown(after) });
}
