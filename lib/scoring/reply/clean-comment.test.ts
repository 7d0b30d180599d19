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
    const text = 'Über 日本語 नमस्ते $\\beta$ x ∈ ℝ 😀 <b>&amp;</b>';
    expect(cleanComment(text)).toBe(text);
  });

  it('takes out web addresses', () => {
    expect(cleanComment('See (https://evil.example/a?b=c) or www.evil.example now')).toBe('See or now');
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
