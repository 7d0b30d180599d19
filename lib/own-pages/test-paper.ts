import type { Paper } from '../papers/paper';

/** What a connection is tested with: a well-known paper, for the model to read. */
export const TEST_PAPER: Paper = {
  id: '1706.03762',
  version: null,
  title: 'Attention Is All You Need',
  authors: [],
  abstract: 'A network for sequences that is built on attention alone, without recurrence or convolution.',
};
