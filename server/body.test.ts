import { describe, expect, it } from 'vitest';
import { BodyTooLargeError, parseJson, readBody } from './body.ts';

/** A body that comes in these pieces, and whether it was left before its end. */
function toBody(...pieces: readonly string[]) {
  const left = pieces.map((piece) => new TextEncoder().encode(piece));
  const seen = { isCancelled: false };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = left.shift();
      if (piece === undefined) controller.close();
      else controller.enqueue(piece);
    },
    cancel() {
      seen.isCancelled = true;
    },
  });
  return { body, seen };
}

const toText = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('A body', () => {
  it.each([
    ['in one piece', ['hello']],
    ['in several pieces', ['he', '', 'll', 'o']],
  ])('%s is read to its end, where it is as large as may be', async (_what, pieces) => {
    expect(toText(await readBody(toBody(...pieces).body, 5))).toBe('hello');
  });

  it('that is not there is empty', async () => {
    expect(await readBody(null, 5)).toEqual(new Uint8Array());
  });

  it('that is larger is left, and the rest of it not asked for', async () => {
    const { body, seen } = toBody('he', 'llo', '!', 'more');
    await expect(readBody(body, 5)).rejects.toThrow(BodyTooLargeError);
    expect(seen.isCancelled).toBe(true);
    const error = new BodyTooLargeError();
    expect([error.name, error.message]).toEqual(['BodyTooLargeError', 'The body is larger than allowed.']);
  });
});

describe('The JSON of a body', () => {
  it.each([
    ['{"a":[1,"é"]}', { a: [1, 'é'] }],
    ['null', null],
    ['', undefined],
    ['{"a":', undefined],
  ])('%j is %j', (text, value) => {
    expect(parseJson(new TextEncoder().encode(text))).toEqual(value);
  });

  it('is none where the bytes are not UTF-8', () => {
    expect(parseJson(new Uint8Array([0x22, 0xe9, 0x22]))).toBeUndefined();
  });
});
