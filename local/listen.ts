import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

type Listening = { readonly port: number; stop(): Promise<void> };

/** Opens a server on 127.0.0.1 only. @param port 0 takes any free one @throws what listening failed with, `EADDRINUSE` and the like */
export async function listenOnLoopback(server: Server, port: number): Promise<Listening> {
  return listenOn(server, port, '127.0.0.1');
}

/** The same on another address of this machine. */
export async function listenOn(server: Server, port: number, host: string): Promise<Listening> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
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
