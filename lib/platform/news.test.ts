import { expect, it, vi } from 'vitest';
import { onNews, tellNews } from './news';

it('is heard by each page that listens, and no longer than it does', async () => {
  const [one, other] = [vi.fn(), vi.fn()];
  const end = onNews(one);
  const endOther = onNews(other);
  tellNews();
  await vi.waitFor(() => expect([one.mock.calls.length, other.mock.calls.length]).toEqual([1, 1]));
  end();
  tellNews();
  await vi.waitFor(() => expect(other).toHaveBeenCalledTimes(2));
  expect(one).toHaveBeenCalledTimes(1);
  endOther();
});
