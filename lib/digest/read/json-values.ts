import * as v from 'valibot';
import { splitNames } from '../../arxiv/split-names';

/** Values as they stand in others' JSON. What makes no sense is as good as absent. */

/** Zero or more; null where it is not told. */
export const CountValue = v.fallback(v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0))), null);
export const TextValue = v.fallback(v.string(), '');
export const ScoreValue = v.fallback(v.nullable(v.union([v.string(), v.number()])), null);
export const TextsValue = v.fallback(
  v.pipe(
    v.array(v.unknown()),
    v.transform((each) => each.filter((one) => typeof one === 'string').map((one) => one.trim())),
    v.transform((each) => each.filter((one) => one !== '')),
  ),
  [],
);
/** Names with values; nothing where it is none. */
export const RecordValue = v.fallback(v.record(v.string(), v.unknown()), {});

const Name = v.union([
  v.string(),
  v.pipe(
    v.object({ name: v.string() }),
    v.transform(({ name }) => name),
  ),
]);

/** A list, of which what is no name is left out, or all of them in one text. */
export const NamesValue = v.fallback(
  v.union([
    v.pipe(
      v.array(v.unknown()),
      v.transform((names) =>
        names.flatMap((each) => {
          const read = v.safeParse(Name, each);
          return read.success && read.output.trim() !== '' ? [read.output] : [];
        }),
      ),
    ),
    v.pipe(v.string(), v.transform(namesIn)),
  ]),
  [],
);

/** `A B, C D`, `A B and C D`, `B, A; D, C`. */
function namesIn(text: string): string[] {
  return splitNames(text, text.includes(';') ? ';' : /,|\sand\s/);
}
