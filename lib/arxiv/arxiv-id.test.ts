import { describe, expect, it } from 'vitest';
import { isArxivId, parseArxivHref, parseArxivId } from './arxiv-id';

describe('parseArxivId', () => {
  it.each([
    ['2602.03906', '2602.03906', null],
    ['2602.03906v2', '2602.03906', 2],
    ['0704.0001v12', '0704.0001', 12],
    ['hep-th/9901002', 'hep-th/9901002', null],
    ['hep-th/9901002v2', 'hep-th/9901002', 2],
    ['math.GT/0309136v1', 'math/0309136', 1],
    ['arXiv:2602.03906v1', '2602.03906', 1],
    ['\n        arXiv:cs/0701001\n      ', 'cs/0701001', null],
  ])('%j is %s, version %s', (text, id, version) => {
    expect(parseArxivId(text)).toEqual({ id, version });
  });

  it.each([
    '',
    '2602',
    '2602.123',
    '2602.123456',
    '2613.00001',
    '2600.00001',
    '2602.03906v0',
    '2602.03906v',
    '2602.03906V1',
    '2602.03906/',
    '02602.03906',
    'hep-th/990100',
    'hep-th/99010021',
    'hep-th/9913002',
    'HEP-TH/9901002',
    '../2602.03906',
    'javascript:alert(1)',
    '2602.03906 2602.03907',
  ])('%j is no id', (text) => {
    expect(parseArxivId(text)).toBeNull();
  });
});

describe('parseArxivHref', () => {
  it.each([
    ['/abs/hep-th/9901002v2', 'hep-th/9901002', 2],
    ['/abs/2602.03906?context=cs.LG#x', '2602.03906', null],
    ['https://arxiv.org/html/2602.03906v1', '2602.03906', 1],
    ['http://export.arxiv.org/abs/2602.03906', '2602.03906', null],
    ['/pdf/2602.03906v3.pdf', '2602.03906', 3],
    ['/format/hep-th/9901002', 'hep-th/9901002', null],
  ])('%s leads to %s, version %s', (href, id, version) => {
    expect(parseArxivHref(href)).toEqual({ id, version });
  });

  it.each(['', '#item1', '/list/cs.LG/new', '/abs/', 'javascript:void(0)', 'https://[', '2602.03906'])(
    '%j leads to no paper',
    (href) => {
      expect(parseArxivHref(href)).toBeNull();
    },
  );
});

describe('isArxivId', () => {
  it('takes ids of both styles with or without version', () => {
    for (const id of ['2602.03906', '2602.03906v2', 'hep-th/9901002', 'hep-th/9901002v2']) {
      expect(isArxivId(id)).toBe(true);
    }
  });

  it('takes nothing around them', () => {
    for (const id of ['arXiv:2602.03906', ' 2602.03906', '2602.03906\n', ''])
      expect(isArxivId(id)).toBe(false);
  });
});
