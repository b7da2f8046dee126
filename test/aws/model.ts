import { failure } from '../../local/aws/query.ts';
import { type AwsAnswer, type AwsRequest, type AwsService, refusal } from '../../local/aws/server.ts';

/** A client package of the SDK: beside its commands it exports the shapes of the service's API model, each under its name and a `$`. */
export type Model = Readonly<Record<string, unknown>>;

/**
 * A stand-in of a service that answers as the service's API model says, or not at all: a member that the model does not know, a value of another type, one that is missing, or an error with another code or status
 * is answered "NotAsModelled", so that no test can pass by what AWS would never say.
 * @param operationOf name of what is asked, as in the model
 */
export function asModelled(serve: AwsService, model: Model, operationOf: (request: AwsRequest) => string): AwsService {
  return async (request) => {
    const answer = await serve(request);
    const faults = answerFaults(model, operationOf(request), answer);
    if (faults.length === 0) return answer;
    const isXml = (answer.body ?? '').toString().startsWith('<');
    return isXml ? failure('NotAsModelled', faults.join('; ')) : refusal(400, 'NotAsModelled', faults.join('; '));
  };
}

/** What is asked, by the action of a query, by the target of JSON, or else by the method and path that the model gives an operation. */
export const operationIn =
  (model: Model) =>
  ({ method, path, headers, body }: AwsRequest): string =>
    headers['x-amz-target']?.split('.').at(-1) ??
    new URLSearchParams(body.toString('utf8')).get('Action') ??
    Object.values(model).flatMap((shape) => {
      const [kind, , name, traits] = Array.isArray(shape) ? (shape as [number, string, string, Traits]) : [];
      const [itsMethod, itsPath = ''] = (traits?.http ?? []) as readonly string[];
      const pattern = new RegExp(`^${itsPath.replace(/\?.*/, '').replaceAll(/\{\w+\}/g, '[^/]+')}/?$`);
      return kind === kinds.operation && itsMethod === method && pattern.test(path) && name !== undefined ? [name] : [];
    })[0] ??
    `${method} ${path}`;

/** What is wrong with an answer, by the model; nothing when all is as it says. */
export function answerFaults(model: Model, operation: string, answer: AwsAnswer): readonly string[] {
  if (answer.status >= 400) return errorFaults(model, answer);
  const [, , , , , output] = (model[`${operation}$`] as readonly unknown[] | undefined) ?? [];
  if (output === undefined) return [`there is no operation ${operation}`];
  const shape = thunk(output);
  const body = (answer.body ?? '').toString();
  // Bytes, or a policy that is text: there is nothing to look into.
  if (!Array.isArray(shape) || body === '' || hasPayload(shape)) return [];
  if (!body.startsWith('<')) return faultsOf(shape, JSON.parse(body) as unknown, operation, 'json');
  const [root] = elementsOf(body);
  const result = root?.inner.find(({ name }) => name === `${operation}Result`) ?? root;
  return result ? faultsOf(shape, result, operation, 'xml') : [`${operation} is answered by no element`];
}

/** Errors of every AWS service, which models leave out: https://docs.aws.amazon.com/ses/latest/APIReference/CommonErrors.html; and, of S3 and CloudFormation, what their guides say of a thing that is not there. */
const unmodelled: Readonly<Record<string, number>> = {
  AccessDenied: 403,
  AccessDeniedException: 403,
  InvalidAction: 400,
  InvalidParameterValue: 400,
  Throttling: 400,
  ValidationError: 400,
  NoSuchBucketPolicy: 404,
  PreconditionFailed: 412,
};

function errorFaults(model: Model, { status, headers, body }: AwsAnswer): readonly string[] {
  // What answers HEAD has no body, and so no code.
  const code = headers?.['x-amzn-errortype']?.split('#').at(-1) ?? /<Code>([^<]*)/.exec((body ?? '').toString())?.[1];
  if (code === undefined) return [];
  const known = Object.values(model).flatMap((shape) => {
    const [kind, , name, traits] = Array.isArray(shape) ? (shape as [number, string, string, ErrorTraits]) : [];
    if (kind !== kinds.error || name === undefined) return [];
    const [wireCode, wireStatus] = traits?.awsQueryError ?? [];
    return [{ code: wireCode ?? name, name, status: wireStatus ?? traits?.httpError }];
  });
  const found = known.find((each) => each.code === code || each.name === code);
  const wanted = found ? found.status : unmodelled[code];
  if (wanted === undefined && !found) return [`there is no error ${code}`];
  return wanted === undefined || wanted === status ? [] : [`${code} has status ${wanted}, not ${status}`];
}

type ErrorTraits = { readonly awsQueryError?: readonly [string, number]; readonly httpError?: number } | undefined;

