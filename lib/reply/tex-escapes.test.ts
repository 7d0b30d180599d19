import { describe, expect, it } from 'vitest';
import { decodeEscapes } from './tex-escapes';

describe('decodeEscapes', () => {
  it('leaves unescaped TeX as it is', () => {
    for (const command of (
      'beta frac nabla text rho tau nu times theta to top underline unicode-like not ne tilde textbf right forall ' +
      'alpha { } ( [ $ % _ , ; !'
    ).split(' ')) {
      expect(decodeEscapes(`a \\${command} b`, '"')).toBe(`a \\${command} b`);
    }
    expect(decodeEscapes('$\\nu_1\\to\\infty$', '"')).toBe('$\\nu_1\\to\\infty$');
  });

  it('decodes real escapes', () => {
    expect(decodeEscapes('a \\"b\\" \\/ c\\\\d \\u00e9 \\ud83d\\ude00', '"')).toBe('a "b" / c\\d é 😀');
    expect(decodeEscapes('one\\nuses two\\tand\\r\\nthree\\n\\nabla', '"')).toBe(
      'one\nuses two\tand\r\nthree\n\\nabla',
    );
    expect(decodeEscapes('so,\\ne.g. this, \\ni.e. that', '"')).toBe('so,\ne.g. this, \ni.e. that');
  });

  it('takes TeX that was escaped as it should be', () => {
    expect(decodeEscapes('\\\\beta \\\\nabla \\\\to \\\\u0041', '"')).toBe('\\beta \\nabla \\to \\u0041');
  });

  it('tells an escaped apostrophe from an accent', () => {
    expect(decodeEscapes("it\\'s Poincar\\'e", '"')).toBe("it's Poincar\\'e");
    expect(decodeEscapes("Poincar\\'e", "'")).toBe("Poincar'e");
  });

  it('keeps a backslash at the very end', () => {
    expect(decodeEscapes('a\\', '"')).toBe('a\\');
  });
});
