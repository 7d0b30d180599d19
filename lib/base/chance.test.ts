import { describe, expect, it } from 'vitest';
import { chanceOf, shuffled } from './chance';

describe('chanceOf', () => {
  it('is the same for the same text, and spread evenly over others', () => {
    expect(chanceOf('7 2602.04915')).toBe(chanceOf('7 2602.04915'));
    const tenths = new Array<number>(10).fill(0);
    for (let i = 0; i < 5000; i += 1) {
      const tenth = Math.floor(10 * chanceOf(`7 2602.0${i}`));
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    for (const count of tenths) expect(Math.abs(count - 500)).toBeLessThan(110);
  });
});

describe('shuffled', () => {
  it('has each number once, in an order of its seed', () => {
    expect([...shuffled(500, 1)].sort((a, b) => a - b)).toEqual(Array.from({ length: 500 }, (_, i) => i));
    expect(shuffled(500, 1)).toEqual(shuffled(500, 1));
    expect(shuffled(500, 1)).not.toEqual(shuffled(500, 2));
    expect(shuffled(0, 1).length).toBe(0);
  });

  it('puts no number where it prefers to be', () => {
    const places = Array.from({ length: 2000 }, (_, seed) => shuffled(10, seed).indexOf(3));
    for (let place = 0; place < 10; place += 1)
      expect(Math.abs(places.filter((each) => each === place).length - 200)).toBeLessThan(70);
  });
});
