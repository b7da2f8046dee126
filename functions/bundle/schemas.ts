/**
 * What our schemas ask of `zod/mini`, under its names: in a bundle this stands in its place (`schemas-in-short.ts`). The sources and the compiler have zod itself; what zod takes, refuses and makes of it,
 * this does too (`test/functions/bundle/schemas.test.ts`). It knows no more of zod than is used here: the same test asks for what is missing.
 */

/** What is wrong, and where. What was given is not repeated: errors are logged. */
type Issue = { readonly path: (string | number)[]; readonly message: string };

/** Gives what it makes of a value, or adds to the issues. */
type Run = (value: unknown, issues: Issue[]) => unknown;

/** `left out`: a field may be absent; `filled in`: something stands in its place. */
type Absent = 'left out' | 'filled in';

type Schema = {
  readonly run: Run;
  readonly absent?: Absent | undefined;
  /** Of an object. */
  readonly shape?: Shape;
  /** All that it takes, where that is a few values. */
  readonly values?: ReadonlySet<unknown>;
  readonly safeParse: (
    value: unknown,
  ) => { readonly success: true; readonly data: unknown } | { readonly success: false; readonly error: SchemaFault };
  readonly parse: (value: unknown) => unknown;
  readonly check: (...rules: readonly Rule[]) => Schema;
};

type Shape = Readonly<Record<string, Schema>>;

/** What more can be asked for: of a text, and how long it or a list is. */
type Measured = string | readonly unknown[];

/** Looks at what was taken: gives it, or another in its place. */
type Rule = (value: Measured, issues: Issue[]) => Measured;

class SchemaFault extends Error {
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super(issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
    this.name = 'SchemaFault';
    this.issues = issues;
  }
}

function schemaOf(take: Run, more: Pick<Schema, 'absent' | 'shape' | 'values'> = {}, rules: readonly Rule[] = []): Schema {
  const run: Run = (value, issues) => {
    const before = issues.length;
    const taken = take(value, issues);
    return issues.length === before && isMeasured(taken) ? rules.reduce((one, rule) => rule(one, issues), taken) : taken;
  };
  const safeParse: Schema['safeParse'] = (value) => {
    const issues: Issue[] = [];
    const data = run(value, issues);
    return issues.length === 0 ? { success: true, data } : { success: false, error: new SchemaFault(issues) };
  };
  return {
    ...more,
    run: rules.length === 0 ? take : run,
    safeParse,
    parse: (value) => {
      const parsed = safeParse(value);
      if (parsed.success) return parsed.data;
      throw parsed.error;
    },
    check: (...further) => schemaOf(take, more, [...rules, ...further]),
  };
}

