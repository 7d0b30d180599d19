import { describe, expect, it } from 'vitest';
import { instructions } from '../criteria/prompt';
import { STARTER_CRITERIA } from '../criteria/starter';
import { SEED_HERE, SEED_MISSING, SEED_TEXT, seedFile } from '../testing/digests';
import { promptCriteria } from './prompt-criteria';
import { readDigest } from './read/read-digest';

it('takes the wanted topics, and leaves out how to answer and how to score', () => {
  const user =
    '## Instructions\n\nAnswer in JSONL.\n\n## Scoring Criteria\n\n9-10: wow\n\n### Relevance Scoring\n- x\n\n## Papers\n\n[HERE]\n\n## Relevant Topics\n\n1. **Sparsity**\n   - pruning\n\n**Keywords:**\n- MoE';
  expect(promptCriteria(user)).toBe('1. Sparsity\n   - pruning\n\nKeywords:\n- MoE');
});

it.each([
  'You are a helpful assistant who reads what arXiv posts.\nYour job is to find the papers that match the criteria below.\n',
  'You are an expert reader. Your task is to score papers.',
  '你是一位论文助手，请阅读下面的论文。',
  'Act as a careful reviewer.\n\nYou will be given a list of papers.',
])('leaves out who the model is to be: %j', (role) => {
  const wanted = '1. Sparsity\n   - pruning\n\nMy friend also likes proofs.';
  expect(
    promptCriteria(`${role}\n\n## Instructions\n\nAnswer in JSONL.\n\n## Relevant Topics\n\n${wanted}`),
  ).toBe(wanted);
  expect(promptCriteria(`${role}\n\n${wanted}`)).toBe(wanted);
});

it('leaves out which ids topics have in a program', () => {
  const user =
    '## Relevant Topics\n\n1. Sparsity\n\n## Topic Registry\n- sparsity: Sparsity\n\n## Papers\n\n[HERE]';
  expect(promptCriteria(user)).toBe('1. Sparsity');
});

it('is done with a prompt of nothing but roles', () => {
  expect(promptCriteria('You are a reader. '.repeat(20_000)).length).toBeGreaterThan(0);
});

it('takes all of a prompt that has no parts', () => {
  expect(promptCriteria(' 1. New methods\n 2. Watermarks\n')).toBe('1. New methods\n 2. Watermarks');
});

it('finds the reader’s own criteria in Winnow’s own prompt', () => {
  for (const language of ['', 'ja'])
    expect(promptCriteria(instructions(STARTER_CRITERIA.text, language))).toBe(STARTER_CRITERIA.text.trim());
});

it('is done with a prompt of blanks, and with one of beginnings', () => {
  const blanks = ' '.repeat(400_000);
  const lines = '\n'.repeat(400_000);
  expect(promptCriteria(`a${blanks}b`)).toBe(`a${blanks}b`);
  expect(promptCriteria(`The researcher's criteria:\n${lines}b`)).toBe(
    `The researcher's criteria:\n${lines}b`,
  );
  expect(promptCriteria("The researcher's criteria:\n".repeat(20_000))).toContain('researcher');
});

if (!SEED_HERE) process.stdout.write(`${SEED_MISSING}\n`);
describe.runIf(SEED_HERE)('the seed', () => {
  it.each([SEED_TEXT, 'program-output.md'])('gives its topics and keywords: %s', (name) => {
    const reading = readDigest(seedFile(name));
    const text = promptCriteria((reading.ok && reading.digest.prompt?.user) || '');
    expect(text).toMatch(
      /^Use the following relevance criteria[\s\S]*Model Architecture[\s\S]*Knowledge Graph, etc\.$/,
    );
    expect(text).not.toMatch(/JSONL|PAPER LIST|ORTHONORMAL|\*\*/);
    expect(text.length).toBeLessThan(3000);
  });
});
