/** What single keys do on a listing, as the reader reads it: apart, since listings need none of the other words. */
export const WORDS = {
  keyNext: 'Next paper',
  keyPrevious: 'Previous paper',
  keyNextAbove: 'Next paper above the cut-offs',
  keyPreviousAbove: 'Previous paper above the cut-offs',
  keyOpen: 'Open its page on arXiv',
  keyPdf: 'Open its PDF',
  keyStar: 'Star it, or take the star away',
  keySeen: 'Mark it seen, and go on',
  keyUndo: 'Undo',
  keyDetails: 'Show or hide its details',
  keyFold: 'Fold or unfold it',
  keyLower: 'Lower the minimum relevance',
  keyRaise: 'Raise the minimum relevance',
  keyFilter: 'Filter papers by their words',
  keyHelp: 'Show or hide this list',
};
