/** The digest on its way: real HTTP to a receiver on loopback, real PostgreSQL for what was sent. */
import type { ServerResponse } from 'node:http';
import { afterEach, describe, expect, test } from 'vitest';
import { deliverDigest } from '../../cli/deliver.ts';
import { postJson } from '../../cli/post-json.ts';
import type { Secrets } from '../../cli/settings.ts';
import type { Database } from '../../db/connection.ts';
import { readEvents } from '../../db/run-record.ts';
import { saveRun } from '../../db/runs.ts';
import { withDatabase } from '../database.ts';
import { sheetInput } from '../fixtures.ts';
import { type HttpRecorder, recordHttp } from '../http-recorder.ts';

const FILES = new Map([
  ['digest/slack.json', '{"text":"Account tiers","blocks":[]}\n'],
  ['digest/email.html', '<p>Account tiers</p>'],
  ['digest/email.txt', 'Account tiers, May 2026\n====\n\nMore.\n'],
  ['report.md', '# Account tiers'],
]);
const RUN = 'run-1';

let receiver: HttpRecorder | undefined;
let warnings: string[] = [];
let pauses: number[] = [];
afterEach(async () => {
  await receiver?.close();
  receiver = undefined;
  [warnings, pauses] = [[], []];
});

async function withRun(work: (database: Database) => Promise<void>): Promise<void> {
  await withDatabase(async (database) => {
    const { book } = sheetInput();
    await saveRun(database.pool, {
      runId: RUN,
      asOf: book.asOf,
      inputHash: 'i',
      predecessor: null,
      modelText: 'id: m',
      book,
    });
    await work(database);
  });
}

const NO_SECRETS: Secrets = {
  anthropicKey: undefined,
  peopleDataLabsKey: undefined,
  apolloKey: undefined,
  crunchbaseKey: undefined,
  mcpToken: undefined,
  slackWebhook: undefined,
  emailWebhook: undefined,
};

/** Delivers with pauses noted instead of waited for. */
const deliver = (
  { pool }: Database,
  secrets: Partial<Secrets>,
  more: { demo?: boolean; within?: number; files?: Map<string, string> } = {},
) =>
  deliverDigest(
    {
      settings: { secrets: { ...NO_SECRETS, ...secrets } },
      demo: more.demo ?? false,
      output: { print: () => undefined, progress: () => undefined, warn: (text) => warnings.push(text) },
    },
    pool,
    RUN,
    more.files ?? FILES,
    (address, body, key) =>
      postJson(address, body, key, {
        pause: async (milliseconds) => pauses.push(milliseconds),
        within: more.within ?? 10_000,
      }),
  );

const answering =
  (...statuses: number[]) =>
  (response: ServerResponse, at: number): void => {
    response.writeHead(statuses[Math.min(at, statuses.length - 1)]!, { 'retry-after': '2' }).end('no_team');
  };

