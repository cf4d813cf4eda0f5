import { describe, expect, it } from 'vitest';
import { createResponseReader } from './response-reader.ts';

const measured = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello';
const chunked = 'HTTP/1.1 503 No\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n';

describe('createResponseReader', () => {
  it.each([
    ['a measured body', measured, 200],
    ['a body in chunks', chunked, 503],
    ['no body at all', 'HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n', 404],
  ])('finds the end of %s, however it is cut', (_, text, status) => {
    for (let cut = 0; cut < text.length; cut += 1) {
      const reader = createResponseReader();
      expect(reader.push(Buffer.from(text.slice(0, cut)))).toBeNull();
      expect(reader.push(Buffer.from(text.slice(cut)))).toBe(status);
    }
  });

  it('reads one answer after another', () => {
    const reader = createResponseReader();
    expect([measured, chunked, measured].map((text) => reader.push(Buffer.from(text)))).toEqual([
      200, 503, 200,
    ]);
  });
});
