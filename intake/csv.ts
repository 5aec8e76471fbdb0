/**
 * Streaming CSV: rows with the line they start on, in memory bounded by one record. A file that is no text
 * (NUL bytes, broken UTF-8), whose quotes do not close or whose record is longer than a megabyte is a FileError.
 */
import { createReadStream } from 'node:fs';
import { pipeline, Transform } from 'node:stream';
import { parse } from 'csv-parse';
import { FileError } from '../domain/errors.ts';

/** Longest record that is read; a file of one endless line ends here and not in memory. */
export const MAX_RECORD_BYTES = 1_048_576;

export interface CsvRecord {
  /** Line on which the record starts, 1-based. */
  line: number;
  cells: string[];
}

const NEWLINE = 0x0a;

/** Passes bytes on while it checks that they are UTF-8 text, and remembers where lines end. */
class TextGuard extends Transform {
  private readonly decoder = new TextDecoder('utf-8', { fatal: true });
  private readonly file: string;
  private offset = 0;
  private newlines: number[] = [];
  private counted = 0;

  constructor(file: string) {
    super();
    this.file = file;
  }

  override _transform(chunk: Buffer, _encoding: string, done: (error?: Error | null, data?: Buffer) => void) {
    try {
      this.check(chunk);
      done(null, chunk);
    } catch (error) {
      done(error as Error);
    }
  }

  override _flush(done: (error?: Error | null) => void) {
    try {
      this.decoder.decode();
      done();
    } catch {
      done(new FileError(`${this.file} is not UTF-8 text: it ends in the middle of a character`));
    }
  }

  /** The 1-based line of a byte offset; offsets must come in ascending order. */
  lineAt(offset: number): number {
    let passed = 0;
    while (passed < this.newlines.length && this.newlines[passed]! < offset) passed += 1;
    this.newlines.splice(0, passed);
    this.counted += passed;
    return this.counted + 1;
  }

  private check(chunk: Buffer): void {
    const nul = chunk.indexOf(0);
    if (nul >= 0) {
      throw new FileError(`${this.file} is a binary file: NUL byte at offset ${this.offset + nul}`, {
        hint: 'Export it again as CSV in UTF-8.',
      });
    }
    try {
      this.decoder.decode(chunk, { stream: true });
    } catch {
      throw new FileError(
        `${this.file} is not UTF-8 text (within the first ${this.offset + chunk.length} bytes)`,
        {
          hint: 'Export it again as CSV in UTF-8.',
        },
      );
    }
    for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) {
      this.newlines.push(this.offset + at);
    }
    this.offset += chunk.length;
  }
}

/** What csv-parse and the file system say, in words that name the file. */
function readable(error: unknown, file: string, line: number): FileError {
  if (error instanceof FileError) return error;
  const { code, message } = error as { code?: string; message?: string };
  if (code === 'CSV_MAX_RECORD_SIZE') {
    return new FileError(
      `${file} has a record of more than ${MAX_RECORD_BYTES} bytes, starting at line ${line}`,
      {
        hint: 'Is it a CSV file, and are all quotes closed?',
      },
    );
  }
  if (code === 'CSV_QUOTE_NOT_CLOSED') {
    return new FileError(
      `${file} ends inside a quoted cell; the record that holds it starts at line ${line}`,
    );
  }
  if (code === 'ENOENT') return new FileError(`${file} does not exist`);
  return new FileError(`${file} cannot be read at line ${line}: ${message ?? String(error)}`, {
    cause: error,
  });
}

/**
 * The records of a CSV file in order, blank lines skipped. A file without content yields none.
 * @throws FileError naming file and line.
 */
export async function* readCsv(path: string, file: string, delimiter = ','): AsyncGenerator<CsvRecord> {
  const guard = new TextGuard(file);
  const parser = parse({
    bom: true,
    delimiter,
    info: true,
    max_record_size: MAX_RECORD_BYTES,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
  });
  pipeline(createReadStream(path), guard, parser, () => {});
  let start = 0;
  let line = 1;
  try {
    for await (const entry of parser as AsyncIterable<{ record: string[]; info: { bytes: number } }>) {
      line = guard.lineAt(start);
      start = entry.info.bytes;
      const cells = entry.record;
      if (cells.length === 1 && cells[0]!.trim() === '') continue;
      yield { line, cells };
    }
  } catch (error) {
    throw readable(error, file, guard.lineAt(start));
  }
}
