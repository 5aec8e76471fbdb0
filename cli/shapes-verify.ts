/** The documented JSON of `tiers verify` (docs/verify.md). */
import { z } from 'zod';
import { FILE_VERDICTS, VERDICTS, type Verification } from '../domain/verification.ts';

const date = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const hash = z
  .string()
  .regex(/^[0-9a-f]{12,64}$/)
  .nullable();
const accounts = z.array(z.strictObject({ id: z.string(), name: z.string() }));

const verifyShape = z.strictObject({
  run: z.string(),
  asOf: date,
  status: z.enum(['draft', 'published', 'superseded']),
  model: z.strictObject({ id: z.string(), version: z.number(), hash: z.string() }),
  writer: z.string(),
  /** Version of the code that made it (null where it is not known), and of this program. */
  code: z.strictObject({ made: z.number().int().nullable(), now: z.number().int() }),
  inputsKept: z.boolean(),
  agrees: z.boolean(),
  parts: z.array(
    z.strictObject({
      part: z.string(),
      stored: hash,
      rebuilt: hash,
      verdict: z.enum(VERDICTS),
      difference: z.string().nullable(),
    }),
  ),
  /** What the source tables give now; null where it cannot be told. */
  since: z
    .strictObject({ changed: accounts, added: accounts, gone: accounts, other: z.array(z.string()) })
    .nullable(),
  files: z.array(
    z.strictObject({
      file: z.string(),
      path: z.string().nullable(),
      found: hash,
      rebuilt: hash,
      verdict: z.enum(FILE_VERDICTS),
      difference: z.string().nullable(),
      edits: z.array(
        z.strictObject({
          line: z.number().int(),
          section: z.string(),
          removed: z.array(z.string()),
          written: z.array(z.string()),
          holds: z.boolean(),
          reason: z.string().nullable(),
        }),
      ),
    }),
  ),
});

export const VERIFY_SHAPES = { verify: verifyShape };

export type VerifyAnswer = z.infer<typeof verifyShape>;

export function verifyAnswer({ since, status, ...rest }: Verification): VerifyAnswer {
  const named = (list: { accountId: string; name: string }[]) =>
    list.map(({ accountId, name }) => ({ id: accountId, name }));
  return {
    ...rest,
    status: status as VerifyAnswer['status'],
    since: since && {
      changed: named(since.changed),
      added: named(since.added),
      gone: named(since.gone),
      other: since.other,
    },
  };
}