function taking(isTaken: (value: unknown) => boolean, message: string, values?: ReadonlySet<unknown>): Schema {
  const run: Run = (value, issues) => {
    if (!isTaken(value)) issues.push({ path: [], message });
    return value;
  };
  return schemaOf(run, values && { values });
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isMeasured = (value: unknown): value is Measured => isText(value) || Array.isArray(value);
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const string = (): Schema => taking(isText, 'is no text');
export const boolean = (): Schema => taking((value) => typeof value === 'boolean', 'is neither true nor false');
export const number = (): Schema => taking(Number.isFinite, 'is no number');
export const int = (): Schema => taking(Number.isSafeInteger, 'is no whole number');

function oneOf(given: readonly unknown[], message = 'is none of those it may be'): Schema {
  const values = new Set(given);
  return taking((value) => values.has(value), message, values);
}

export const literal = (value: unknown, message?: string): Schema => oneOf([value], message);
const enumeration = (values: readonly string[]): Schema => oneOf(values);

/** Of texts and numbers. */
export function templateLiteral(parts: readonly (string | Schema)[]): Schema {
  const pattern = new RegExp(`^${parts.map((part) => (isText(part) ? part : '-?\\d+(?:\\.\\d+)?')).join('')}$`);
  return taking((value) => isText(value) && pattern.test(value), 'is not of its form');
}

/** What stands within, with the place where it does. */
function within({ run }: Schema, value: unknown, key: string | number, issues: Issue[]): unknown {
  const before = issues.length;
  const made = run(value, issues);
  for (let at = before; at < issues.length; at++) issues[at]?.path.unshift(key);
  return made;
}

function objectOf(shape: Shape, isStrict: boolean): Schema {
  const fields = Object.entries(shape);
  const run: Run = (value, issues) => {
    if (!isObject(value)) {
      issues.push({ path: [], message: 'is no object' });
      return value;
    }
    const made: Record<string, unknown> = {};
    for (const [name, field] of fields) {
      if (name in value) made[name] = within(field, value[name], name, issues);
      else if (field.absent === undefined) issues.push({ path: [name], message: 'is not there' });
      else if (field.absent === 'filled in') made[name] = within(field, undefined, name, issues);
    }
    // One that is no field is in no row of ours: whoever wrote it knows more than this does.
    if (isStrict) for (const name in value) if (!Object.hasOwn(shape, name)) issues.push({ path: [], message: `knows nothing of ${name}` });
    return made;
  };
  return schemaOf(run, { shape });
}

export const object = (shape: Shape): Schema => objectOf(shape, false);
export const strictObject = (shape: Shape): Schema => objectOf(shape, true);

export const record = (_names: Schema, item: Schema): Schema =>
  schemaOf((value, issues) => {
    if (isObject(value))
      return Object.fromEntries(
        Object.entries(value).flatMap(([name, one]) => (name === '__proto__' ? [] : [[name, within(item, one, name, issues)]])),
      );
    issues.push({ path: [], message: 'is no object' });
    return value;
  });

export const array = (item: Schema): Schema => listOf(() => item);
export const tuple = (items: readonly Schema[]): Schema => listOf((place) => items[place], items.length);

function listOf(itemAt: (place: number) => Schema | undefined, length?: number): Schema {
  return schemaOf((value, issues) => {
    if (Array.isArray(value) && (length === undefined || length === value.length))
      return value.map((one: unknown, place) => {
        const item = itemAt(place);
        return item && within(item, one, place, issues);
      });
    issues.push({ path: [], message: 'is no list, or not so long' });
    return value;
  });
}

export const readonly = ({ run, ...more }: Schema): Schema => schemaOf((value, issues) => Object.freeze(run(value, issues)), more);
export const exactOptional = ({ run, values }: Schema): Schema => schemaOf(run, { absent: 'left out', ...(values && { values }) });
export const optional = ({ run }: Schema): Schema =>
  schemaOf((value, issues) => (value === undefined ? value : run(value, issues)), { absent: 'left out' });
export const nullish = ({ run }: Schema): Schema =>
  schemaOf((value, issues) => (value === undefined || value === null ? value : run(value, issues)), { absent: 'left out' });
export const _default = ({ run }: Schema, otherwise: unknown): Schema =>
  schemaOf((value, issues) => (value === undefined ? otherwise : run(value, issues)), { absent: 'filled in' });

/** Whatever is wrong with it, something else will do. */
const caught = ({ run, absent = 'filled in' }: Schema, otherwise: unknown): Schema =>
  schemaOf(
    (value) => {
      const issues: Issue[] = [];
      const made = run(value, issues);
      return issues.length === 0 ? made : otherwise;
    },
    { absent },
  );

/** The first that takes it. */
export const union = (options: readonly Schema[]): Schema =>
  schemaOf((value, issues) => {
    for (const { run } of options) {
      const own: Issue[] = [];
      const made = run(value, own);
      if (own.length === 0) return made;
    }
    issues.push({ path: [], message: 'is none of what it may be' });
    return value;
  });

/** Objects, told apart by what one field says. */
export function discriminatedUnion(name: string, options: readonly Schema[]): Schema {
  const told = new Map(options.flatMap((option) => [...(option.shape?.[name]?.values ?? [])].map((value) => [value, option] as const)));
  return schemaOf((value, issues) => {
    const option = isObject(value) ? told.get(value[name]) : undefined;
    if (option) return option.run(value, issues);
    issues.push({ path: [name], message: 'is none of what it may be' });
    return value;
  });
}

/** Adds an issue of its own in the way of zod's, whose path begins here. */
type Changing = (value: unknown, about: { readonly issues: { push(issue: { readonly message: string }): void } }) => unknown;

export const transform = (change: Changing): Schema =>
  schemaOf((value, issues) => change(value, { issues: { push: ({ message }) => void issues.push({ path: [], message }) } }));
export const NEVER = undefined;

export const pipe = (first: Schema, then: Schema): Schema =>
  schemaOf((value, issues) => {
    const before = issues.length;
    const made = first.run(value, issues);
    return issues.length > before ? made : then.run(made, issues);
  });

export const coerce = { number: (): Schema => schemaOf((value, issues) => number().run(Number(value), issues)) };

/** Asks something of a text. */
export const refine = (holds: (text: string) => boolean, message: string): Rule => rule((value) => isText(value) && holds(value), message);
export const regex = (pattern: RegExp, message = 'is not of its form'): Rule => refine((text) => pattern.test(text), message);
export const startsWith = (start: string): Rule => refine((text) => text.startsWith(start), `does not begin with ${start}`);
export const minLength = (length: number): Rule => rule((value) => value.length >= length, 'is too short');
export const trim = (): Rule => (value) => (isText(value) ? value.trim() : value);
export const toLowerCase = (): Rule => (value) => (isText(value) ? value.toLowerCase() : value);

function rule(holds: (value: Measured) => boolean, message: string): Rule {
  return (value, issues) => {
    if (!holds(value)) issues.push({ path: [], message });
    return value;
  };
}

export { caught as catch, enumeration as enum };
