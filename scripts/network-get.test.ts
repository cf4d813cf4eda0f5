import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readBody } from '#server/body.ts';
import { networkGet } from './network-get.ts';

const words = 'Ärger '.repeat(2_000);

/** A platform on a real socket. */
async function listen(answer: RequestListener) {
  const asked: { readonly url: string | undefined; readonly headers: Readonly<Record<string, unknown>> }[] =
    [];
  const sockets = new Set<Socket>();
  const server = createServer((request, response) => {
    asked.push({ url: request.url, headers: request.headers });
    answer(request, response);
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const { port } = await new Promise<AddressInfo>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address !== null && typeof address === 'object') resolve(address);
    });
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { origin: `http://127.0.0.1:${port}`, asked, sockets };
}

function get(url: string, signal = new AbortController().signal) {
  return networkGet(url, { headers: { accept: 'application/json', authorization: 'Bearer x' }, signal });
}

async function readText(body: AsyncIterable<Uint8Array> | null): Promise<string> {
  return new TextDecoder().decode(await readBody(body, 1_000_000));
}

describe('asking the platform over the network', () => {
  it('sends what it is told and nothing that would tell of us, and gives status, headers and bytes', async () => {
    const { origin, asked } = await listen((_request, response) => {
      response.writeHead(429, { 'Retry-After': '7', 'Set-Cookie': ['a=1', 'b=2'] }).end(words);
    });
    const { status, headers, body } = await get(`${origin}/users/1?a=%2F`);
    expect([
      status,
      headers.get('retry-after'),
      headers.get('set-cookie'),
      headers.get('date-of-birth'),
    ]).toEqual([429, '7', 'a=1', null]);
    expect(await readText(body)).toBe(words);
    expect(asked).toEqual([
      {
        url: '/users/1?a=%2F',
        headers: {
          host: new URL(origin).host,
          connection: 'keep-alive',
          accept: 'application/json',
          authorization: 'Bearer x',
          'accept-encoding': 'gzip',
        },
      },
    ]);
  });

  it.each([
    ['as they are', {}, Buffer.from(words)],
    ['compressed', { 'content-encoding': 'gzip' }, gzipSync(words)],
  ])('gives the bytes of an error that come %s', async (_how, headers, bytes) => {
    const { origin } = await listen((_request, response) => {
      response.writeHead(400, headers).end(bytes);
    });
    expect(await readText((await get(origin)).body)).toBe(words);
  });

  it('does not take for an answer what is compressed as nobody asked', async () => {
    const { origin } = await listen((_request, response) => {
      response.writeHead(200, { 'content-encoding': 'br' }).end(brotliCompressSync(words));
    });
    expect(await readText((await get(origin)).body)).not.toContain('Ärger');
  });

  it('follows no redirect', async () => {
    const { origin, asked } = await listen((_request, response) => {
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    expect((await get(origin)).status).toBe(302);
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['as it is', {}, Buffer.from(words)],
    ['compressed', { 'content-encoding': 'gzip' }, gzipSync(words)],
  ])('fails while a body is read that breaks off, %s', async (_how, headers, bytes) => {
    const { origin } = await listen((_request, response) => {
      response.writeHead(200, { ...headers, 'content-length': bytes.byteLength });
      response.write(bytes.subarray(0, 20), () => response.destroy());
    });
    const { body } = await get(origin);
    await expect(readText(body)).rejects.toThrow();
  });

  it.each([
    ['as it is', {}],
    ['compressed', { 'content-encoding': 'gzip' }],
  ])(
    'is at its end, and its connection with it, when nobody waits any more: a body %s',
    async (_how, headers) => {
      const { origin, sockets } = await listen((_request, response) => {
        response.writeHead(200, headers).write(gzipSync(words).subarray(0, 20));
      });
      const controller = new AbortController();
      const { body } = await get(origin, controller.signal);
      const text = readText(body);
      controller.abort();
      await expect(text).rejects.toThrow();
      await expect.poll(() => sockets.size).toBe(0);
    },
  );

  it.each([
    ['as it is', {}],
    ['compressed', { 'content-encoding': 'gzip' }],
  ])(
    'frees the connection of a body that goes on for ever and that nobody wants: %s',
    async (_how, headers) => {
      const { origin, sockets } = await listen((_request, response) => {
        response.writeHead(500, headers).write(gzipSync(words).subarray(0, 20));
      });
      (await get(origin)).drop();
      await expect.poll(() => sockets.size).toBe(0);
    },
  );

  it('fails where nobody listens', async () => {
    await expect(get('http://127.0.0.1:9/')).rejects.toThrow();
  });
});
