import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';

/** As hard as brotli can. Several bundles hold the same, and to press it takes a while: it is done once, and beside the bundler's own work. */
export function pressed(text: string): Promise<Uint8Array> {
  const known = begun.get(text) ?? compress(text);
  begun.set(text, known);
  return known;
}

const begun = new Map<string, Promise<Uint8Array>>();

const compress: (text: string) => Promise<Uint8Array> = promisify(brotliCompress);
