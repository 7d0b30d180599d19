import * as v from 'valibot';
import { expect, it } from 'vitest';
import { priceDrafts, priceName, readPrice, readPrices, TypedPricesSchema, withPrice } from './typed-prices';

const MINE = { input: 0.2, output: 0.8 };

it('keeps each price under its host and model', () => {
  const names = [
    priceName('https://a.example/v1', 'm'),
    priceName('https://b.example/v1', 'm'),
    priceName('https://a.example:8443/v1', 'm'),
    priceName('https://a.example/v1', 'n'),
  ];
  expect(new Set(names).size).toBe(4);
  expect(priceName('https://a.example/v2', ' m ')).toBe(names[0]);
});

it.each([
  ['0.2', '0.8', MINE],
  [' 0.20 ', '.8', MINE],
  ['0', '0', { input: 0, output: 0 }],
  ['1000', '1e-3', { input: 1000, output: 0.001 }],
  ['', ' ', null],
])('reads “%s” and “%s”', (input, output, price) => {
  expect(readPrice({ input, output })).toEqual({ ok: true, price });
});

it.each([
  ['-1', '1', ['input']],
  ['1', '1000.01', ['output']],
  ['1', 'Infinity', ['output']],
  ['one', 'two', ['input', 'output']],
  ['0,2', '1', ['input']],
  ['', '1', ['input']],
  ['1', '', ['output']],
])('does not read “%s” and “%s”', (input, output, wrong) => {
  const read = readPrice({ input, output });
  expect(read.ok ? [] : Object.keys(read.problems)).toEqual(wrong);
});

it('shows prices as they are read again', () => {
  const prices = { 'a m': MINE, 'b m': { input: 0, output: 1000 } };
  expect(readPrices(priceDrafts(prices))).toEqual(prices);
});

it('adds, replaces and takes away one price, and touches no other', () => {
  const two = priceDrafts({ 'a m': MINE, 'b m': MINE });
  const other = { input: '1', output: '2' };
  expect(withPrice(two, 'a m', other)).toEqual({ ...two, 'a m': other });
  expect(readPrices(withPrice(two, 'a m', { input: '', output: '' }))).toEqual({ 'b m': MINE });
  expect(readPrices(withPrice(two, 'a m', { input: '1', output: '' }))).toEqual({ 'b m': MINE });
});

it.each<[string, unknown]>([
  ['half a price', { 'a m': { input: 1 } }],
  ['a price below nothing', { 'a m': { input: -1, output: 1 } }],
  ['a price without end', { 'a m': { input: Number.POSITIVE_INFINITY, output: 1 } }],
  ['a price in words', { 'a m': 'cheap' }],
  ['more than anybody types', Object.fromEntries(Array.from({ length: 201 }, (_, i) => [`h m${i}`, MINE]))],
])('does not keep %s', (_name, prices) => {
  expect(v.is(TypedPricesSchema, prices)).toBe(false);
});
