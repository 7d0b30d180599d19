import { expect, it } from 'vitest';
import { COMMENTS_ABROAD } from '../testing/comments-abroad';
import { directionOf } from './text-direction';

it.each(Object.entries(COMMENTS_ABROAD))(
  'knows how %s runs, whatever a topic is called',
  (language, comment) => {
    const direction = ['ar', 'fa', 'he'].includes(language) ? 'rtl' : 'ltr';
    expect(directionOf(comment)).toBe(direction);
    expect(directionOf(`Sparse attention: ${comment}`)).toBe(direction);
  },
);

it.each(['', '12 %', 'On the Hebrew letter א and $\\aleph$', '🙂'])(
  'takes %j as it takes English',
  (text) => {
    expect(directionOf(text)).toBe('ltr');
  },
);
