import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { type DownloadMonitor, languageModel, MODEL_OPTIONS } from '../model/language-model';
import type { BuiltInState } from '../settings/built-in';
import { WORDS } from './words';

const UNKNOWN: BuiltInState = { is: 'unknown', progress: null, problem: '' };
/** How often the browser is asked about a download that was begun elsewhere, in ms. */
const LOOK_MS = 3000;

/** How things stand with the browser's own model, and a way to have it downloaded. */
export function useBuiltIn() {
  const [state, setState] = useState<BuiltInState>(UNKNOWN);
  /** A download of this page's own tells of itself. */
  const mine = useRef(false);

  const look = useCallback(async () => {
    const model = languageModel();
    const is = model ? await model.availability(MODEL_OPTIONS).catch(() => 'unavailable' as const) : 'absent';
    setState(({ progress, problem }) => ({
      ...{ is, progress: is === 'downloading' ? progress : null },
      problem: is === 'available' ? '' : problem,
    }));
  }, []);
  useEffect(() => void look(), [look]);
  useEffect(() => {
    if (state.is !== 'downloading') return;
    const timer = setInterval(() => mine.current || look(), LOOK_MS);
    return () => clearInterval(timer);
  }, [state.is, look]);

  /** Call it inside a click and before any `await`: the browser begins a download at no other time. */
  const download = () => {
    const monitor: DownloadMonitor = (target) => {
      target.addEventListener('downloadprogress', ({ loaded }) => setState(downloading(loaded)));
    };
    setState(downloading(null));
    mine.current = true;
    void (languageModel()?.create({ ...MODEL_OPTIONS, monitor }) ?? Promise.reject())
      .then((session) => session.destroy())
      .catch(() => setState((now) => ({ ...now, problem: WORDS.downloadFailed })))
      .then(() => {
        mine.current = false;
        return look();
      });
  };
  return { state, download };
}

const downloading = (progress: number | null): BuiltInState => ({ is: 'downloading', progress, problem: '' });
