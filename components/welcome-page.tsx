import type { ComponentChildren } from 'preact';
import { Banner } from './banner';
import { Field, hintId } from './field';
import { FieldOptions } from './field-options';
import { FOLLOW_PAGE } from './follow-page';
import { PageHeader } from './page-header';
import { RichText } from './rich-text';
import { COMMON } from './words/common';
import { WELCOME } from './words/welcome';

export interface WelcomePageProps {
  arxivAllowed: boolean;
  /** Id of the starting point that the active criteria are of; empty where they are of none. */
  field: string;
  /** Name of the active criteria. */
  criteria: string;
  /** The reader has chosen a field, or has criteria that are none of ours. */
  chosen: boolean;
  /** Whether a model can be asked. */
  keyed: boolean;
  /** A page of arXiv's was read. */
  read: boolean;
  /** Today's papers of the reader's field. */
  listing: string;
  /** What may be spent on one day before the reader has set a limit, as shown. */
  dailyLimit: string;
  /** A request that failed, in one plain sentence; empty where none did. */
  problem: string;
  onAllowArxiv(): void;
  onField(id: string): void;
  onOptions(): void;
}

/** Shown once, after the first install: it stays open and ticks what is done. */
export function WelcomePage(props: WelcomePageProps) {
  const { arxivAllowed, field, criteria, chosen, keyed, read, listing, dailyLimit, problem } = props;
  return (
    <div class="sheet">
      <PageHeader title={WELCOME.heading} />
      <main>
        <p class="lead">{WELCOME.lead}</p>
        {problem !== '' && <Banner tone="problem" text={problem} />}
        <ol class="steps">
          <Step done={arxivAllowed} title={WELCOME.allow}>
            <p>{arxivAllowed ? WELCOME.allowed : WELCOME.allowHow}</p>
            {!arxivAllowed && (
              <button type="button" onClick={props.onAllowArxiv}>
                {COMMON.allow}
              </button>
            )}
          </Step>
          <Step done={chosen} title={WELCOME.chooseField}>
            <Field id="field" label={WELCOME.field} hint={WELCOME.fieldHint}>
              <select
                id="field"
                value={field}
                aria-describedby={hintId('field')}
                onChange={(event) => props.onField(event.currentTarget.value)}
              >
                {field === '' && <option value="">{criteria}</option>}
                <FieldOptions />
              </select>
            </Field>
          </Step>
          <Step done={keyed} title={WELCOME.addKey}>
            <p>{keyed ? WELCOME.keyed({ limit: dailyLimit }) : WELCOME.addKeyHow({ limit: dailyLimit })}</p>
            {!keyed && (
              <button type="button" onClick={props.onOptions}>
                {COMMON.addKey}
              </button>
            )}
            {!keyed && (
              <p>
                <RichText
                  text={WELCOME.orFollow}
                  parts={[
                    (words) => (
                      <a href={FOLLOW_PAGE} target="_blank" rel="noreferrer">
                        {words}
                      </a>
                    ),
                  ]}
                />
              </p>
            )}
          </Step>
          <Step done={read} title={WELCOME.read}>
            <p>{keyed ? WELCOME.readScored : WELCOME.readRanked}</p>
            <a class="button primary" href={listing} target="_blank" rel="noreferrer">
              {WELCOME.openField({ field: criteria })}
            </a>
          </Step>
        </ol>
      </main>
    </div>
  );
}

function Step({ done, title, children }: { done: boolean; title: string; children: ComponentChildren }) {
  return (
    <li class={done ? 'done' : ''}>
      <h2>
        {title}
        {done && <span class="unseen">{WELCOME.done}</span>}
      </h2>
      {children}
    </li>
  );
}
