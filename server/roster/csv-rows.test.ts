import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsvRows } from './csv-rows.ts';

type Read = [id: string, name: string, note: string, line: number];

function read(file: string | Uint8Array) {
  const rows: Read[] = [];
  const faults: [line: number, reason: string][] = [];
  const failure = readCsvRows(
    typeof file === 'string' ? new TextEncoder().encode(file) : file,
    { required: ['id', 'fullName'], optional: ['note'] },
    {
      takeRow: (row, line) => rows.push([row('id'), row('fullName'), row('note'), line]),
      takeFault: ({ line, reason }) => faults.push([line, reason]),
    },
  );
  return { rows, faults, failure };
}

const one: Read[] = [['1', 'Ada', '', 2]];

function inUtf16(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'utf16le'));
}

describe('readCsvRows', () => {
  it.each<[what: string, file: string, rows: Read[]]>([
    ['plain text', 'id,fullName\n1,Ada\n', one],
    ['no line end at the end', 'id,fullName\n1,Ada', one],
    ['a byte order mark', '\uFEFFid,fullName\n1,Ada\n', one],
    ['a byte order mark before a quoted name of a column', '\uFEFF"id","fullName"\r\n"1","Ada"\r\n', one],
    ['line ends of Windows', 'id,fullName\r\n1,Ada\r\n', one],
    ['line ends of an old Mac', 'id,fullName\r1,Ada\r', one],
    ['names of columns in another case and with blanks', ' ID , FULLNAME\n1,Ada\n', one],
    ['columns in another order and unknown ones', 'metadata.x,fullName,id,__proto__\nx,Ada,1,y\n', one],
    ['blank cells around', 'id,fullName\n 1 ,\tAda \n', one],
    ['a comma too many in each row', 'id,fullName\n1,Ada,\n', one],
    ['no rows', 'id,fullName\n', []],
    ['empty lines before the names of columns', '\r\n\r\nid,fullName\r\n1,Ada\r\n', [['1', 'Ada', '', 4]]],
    [
      'empty lines and lines of commas between rows',
      'id,fullName\n\n1,Ada\n,\n   \n2,Ben\n\n',
      [
        ['1', 'Ada', '', 3],
        ['2', 'Ben', '', 6],
      ],
    ],
    [
      'commas, quotation marks and line breaks in quoted cells',
      'id,fullName,note\r\n1,"Amberley, ""Ada""","one\r\ntwo\nthree"\r\n2,Ben,\r\n',
      [
        ['1', 'Amberley, "Ada"', 'one\r\ntwo\nthree', 2],
        ['2', 'Ben', '', 5],
      ],
    ],
    [
      'several kinds of line ends',
      'id,fullName\r\n1,Ada\n2,Ben\r\n3,Cy\r4,Di',
      [
        ['1', 'Ada', '', 2],
        ['2', 'Ben', '', 3],
        ['3', 'Cy', '', 4],
        ['4', 'Di', '', 5],
      ],
    ],
    ['a column twice: the first counts', 'id,fullName,id\n1,Ada,9\n', one],
    [
      'text that a spreadsheet would take for a formula',
      'id,fullName\n=1+1,@Ada\n',
      [['=1+1', '@Ada', '', 2]],
    ],
  ])('reads %s', (_what, file, rows) => {
    expect(read(file)).toEqual({ rows, faults: [], failure: null });
  });

  it.each<[what: string, file: string | Uint8Array, line: number, reason: RegExp]>([
    ['nothing', '', 1, /empty/],
    ['a byte order mark alone', '\uFEFF', 1, /empty/],
    ['blank lines alone', '\n\n , \n', 1, /empty/],
    ['no column of those that are needed', 'a,b\n1,2\n', 1, /lacks "id", "fullName"/],
    ['all but one column', '\nid,name\n1,2\n', 2, /lacks "fullName"/],
    ['semicolons between columns', 'id;fullName\n1;Ada\n', 1, /commas/],
    ['UTF-16 with a byte order mark', inUtf16('\uFEFFid,fullName\n1,Ada\n'), 1, /UTF-16/],
    ['UTF-16 without one', inUtf16('id,fullName\n1,Ada\n'), 1, /UTF-16/],
    ['UTF-16 the other way round', inUtf16('\uFEFFid,fullName\n1,Ada\n').reverse(), 1, /UTF-16/],
    ['UTF-16 without Latin letters', inUtf16('\uFEFF日本'), 1, /UTF-16/],
    [
      'UTF-16 without Latin letters, the other way round',
      new Uint8Array([0xfe, 0xff, 0x65, 0xe5]),
      1,
      /UTF-16/,
    ],
    ['a quotation mark that spoils the names of columns', 'id,"full"Name\n1,Ada\n', 1, /quotation mark/],
  ])('cannot use a file with %s, and says so', (_what, file, line, reason) => {
    const { rows, faults, failure } = read(file);
    expect([rows, faults]).toEqual([[], []]);
    expect(failure?.line).toBe(line);
    expect(failure?.reason).toMatch(reason);
  });

  it.each([
    ['begins with one byte of a mark', [0xff, 0x2c], 'text'],
    ['begins with the other byte of a mark', [0xfe, 0x2c], 'text'],
    ['ends a mark that does not begin', [0x2c, 0xfe], 'text'],
    ['ends the other mark that does not begin', [0x2c, 0xff], 'text'],
    ['has a zero byte far in', [...new TextEncoder().encode('x,'.repeat(256)), 0], 'text'],
    ['has a zero byte among the first', [...new TextEncoder().encode(`${'x,'.repeat(255)}x`), 0], 'UTF-16'],
  ])('takes a file that %s for %s', (_what, bytes, kind) => {
    const { failure } = read(new Uint8Array(bytes));
    expect(failure?.reason.includes('UTF-16') === true ? 'UTF-16' : 'text').toBe(kind);
  });

  it.each<[what: string, broken: string, reason: RegExp]>([
    ['too few cells', '2,Ben', /fewer cells/],
    ['a cut-off end', '2', /fewer cells/],
    ['too many cells', '2,Ben,Birchfield,more', /more cells/],
    ['a quotation mark that is not closed', '2,"Ben,', /quotation mark/],
    ['a quotation mark in the middle of a cell', '2,Ben "B" Birchfield,', /quotation mark/],
    ['text after a closing quotation mark', '2,"Ben"x,', /quotation mark/],
    ['a quoted cell with marks that are not doubled', '2,"Ben "B" Birchfield",', /quotation mark/],
  ])('names a row with %s, and reads all the others', (_what, broken, reason) => {
    const file = `id,fullName,note\r\n1,Ada,"a\r\nb"\r\n${broken}\r\n3,Cy,\r\n4,"Di",x\r\n`;
    expect(read(file)).toEqual({
      rows: [
        ['1', 'Ada', 'a\r\nb', 2],
        ['3', 'Cy', '', 5],
        ['4', 'Di', 'x', 6],
      ],
      faults: [[4, expect.stringMatching(reason)]],
      failure: null,
    });
  });

  it('gives up a file that is broken throughout, and keeps what came before', () => {
    const { rows, faults } = read(`id,fullName\n1,Ada\n${'2,"x"y\n'.repeat(3000)}`);
    expect(rows).toEqual(one);
    expect(faults).toHaveLength(1000);
    expect(faults.at(-1)).toEqual([1002, expect.stringMatching(/rest of the file is not read/)]);
  });

  it('never fails, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(() => read(bytes)).not.toThrow();
        const head = new TextEncoder().encode('id,fullName\n');
        expect(() => read(new Uint8Array([...head, ...bytes]))).not.toThrow();
      }),
    );
  });

  it('reads back whatever was written, however it is quoted and whichever line ends it has', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'ß', '日', '"', ',', '\n', '\r\n', ' ', ';', "'", '=', '😀'),
    });
    const row = fc.record({ id: cell, fullName: cell, note: cell, isQuoted: fc.boolean() });
    fc.assert(
      fc.property(fc.array(row), fc.constantFrom('\n', '\r\n'), fc.boolean(), (rows, end, hasMark) => {
        const write = (text: string, isQuoted: boolean) =>
          isQuoted || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
        const lines = rows.map(({ id, fullName, note, isQuoted }) =>
          [note, fullName, id].map((text) => write(text, isQuoted)).join(','),
        );
        const file = `${hasMark ? '\uFEFF' : ''}${['note,fullName,id', ...lines].join(end)}${end}`;
        const countLines = (text: string) => text.split(/\r\n|\n/).length;
        const written = rows
          .map(({ id, fullName, note }, index) => ({
            cells: [id, fullName, note].map((text) => text.trim()),
            line: lines.slice(0, index).reduce((line, text) => line + countLines(text), 2),
          }))
          .filter(({ cells }) => cells.some((text) => text !== ''));
        expect(read(file)).toEqual({
          rows: written.map(({ cells, line }) => [...cells, line]),
          faults: [],
          failure: null,
        });
      }),
    );
  });
});
