/** docs/agent.md shows every setting with its default: its example parses, equals the defaults, and leaves none out. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { agentSettingsSchema } from '../../domain/settings.ts';

const shown: unknown = parse(
  /^```yaml settings\n([\s\S]*?)^```/m.exec(readFileSync('docs/agent.md', 'utf8'))?.[1] ?? '',
);

it('every setting is documented with its default', () => {
  // Settings without a default are absent here and named in the text below the example.
  expect(shown).toEqual(agentSettingsSchema.parse({}));
});

it('the example is itself a file of settings', () => {
  expect(agentSettingsSchema.parse(shown)).toEqual(shown);
});

it('settings without a default are named beside it', () => {
  const text = readFileSync('docs/agent.md', 'utf8');
  const defaults = agentSettingsSchema.parse({});
  for (const part of ['writer', 'enrichment'] as const) {
    const all = Object.keys(agentSettingsSchema.shape[part].unwrap().shape);
    const unset = all.filter((name) => !(name in defaults[part]));
    for (const name of unset) expect(text, name).toMatch(new RegExp(`\`${part}\\.${name}\``));
  }
});
