import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { SHAPES } from '../../cli/shapes.ts';

test('the examples of docs/cli.md fit the schemas that the commands are held to', () => {
  const page = readFileSync('docs/cli.md', 'utf8');
  const examples = [...page.matchAll(/^```json (\w+)\n([\s\S]*?)^```/gm)].map((match) => ({
    command: match[1]!,
    text: match[2]!,
  }));
  expect(examples.map(({ command }) => command).sort()).toEqual([
    'audit',
    'demo',
    'doctor',
    'publish',
    'report',
    'run',
    'runs',
    'score',
  ]);
  for (const { command, text } of examples) SHAPES[command as keyof typeof SHAPES].parse(JSON.parse(text));
  for (const command of Object.keys(SHAPES)) expect(page).toMatch(new RegExp(`^### .*\`${command}\``, 'm'));
});
