/** The digest's three forms: what they take from the report, and that names stay names in each. */
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../domain/document.ts';
import type { FactSheet } from '../../domain/facts.ts';
import { digestDraft } from '../../report/digest.ts';
import { emailDigest } from '../../report/digest-email.ts';
import { type SlackMessage, slackDigest } from '../../report/digest-slack.ts';
import { textDigest } from '../../report/digest-text.ts';
import { inlineRuns } from '../../report/inline-runs.ts';
import { fact, HOSTILE, sampleSheet } from './sample.ts';

const ids = Object.keys(HOSTILE);

/** Seven rows of the list, four moves, a signal cited in a row, and what a digest has no room for. */
function report(): Draft {
  const column = (title: string, align: 'left' | 'right' = 'left') => ({ title, align });
  const accounts = [...ids, ...ids.slice(0, 3)];
  return {
    title: 'Account tiers, [[run.as_of]]',
    sections: [
      {
        id: 'headline',
        title: '',
        writer: 'builtin',
        blocks: [
          {
            kind: 'paragraph',
            text: '**Of [[book.accounts]] accounts** [[pipe.name]] and [[script.name]] are *large*.',
          },
          { kind: 'chart', chart: 'tier_distribution' },
          {
            kind: 'table',
            caption: null,
            columns: [column('Tier'), column('Accounts', 'right')],
            rows: [
              ['[[tier-1.label]]', '[[tier-1.accounts]]'],
              ['[[tier-2.label]]', '[[tier-2.accounts]]'],
            ],
          },
        ],
      },
      { id: 'tier-1', title: 'Left out', writer: 'builtin', blocks: [{ kind: 'paragraph', text: 'Long.' }] },
      {
        id: 'priorities',
        title: 'Where to spend',
        writer: 'builtin',
        blocks: [
          { kind: 'paragraph', text: 'How it is ranked.' },
          {
            kind: 'table',
            caption: null,
            columns: [column('#', 'right'), column('Account'), column('Chance', 'right'), column('Why')],
            rows: accounts.map((id) => [
              '[[book.accounts]]',
              `[[${id}.name]]`,
              '[[tier-1.share_of_book]]',
              'funding [[[signal-2.number]]]',
            ]),
          },
        ],
      },
      {
        id: 'sources',
        title: '',
        writer: 'builtin',
        blocks: [
          { kind: 'paragraph', text: '[[[signal-1.number]]] not cited' },
          { kind: 'paragraph', text: '[[[signal-2.number]]] cited' },
          { kind: 'paragraph', text: '*Built-in writer.*' },
        ],
      },
    ],
  };
}

function sheet(): FactSheet {
  const base = sampleSheet();
  return {
    ...base,
    facts: [...base.facts, fact('signal-1.number', 'count', 1), fact('signal-2.number', 'count', 2)],
  };
}

/** All texts of a message that Slack shows as they are, in order. */
function literalTexts(message: SlackMessage): string[] {
  const texts: string[] = [];
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      const element = value as { type?: string; text?: unknown };
      if (element.type === 'text' && typeof element.text === 'string') texts.push(element.text);
      else Object.values(value).forEach(walk);
    }
  };
  walk(message.blocks);
  return texts;
}

