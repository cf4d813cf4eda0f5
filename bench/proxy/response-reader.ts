/**
 * Finds the end of an HTTP/1.1 answer in the bytes of a connection that asks one thing at a time, and reads nothing else of
 * it: a client that did more would be slower than the servers whose time it takes.
 */

const headEnd = '\r\n\r\n';
const lastChunk = '0\r\n\r\n';

export interface ResponseReader {
  /** @returns the status once the answer is complete, else `null` */
  push(bytes: Buffer): number | null;
}

interface Head {
  readonly status: number;
  /** `null`: the body comes in chunks, the last of which is empty. */
  readonly length: number | null;
}

function readHead(text: string): Head {
  const length = /\r\ncontent-length: *(\d+)/i.exec(text)?.[1];
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1] ?? 0),
    length: length === undefined ? null : Number(length),
  };
}

export function createResponseReader(): ResponseReader {
  let start = Buffer.alloc(0);
  let head: Head | null = null;
  let bodyBytes = 0;
  let tail = '';

  return {
    push(bytes) {
      let body = bytes;
      if (head === null) {
        start = Buffer.concat([start, bytes]);
        const at = start.indexOf(headEnd);
        if (at < 0) return null;
        head = readHead(start.toString('latin1', 0, at));
        body = start.subarray(at + headEnd.length);
      }
      bodyBytes += body.length;
      tail = (tail + body.toString('latin1', Math.max(0, body.length - lastChunk.length))).slice(
        -lastChunk.length,
      );
      const isWhole = head.length === null ? tail === lastChunk : bodyBytes >= head.length;
      if (!isWhole) return null;
      const { status } = head;
      start = Buffer.alloc(0);
      head = null;
      bodyBytes = 0;
      tail = '';
      return status;
    },
  };
}