describe('the digest of a published run', () => {
  test('goes to each configured channel once, whatever is run again', () =>
    withRun(async (database) => {
      receiver = await recordHttp();
      const secrets = {
        slackWebhook: `${receiver.url}/services/T1/SECRET`,
        emailWebhook: `${receiver.url}/mail`,
      };
      const host = new URL(receiver.url).host;
      expect(await deliver(database, secrets)).toEqual([
        { channel: 'slack', host, outcome: 'sent' },
        { channel: 'email', host, outcome: 'sent' },
      ]);
      expect((await deliver(database, secrets)).map(({ outcome }) => outcome)).toEqual([
        'sent_before',
        'sent_before',
      ]);
      expect(receiver.requests.map(({ method, path, body }) => [method, path, JSON.parse(body)])).toEqual([
        ['POST', '/services/T1/SECRET', { text: 'Account tiers', blocks: [] }],
        [
          'POST',
          '/mail',
          {
            subject: 'Account tiers, May 2026',
            html: '<p>Account tiers</p>',
            text: 'Account tiers, May 2026\n====\n\nMore.\n',
          },
        ],
      ]);
      expect(receiver.requests[0]!.headers).toMatchObject({
        'content-type': 'application/json; charset=utf-8',
        'idempotency-key': 'run-1-slack',
      });
      expect(warnings).toEqual([]);
    }));

  test('two commands at once send it once', () =>
    withRun(async (database) => {
      receiver = await recordHttp();
      const secrets = { slackWebhook: receiver.url };
      await Promise.all([deliver(database, secrets), deliver(database, secrets)]);
      expect(receiver.requests).toHaveLength(1);
    }));

  test.each([
    ['429, then it is taken', [429, 200], 'sent', 2, [2_000]],
    ['503 for good', [503], 'failed', 3, [2_000, 3_000]],
    ['400: asking again changes nothing', [400], 'failed', 1, []],
    ['a redirect, which is not followed', [307], 'failed', 1, []],
  ] as const)('a receiver that answers %s', (_, statuses, outcome, requests, waited) =>
    withRun(async (database) => {
      receiver = await recordHttp(answering(...statuses));
      const [answer] = await deliver(database, { slackWebhook: `${receiver.url}/SECRET` });
      expect([answer!.outcome, receiver.requests.length, pauses]).toEqual([outcome, requests, waited]);
    }),
  );

  test('what failed for certain is told without the address, kept as an event, and tried again later', () =>
    withRun(async (database) => {
      receiver = await recordHttp(answering(404, 200));
      const secrets = { slackWebhook: `${receiver.url}/services/SECRET?token=SECRET` };
      expect(await deliver(database, secrets)).toMatchObject([{ outcome: 'failed' }]);
      expect(warnings).toEqual([
        'The digest was not sent to slack: it answered 404 (no_team). The same command tries again; digest/slack.json of the report holds it.',
      ]);
      const events = await readEvents(database.pool, RUN);
      expect(events).toMatchObject([{ step: 'deliver slack', kind: 'failed' }]);
      expect(JSON.stringify([warnings, events])).not.toContain('SECRET');
      expect(await deliver(database, secrets)).toMatchObject([{ outcome: 'sent' }]);
    }));

  test('what may have arrived is not sent again: no answer in time', () =>
    withRun(async (database) => {
      receiver = await recordHttp(() => undefined);
      const secrets = { slackWebhook: receiver.url };
      expect(await deliver(database, secrets, { within: 50 })).toMatchObject([{ outcome: 'unknown' }]);
      expect(await deliver(database, secrets)).toMatchObject([{ outcome: 'unknown' }]);
      expect(receiver.requests).toHaveLength(1);
      expect(warnings[1]).toContain('an earlier attempt was cut off. It is not sent a second time');
      expect(await readEvents(database.pool, RUN)).toHaveLength(1);
    }));

  test.each([
    ['nobody listens', 'http://127.0.0.1:PORT/SECRET', 'failed'],
    ['the port is refused', 'http://127.0.0.1:9/SECRET', 'failed'],
    ['it is no web address', 'SECRET', 'failed'],
  ])('where %s the report is not held up', (_, address, outcome) =>
    withRun(async (database) => {
      receiver = await recordHttp();
      await receiver.close();
      const slackWebhook = address.replace('PORT', new URL(receiver.url).port);
      expect(await deliver(database, { slackWebhook })).toMatchObject([{ outcome }]);
      expect(warnings.join()).not.toContain('SECRET');
    }),
  );

  test('a connection that breaks off in the middle may have brought it', () =>
    withRun(async (database) => {
      receiver = await recordHttp((response) => response.destroy());
      expect(await deliver(database, { slackWebhook: receiver.url })).toMatchObject([{ outcome: 'unknown' }]);
    }));

  test('the invented book, a run without a digest, and no webhook send nothing', () =>
    withRun(async (database) => {
      receiver = await recordHttp();
      const secrets = { slackWebhook: receiver.url };
      expect(await deliver(database, secrets, { demo: true })).toEqual([]);
      expect(await deliver(database, secrets, { files: new Map([['report.md', '']]) })).toEqual([]);
      expect(await deliver(database, {})).toEqual([]);
      expect(receiver.requests).toEqual([]);
    }));
});
