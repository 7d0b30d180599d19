/** What the reader reads about the browser's own model: one entry a message, so that each can become an entry of `_locales`. */
export const BUILT_IN = {
  worth:
    'A small model inside your browser: papers and criteria stay on this device, it needs no key and costs nothing. It is slow, and its scores are much weaker than those of the other providers.',
  download: 'Download',
  unknown: 'Asking your browser about it…',
  absent: 'This browser has none. Choose another provider, or open Winnow in Chrome on a computer.',
  unavailable:
    'Your browser says that its model cannot run here, or that it is switched off. Choose another provider.',
  needs:
    'In Chrome it takes 22 GB of free disk, and a graphics card with more than 4 GB of memory, or 16 GB of memory and 4 processor cores.',
  downloadable:
    'Your browser has to download it first: some gigabytes, once, over a connection that is not metered. Press Download and leave this page open.',
  progress: 'Download of the model',
  /** The browser does not say how far it is. */
  downloading: 'Your browser is downloading it. This page notices when it is there.',
  downloadingShare: ({ percent }: { percent: number }) => `Downloading: ${percent} %`,
  downloaded: 'Downloaded. Your browser is making it ready…',
  available: 'Ready. Once saved, it scores the listings you open.',
};
