import type { Criteria } from '../criteria/criteria';
import { estimateUsual } from '../daily/estimate-daily';
import { characters, promptTokens } from '../ledger/estimate';
import type { PromptEstimate } from '../messages/requests';
import type { Plan } from '../queue/plan';
import { instructionsFor } from '../run/make-plan';
import type { DigestsDb } from '../store/digests-db';
import { allListings } from '../store/listing-notes';

/** Categories that are told of: those that were read last. */
const MOST_CATEGORIES = 3;
/** Told of where no listing of a category was read yet. */
const ROUND = 100;

/**
 * What a model is told for criteria, saved or not, how long that is, and what a day of the categories that the reader
 * read last would cost with it, each by the papers of its last day.
 */
export async function promptEstimate(
  criteria: Criteria,
  { plan, digests }: { plan: Plan; digests: DigestsDb | null },
): Promise<PromptEstimate> {
  const prompt = instructionsFor(criteria, plan.baseUrl);
  const tokens = Math.ceil(promptTokens(characters(prompt)) * plan.learned.prompt);
  const axes = criteria.axes?.map(({ name }) => name) ?? [];
  const asked = { ...plan, instructions: prompt, axes };
  const days = digests ? await lastDays(digests) : [];
  const told = days.length > 0 ? days : [{ category: '', papers: ROUND }];
  return {
    ...{ prompt, tokens, model: plan.model },
    days: told.map((day) => ({ ...day, spend: estimateUsual(asked, day.papers) })),
  };
}

/** Papers on the newest day of each category, those that were read last first. */
async function lastDays(digests: DigestsDb): Promise<{ category: string; papers: number }[]> {
  const listings = (await allListings(digests)).filter(
    ({ category, papers }) => category !== '' && papers.length > 0,
  );
  const newest = new Map(
    listings
      .sort((a, b) => (a.day === b.day ? a.at - b.at : a.day < b.day ? -1 : 1))
      .map((each) => [each.category, each]),
  );
  return [...newest.values()]
    .sort((a, b) => b.at - a.at)
    .slice(0, MOST_CATEGORIES)
    .map(({ category, papers }) => ({ category, papers: papers.length }));
}
