/**
 * A platform that costs next to nothing: it grants every token and answers every question at once, with the body that
 * it is given as a file. So what is measured is what lies in front of it. A process of its own, started by servers.ts.
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { sayAddress } from './say-address.ts';

const body = readFileSync(process.argv[2] ?? '');
const token = Buffer.from(
  JSON.stringify({ access_token: 'not-a-secret', token_type: 'Bearer', expires_in: 3600 }),
);

const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
  request.resume();
  const answer = request.method === 'POST' ? token : body;
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.byteLength });
  response.end(answer);
});
sayAddress(server);
