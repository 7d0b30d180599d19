import { expect, it } from 'vitest';
import { promptCriteria } from './prompt-criteria';
import { promptParts } from './prompt-roles';
import { readPrompt } from './read/read-prompt';

const [SYSTEM, USER] = ['Rank what arXiv posts.', '1. Sparsity\n2. Proofs'];

it.each([
  `**System:**\n${SYSTEM}\n\n**User:**\n${USER}`,
  `**System:** ${SYSTEM}\n\n**User:** ${USER}`,
  `System: ${SYSTEM}\nUser: ${USER}`,
  `### System\n\n${SYSTEM}\n\n### User\n\n${USER}\n`,
  `## System Prompt\n\n${SYSTEM}\n\n## User Prompt\n\n${USER}`,
  `**System prompt**\n${SYSTEM}\n**User prompt**\n${USER}`,
  `System message:\n${SYSTEM}\nUser message:\n${USER}`,
  `[SYSTEM]\n${SYSTEM}\n[USER]\n${USER}\n[ASSISTANT]\nFine.`,
  `<system>\n${SYSTEM}\n</system>\n<user>\n${USER}\n</user>`,
  `**Role: system**\n${SYSTEM}\n**Role: user**\n${USER}`,
  `<|im_start|>system\n${SYSTEM}\n<|im_end|>\n<|im_start|>user\n${USER}\n<|im_end|>\n<|im_start|>assistant`,
  `\`\`\`\nDeveloper: ${SYSTEM}\nHuman: ${USER}\n\`\`\``,
  `The prompt of the day:\n\n**System:** ${SYSTEM}\n**User:** ${USER}`,
])('knows who speaks: %j', (text) => {
  const parts = { system: SYSTEM, user: USER };
  expect(promptParts(text.split('\n'))).toEqual(parts);
  expect(readPrompt(text.split('\n'))).toEqual(parts);
  expect(readPrompt(text.split('\n').map((line) => `> ${line}`.trimEnd()))?.user).toBe(USER);
  expect(promptCriteria(text)).toBe(USER);
});

it.each([
  '1. Sparsity\n2. User: papers on interfaces',
  'Topics\n- System: schedulers\n- Storage',
  'System: schedulers\nStorage: caches',
  'Systems: schedulers',
  'User studies\nSystem identification',
])('takes criteria for criteria: %j', (text) => {
  expect(promptParts(text.split('\n'))).toBeNull();
  expect(promptCriteria(text)).toBe(text);
});

it('lets a user speak of systems', () => {
  const user = 'Wanted:\n- System: schedulers\n- User: interfaces';
  expect(promptParts(`**System:** x\n**User:**\n${user}`.split('\n'))?.user).toBe(user);
});
