/** What the fields of a part say of it, in small letters but for its name and boundary. */
export type PartFields = {
  readonly type: string;
  readonly name?: string;
  readonly boundary?: string;
};

/** Longer heads are the parser's. */
const longestHead = 64_000;

/**
 * Reads the fields of a part, so long as they are written as RFC 2045 has them and nearly every program writes them: each once, in ASCII, parameters as words or in
 * quotes. Comments, encoded names, continued parameters and whatever else there is to doubt are the parser's.
 *
 * @param head the lines above the blank one, a latin1 view
 * @param headers what `readHead` makes of it
 * @returns undefined in doubt
 */
export function readPartFields(head: string, headers: readonly (readonly [string, string])[]): PartFields | undefined {
  if (head.length > longestHead || /^[ \t]|\r(?!\n)/.test(head)) return undefined;
  const values = new Map<string, string>();
  for (const [name, value] of headers) {
    if (name !== 'content-type' && name !== 'content-transfer-encoding' && name !== 'content-disposition') continue;
    if (values.has(name)) return undefined;
    values.set(name, value);
  }
  return fieldsOf(values);
}

function fieldsOf(values: ReadonlyMap<string, string>): PartFields | undefined {
  const written = values.get('content-type');
  const typed = readStructured(written ?? 'text/plain');
  const placed = readStructured(values.get('content-disposition') ?? 'inline');
  const encoding = (values.get('content-transfer-encoding') ?? '8bit').toLowerCase();
  if (typed === undefined || placed === undefined || !/^[a-z0-9-]{1,20}$/.test(encoding)) return undefined;
  if (!/^[a-z]{1,20}\/[a-z0-9.+-]{1,80}$/.test(typed.value) || !/^(?:inline|attachment)$/.test(placed.value)) return undefined;
  // What is no more than placed somewhere is typed by its name.
  if (written === undefined && values.has('content-disposition')) return undefined;
  const name = placed.params.get('filename') ?? typed.params.get('name');
  const boundary = typed.params.get('boundary');
  const isMultipart = typed.value.startsWith('multipart/');
  if (isMultipart !== (boundary !== undefined) || (boundary !== undefined && !plainBoundary.test(boundary))) return undefined;
  if (isMultipart && !/^(?:[78]bit|binary)$/.test(encoding)) return undefined;
  return {
    type: typed.value,
    ...(name === undefined || name === '' ? {} : { name }),
    ...(boundary === undefined ? {} : { boundary }),
  };
}

/** RFC 2046 5.1.1, without blanks. */
const plainBoundary = /^[\w'()+,./:=?-]{1,70}$/;

/** `value; name=word; name="words"` with nothing that could be meant otherwise. */
function readStructured(field: string): { readonly value: string; readonly params: ReadonlyMap<string, string> } | undefined {
  if (field.length > 1_000 || !/^[ -~\t]*$/.test(field)) return undefined;
  const [value = '', ...rest] = field.split(';', 1);
  if (rest.length > 0 || !/^[\w/.+-]+[ \t]*$/.test(value)) return undefined;
  const params = new Map<string, string>();
  param.lastIndex = value.length;
  while (param.lastIndex < field.length) {
    const found = param.exec(field);
    if (found === null) return undefined;
    const [, name = '', quoted, word = ''] = found;
    const key = name.toLowerCase();
    if (params.has(key)) return undefined;
    params.set(key, quoted ?? word);
  }
  return { value: value.trim().toLowerCase(), params };
}

/** No encoded words (`=?`), no escapes, no pieces (`name*0=`); a last `;` may stand alone. */
const param = /;[ \t]*(?:([\w-]+)=(?:"((?:(?!=\?)[^"\\\t])*)"|((?:(?!=\?)[^\s"\\;()])+))[ \t]*)?/y;
