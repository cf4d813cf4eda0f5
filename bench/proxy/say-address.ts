/** Listens on a free port of this machine and says where, as `npm start` does. */
import type { Server } from 'node:http';

export function sayAddress(server: Server): void {
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    console.log(`http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : ''}/`);
  });
}
