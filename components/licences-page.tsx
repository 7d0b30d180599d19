import type all from 'virtual:licences';
import { Fold } from './fold';
import { PageHeader } from './page-header';
import { LICENCES } from './words/licences';

/** What Winnow is made of, and under which licences. */
export function LicencesPage({ works }: { works: typeof all }) {
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
