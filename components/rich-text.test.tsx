// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { show } from '../lib/testing/dom';
import { RichText, type RichTextProps } from './rich-text';

const html = async (text: string, ...parts: RichTextProps['parts']) => {
  await show(<RichText {...{ text, parts }} />);
  return document.body.innerHTML;
};

it('puts elements around words and in the place of none, in any order', async () => {
  const link = (words: string) => <a href="#x">{words}</a>;
  expect(await html('See <0>here</0>, now.', link)).toBe('See <a href="#x">here</a>, now.');
  expect(await html('<1/> of <0>all</0>', link, () => <b>3</b>)).toBe('<b>3</b> of <a href="#x">all</a>');
  expect(await html('Plain.')).toBe('Plain.');
});

it('keeps text text: markup in a message, in a part, and a tag that nothing stands for', async () => {
  expect(await html('a <b>c</b> & <0>d</0>')).toBe('a &lt;b&gt;c&lt;/b&gt; &amp; &lt;0&gt;d&lt;/0&gt;');
  expect(await html('Key <0/>.', () => '<0/><i>')).toBe('Key &lt;0/&gt;&lt;i&gt;.');
});
