/** What a platform can do wrong with one call, on the wire: each takes a call and answers it badly. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

/** One call that a platform has received. */
interface Call {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly url: URL;
  /** What the platform would say to this caller, if it were well. */
  readonly askWell: (url: URL) => Promise<Response>;
}

export type Behaviour = (call: Call) => void | Promise<void>;

/** In every bad body: it may be in no log, and on no page but where a fault's own text says so. */
export const marker = 'text-that-nobody-may-see';

/** The beginning of a body that would be good. */
const begun = `{"summary":{"note":"${marker}","totalDurationInSeconds":3`;

const megabyte = 1024 * 1024;

/** Reads what came with a call, so that the connection can be used again. */
function takeIn({ incoming }: Call): void {
  incoming.resume();
}

export function answering(
  status: number,
  body: string | Uint8Array,
  headers: Readonly<Record<string, string>> = {},
): Behaviour {
  return (call) => {
    takeIn(call);
    call.outgoing.writeHead(status, { 'content-type': 'application/json', ...headers });
    call.outgoing.end(body);
  };
}

/** An error in the guide's shape (guide, "Error Handling"). */
export function refusing(status: number, headers: Readonly<Record<string, string>> = {}): Behaviour {
  return answering(status, JSON.stringify({ error: 'Error', message: marker }), headers);
}

export const hangUp: Behaviour = ({ incoming }) => {
  incoming.socket.destroy();
};

/** The connection ends with a reset (RST) in the middle of a body whose length was promised. */
export const resetMidway: Behaviour = (call) => {
  takeIn(call);
  call.outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
  call.outgoing.write(begun, () => call.incoming.socket.resetAndDestroy());
};

export const saysNothing: Behaviour = takeIn;

/** So slow that it is noticed, and well within anybody's patience. */
export const slowFirstByte: Behaviour = async (call) => {
  await new Promise((resolve) => setTimeout(resolve, 200));
  await passOn(call, call.url, (body) => body);
};

export const drips: Behaviour = (call) => {
  takeIn(call);
  call.outgoing.writeHead(200, { 'content-type': 'application/json' });
  call.outgoing.write('{"a":"');
  const timer = setInterval(() => call.outgoing.write('x'), 20);
  call.outgoing.once('close', () => {
    clearInterval(timer);
  });
};

export const neverEnds: Behaviour = (call) => {
  takeIn(call);
  call.outgoing.writeHead(200, { 'content-type': 'application/json' });
  call.outgoing.write(begun);
};

/** Bytes that are no HTTP. */
export const speaksOtherwise: Behaviour = ({ incoming }) => {
  incoming.socket.end(`SSH-2.0-OpenSSH_9.2 ${marker}\r\n`);
};

export const brokenChunks: Behaviour = ({ incoming }) => {
  incoming.socket.end('HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n');
};

export const cutJson = answering(200, begun);

export const html = answering(200, `<!doctype html><title>${marker}</title><h1>Maintenance</h1>`, {
  'content-type': 'text/html; charset=utf-8',
});

export const brokenGzip = answering(200, begun, { 'content-encoding': 'gzip' });

/** Fifty million letters, as fast as they are taken; ends where nobody takes them any more. */
export const fiftyMegabytes: Behaviour = (call) => {
  takeIn(call);
  const { outgoing } = call;
  outgoing.writeHead(200, { 'content-type': 'application/json' });
  const part = 'x'.repeat(megabyte);
  let left = 50;
  const write = () => {
    while (left > 0) {
      left -= 1;
      if (!outgoing.write(part)) return;
    }
    outgoing.end();
  };
  outgoing.on('drain', write);
  write();
};

/** Folded once: while this process folds, our server in it can do nothing else, and its questions grow old. */
let folded: Buffer | undefined;

/** The same, small on the wire: it unfolds in memory. */
export const fiftyMegabytesFolded: Behaviour = (call) => {
  takeIn(call);
  call.outgoing.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
  folded ??= gzipSync(`"${'x'.repeat(50 * megabyte)}"`);
  call.outgoing.end(folded);
};

export const deepNesting = answering(200, `${'['.repeat(200_000)}${']'.repeat(200_000)}`);

type Body = Readonly<Record<string, unknown>>;

function toBody(value: unknown): Body {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

/** Gives the good answer with another body. */
async function passOn(
  call: Call,
  url: URL,
  change: (body: Body) => unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> {
  takeIn(call);
  const good = await call.askWell(url);
  const body = toBody(await good.json());
  call.outgoing.writeHead(good.status, { 'content-type': 'application/json', ...headers });
  call.outgoing.end(JSON.stringify(change(body)));
}

/** @param change makes another body of a good one */
export function changing(
  change: (body: Body) => unknown,
  headers: Readonly<Record<string, string>> = {},
): Behaviour {
  return (call) => passOn(call, call.url, change, headers);
}

/** Only lists have a total. */
function isList(body: Body): boolean {
  return 'total' in body;
}

export function claimingTotal(toTotal: (total: number) => number): Behaviour {
  return changing((body) => (isList(body) ? { ...body, total: toTotal(Number(body['total'])) } : body));
}

function mapItems(body: Body, map: (items: readonly unknown[]) => readonly unknown[]): Body {
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, Array.isArray(value) ? map(value) : value]),
  );
}

/** A token endpoint whose tokens live for so long by their own words. */
export function withLife(seconds: number): Behaviour {
  return changing((body) => ({ ...body, expires_in: seconds }));
}

/** In place of the times of the first sessions of a list. */
const otherTimes = [
  { startedAtTime: '1970-01-01T00:00:00Z', endedAtTime: '1970-01-01T00:30:00Z' },
  { startedAtTime: '2099-12-31T23:00:00Z', endedAtTime: '2099-12-31T23:30:00Z' },
  { startedAtTime: '2026-03-05T16:00:00Z', endedAtTime: '2026-03-05T15:00:00Z' },
];

export const sessionsOfOtherTimes = changing((body) => {
  const sessions = body['sessions'];
  if (!Array.isArray(sessions)) return body;
  return {
    ...body,
    sessions: sessions.map((session, index) => ({ ...toBody(session), ...otherTimes[index] })),
  };
});

/** Every page but the first has half of its records. */
export const shrinkingPages: Behaviour = (call) => {
  const isFirst = Number(call.url.searchParams.get('offset') ?? 0) === 0;
  return passOn(call, call.url, (body) =>
    isFirst || !isList(body) ? body : mapItems(body, (items) => items.slice(0, Math.floor(items.length / 2))),
  );
};

/** Whatever page is asked for, the first one comes. */
export const repeatsFirstPage: Behaviour = (call) => {
  const first = new URL(call.url);
  if (first.searchParams.has('offset')) first.searchParams.set('offset', '0');
  return passOn(call, first, (body) => body);
};

function withMore(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withMore);
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([name, member]) => [name, withMore(member)]);
  return { ...Object.fromEntries(members), moreThanAgreed: { note: marker, list: [null, -1, 'x'] } };
}

export const moreFields = changing(withMore);
