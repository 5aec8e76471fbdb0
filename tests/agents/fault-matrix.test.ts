/**
 * Whatever a model or a provider does wrong, in whatever node: the report is published with a clean audit, each
 * section names its writer, the record says what went wrong, and nobody is asked more often than declared.
 */
import { describe, expect, test } from 'vitest';
import { runReport } from '../../agents/run-report.ts';
import type { Workbench } from '../../agents/workbench.ts';
import { readEvents } from '../../db/run-record.ts';
import { type ReportJson, reportSchema } from '../../domain/report.ts';
import { writerSettingsSchema } from '../../domain/settings.ts';
import { KEY, withModelServer } from '../model-calls.ts';
import { textOf } from '../model-wire.ts';
import { FAULTY_BOOK, importBook } from './faulty-book.ts';
import {
  type CarelessAt,
  type FaultAt,
  faultyAnswer,
  faultyModel,
  MODEL_FAULTS,
  type ModelFault,
  type ModelNode,
  type Place,
} from './model-faults.ts';
import { preparedBook } from './prepared-book.ts';
import { benchOf } from './report-bench.ts';

const pool = preparedBook((database) => importBook(database, FAULTY_BOOK));

/** Units in the order of the report; each is a batch of its own here. */
const UNITS = [
  'headline',
  'tier-1/halden-works',
  'tier-3/kestwick-hotels',
  'tier-3/lunden-press',
  'tier-3/tessel-bank',
  'tier-4',
  'priorities',
];
const sectionOf = (unit: string): string => unit.split('/')[0]!;

interface Made {
  report: ReportJson;
  events: string[];
  requests: number;
}

let runs = 0;

/** A run of its own, published; what must hold of every run is held here. */
async function reportWith(faultAt: FaultAt, carelessAt: CarelessAt): Promise<Made> {
  const name = `faulty-${runs++}`;
  const settings = writerSettingsSchema.parse({
    kind: 'claude',
    model: name,
    batch: 1,
    tool_calls: 2,
  });
  return withModelServer(faultyAnswer(faultAt, carelessAt), async (server) => {
    const said: string[] = [];
    const model = faultyModel(server, settings, faultAt);
    const bench: Workbench = benchOf({ pool: pool() } as never, '2026-05-31', {
      writer: { kind: 'model', model, settings },
      progress: (line) => void said.push(line),
    });
    const { runId, status, files } = await runReport(bench, { draftOnly: false });
    expect(status).toBe('published');
    const report = reportSchema.parse(JSON.parse(files.get('report.json')!));
    expect(report.audit.counts).toMatchObject({ contradicted: 0, unsupported: 0, unbound: 0 });
    const events = await readEvents(pool(), runId);
    const told = JSON.stringify([events, said, [...files], await standingOf(runId)]);
    expect(told).not.toContain(KEY);
    for (const { body } of server.requests) {
      expect(told).not.toContain(textOf({ ...body, system: '' }).slice(0, 40));
      expect(told).not.toContain(textOf(body).slice(0, 40));
    }
    return {
      report,
      events: events.map(({ step, kind }) => `${step}: ${kind}`).sort(),
      requests: server.requests.length,
    };
  });
}

async function standingOf(runId: string): Promise<unknown> {
  return (await pool().query('SELECT step, failure FROM runs WHERE run_id = $1', [runId])).rows;
}

const writersOf = ({ report }: Made): Record<string, string> =>
  Object.fromEntries(report.sections.map(({ id, writer }) => [id, writer]));

/** What each section's writer has to be where these units were written by the model. */
function expectedWriters(written: ReadonlySet<string>): Record<string, string> {
  const sections = [
    'headline',
    'definitions',
    'tier-1',
    'tier-2',
    'tier-3',
    'tier-4',
    'changes',
    'priorities',
  ];
  return Object.fromEntries(
    [...sections, 'about', 'sources'].map((section) => {
      const units = UNITS.filter((unit) => sectionOf(unit) === section);
      const own = units.filter((unit) => written.has(unit)).length;
      return [section, own === 0 ? 'builtin' : own === units.length ? 'model' : 'both'];
    }),
  );
}

test('without a fault the model writes every unit', async () => {
  const made = await reportWith(
    () => undefined,
    () => false,
  );
  expect(made.events).toEqual([]);
  expect(writersOf(made)).toEqual(expectedWriters(new Set(UNITS)));
  // The investigation calls one tool, then hands in its brief.
  expect(made.requests).toBe(2 + UNITS.length);
});

describe('in every call of a run', () => {
  test.each(MODEL_FAULTS)('$name', async (fault) => {
    const made = await reportWith(
      () => fault,
      () => false,
    );
    expect(writersOf(made)).toEqual(expectedWriters(new Set()));
    // What is unusable is sent back twice, for nothing.
    const asked = fault.brings === 'unusable' ? 3 : 1;
    expect(made.requests).toBe(fault.requests * (1 + UNITS.length * asked));
    const own = eventsOf(fault);
    const fallen = fault.brings === 'unusable' ? ['fall_back: fell_back'] : [];
    const drafts = UNITS.flatMap((unit) => [
      ...own.map((kind) => `draft ${sectionOf(unit)}: ${kind}`),
      ...fallen,
    ]);
    expect(made.events).toEqual([...investigated(fault), ...drafts].sort());
  });
});

