import type { BuiltInState } from '../lib/settings/built-in';
import { BUILT_IN } from './words/built-in';

export interface BuiltInModelProps {
  state: BuiltInState;
  /** Runs inside the reader's click. */
  onDownload(): void;
}

/** What the browser's own model is worth, whether it is there, and what to do where it is not. */
export function BuiltInModel({ state, onDownload }: BuiltInModelProps) {
  return (
    <div class="built-in">
      <p>{BUILT_IN.worth}</p>
      <div aria-live={state.is === 'downloading' ? 'off' : 'polite'}>
        {state.problem !== '' && <p class="problem">{state.problem}</p>}
        <Standing {...state} />
      </div>
      {state.is === 'downloadable' && (
        <button type="button" onClick={onDownload}>
          {BUILT_IN.download}
        </button>
      )}
    </div>
  );
}

function Standing({ is, progress }: BuiltInState) {
  switch (is) {
    case 'unknown':
      return <p>{BUILT_IN.unknown}</p>;
    case 'absent':
      return <p class="problem">{BUILT_IN.absent}</p>;
    case 'unavailable':
      return (
        <>
          <p class="problem">{BUILT_IN.unavailable}</p>
          <p class="hint">{BUILT_IN.needs}</p>
        </>
      );
    case 'downloadable':
      return <p>{BUILT_IN.downloadable}</p>;
    case 'downloading':
      return (
        <>
          <p>{downloadWords(progress)}</p>
          <progress aria-label={BUILT_IN.progress} {...(progress === null ? {} : { value: progress })} />
        </>
      );
    case 'available':
      return <p class="ready">{BUILT_IN.available}</p>;
  }
}

function downloadWords(progress: number | null): string {
  if (progress === null) return BUILT_IN.downloading;
  if (progress >= 1) return BUILT_IN.downloaded;
  return BUILT_IN.downloadingShare({ percent: Math.floor(progress * 100) });
}
