import { useEffect, useRef } from 'preact/hooks';

/** Said by the style of the page while files are over it. */
const OVER = 'dropping';

/** Takes files that are dropped anywhere on the page; without it, the browser would open them instead. */
export function useDrop(onFiles: (files: File[]) => void): void {
  const latest = useRef(onFiles);
  latest.current = onFiles;
  useEffect(() => {
    const root = document.documentElement;
    const mark = (over: boolean) => root.classList.toggle(OVER, over);
    const over = (event: DragEvent) => {
      event.preventDefault();
      mark(event.dataTransfer?.types.includes('Files') ?? false);
    };
    // Of every element on the way; out of the page only where there is none that it goes to.
    const leave = (event: DragEvent) => event.relatedTarget === null && mark(false);
    const drop = (event: DragEvent) => {
      event.preventDefault();
      mark(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length > 0) latest.current(files);
    };
    document.addEventListener('dragover', over);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', over);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, []);
}
