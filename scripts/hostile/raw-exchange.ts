/** Speaks to a server byte by byte: what no client library would send can only be sent so. */
import { connect } from 'node:net';

export interface RawRequest {
  /** Sent one after the other, as they are. */
  readonly bytes: readonly (string | Uint8Array)[];
  /** Closes the connection as soon as all is sent, without waiting for an answer. */
  readonly hangsUp: boolean;
}

/** @returns all that came back until the server closed the connection; empty where it said nothing */
export async function exchange(origin: string, { bytes, hangsUp }: RawRequest): Promise<string> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  // The server may close while we still send: that is an answer too.
  socket.on('error', () => undefined);
  const closed = new Promise<void>((resolve) => {
    socket.once('close', () => {
      resolve();
    });
  });
  for (const part of bytes) socket.write(part);
  if (hangsUp) socket.destroySoon();
  await closed;
  return Buffer.concat(chunks).toString('latin1');
}

/** The status of each answer in what came back. */
export function readStatuses(answer: string): number[] {
  return [...answer.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)].map(([, status]) => Number(status));
}
