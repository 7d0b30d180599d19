// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { show } from '../lib/testing/dom';
import { useGrowing } from './use-growing';

function List({ total }: { total: number }) {
  return <p>{useGrowing(total)}</p>;
}

const there = () => Number(document.querySelector('p')?.textContent);
const until = (count: number) => vi.waitFor(() => expect(there()).toBe(count), { timeout: 10_000 });

it('has a short list there at once', async () => {
  await show(<List total={63} />);
  expect(there()).toBe(63);
});

it('lets a long one grow, to its end', async () => {
  await show(<List total={2000} />);
  expect(there()).toBeLessThan(1000);
  await until(2000);
});

it('has all of it on paper', async () => {
  await show(<List total={2000} />);
  dispatchEvent(new Event('beforeprint'));
  await Promise.resolve();
  expect(there()).toBe(2000);
});
