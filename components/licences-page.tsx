import { Fold } from './fold';
import { PageHeader } from './page-header';
import { LICENCES } from './words/licences';

/** A work, and the text of its licence, as it came with it. */
interface Work {
  name: string;
  version: string;
  licence: string;
  text: string;
}

/** What Winnow is made of, and under which licences. */
export function LicencesPage({ works }: { works: readonly Work[] }) {
  return (
    <div class="sheet">
      <PageHeader title={LICENCES.heading} />
      <main>
        <p class="lead">{LICENCES.lead}</p>
        {works.map(({ text, ...work }) => (
          <Fold key={work.name} summary={LICENCES.work(work)} open={false}>
            <pre lang="en">{text}</pre>
          </Fold>
        ))}
      </main>
    </div>
  );
}
