/**
 * The floor of the server rows: the least that a proxy on `node:http` can do. Connections to the upstream are kept open,
 * heads and bodies go through as they are. A process of its own, started by servers.ts.
 */
import { Agent, createServer, request as ask } from 'node:http';
import { sayAddress } from './say-address.ts';

const upstream = process.argv[2] ?? '';
const agent = new Agent({ keepAlive: true });

const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  const { method, url, headers } = request;
  const question = ask(`${upstream}${url ?? ''}`, { method, headers, agent }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  question.on('error', () => {
    response.writeHead(502).end();
  });
  request.pipe(question);
});
sayAddress(server);
