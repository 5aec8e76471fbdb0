/**
 * Collects prose written freely from data sheets: `node --import tsx evals/collect-natural.ts OUT BOOK=REPORT-FOLDER…`
 * sends the briefs to the Messages API at ANTHROPIC_BASE_URL and writes one JSON line a text. Run by hand, once.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import Anthropic from '@anthropic-ai/sdk';
import { factSheetSchema } from '../domain/facts.ts';
import { seededNumbers } from '../domain/seeded-numbers.ts';
import { SheetColumns } from './data-sheet.ts';
import { briefsOf } from './natural-briefs.ts';

const [out, ...books] = process.argv.slice(2);
const EACH = Number(process.env['EACH'] ?? 7);
const client = new Anthropic({ timeout: 5_400_000, maxRetries: 0 });
await Promise.all(
  books.flatMap((given) => {
    const [book, folder] = given.split('=') as [string, string];
    const sheet = factSheetSchema.parse(JSON.parse(readFileSync(`${folder}/facts.json`, 'utf8')));
    return briefsOf(book, new SheetColumns(sheet), EACH, seededNumbers(Number(book))).map(async (brief) => {
      const reply = await client.messages.create({
        model: 'claude-opus-4-5',
        max_tokens: 1500,
        messages: [{ role: 'user', content: brief.prompt }],
      });
      const text = reply.content.flatMap((block) => (block.type === 'text' ? [block.text] : [])).join('\n');
      appendFileSync(
        out!,
        `${JSON.stringify({ id: brief.id, book, style: brief.style, prompt: brief.prompt, text })}\n`,
      );
    });
  }),
);
