/** Reads a body to its end, with a bound on its size: an answer must not be able to fill the server's memory. */

export class BodyTooLargeError extends Error {
  constructor() {
    super('The body is larger than allowed.');
    this.name = 'BodyTooLargeError';
  }
}

/** @throws {BodyTooLargeError} as soon as more than `maxBytes` have come; the rest is not read */
export async function readBody(
  body: AsyncIterable<Uint8Array> | null,
  maxBytes: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new BodyTooLargeError();
    chunks.push(chunk);
  }
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The JSON value of a UTF-8 body; `undefined`, which JSON has not, where it is none. */
export function parseJson(body: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(utf8.decode(body));
    return value;
  } catch {
    // The error would quote the body, which may hold student data; it goes no further.
    return undefined;
  }
}
