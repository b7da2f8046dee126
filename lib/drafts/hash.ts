/** FNV-1a, 32 bit: stable over machines and versions, which is all that start indices and fingerprints ask for. Nothing secret rests on it. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) {
    value ^= character.codePointAt(0) ?? 0;
    value = Math.imul(value, 0x01000193);
  }
  return value >>> 0;
}
