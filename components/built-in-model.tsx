import type { BuiltInState } from '../lib/settings/built-in';

export interface BuiltInModelProps {
  state: BuiltInState;
  /** Runs inside the reader's click. */
  onDownload(): void;
}

/** What the browser's own model is worth, whether it is there, and what to do where it is not. */
export function BuiltInModel({ state, onDownload }: BuiltInModelProps) {
  return (
    <div class="built-in">
      <p>
        A small model inside your browser: papers and criteria stay on this device, it needs no key and costs
        nothing. It is slow, and its scores are much weaker than those of the other providers.
      </p>
      <div aria-live={state.is === 'downloading' ? 'off' : 'polite'}>
        {state.problem !== '' && <p class="problem">{state.problem}</p>}
        <Standing {...state} />
      </div>
      {state.is === 'downloadable' && (
        <button type="button" onClick={onDownload}>
          Download
        </button>
      )}
    </div>
  );
}

function Standing({ is, progress }: BuiltInState) {
  switch (is) {
    case 'unknown':
      return <p>ModelConfig your browser about it…</p>;
    case 'absent':
      return (
        <p class="problem">
          This browser has none. Choose another provider, or open Winnow in Chrome on a computer.
        </p>
      );
    case 'unavailable':
      return (
        <>
          <p class="problem">
            Your browser says that its model cannot run here, or that it is switched off. Choose another
            provider.
          </p>
          <p class="hint">
            In Chrome it takes 22 GB of free disk, and a graphics card with more than 4 GB of memory, or 16 GB
            of memory and 4 processor cores.
          </p>
        </>
      );
    case 'downloadable':
      return (
        <p>
          Your browser has to download it first: some gigabytes, once, over a connection that is not metered.
          Press Download and leave this page open.
        </p>
      );
    case 'downloading':
      return (
        <>
          <p>{downloadWords(progress)}</p>
          <progress aria-label="Download of the model" {...(progress === null ? {} : { value: progress })} />
        </>
      );
    case 'available':
      return <p class="ready">Ready. Once saved, it scores the listings you open.</p>;
  }
}

function downloadWords(progress: number | null): string {
  if (progress === null) return 'Your browser is downloading it. This page notices when it is there.';
  if (progress >= 1) return 'Downloaded. Your browser is making it ready…';
  return `Downloading: ${Math.floor(progress * 100)} %`;
}
