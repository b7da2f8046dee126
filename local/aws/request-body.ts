import type { IncomingMessage } from 'node:http';

/**
 * The body of a request. One that is too long is read to its end, so that the answer can be sent, but not kept.
 *
 * @returns nothing where it is longer than that many bytes
 */
export async function readBody(request: IncomingMessage, longestBytes: number): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  for await (const piece of request) {
    bytes += piece.length;
    if (bytes <= longestBytes) pieces.push(piece);
  }
  return bytes <= longestBytes ? Buffer.concat(pieces) : undefined;
}
