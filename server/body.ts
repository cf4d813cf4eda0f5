/** Reads a body to its end, with a bound on its size: an answer must not be able to fill the server's memory. */

export class BodyTooLargeError extends Error {
  constructor() {
    super('The body is larger than allowed.');
    this.name = 'BodyTooLargeError';
  }
}

/** @throws {BodyTooLargeError} as soon as more than `maxBytes` have come; the rest is not read */
export async function readBody(response: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer>> {
  if (response.body === null) return new Uint8Array();
  const reader: ReadableStreamDefaultReader<Uint8Array> = response.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel();
      throw new BodyTooLargeError();
    }
    chunks.push(value);
  }
  const body = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    body.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return body;
}

/** The JSON value of a UTF-8 body; `undefined`, which JSON has not, where it is none. */
export function parseJson(body: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
    return value;
  } catch {
    // The error would quote the body, which may hold student data; it goes no further.
    return undefined;
  }
}
