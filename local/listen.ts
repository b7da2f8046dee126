import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Opens a server on 127.0.0.1 only. @param port 0 takes any free one @throws what listening failed with, `EADDRINUSE` and the like */
export async function listenOnLoopback(server: Server, port: number): Promise<{ readonly port: number; stop(): Promise<void> }> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
