/** The commands of a document's indented or fenced blocks, one a line, without what follows `#`; blocks that show what a program prints hold none. */
export function examplesIn(document: string): readonly string[] {
  return blocksIn(document)
    .flatMap((block) => block.split('\n'))
    .map((line) => line.replace(/\s+#\s.*$/, '').trim())
    .filter((line) => /^(?:(?:[A-Z_]+=\S+|[A-Z_]+='[^']*') )*(?:npm|npx|node|swaks|aws|dig|mkdir|export|git)\b/.test(line));
}

/** Markdown's code blocks: four blanks behind an empty line, or between fences. */
function blocksIn(document: string): readonly string[] {
  const blocks: string[][] = [];
  let inside = false;
  let fenced = false;
  let before = '';
  for (const line of document.split('\n')) {
    const isFence = /^\s*(?:```|~~~)/.test(line);
    const begins = !inside && (isFence || (/^ {4}/.test(line) && before.trim() === ''));
    if (begins) {
      blocks.push(isFence ? [] : [line]);
      [inside, fenced] = [true, isFence];
    } else if (inside && (fenced ? isFence : !/^ {4}|^\s*$/.test(line))) inside = false;
    else if (inside) blocks.at(-1)?.push(line);
    before = line;
  }
  return blocks.map((lines) => lines.join('\n'));
}
