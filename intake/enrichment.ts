/**
 * Outside signals from a snapshot file: companies by name and domain, each with dated signals. Which account a
 * company is, is decided later, by name and domain.
 */
import { readFileSync, statSync } from 'node:fs';
import { isMap, isNode, isSeq, LineCounter, parseDocument } from 'yaml';
import { FileError } from '../domain/errors.ts';
import type { SignalRecord, SnapshotCompanyRecord } from '../domain/records.ts';
import { type Fault, fault } from './tables.ts';
import type { FileTally } from './tally.ts';
import {
  CellFault,
  type Parsed,
  parseDate,
  parseInstant,
  parseNumber,
  parseProse,
  parseText,
} from './values.ts';

const LARGEST_FILE = 64 * 1_048_576;

interface Company {
  name?: unknown;
  domain?: unknown;
  retrieved_at?: unknown;
  signals?: unknown;
}

/** The companies of the file's text: a list of them, or `{ "companies": [...] }`. */
function companiesOf(text: string, file: string): unknown[] {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    throw new FileError(`${file} is not JSON: ${(error as Error).message}`);
  }
  const list = Array.isArray(content) ? content : (content as { companies?: unknown } | null)?.companies;
  if (!Array.isArray(list)) throw new FileError(`${file} holds no list of companies under "companies"`);
  return list;
}

function readText(path: string, file: string): string {
  if (statSync(path).size > LARGEST_FILE) {
    throw new FileError(`${file} is larger than ${LARGEST_FILE / 1_048_576} MB`);
  }
  const bytes = readFileSync(path);
  if (bytes.includes(0)) throw new FileError(`${file} is a binary file`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FileError(`${file} is not UTF-8 text`);
  }
}

function field<T>(
  value: unknown,
  name: string,
  parse: (cell: string) => Parsed<T>,
  faults: Fault[],
  costs: Fault['costs'],
): T | null {
  if (value === null || value === undefined) return null;
  const plain = typeof value === 'string' || typeof value === 'number';
  const parsed = plain ? parse(String(value)) : new CellFault('not a value', `${name} is no text or number`);
  if (!(parsed instanceof CellFault)) return parsed;
  faults.push(fault(name, `${name}: ${parsed.kind}`, parsed.reason, costs));
  return null;
}

function toSignal(company: Company, raw: unknown, faults: Fault[]): SignalRecord | null {
  if (typeof raw !== 'object' || raw === null) {
    faults.push(fault(null, 'no signal', 'a signal must be an object with type and date'));
    return null;
  }
  const given = raw as Record<string, unknown>;
  const companyName = field(company.name, 'name', parseText, faults, 'row');
  const type = field(given['type'], 'type', parseText, faults, 'row');
  const date = field(given['date'], 'date', parseDate, faults, 'row');
  for (const [name, value] of Object.entries({ name: companyName, type, date })) {
    const faulty = faults.some((found) => found.column === name);
    if (value === null && !faulty) faults.push(fault(name, `no ${name}`));
  }
  if (companyName === null || type === null || date === null) return null;
  return {
    companyName,
    domain: field(company.domain, 'domain', parseText, faults, 'cell')?.toLowerCase() ?? null,
    type,
    date,
    amount: field(given['amount'], 'amount', parseNumber, faults, 'cell'),
    detail: field(given['detail'], 'detail', parseProse, faults, 'cell'),
    sourceUrl: field(given['source_url'], 'source_url', parseText, faults, 'cell'),
    retrievedAt: field(given['retrieved_at'], 'retrieved_at', parseInstant, faults, 'cell'),
    ...(given['confirmed'] === true ? { confirmed: true } : {}),
  };
}

/** Signals of one company, type, date and source are one signal. */
function signalKey({ companyName, domain, type, date, sourceUrl, detail }: SignalRecord): string {
  return JSON.stringify([companyName.toLowerCase(), domain, type, date, sourceUrl ?? detail]);
}

