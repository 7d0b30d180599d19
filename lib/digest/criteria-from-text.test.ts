import { describe, expect, it } from 'vitest';
import { instructions } from '../criteria/prompt';
import { STARTING_POINTS } from '../criteria/starting-points/starting-points';
import { SEED_HERE, SEED_TEXT, seedFile } from '../testing/digests';
import { criteriaFromText } from './criteria-from-text';

/** As a list of topics is written for programs that mail papers: numbered, with remarks about a friend below. */
const TOPICS = ` 1. Shows a new way to route tokens between experts
    - Relevant: routing that is learned, or balanced without a loss.
    - Not relevant: experts bolted onto a product.
 2. Proves something about how features arise
    - Relevant: theory of training, **with** experiments.

 In suggesting papers to your friend, remember that she enjoys short proofs.
 She does not want to read about recommendation systems.`;

describe('keeps word for word', () => {
  it.each([
    ['a list of topics', TOPICS],
    ['Markdown', '# Wanted\n\n- **sparse** attention\n- routing\n\n## Not wanted\n\n* surveys'],
    ['prose', 'I like proofs. Your papers on knots are welcome, too, but you need not show me surveys.'],
    ['a text about formats', 'Wanted: output formats of models, such as JSON; scoring criteria of juries'],
    ...STARTING_POINTS.map(({ id, text }) => [`starting point ${id}`, text]),
  ])('%s', (_what, text = '') => {
    expect(criteriaFromText(`\ufeff${text.replaceAll('\n', '\r\n')}\n`)).toEqual({
      text: text.trim(),
      leftOut: false,
    });
  });
});

describe('leaves out what is no criterion', () => {
  const role = 'You are a reading assistant whose job is to find papers for a friend.';
  it.each([
    ['the role before it', `${role}\n\n${TOPICS}`],
    ['role and headings', `${role}\n## Relevant Topics\n${TOPICS}\n## Papers\n[LIST]\nAnswer.`],
    [
      'how to answer, without a heading',
      `${TOPICS}\n\nWrite the response in JSONL format, a line for each paper.`,
    ],
    [
      'what each field of the answer is',
      `${TOPICS}\n\nReply in JSON.\nThe ARXIVID should be the id.\nThe COMMENT should name the criterion.\nRELEVANCE: should be a score from 1-10.`,
    ],
    ['two prompts', `# Digest\n\n1. A paper\n\n## System Prompt\n\n${role}\n\n## User Prompt\n\n${TOPICS}`],
    [
      'criteria in the system prompt',
      `### System Prompt\n${role}\n\n${TOPICS}\n\n### User Prompt\n## Papers\n[LIST]`,
    ],
    ['a prompt of Winnow’s own', instructions(TOPICS)],
    ['one of its own that names a language', instructions(TOPICS, 'de')],
  ])('%s', (_what, text) => {
    const read = criteriaFromText(text);
    expect(read.leftOut).toBe(true);
    expect(read.text.replaceAll('**', '')).toBe(TOPICS.replaceAll('**', '').trim());
  });
});

if (!SEED_HERE) process.stdout.write('The seed is not here: its prompt is not read.\n');
describe.runIf(SEED_HERE)('the seed', () => {
  it('gives its topics and keywords, from the whole digest and from the prompt alone', () => {
    const digest = seedFile(SEED_TEXT);
    const prompt = digest.slice(digest.indexOf('System Prompt'));
    const { text, leftOut } = criteriaFromText(digest);
    expect(leftOut).toBe(true);
    expect(criteriaFromText(prompt).text).toBe(text);
    expect(text).toMatch(
      /^Use the following relevance criteria[\s\S]*Model Architecture[\s\S]*Knowledge Graph, etc\.$/,
    );
    for (const line of text.split('\n')) expect(digest).toContain(line);
  });
});
