import { readFile } from 'node:fs/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { variables } from '../functions/names.ts';
import { type Store, storeOf } from '../functions/store.ts';
import { tableOf } from '../functions/table.ts';
import { StageFault } from './stage-fault.ts';

/** What `cdk deploy --outputs-file cdk-outputs.json` writes, by stack. */
const outputsFile = 'cdk-outputs.json';

type Where = {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Folder with the file of outputs. */
  readonly folder: string;
};

/**
 * Looks into the table of the deployed stack, with the credentials and the region that the AWS tools use too.
 * @throws StageFault when it is not known which table, or it cannot be reached
 */
export async function withDeployedStore<Result>(where: Where, look: (store: Store) => Promise<Result>): Promise<Result> {
  const name = await tableName(where);
  // A person waits: an answer that does not come is said, not waited for.
  const client = new DynamoDBClient({ maxAttempts: 2, requestHandler: { connectionTimeout: 5_000, requestTimeout: 20_000 } });
  try {
    return await look(storeOf(tableOf(client, name)));
  } catch (error) {
    const fault = faultIn(error, name);
    if (fault === undefined) throw error;
    throw new StageFault(fault);
  } finally {
    client.destroy();
  }
}

async function tableName({ env, folder }: Where): Promise<string> {
  const given = env[variables.table]?.trim();
  if (given) return given;
  const text = await readFile(`${folder}/${outputsFile}`, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new StageFault(`${outputsFile} cannot be read (${error.code ?? error.message}).`);
  });
  if (text === undefined) {
    throw new StageFault(
      `It is not known which table is yours: set ${variables.table} to the stack's output TableName, or deploy with --outputs-file ${outputsFile}.`,
    );
  }
  const names = tablesIn(text);
  const [only, ...more] = names;
  if (only !== undefined && more.length === 0) return only;
  throw new StageFault(
    only === undefined
      ? `${outputsFile} names no output TableName; set ${variables.table} to it.`
      : `${outputsFile} names several tables (${names.join(', ')}); set ${variables.table} to one of them.`,
  );
}

function tablesIn(text: string): readonly string[] {
  try {
    const stacks: unknown = JSON.parse(text);
    if (typeof stacks !== 'object' || stacks === null) return [];
    return Object.values(stacks).flatMap((outputs: unknown) => {
      const name = typeof outputs === 'object' && outputs !== null && 'TableName' in outputs ? outputs.TableName : undefined;
      return typeof name === 'string' && name !== '' ? [name] : [];
    });
  } catch {
    return [];
  }
}

/** What a person can mend: configuration, permission, the way there. Anything else is a bug, and is shown as one. */
function faultIn(error: unknown, table: string): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  if (error.name === 'ResourceNotFoundException')
    return `There is no table ${table} in this account and region; is AWS_REGION the one of the stack?`;
  if (error.name === 'CredentialsProviderError') return 'No AWS credentials were found; sign in as you do for cdk deploy.';
  if (/^Region is missing/.test(error.message)) return 'No AWS region is set; set AWS_REGION to the one of the stack.';
  if (/^(?:AccessDenied|UnrecognizedClient|ExpiredToken|InvalidSignature|IncompleteSignature|MissingAuthenticationToken)/.test(error.name))
    return refused(table, error.name);
  const status = (error as Error & { $metadata?: { httpStatusCode?: number } }).$metadata?.httpStatusCode;
  if (status === 401 || status === 403) return refused(table, `status ${status}`);
  if (/^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET)$/.test(code) || error.name === 'TimeoutError')
    return `AWS cannot be reached (${code || error.name}).`;
  return undefined;
}

function refused(table: string, why: string): string {
  return `AWS refuses to show table ${table} (${why}); check whom you are signed in as.`;
}