/** Kinds of the events that one call leaves. */
const eventsOf = ({ brings, event }: ModelFault): string[] =>
  brings === 'refused' ? ['model_refused'] : event === null ? [] : [event];

const investigated = ({ brings, event }: ModelFault): string[] => [
  ...(brings === 'none' ? [`investigate: ${event}`] : []),
  'investigate: no_brief',
];

describe('in every repair of a run', () => {
  const kinds = (['none', 'refused', 'unusable'] as const).map(
    (brings) => MODEL_FAULTS.find((fault) => fault.brings === brings)!,
  );
  const struck = kinds.flatMap((fault) =>
    (['repair 1', 'repair 2'] as const).map((node) => ({ node, fault })),
  );
  test.each(struck)('$node: $fault.name', async ({ node, fault }) => {
    const made = await reportWith(
      (place) => (place.node === node ? fault : undefined),
      (place) => place.node !== node,
    );
    const outcomes = UNITS.map((unit) => ({ unit, ...expected({ node, unit, fault }) }));
    // What the second repair brings of a unit is careless again where the first said nothing.
    const stubborn = node === 'repair 1' && fault.brings === 'unusable';
    expect(writersOf(made)).toEqual(expectedWriters(new Set()));
    const fell = stubborn ? UNITS.map(() => 'fall_back: fell_back') : [];
    expect(made.events).toEqual([...outcomes.flatMap(({ events }) => events), ...fell].sort());
    expect(made.requests).toBe(2 + outcomes.reduce((sum, { requests }) => sum + requests, 0));
  });
});

/** A fault in one node, for one unit. */
interface Cell extends Place {
  fault: ModelFault;
}

const NODES: ModelNode[] = ['draft', 'repair 1', 'repair 2'];
/** In each run one unit is left alone: what goes wrong beside it is nothing to it. */
const STRUCK = UNITS.length - 1;

/** Each fault in each node once, spread over runs so that it strikes another unit each time. */
const cells = NODES.flatMap((node, turn) =>
  MODEL_FAULTS.map((_, at) => ({ node, fault: MODEL_FAULTS[(at + turn * 5) % MODEL_FAULTS.length]! })),
);
const spread = Array.from({ length: Math.ceil(cells.length / STRUCK) }, (_, run) =>
  cells
    .slice(run * STRUCK, (run + 1) * STRUCK)
    .map((cell, at): Cell => ({ ...cell, unit: UNITS[(at + run) % UNITS.length]! })),
);

/** What has to come of a unit: whether the model wrote it, requests, and events. */
function expected({ node, unit, fault }: Cell): { written: boolean; requests: number; events: string[] } {
  const section = sectionOf(unit);
  const { brings, requests } = fault;
  const events = eventsOf(fault).map(
    (kind) => `${node === 'draft' ? 'draft' : 'repair'} ${section}: ${kind}`,
  );
  const fell = 'fall_back: fell_back';
  if (node === 'draft') {
    // A reply that says nothing is sent back, and repaired.
    if (brings === 'unusable') return { written: true, requests: 2, events };
    return { written: false, requests, events };
  }
  if (node === 'repair 2') return { written: false, requests: 2 + requests, events: [...events, fell] };
  if (brings === 'unusable') return { written: true, requests: 3, events };
  // The second repair is the same request: what was refused is stored, what got no reply is asked again.
  const again = brings === 'refused' ? requests : 2 * requests;
  return { written: false, requests: 1 + again, events: [...events, ...events, fell] };
}

describe('in single calls of a run', () => {
  test('every fault strikes in every node', () => {
    const struck = spread.flat().map(({ node, fault }) => `${node}: ${fault.name}`);
    expect(new Set(struck).size).toBe(NODES.length * MODEL_FAULTS.length);
  });

  // Beside them the investigation fails: in each run in another way.
  const named = spread.map((struck, at) => ({
    at: at + 1,
    struck,
    first: MODEL_FAULTS[(at * 2 + 1) % MODEL_FAULTS.length]!,
  }));
  test.each(named)('run $at: the others are written all the same', async ({ struck, first }) => {
    const cellOf = (place: Place): Cell | undefined => struck.find(({ unit }) => unit === place.unit);
    const made = await reportWith(
      (place) => {
        if (place.node === 'investigate') return first;
        const cell = cellOf(place);
        return cell?.node === place.node ? cell.fault : undefined;
      },
      (place) => NODES.indexOf(place.node) < NODES.indexOf(cellOf(place)?.node ?? 'draft'),
    );
    const outcomes = struck.map((cell) => ({ unit: cell.unit, ...expected(cell) }));
    const lost = outcomes.filter(({ written }) => !written).map(({ unit }) => unit);
    expect(writersOf(made)).toEqual(expectedWriters(new Set(UNITS.filter((unit) => !lost.includes(unit)))));
    expect(made.events).toEqual([...investigated(first), ...outcomes.flatMap(({ events }) => events)].sort());
    const untouched = UNITS.length - struck.length;
    const requests = outcomes.reduce((sum, outcome) => sum + outcome.requests, 0);
    expect(made.requests).toBe(first.requests + untouched + requests);
  });
});
