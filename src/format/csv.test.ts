import { describe, expect, it } from 'vitest';
import { toCsv, type CsvCell } from './csv.ts';

describe('toCsv', () => {
  it('writes a byte order mark, a header and a line for each row, each with its end', () => {
    expect(toCsv(['a', 'b'], [['x', 1]])).toBe('\uFEFFa,b\r\nx,1\r\n');
  });

  it('writes the header alone where there are no rows', () => {
    expect(toCsv(['a', 'b'], [])).toBe('\uFEFFa,b\r\n');
  });

  it.each<[what: string, cell: CsvCell, written: string]>([
    ['plain text', 'Math', 'Math'],
    ['nothing', null, ''],
    ['no text', '', ''],
    ['a number', 720, '720'],
    ['a negative number, which is no formula', -5, '-5'],
    ['zero', 0, '0'],
    ['a comma', 'a,b', '"a,b"'],
    ['a quote', 'say "hi"', '"say ""hi"""'],
    ['a line break', 'a\nb', '"a\nb"'],
    ['a Windows line break', 'a\r\nb', '"a\r\nb"'],
    ['a formula', '=1+1', "'=1+1"],
    ['a formula with commas and quotes', '=HYPERLINK("x","y")', '"\'=HYPERLINK(""x"",""y"")"'],
    ['a plus', '+1', "'+1"],
    ['a minus', '-1', "'-1"],
    ['an at sign', '@SUM(A1)', "'@SUM(A1)"],
    ['a tab in front', '\t=1', "'\t=1"],
    ['a carriage return in front', '\r=1', '"\'\r=1"'],
    ['a line break in front', '\n=1', '"\'\n=1"'],
    ['a full-width formula sign', '＝1', "'＝1"],
    ['a sign inside a text', 'a=1', 'a=1'],
    ['other scripts', '学生-🎓', '学生-🎓'],
    ['an instant', '2026-03-04T09:00:00-06:00', '2026-03-04T09:00:00-06:00'],
  ])('writes %s', (_, cell, written) => {
    expect(toCsv(['a'], [[cell]])).toBe(`\uFEFFa\r\n${written}\r\n`);
  });
});
