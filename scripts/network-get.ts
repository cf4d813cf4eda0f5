/**
 * The platform over the network. `request` of undici, the client behind Node's `fetch`: without the web's `Request`,
 * `Response` and streams a call costs the server less than half (docs/performance.md).
 */
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Agent, request } from 'undici';
import type { UpstreamGet } from '#server/upstream.ts';

// HTTP/1.1 alone, as `fetch` of this Node speaks it.
const dispatcher = new Agent({ allowH2: false });

const ignore = (): void => undefined;

export const networkGet: UpstreamGet = async (url, { headers, signal }) => {
  const {
    statusCode: status,
    headers: received,
    body: sent,
  } = await request(url, { dispatcher, headers: { ...headers, 'accept-encoding': 'gzip' }, signal });
  const isCompressed = received['content-encoding'] === 'gzip';
  // An end that comes too early is told to whoever reads.
  const body = isCompressed ? pipeline(sent, createGunzip(), ignore) : sent;
  return {
    status,
    headers: { get: (name) => [received[name] ?? null].flat()[0] ?? null },
    body,
    drop: () => {
      // What is dropped ends in an error, which is nobody's.
      body.on('error', ignore).destroy();
    },
  };
};
