import { expect, it } from 'vitest';
import { clauses } from './clauses';
import { criteriaTerms } from './criteria-terms';
import { tokens } from './tokens';

/** Terms that hold a word of exclusion and exclude nothing, of all arXiv's archives. */
const TERMS: Readonly<Record<string, string>> = {
  'computer science':
    'No-regret learning; Hidden Markov models; Block-sparse attention; Negative sampling; Anti-aliasing; Zero-shot learning; Rejection sampling; Skip connections; Skip-gram models; Drop-out regularisation; Unlearning; Hard negatives; False negatives; Reject option classification; Exception handling; Mutual exclusion; Never-ending learning; No-reference image quality; Not-all-equal satisfiability; Low-rank adaptation; Low-priority queues; Keyword spotting; Out of scope intent detection; Off-policy learning; Data hiding; Blocklist evasion; Muted accounts; Unrelated machine scheduling; Learning without labels; Training without backpropagation; Don’t care sets; Non-relevant feedback; Ignoring distractors; Obstacle avoidance; Non-negative matrix factorization; Exclusion zones in wireless networks; No-code platforms; Less-is-more effects; Dislike prediction; Interest rates; Noise removal',
  mathematics:
    'Non-convex optimization; Null models; Blocking sets; Excluded minors; Block designs; Inclusion-exclusion principle; Pattern-avoiding permutations; Nowhere-zero flows; No-three-in-line problem; Exceptional groups; Skipping sets; Negative curvature; Law of excluded middle; Self-avoiding walks; Irrelevant variables',
  physics:
    'Pauli exclusion; Exclusion processes; Exclusive decays; Nonlocal games; No-cloning theorem; No-go theorems; No-hair theorem; No-signalling correlations; No-slip boundary conditions; Avoided crossings; Hidden sectors; Hidden variables; Excluded volume effects; Irrelevant operators; Forbidden transitions; Negative-index materials; Drop impact; Coulomb blockade; Off-shell amplitudes; Non-Abelian anyons; No-core shell models; Blocked spins; Dipole blocking; Hidden symmetries; Non-equilibrium dynamics',
  'statistics, economics, biology':
    'No free lunch theorems; No-arbitrage pricing; Without-replacement sampling; Omitted variable bias; Ignorable missingness; Ignorance-based methods; Social exclusion; Unwanted variation; Negative results; Banned books; Avoiding local minima; Hidden hunger; Hate speech; Competitive exclusion; Reject inference; Lower priority vaccination; Conflict of interest disclosure; No U-turn sampler; Block bootstrap; Negative controls',
};
const ALL = Object.values(TERMS).flatMap((list) => list.split(/;\s/));

/** Where criteria have a topic. */
const PLACES = [
  (term: string) => term,
  (term: string) => `${term}:`,
  (term: string) => `${term}: proofs`,
  (term: string) => `- ${term}`,
  (term: string) => `## ${term}\n- proofs`,
  (term: string) => `**${term}**\nproofs`,
  (term: string) => `1. ${term}:\n   - proofs`,
  (term: string) => `${term} and proteins`,
  (term: string) => `${term}, proteins`,
  (term: string) => `${term} - proteins`,
  (term: string) => `I work on ${term}.`,
  (term: string) => `Wanted: ${term}`,
  (term: string) => `Topics:\n- ${term}\n- proteins`,
  (term: string) => `keywords: [${term}, proteins]`,
];

it('has terms of all fields', () => {
  expect(new Set(ALL).size).toBeGreaterThan(90);
});

it.each(ALL)('wants %s', (name) => {
  for (const place of PLACES)
    for (const term of [name, name.toLowerCase()]) {
      const text = place(term);
      expect(
        clauses(text).filter(({ wanted }) => !wanted),
        text,
      ).toEqual([]);
      const last = tokens(name).at(-1) ?? '';
      expect(
        criteriaTerms(text).some(({ stems }) => stems.includes(last)),
        text,
      ).toBe(true);
    }
});

it('still excludes such a term where it is told to', () => {
  for (const text of [
    'Not wanted: skip connections',
    'Please exclude no-regret learning',
    'No skip connections',
  ])
    expect(clauses(text).at(-1)?.wanted, text).toBe(false);
  expect(clauses('Not wanted: skip connections')[0]?.text.trim()).toBe('skip connections');
});

it.each([
  'No:',
  'Not relevant:',
  'Things to avoid:',
  'Excluded topics:',
  'Papers I never want to see:',
  'What I am not interested in at the moment:',
  'Hard no:',
  'Negative keywords:',
  'Anti-interests:',
  'Low priority:',
  'Blacklist:',
  'Please hide papers about:',
  'Do NOT show me work on:',
  'Cons:',
  'Don’ts:',
  'Off-topic:',
  'Not relevant (for now):',
  'I do not want vision papers, such as:',
  'Not interested in computer vision topics like:',
])('takes %j for a label of exclusion', (label) => {
  const found = clauses(`graphs\n${label}\n- molecules\n- robots`);
  expect(found.find(({ text }) => text.includes('molecules'))?.wanted).toBe(false);
  expect(found.find(({ text }) => text.includes('robots'))?.wanted).toBe(false);
  expect(found.find(({ text }) => text.includes('graphs'))?.wanted).toBe(true);
});
