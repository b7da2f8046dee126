import { readFile } from 'node:fs/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { tableOf } from '../../functions/aws/table.ts';
import { variables } from '../../functions/names.ts';
import { type Store, storeOf } from '../../functions/store/store.ts';
import { StageFault } from '../stage-fault.ts';

/** What `cdk deploy` writes, by stack: `cdk.json` names the file. */
const outputsFile = 'cdk-outputs.json';

export type Where = {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder with the file of outputs. */
  readonly folder: string;
};

/** A person waits: an answer that does not come is said, not waited for. */
export const patience = { maxAttempts: 2, requestHandler: { connectionTimeout: 5_000, requestTimeout: 20_000 } } as const;

/**
 * Looks into the table of the deployed stack, with the credentials and the region that the AWS tools use too.
 * @throws StageFault when it is not known which table, or it cannot be reached
 */
export async function withDeployedStore<Result>(where: Where, look: (store: Store) => Promise<Result>): Promise<Result> {
  const name = await deployedName(where, variables.table, 'TableName');
  const client = new DynamoDBClient(patience);
  try {
    return await withFaults(`table ${name}`, () => look(storeOf(tableOf(client, name))));
  } finally {
    client.destroy();
  }
}

/** What a person can mend is said in a sentence. @param what it is about: `table mine-Table-1X` */
export async function withFaults<Result>(what: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const fault = faultIn(error, what);
    if (fault === undefined) throw error;
    throw new StageFault(fault);
  }
}

/** The name of a resource of the stack: from its environment variable, or the output of the deployment. */
export async function deployedName({ env, folder }: Where, variable: string, output: string): Promise<string> {
  const given = env[variable]?.trim();
  if (given) return given;
  const text = await readFile(`${folder}/${outputsFile}`, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new StageFault(`${outputsFile} cannot be read (${error.code ?? error.message}).`);
  });
  const what = output
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/ name$/, '');
  if (text === undefined) {
    throw new StageFault(
      `It is not known which ${what} is yours: set ${variable} to the stack's output ${output}, or run this in the folder from which you deployed, where ${outputsFile} is.`,
    );
  }
  const names = outputsIn(text, output);
  const [only, ...more] = names;
  if (only !== undefined && more.length === 0) return only;
  throw new StageFault(
    only === undefined
      ? `${outputsFile} names no output ${output}; set ${variable} to it.`
      : `${outputsFile} names several ${what}s (${names.join(', ')}); set ${variable} to one of them.`,
  );
}

function outputsIn(text: string, output: string): readonly string[] {
  try {
    const stacks: unknown = JSON.parse(text);
    if (typeof stacks !== 'object' || stacks === null) return [];
    return Object.values(stacks).flatMap((outputs: unknown) => {
      const name: unknown =
        typeof outputs === 'object' && outputs !== null ? Object.entries(outputs).find(([key]) => key === output)?.[1] : undefined;
      return typeof name === 'string' && name !== '' ? [name] : [];
    });
  } catch {
    return [];
  }
}

/** What a person can mend: configuration, permission, the way there. Anything else is a bug, and is shown as one. */
function faultIn(error: unknown, what: string): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  if (error.name === 'ResourceNotFoundException' || error.name === 'NoSuchBucket')
    return `There is no ${what} in this account and region; is AWS_REGION the one of the stack?`;
  if (error.name === 'CredentialsProviderError') return 'No AWS credentials were found; sign in as you do for cdk deploy.';
  if (/^Region is missing/.test(error.message)) return 'No AWS region is set; set AWS_REGION to the one of the stack.';
  if (/^(?:AccessDenied|UnrecognizedClient|ExpiredToken|InvalidSignature|IncompleteSignature|MissingAuthenticationToken)/.test(error.name))
    return refused(what, error.name);
  const status = (error as Error & { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  if (status === 401 || status === 403) return refused(what, `status ${status}`);
  if (/^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET)$/.test(code) || error.name === 'TimeoutError')
    return `AWS cannot be reached (${code || error.name}).`;
  return undefined;
}

function refused(what: string, why: string): string {
  return `AWS refuses to show ${what} (${why}); check whom you are signed in as.`;
}
