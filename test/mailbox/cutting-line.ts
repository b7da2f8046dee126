import { connect, createServer, type Socket } from 'node:net';

/** A line to a server that can be cut: all connections at once, or each after so many bytes from the server. */
export async function aCuttingLine(port: number): Promise<{
  readonly port: number;
  /** Bytes that the server may still say before the line goes dead; absent: all. */
  allow(bytes?: number): void;
  /** Bytes that came from the server. */
  carried(): number;
  stop(): Promise<void>;
}> {
  let left = Number.POSITIVE_INFINITY;
  let carried = 0;
  const sockets = new Set<Socket>();
  const cut = () => {
    for (const socket of sockets) socket.destroy();
    sockets.clear();
  };
  const line = createServer((near) => {
    const far = connect({ host: '127.0.0.1', port });
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy()).on('close', () => [near, far].map((each) => each.destroy()));
    }
    near.pipe(far);
    far.on('data', (piece: Buffer) => {
      carried += piece.length;
      if (piece.length > left) {
        near.write(piece.subarray(0, left), cut);
        left = 0;
        return;
      }
      left -= piece.length;
      near.write(piece);
    });
  });
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  const address = line.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    allow: (bytes = Number.POSITIVE_INFINITY) => {
      left = bytes;
    },
    carried: () => carried,
    stop: async () => {
      cut();
      await new Promise((resolve) => line.close(resolve));
    },
  };
}