/** First element of a shape, as the SDK's schemas have it. */
const kinds = { simple: 0, list: 1, map: 2, structure: 3, operation: 9, error: -3 } as const;
/** Added to a simple type: a list or a map of it. */
const listOf = 64;
const mapOf = 128;
const simple = { string: 0, numeric: 1, boolean: 2, timestamps: [4, 5, 6, 7] } as const;

type Form = 'xml' | 'json';

function faultsOf(given: unknown, value: unknown, path: string, form: Form): readonly string[] {
  const [shape, traits] = memberOf(given);
  if (typeof shape === 'number') {
    if (shape >= mapOf) return [];
    if (shape >= listOf) return listFaults(shape - listOf, value, path, form, traits);
    return simpleFaults(shape, form === 'xml' ? textOf(value) : value, path);
  }
  const [kind, , , , third, fourth, required] = shape as readonly [number, string, string, unknown, unknown, unknown, number?];
  if (kind === kinds.list) return listFaults(third, value, path, form, traits);
  if (kind !== kinds.structure) return [];
  const names = third as readonly string[];
  const members = fourth as readonly unknown[];
  const entries = entriesOf(value, form);
  if (!entries) return [`${path} is no structure`];
  const missing = names.slice(0, required ?? 0).filter((name) => !entries.some(([there]) => there === name));
  return [
    ...missing.map((name) => `${path}.${name} is missing`),
    ...entries.flatMap(([name, inner]) => {
      const at = names.indexOf(name);
      // What is null in JSON is not there.
      if (inner === null) return [];
      return at < 0 ? [`${path} has no ${name}`] : faultsOf(members[at], inner, `${path}.${name}`, form);
    }),
  ];
}

function listFaults(inner: unknown, value: unknown, path: string, form: Form, traits: Traits): readonly string[] {
  if (form === 'json') {
    if (!Array.isArray(value)) return [`${path} is no list`];
    return value.flatMap((each: unknown) => faultsOf(inner, each, `${path}[]`, form));
  }
  // Each element of a flat list stands by itself under the list's own name.
  if (traits?.xmlFlattened) return faultsOf(inner, value, `${path}[]`, form);
  const elements = (value as Element).inner;
  const strangers = elements.filter(({ name }) => name !== 'member').map(({ name }) => `${path} has a ${name} that is no member`);
  return [...strangers, ...elements.flatMap((each) => faultsOf(inner, each, `${path}[]`, form))];
}

function simpleFaults(type: number, value: unknown, path: string): readonly string[] {
  const wrong = (what: string) => [`${path} is no ${what}: ${JSON.stringify(value)}`];
  if (type === simple.boolean) return ['true', 'false'].includes(String(value)) ? [] : wrong('boolean');
  if (type === simple.numeric) return value !== '' && Number.isFinite(Number(value)) ? [] : wrong('number');
  if ((simple.timestamps as readonly number[]).includes(type))
    return Number.isNaN(typeof value === 'number' ? value : Date.parse(String(value))) ? wrong('time') : [];
  return typeof value === 'string' ? [] : wrong('text');
}

type Traits = Readonly<Record<string, unknown>> | undefined;

/** A member is a shape, or a shape with traits of its own. */
function memberOf(given: unknown): readonly [unknown, Traits] {
  const member = thunk(given);
  if (!Array.isArray(member) || member.length !== 2) return [member, undefined];
  const [shape, traits] = member as readonly unknown[];
  return [thunk(shape), traits as Traits];
}

/** Shapes name each other by functions, for they go in circles. */
const thunk = (shape: unknown): unknown => (typeof shape === 'function' ? (shape as () => unknown)() : shape);

const hasPayload = (shape: readonly unknown[]): boolean =>
  (shape[5] as readonly unknown[] | undefined)?.some((member) => isPayload(memberOf(member)[1])) ?? false;

function entriesOf(value: unknown, form: Form): readonly (readonly [string, unknown])[] | undefined {
  if (form === 'xml') return (value as Element).inner.map((element) => [element.name, element]);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : undefined;
}

/** As a bit, or by name where there are other traits beside it. */
const isPayload = (traits: unknown): boolean =>
  typeof traits === 'number' ? (traits & 16) > 0 : (traits as Traits)?.httpPayload !== undefined;

type Element = { readonly name: string; readonly inner: readonly Element[]; readonly text: string };

const textOf = (value: unknown): string => (value as Element).text;

/** Elements with text or elements in them; what a stand-in writes has no more. */
function elementsOf(xml: string): readonly Element[] {
  type Open = { name: string; inner: Element[]; text: string };
  const open: Open[] = [{ name: '', inner: [], text: '' }];
  for (const [, closes, name = '', text = ''] of xml.matchAll(/<(\/?)([\w.]+)[^>]*>([^<]*)/g)) {
    if (closes) {
      const done = open.pop();
      if (done?.name !== name) throw new Error(`${name} closes ${done?.name}`);
      open.at(-1)?.inner.push(done);
    } else open.push({ name, inner: [], text });
  }
  return open[0]?.inner ?? [];
}