describe('the digest of a report', () => {
  const digest = digestDraft(report());

  it('takes headline, tier table, the top of the list, and the sources it cites', () => {
    expect(digest.sections.map(({ id }) => id)).toEqual(['headline', 'priorities', 'sources']);
    const [headline, priorities, sources] = digest.sections;
    expect(headline!.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table']);
    expect(priorities!.blocks).toMatchObject([
      { columns: [{ title: '#' }, { title: 'Account' }, { title: 'Why' }], rows: { length: 5 } },
    ]);
    expect(sources!.blocks).toEqual(report().sections.at(-1)!.blocks.slice(1));
  });

  it('says where there is nothing to compare with, and survives a report that lacks parts', () => {
    const changes: Draft['sections'][number] = {
      id: 'changes',
      title: 'Changes',
      writer: 'builtin',
      blocks: [{ kind: 'paragraph', text: 'No comparison, there is no earlier run.' }],
    };
    expect(digestDraft({ title: 'T', sections: [changes] }).sections).toEqual([changes]);
    expect(textDigest(digestDraft({ title: 'T', sections: [] }), sheet())).toContain('The whole report');
  });

  it('is the same bytes twice, in every form', () => {
    const forms = () => [
      JSON.stringify(slackDigest(digest, sheet())),
      emailDigest(digest, sheet()),
      textDigest(digest, sheet()),
    ];
    expect(forms()).toEqual(forms());
  });
});

describe('runs of a line', () => {
  it('take emphasis from the writer and none from a name', () => {
    expect(inlineRuns('**[[pipe.name]]** is *large*', sheet())).toEqual([
      { text: HOSTILE.pipe, strong: true, emphasis: false },
      { text: ' is ', strong: false, emphasis: false },
      { text: 'large', strong: false, emphasis: true },
    ]);
  });

  it('keep a name on one line and without the marks that Unicode sets aside', () => {
    const odd = fact('odd.name', 'name', 'A\r\nB\u0000\uFDD0C');
    const with_ = { ...sheet(), facts: [...sheet().facts, odd] };
    expect(inlineRuns('[[odd.name]]', with_)).toEqual([
      { text: 'A B \uFFFDC', strong: false, emphasis: false },
    ]);
  });
});

describe('the Slack message', () => {
  const message = slackDigest(digestDraft(report()), sheet());

  it('puts names only where Slack reads no markup, and escapes the notification', () => {
    const texts = literalTexts(message);
    for (const name of Object.values(HOSTILE)) expect(texts).toContain(name);
    expect(message.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(message.text).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/);
    expect(message).toMatchObject({ mrkdwn: false, unfurl_links: false, unfurl_media: false });
    expect(JSON.stringify(message)).not.toMatch(
      /"type":"(?:mrkdwn|link|user|usergroup|channel|broadcast|emoji)"/,
    );
  });

  it('sets the tier table in fixed width and the list in order, each value under its column', () => {
    expect(literalTexts(message)).toContain('Tier     Accounts\nExpand          4\nNurture        17');
    const list = message.blocks
      .flatMap((block) => (block.type === 'rich_text' ? block.elements : []))
      .find((element) => element.type === 'rich_text_list');
    expect(list).toMatchObject({ style: 'ordered', elements: { length: 5 } });
    expect(literalTexts(message)).toContain(' · Why: funding [2]');
  });

  it('stays within what Slack takes', () => {
    expect(message.blocks.length).toBeLessThanOrEqual(50);
    const long = slackDigest({ title: 'x'.repeat(400), sections: [] }, sheet());
    expect(long.blocks[0]).toMatchObject({ text: { text: `${'x'.repeat(149)}…` } });
  });
});

describe('the e-mail', () => {
  const html = emailDigest(digestDraft(report()), sheet());

  it('lets no name become an element, an address or a link', () => {
    expect(html).not.toMatch(/<(?:script|img|a|link|style)\b/i);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toContain('http://evil.example');
    expect(html.replace(/<[^>]*>/g, '')).toContain('[Free](http://evil.example/x) &amp; Söhne');
  });

  it('has its styles in the elements and loads nothing', () => {
    expect(html).not.toMatch(/\b(?:src|href|class|background)=/);
    expect(html).toContain('style="font-family:');
  });

  it('has a text part that begins with the subject and reads in the same order', () => {
    const text = textDigest(digestDraft(report()), sheet());
    expect(text.split('\n')[0]).toBe('Account tiers, 31 May');
    expect(text).toContain(`1. ${HOSTILE.script}\n   Why: funding [2]`);
    expect(text.indexOf('Of 36 accounts')).toBeLessThan(text.indexOf('Where to spend'));
  });
});
