import { parseArgs } from 'node:util';
import { type Aws, connectAws, whyNot } from './doctor/aws.ts';
import { type Finding, makeChecks } from './doctor/check.ts';
import { readDeployment } from './doctor/deployment.ts';
import { askResolvers, publicResolvers } from './doctor/dns.ts';
import { mailInChecks } from './doctor/mail-in.ts';
import { mailOutChecks } from './doctor/mail-out.ts';
import { sendTest } from './doctor/send-test.ts';
import { worksChecks } from './doctor/works.ts';

const usage = `usage: npm run -s cli -- doctor [--stack NAME] [--region REGION] [--send-test] [--json] [--resolver ADDRESS]…

Looks at a deployment and changes nothing. Credentials as for every AWS tool. With --send-test it also sends a mail through the whole way in.
The exit code is 0 when all is well, else that of the first thing that is wrong, as printed before it.`;

/**
 * Is the deployment in order? Says of each thing what it found, and where it is wrong, what to do.
 * @returns the exit code: 0 all is well; 1 there is nothing to look at, or no way to; 2 wrong usage; from 11 on that of the first check that failed
 */
export async function doctorCommand(args: readonly string[]): Promise<number> {
  const given = readArguments(args);
  if (typeof given === 'string') {
    console.error(`doctor: ${given}\n${usage}`);
    return 2;
  }
  const found = await findingsOf(given);
  if (typeof found === 'string') {
    console.error(`doctor: ${found}`);
    return 1;
  }
  process.stdout.write(given.json ? `${JSON.stringify(found, undefined, 1)}\n` : `${found.map(described).join('\n')}\n${ending(found)}\n`);
  return found.find(({ is }) => is === 'wrong')?.code ?? 0;
}

type Arguments = {
  readonly stack: string;
  readonly region: string | undefined;
  readonly resolvers: readonly string[];
  readonly sendTest: boolean;
  readonly json: boolean;
};

function readArguments(args: readonly string[]): Arguments | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        stack: { type: 'string', default: 'Followthrough' },
        region: { type: 'string' },
        resolver: { type: 'string', multiple: true, default: [...publicResolvers] },
        'send-test': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    return { stack: values.stack, region: values.region, resolvers: values.resolver, sendTest: values['send-test'], json: values.json };
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  }
}

async function findingsOf({ stack, region, resolvers, sendTest: isTest }: Arguments): Promise<readonly Finding[] | string> {
  let aws: Aws;
  let outputs: Awaited<ReturnType<Aws['outputs']>>;
  try {
    aws = await connectAws(region);
    outputs = await aws.outputs(stack);
  } catch (error) {
    return `AWS cannot be asked: ${whyNot(error)}`;
  }
  if (!outputs) return `there is no stack ${stack} in ${aws.region}; name it with --stack, and its region with --region`;
  const deployment = readDeployment(stack, outputs);
  if (typeof deployment === 'string') return deployment;
  const checks = [...mailInChecks, ...mailOutChecks, ...worksChecks, ...(isTest ? [sendTest()] : [])];
  return makeChecks(checks, { deployment, aws, dns: askResolvers(resolvers), nowMs: Date.now() });
}

const marks = { good: 'ok   ', 'to know': 'note ', wrong: 'WRONG' } as const;

function described(finding: Finding): string {
  const head = `${marks[finding.is]} ${finding.code} ${finding.name}: ${finding.says}`;
  return finding.is === 'good' ? head : `${head}\n         → ${finding.fix.replaceAll('\n', '\n           ')}`;
}

function ending(found: readonly Finding[]): string {
  const faults = found.filter(({ is }) => is === 'wrong').length;
  if (faults === 0) return '\nAll is well.';
  return `\n${faults === 1 ? 'One thing is' : `${faults} things are`} wrong. Mend the first one first: others may come from it.`;
}