/** Lines of the signals, by company and place; worked out only when a fault must be located. */
function lineFinder(text: string): (company: number, signal: number) => number {
  const lines = new LineCounter();
  const root = parseDocument(text, { lineCounter: lines }).contents;
  const companies = isMap(root) ? root.get('companies', true) : root;
  return (company, signal) => {
    const entry = isSeq(companies) ? companies.get(company, true) : null;
    const signals = isMap(entry) ? entry.get('signals', true) : null;
    const node = isSeq(signals) ? signals.get(signal, true) : entry;
    return isNode(node) && node.range ? lines.linePos(node.range[0]).line : 1;
  };
}

export interface SnapshotFile {
  signals: SignalRecord[];
  /** Every company of the file, those without signals too: nothing new is not the same as not found. */
  companies: SnapshotCompanyRecord[];
  empty: boolean;
}

/**
 * Rows are signals; a company without any counts as one only where it is set aside, for any fault of its own.
 * @throws FileError for a file that is no JSON, or holds no list of companies
 */
export function readSnapshotFile(path: string, tally: FileTally): SnapshotFile {
  const text = readText(path, tally.file);
  if (text.trim() === '') return { signals: [], companies: [], empty: true };
  const reader = new SnapshotReader(text, tally);
  companiesOf(text, tally.file).forEach((entry, at) => {
    reader.read(entry, at);
  });
  return { signals: reader.signals, companies: reader.companies, empty: false };
}

class SnapshotReader {
  readonly signals: SignalRecord[] = [];
  readonly companies: SnapshotCompanyRecord[] = [];
  private readonly seen = new Set<string>();
  private readonly text: string;
  private readonly tally: FileTally;
  private line: ReturnType<typeof lineFinder> | null = null;

  constructor(text: string, tally: FileTally) {
    this.text = text;
    this.tally = tally;
  }

  read(entry: unknown, at: number): void {
    const company = (typeof entry === 'object' && entry !== null ? entry : {}) as Company;
    const list = Array.isArray(company.signals) ? company.signals : [];
    list.forEach((raw, signalAt) => {
      this.readSignal(company, raw, [at, signalAt]);
    });
    const faults: Fault[] = [];
    const record = toCompany(company, faults);
    // With signals, each of them has told the company's faults already, and what they keep is kept here.
    if (record !== null && (faults.length === 0 || list.length > 0)) this.companies.push(record);
    if (faults.length === 0 || list.length > 0) return;
    this.tally.read += 1;
    this.setAside([at, 0], record?.companyName ?? null, faults);
  }

  private readSignal(company: Company, raw: unknown, at: [number, number]): void {
    this.tally.read += 1;
    const faults: Fault[] = [];
    const signal = toSignal(company, raw, faults);
    const key = signal === null ? '' : signalKey(signal);
    if (signal && this.seen.has(key)) faults.push(fault(null, 'the same row twice'));
    if (faults.length > 0) this.setAside(at, signal?.companyName ?? null, faults);
    if (signal === null || faults.some((found) => found.costs === 'row')) return;
    this.seen.add(key);
    this.signals.push(signal);
    this.tally.accept();
  }

  private setAside([company, signal]: [number, number], rowId: string | null, faults: Fault[]): void {
    this.line ??= lineFinder(this.text);
    this.tally.setAside(this.line(company, signal), rowId, faults);
  }
}

function toCompany(company: Company, faults: Fault[]): SnapshotCompanyRecord | null {
  const companyName = field(company.name, 'name', parseText, faults, 'row');
  if (companyName === null) {
    if (faults.length === 0) faults.push(fault('name', 'no name'));
    return null;
  }
  return {
    companyName,
    domain: field(company.domain, 'domain', parseText, faults, 'row')?.toLowerCase() ?? null,
    retrievedAt: field(company.retrieved_at, 'retrieved_at', parseInstant, faults, 'row'),
  };
}
