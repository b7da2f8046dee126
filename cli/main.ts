import { pathToFileURL } from 'node:url';

type Verb = (args: readonly string[]) => Promise<number>;

/** Each verb is loaded only when asked for: `plan` needs no mail parser, `read` no server. */
const verbs: Readonly<Record<string, { readonly does: string; readonly load: () => Promise<Verb> }>> = {
  start: { does: 'run everything on this machine: SMTP in, functions, page', load: async () => (await import('./start.ts')).startCommand },
  read: { does: 'what does this mail say?', load: async () => (await import('./read.ts')).readCommand },
  plan: { does: 'what follows from these facts?', load: async () => (await import('./plan/plan.ts')).planCommand },
  export: { does: 'write everything that is kept as JSON and tables', load: async () => (await import('./kept/export.ts')).exportCommand },
  backup: { does: 'write everything that is kept here into one file', load: async () => (await import('./kept/backup.ts')).backupCommand },
  restore: { does: 'make a data folder from a backup', load: async () => (await import('./kept/restore.ts')).restoreCommand },
  forget: { does: 'forget one application, or all', load: async () => (await import('./kept/forget.ts')).forgetCommand },
  kept: { does: 'mails laid aside in a flood: list them, have them read', load: async () => (await import('./kept.ts')).keptCommand },
  owner: {
    does: 'my profile and settings; who else has an account on my deployment in AWS',
    load: async () => (await import('./kept/owner.ts')).ownerCommand,
  },
  redrive: { does: 'give mails laid aside in AWS another try', load: async () => (await import('./redrive.ts')).redriveCommand },
  doctor: { does: 'is my deployment in AWS in order?', load: async () => (await import('./doctor.ts')).doctorCommand },
  links: { does: 'make all links and the calendar address void', load: async () => (await import('./links.ts')).linksCommand },
  simulate: {
    does: 'from mails to the inbox of the owner, with a moved clock',
    load: async () => (await import('./simulate.ts')).simulateCommand,
  },
};

/**
 * Dispatches `npm run -s cli -- <verb> …`.
 * @returns the exit code: 0 done, 1 the input was read but something in it is wrong, 2 wrong usage
 */
export async function main(args: readonly string[]): Promise<number> {
  const [name = '', ...rest] = args;
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (verb) return (await verb.load())(rest);
  const list = Object.entries(verbs).map(([verbName, { does }]) => `  ${verbName.padEnd(10)} ${does}`);
  console.error(['usage: npm run -s cli -- <verb> …', '', ...list].join('\n'));
  return 2;
}

// Ours is a pinned SDK on a Node it supports; its reminder would be the first thing a newcomer reads.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await main(process.argv.slice(2));
}
