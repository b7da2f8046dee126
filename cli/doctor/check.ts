import type { Aws } from './aws.ts';
import type { Deployment } from './deployment.ts';
import type { Dns } from './dns.ts';

/** What a check works with. */
export type Ground = { readonly deployment: Deployment; readonly aws: Aws; readonly dns: Dns; readonly nowMs: number };

/** What a check found. `fix` is one thing to do, in the imperative. */
export type Answer =
  | { readonly is: 'good'; readonly says: string }
  /** Nothing is lost by it today. */
  | { readonly is: 'to know'; readonly says: string; readonly fix: string }
  | { readonly is: 'wrong'; readonly says: string; readonly fix: string };

/** One look at a deployment; those before it were good. */
export type Check = {
  /** Exit code of the program when this is the first thing that is wrong; never given to another check. */
  readonly code: number;
  readonly name: string;
  readonly look: (ground: Ground) => Promise<Answer>;
};

export type Finding = Answer & { readonly code: number; readonly name: string };

/** One after the other, for SES allows one call a second; whatever one check runs into, the others are made. */
export async function makeChecks(checks: readonly Check[], ground: Ground): Promise<readonly Finding[]> {
  const found: Finding[] = [];
  for (const { code, name, look } of checks) found.push({ code, name, ...(await answerOf(look, ground)) });
  return found;
}

async function answerOf(look: Check['look'], ground: Ground): Promise<Answer> {
  try {
    return await look(ground);
  } catch (error) {
    const reason = error instanceof Error ? `${error.name}: ${error.message}`.split('\n')[0] : String(error);
    return {
      is: 'wrong',
      says: `It could not be looked at: ${reason}`,
      fix: 'Run this again with credentials that may look, and with a network.',
    };
  }
}

export const good = (says: string): Answer => ({ is: 'good', says });
export const wrong = (says: string, fix: string): Answer => ({ is: 'wrong', says, fix });
export const toKnow = (says: string, fix: string): Answer => ({ is: 'to know', says, fix });

export const deployAgain = 'Deploy again, with the settings it was made with: npx cdk deploy';
