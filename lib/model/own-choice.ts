import { isRecord } from '../base/is-record';

/** Finds among the choices of a chunk the one that is read; undefined where they are of other answers. */
export type OwnChoice = (choices: unknown) => Record<string, unknown> | undefined;

/**
 * One answer is read, the first that is begun, also where a server gives several: another one's words are never part of
 * it. Text Generation Inference up to 1.4 numbers pieces in place of answers, 1, 2, 3 … (2024-03:
 * https://github.com/huggingface/text-generation-inference/pull/1648).
 */
export function createOwnChoice(): OwnChoice {
  let first: number | null = null;
  let last = 0;
  let stays = false;
  const isOwn = (index: number): boolean => {
    if (first === null || index === first) {
      stays = first !== null;
      first = last = index;
      return true;
    }
    if (stays || first === 0 || index !== last + 1) return false;
    last = index;
    return true;
  };
  return (choices) => {
    const list = Array.isArray(choices) ? choices.filter(isRecord) : [];
    const numbered = list.map((choice) => ({ choice, index: numberOf(choice) ?? first ?? 0 }));
    return numbered.sort((a, b) => a.index - b.index).find(({ index }) => isOwn(index))?.choice;
  };
}

function numberOf({ index }: Record<string, unknown>): number | null {
  return typeof index === 'number' ? index : null;
}
