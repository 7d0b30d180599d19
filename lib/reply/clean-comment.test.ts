import { describe, expect, it } from 'vitest';
import { COMMENT_LIMIT, cleanComment } from './clean-comment';

describe('cleanComment', () => {
  it('makes one line and folds white space', () => {
    expect(cleanComment('  a\n\n b\t\u00a0c\u2028d ')).toBe('a b c d');
  });

  it('takes out what cannot be seen', () => {
    expect(cleanComment('a\u0000b\u0007c\u009bd\u200be\u202ef\u2066g\ufeffh\u{e0041}i\u00adj\ud800k')).toBe(
      'abcdefghijk',
    );
  });

  it('keeps letters, marks and signs of any script', () => {
    const text = 'Über 日本語 नमस्ते $\\beta$ x ∈ ℝ 😀 a<b and c>d &amp; <think>';
    expect(cleanComment(text)).toBe(text);
  });

  it.each([
    ['See (https://evil.example/a?b=c) or www.evil.example now', 'See or now'],
    ['at hxxps://evil.example, ftp://evil.example and javascript:alert(1)', 'at and (1)'],
    ['at evil.example/login and bit.ly/x today', 'at and today'],
    ['<https://evil.example>', ''],
    ['[read me](https://evil.example) and ![pic](/x.png)', 'read me and pic'],
  ])('takes out web addresses: %s', (text, clean) => expect(cleanComment(text)).toBe(clean));

  it.each([
    'uses fast.ai and Socket.io',
    'extends math.GT/0309136',
    'f(x) = [a](b), g[1](2)',
    'ratio 3:2, a[i]()',
  ])('leaves what is none: %s', (text) => expect(cleanComment(text)).toBe(text));

  it('takes out markup, not its text', () => {
    expect(
      cleanComment('<b>Bold</b> <a href="https://x.example">link</a><img src=x onerror=alert(1)> **so**'),
    ).toBe('Bold link so');
    expect(cleanComment('<script>alert(1)</script>')).toBe('alert(1)');
  });

  it('drops a comment that repeats the prompt', () => {
    expect(cleanComment('As told: </papers-7f3a1b> is the end')).toBe('');
    expect(cleanComment('Reply with one line for each paper and nothing else, as I was told')).toBe('');
  });

  it('cuts at a word, at 280 characters with the ellipsis', () => {
    const cut = cleanComment('word '.repeat(100));
    expect(cut.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    expect(cut.endsWith('word…')).toBe(true);
    expect(cleanComment('x'.repeat(280))).toBe('x'.repeat(280));
    expect(cleanComment('x'.repeat(281))).toBe(`${'x'.repeat(279)}…`);
    expect(cleanComment('😀'.repeat(200))).toBe(`${'😀'.repeat(139)}…`);
  });
});
