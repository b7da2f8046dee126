/** A text that a pattern is likely to match, made from its source: `choose` says which of several ways to go. What looks round is left out. */
export function exampleOf(source: string, choose: (ways: number) => number): string {
  return ways({ source, at: 0, choose });
}

type Reader = { readonly source: string; at: number; readonly choose: (ways: number) => number };

function ways(reader: Reader): string {
  const all = [way(reader)];
  while (reader.source[reader.at] === '|') {
    reader.at++;
    all.push(way(reader));
  }
  reader.at++;
  return all[reader.choose(all.length)] ?? '';
}

function way(reader: Reader): string {
  let text = '';
  while (reader.at < reader.source.length && !'|)'.includes(reader.source.charAt(reader.at))) {
    const item = itemOf(reader);
    text += item.repeat(timesOf(reader));
  }
  return text;
}

function itemOf(reader: Reader): string {
  const rest = reader.source.slice(reader.at);
  const opening = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(rest)?.[0];
  if (opening !== undefined) {
    reader.at += opening.length;
    const inner = ways(reader);
    return /[=!]$/.test(opening) ? '' : inner;
  }
  const [item = ''] = /^\[(?:[^\]\\]|\\.)*\]|^\\[pP]\{\w+\}|^\\.|^[\s\S]/.exec(rest) ?? [];
  reader.at += item.length;
  if (item.startsWith('[^')) return 'x';
  if (item.startsWith('[')) return characterOf(/^\\[pP]\{\w+\}|^\\?[\s\S]/.exec(item.slice(1))?.[0] ?? '');
  return '^$'.includes(item) ? '' : characterOf(item);
}

function characterOf(item: string): string {
  if (/^\\[bB]/.test(item)) return '';
  if (item === '\\p{Lu}') return 'X';
  if (/^\\[pw]|^\.$/.test(item)) return 'x';
  if (item === '\\d') return '1';
  if (item === '\\s') return ' ';
  return item === '\\n' ? '\n' : item.replace('\\', '');
}

function timesOf(reader: Reader): number {
  const found = /^(?:[?*+]|\{(\d+)(?:,\d*)?\})\??/.exec(reader.source.slice(reader.at));
  if (found === null) return 1;
  reader.at += found[0].length;
  if (found[1] !== undefined) return Math.max(Number(found[1]), reader.choose(2));
  return found[0].startsWith('+') ? 1 : reader.choose(2);
}

/** Ways through a pattern: the first of all, the last of all, and turns between. */
export function turns(): readonly ((ways: number) => number)[] {
  return [() => 0, (ways) => ways - 1, ...[1, 2, 3, 5].map(turning)];
}

function turning(step: number): (ways: number) => number {
  let turn = 0;
  return (ways) => {
    turn += step;
    return turn % ways;
  };
}
