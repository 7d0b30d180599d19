import * as v from 'valibot';
import type { Steps } from '../base/in-steps';

/**
 * What lies on a disk may be of an earlier version, or half written, or damaged: it is looked at on the way in.
 * What makes no sense is as good as absent: it stays where it is until something new is written in its place.
 */
export function sound<S extends v.GenericSchema>(schema: S, kept: unknown): v.InferOutput<S> | undefined {
  const read = v.safeParse(schema, kept, { abortEarly: true });
  return read.success ? read.output : undefined;
}

/** Those of them that make sense. */
export function soundOnes<S extends v.GenericSchema>(
  schema: S,
  kept: readonly unknown[],
): v.InferOutput<S>[] {
  return kept.flatMap((each) => {
    const read = v.safeParse(schema, each, { abortEarly: true });
    return read.success ? [read.output] : [];
  });
}

/** The same of many, some at a time. */
export function* soundInSteps<S extends v.GenericSchema>(
  schema: S,
  kept: readonly unknown[],
): Steps<v.InferOutput<S>[]> {
  const found: v.InferOutput<S>[] = [];
  for (let from = 0; from < kept.length; from += AT_A_TIME) {
    found.push(...soundOnes(schema, kept.slice(from, from + AT_A_TIME)));
    yield;
  }
  return found;
}

/** A millisecond or so. */
const AT_A_TIME = 200;

/** Schema of a list inside a record: what makes no sense in it is left out, and no list is an empty one. */
export function listOf<S extends v.GenericSchema>(schema: S) {
  return v.fallback(
    v.pipe(
      v.array(v.unknown()),
      v.transform((each) => soundOnes(schema, each)),
    ),
    [],
  );
}

/** A number that can be counted with: neither NaN nor without end. */
export const Finite = v.pipe(v.number(), v.finite());
/** Counts, words and lists that make no sense are as good as none, and take nothing else of a record along. */
export const Count = v.fallback(Finite, 0);
export const Words = v.fallback(v.string(), '');
export const Texts = listOf(v.string());
/** A score as models give it. */
export const OfTen = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10));
