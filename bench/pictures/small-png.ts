import { crc32, deflateSync, inflateSync } from 'node:zlib';

/**
 * The same picture in at most 256 colours: a page or a mail has few, and letters only shades of them.
 *
 * @param png 8 bits a channel, RGB or RGBA, not interlaced, as browsers write it
 */
export function smallPng(png: Buffer): Buffer {
  const { width, height, channels, pixels } = pixelsOf(png);
  const counts = new Map<number, number>();
  const colours = Array.from({ length: width * height }, (_, index) => {
    const colour = pixels.readUIntBE(index * channels, 3);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
    return colour;
  });
  const all = [...counts].sort(([, one], [, other]) => other - one).map(([colour]) => colour);
  const palette = all.slice(0, 256);
  const places = new Map(all.map((colour) => [colour, nearest(colour, palette)]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let index = 0; index < colours.length; index++) {
    const row = Math.floor(index / width);
    // The first byte of each row says that it is not filtered.
    rows[row * (width + 1) + 1 + (index % width)] = places.get(colours[index] ?? 0) ?? 0;
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  const plte = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', plte),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The place of the colour that looks most like it. */
function nearest(colour: number, palette: readonly number[]): number {
  const exact = palette.indexOf(colour);
  if (exact >= 0) return exact;
  const distances = palette.map((other) =>
    [16, 8, 0].reduce((sum, shift) => sum + (((colour >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function pixelsOf(png: Buffer): { width: number; height: number; channels: number; pixels: Buffer } {
  const data: Buffer[] = [];
  for (let at = 8; at < png.length; at += png.readUInt32BE(at) + 12)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const [width, height, depth, colour, interlaced] = [png.readUInt32BE(16), png.readUInt32BE(20), png[24], png[25], png[28]];
  if (depth !== 8 || (colour !== 2 && colour !== 6) || interlaced !== 0) throw new Error('not a picture as browsers write it');
  const channels = colour === 2 ? 3 : 4;
  const rowBytes = width * channels;
  const filtered = inflateSync(Buffer.concat(data));
  const pixels = Buffer.alloc(rowBytes * height);
  for (let row = 0; row < height; row++) {
    const filter = filtered[row * (rowBytes + 1)];
    for (let column = 0; column < rowBytes; column++) {
      const at = row * rowBytes + column;
      const left = column < channels ? 0 : (pixels[at - channels] ?? 0);
      const above = row === 0 ? 0 : (pixels[at - rowBytes] ?? 0);
      const aboveLeft = row === 0 || column < channels ? 0 : (pixels[at - rowBytes - channels] ?? 0);
      pixels[at] = (filtered[row * (rowBytes + 1) + 1 + column] ?? 0) + guess(filter, left, above, aboveLeft);
    }
  }
  return { width, height, channels, pixels };
}

/** The filters of PNG (ISO/IEC 15948, 9.2). */
function guess(filter: number | undefined, left: number, above: number, aboveLeft: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const paeth = left + above - aboveLeft;
  const [fromLeft, fromAbove, fromBoth] = [Math.abs(paeth - left), Math.abs(paeth - above), Math.abs(paeth - aboveLeft)];
  return fromLeft <= fromAbove && fromLeft <= fromBoth ? left : fromAbove <= fromBoth ? above : aboveLeft;
}
