/** Reading providers' records: every field may be missing, null or of another kind; what is usable is used. */
import { z } from 'zod';

/** A text, or nothing. */
export const textField = z.string().nullish().catch(null);

/** A finite number, or nothing. */
export const numberField = z.number().nullish().catch(null);

/** A list without its unusable entries; its absence is an empty one. */
export function listField<S extends z.ZodType>(entry: S) {
  return z
    .array(z.unknown())
    .nullish()
    .catch([])
    .transform((list) =>
      (list ?? []).flatMap((each) => {
        const parsed = entry.safeParse(each);
        return parsed.success ? [parsed.data] : [];
      }),
    );
}

/** An object, or nothing where it is missing or unusable. */
export function partField<S extends z.ZodType>(part: S) {
  return part.nullish().catch(null as never);
}
