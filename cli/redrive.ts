import { parseArgs } from 'node:util';
import { connectAws, whyNot } from './doctor/aws.ts';
import { readDeployment } from './doctor/deployment.ts';

const usage = `usage: npm run -s cli -- redrive [--stack NAME] [--region REGION]

Sends the mails that were laid aside unread on their way again, once their cause is mended. Credentials as for every AWS tool.`;

/** Holds notifications of mails; the other queues hold what the sweep has mended meanwhile. */
const unreadQueue = 'UnreadMails';

/**
 * Gives mails that were given up on another try. A mail that was read meanwhile changes nothing.
 * @returns the exit code: 0 done, also when nothing was laid aside; 1 AWS cannot be asked or there is no such deployment; 2 wrong usage
 */
export async function redriveCommand(args: readonly string[]): Promise<number> {
  let stack: string;
  let region: string | undefined;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { stack: { type: 'string', default: 'Followthrough' }, region: { type: 'string' } },
    });
    ({ stack, region } = values);
  } catch (error) {
    console.error(`redrive: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}\n${usage}`);
    return 2;
  }
  try {
    const aws = await connectAws(region);
    const outputs = await aws.outputs(stack);
    const deployment = outputs ? readDeployment(stack, outputs) : `there is no stack ${stack} in ${aws.region}`;
    if (typeof deployment === 'string') throw new Error(deployment);
    for (const url of deployment.laidAside) {
      const name = url.split('/').at(-1) ?? url;
      const depth = await aws.queueDepth(url);
      if (depth === 0) console.log(`${name}: empty`);
      else if (name.includes(unreadQueue)) {
        await aws.redrive(url, deployment.waitingQueue);
        console.log(`${name}: ${depth} mails are on their way again; what still fails comes back here after five tries`);
      } else console.log(`${name}: ${depth} to read and then to purge; the sweep has put their work back by itself`);
    }
    return 0;
  } catch (error) {
    console.error(`redrive: ${whyNot(error)}`);
    return 1;
  }
}
