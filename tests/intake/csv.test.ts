import { closeSync, ftruncateSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FileError } from '../../domain/errors.ts';
import { MAX_RECORD_BYTES, readCsv } from '../../intake/csv.ts';
import { withFolder } from './export-folder.ts';

async function read(content: string | Uint8Array): Promise<[number, string[]][]> {
  return withFolder({ 'a.csv': content }, async (folder) => {
    const records: [number, string[]][] = [];
    for await (const { line, cells } of readCsv(join(folder, 'a.csv'), 'a.csv')) records.push([line, cells]);
    return records;
  });
}

describe('readCsv', () => {
  test('names the line a record starts on, past quoted line breaks and blank lines', async () => {
    expect(await read('\uFEFFid,text\r\n1,"a\r\nb ""c"""\r\n\r\n2,é\r\n3,z\r\n')).toEqual([
      [1, ['id', 'text']],
      [2, ['1', 'a\r\nb "c"']],
      [5, ['2', 'é']],
      [6, ['3', 'z']],
    ]);
  });

  test('reads a file whose last line does not end, and one of mixed line endings', async () => {
    expect(await read('id\r\n1\n2')).toEqual([
      [1, ['id']],
      [2, ['1']],
      [3, ['2']],
    ]);
  });

  test('an empty file has no records', async () => {
    expect(await read('')).toEqual([]);
    expect(await read('\uFEFF\n\n')).toEqual([]);
  });

  test.each([
    ['a binary file', Buffer.from('id,a\n1,\0\n'), /binary/],
    ['Latin-1', Buffer.from('id,name\n1,Caf\xe9 Noir\n', 'latin1'), /not UTF-8/],
    ['half a character at the end', Buffer.from('id\n1\xc3', 'latin1'), /middle of a character/],
    ['a quote that never closes', 'id,a\n1,"x\n2,y\n', /inside a quoted cell.*line 2/],
  ])('refuses %s and says so', async (_name, content, message) => {
    const reading = read(content);
    await expect(reading).rejects.toBeInstanceOf(FileError);
    await expect(reading).rejects.toThrow(message);
  });

  test('one endless line ends after a megabyte, not in memory', async () => {
    await withFolder({}, async (folder) => {
      const path = join(folder, 'endless.csv');
      const file = openSync(path, 'w');
      for (let at = 0; at < 64; at += 1) writeSync(file, 'x'.repeat(MAX_RECORD_BYTES));
      // A hole of a gigabyte behind it: NUL bytes, were they ever read.
      ftruncateSync(file, 2 ** 30);
      closeSync(file);
      const before = process.memoryUsage().rss;
      const reading = (async () => {
        for await (const record of readCsv(path, 'endless.csv')) expect(record).toBeUndefined();
      })();
      await expect(reading).rejects.toThrow(/more than 1048576 bytes, starting at line 1/);
      expect(process.memoryUsage().rss - before).toBeLessThan(100 * MAX_RECORD_BYTES);
    });
  });
});
