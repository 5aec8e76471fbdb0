/** What every drafting prompt asks back. */
import { z } from 'zod';

export const draftReplySchema = z.object({
  units: z.array(z.object({ unit: z.string(), text: z.string() })),
});
