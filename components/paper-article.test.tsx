// @vitest-environment jsdom

import { expect, it } from 'vitest';
import { COMMENTS_ABROAD } from '../lib/testing/comments-abroad';
import { aPaper } from '../lib/testing/digests';
import { show } from '../lib/testing/dom';
import { PaperArticle } from './paper-article';

it.each(Object.entries(COMMENTS_ABROAD))(
  'shows a comment in %s as its script runs',
  async (language, comment) => {
    const right = ['ar', 'fa', 'he'].includes(language);
    await show(<PaperArticle paper={aPaper({ comment, topicMatch: `Routing: ${comment}` })} />);
    const shown = [...document.querySelectorAll<HTMLElement>('.comment')];
    expect(shown.map(({ dir, textContent }) => [dir, textContent])).toEqual([
      [right ? 'rtl' : 'ltr', comment],
      [right ? 'rtl' : 'ltr', `Routing: ${comment}`],
    ]);
  },
);
