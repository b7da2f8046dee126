import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { connectAws, whyNot } from '../../../cli/doctor/aws.ts';
import { type Finding, makeChecks } from '../../../cli/doctor/check.ts';
import { readDeployment } from '../../../cli/doctor/deployment.ts';
import { askResolvers } from '../../../cli/doctor/dns.ts';
import { mailInChecks } from '../../../cli/doctor/mail-in.ts';
import { mailOutChecks } from '../../../cli/doctor/mail-out.ts';
import { sendTest } from '../../../cli/doctor/send-test.ts';
import { worksChecks } from '../../../cli/doctor/works.ts';
import { doctorCommand } from '../../../cli/doctor.ts';
import { type Feedback, withFeedback } from '../../../lib/follow-ups/told/feedback.ts';
import { mina } from '../../functions/given/laid-out.ts';
import { states } from './states.ts';
import { domain, putInOrder, queues, startWorld, type World } from './world.ts';

let world: World;
let aws: World['aws'];
beforeAll(async () => {
  world = await startWorld();
  aws = world.aws;
}, 60_000);
afterAll(() => world.stop());
beforeEach(() => putInOrder(world));

const checks = [...mailInChecks, ...mailOutChecks, ...worksChecks];

async function findings(only: readonly number[], more = checks): Promise<readonly Finding[]> {
  const deployment = readDeployment('Followthrough', aws.outputs ?? {});
  if (typeof deployment === 'string') throw new Error(deployment);
  return makeChecks(
    more.filter(({ code }) => only.includes(code)),
    { deployment, aws: await connectAws(undefined), dns: askResolvers([world.resolver.address, world.late.address]), nowMs: Date.now() },
  );
}
const finding = async (code: number) => (await findings([code]))[0];

async function run(...args: string[]) {
  const out: string[] = [];
  const error: string[] = [];
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => out.push(String(text)) > 0),
    vi.spyOn(console, 'error').mockImplementation((text) => void error.push(String(text))),
  ];
  try {
    const code = await doctorCommand([...args, '--resolver', world.resolver.address, '--resolver', world.late.address]);
    return { code, out: out.join(''), error: error.join('\n') };
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

describe('the whole check', () => {
  test('says that all is well, and changes nothing', async () => {
    const { code, out } = await run();
    expect(out).not.toMatch(/WRONG|note/);
    expect(out).toContain('All is well.');
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => line.startsWith('ok'))).toHaveLength(checks.length);
    expect(aws.asked.filter((asked) => !/^\w+ (?:Describe|Get|List|GET|HEAD)/.test(asked))).toEqual([]);
  });

  test('ends with the code of the first thing that is wrong, and looks at the rest all the same', async () => {
    aws.receiving.active = undefined;
    aws.depths.set(queues[0] ?? '', 2);
    const { code, out } = await run();
    expect(code).toBe(13);
    expect(out).toMatch(/WRONG 13 .*\n {9}→ Deploy again/);
    expect(out).toMatch(/WRONG 34 .*2 in UnreadMails/);
    expect(out).toMatch(/\d things are wrong/);
  });

  test('gives each check a code of its own', () => {
    const codes = [...checks, sendTest()].map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code > 2 && code < 126).toBe(true);
  });

  test('can be read by programs', async () => {
    const { out } = await run('--json');
    expect(JSON.parse(out)).toContainEqual(expect.objectContaining({ code: 13, is: 'good' }));
  });

  test('sends a mail the whole way in when it is asked to', async () => {
    const { code, out } = await run('--send-test');
    expect(out).toMatch(/ok {4}41 .*It took \d+ seconds/);
    expect(code).toBe(0);
    expect(aws.asked.filter((asked) => /Send/.test(asked))).toEqual(['ses SendRawEmail']);
  });

  test.each([
    ['no stack of that name', () => Object.assign(aws, { outputs: undefined }), /no stack Followthrough in eu-west-1; .*--stack.*--region/],
    [
      'a stack of an earlier version',
      () => Object.assign(aws.outputs ?? {}, { RuleName: '' }),
      /does not say its RuleName: deploy this version/,
    ],
    ['no right to look at it', () => Object.assign(aws, { denied: 'cloudformation' }), /AWS cannot be asked: .*not authorized/],
  ])('with %s it ends with 1 and one sentence', async (_, prepare, sentence) => {
    prepare();
    const { code, error } = await run();
    expect(code).toBe(1);
    expect(error).toMatch(sentence);
    expect(error).not.toContain('\n');
  });

  test.each([
    ['Region is missing', 'Error', /in which region; name it with --region/],
    ['Could not load credentials from any providers', 'CredentialsProviderError', /no credentials; log in/],
    ['connect ECONNREFUSED\n    at somewhere', 'Error', /^connect ECONNREFUSED$/],
  ])('says of "%s" what to do', (message, name, sentence) => {
    expect(whyNot(Object.assign(new Error(message), { name }))).toMatch(sentence);
  });

  test('knows no other flags', async () => {
    expect(await run('--fix')).toMatchObject({ code: 2, error: expect.stringMatching(/--fix.*\nusage/s) });
  });

  test('goes on where one thing may not be looked at: denied is neither right nor gone', async () => {
    aws.denied = 'iam';
    const { code, out } = await run();
    expect(code).toBe(33);
    expect(out).toMatch(/WRONG 33 .*could not be looked at: .*not authorized/);
    expect(out).toMatch(/ok {4}34/);
  });
});

test.each(states.map((state) => [state[0], state[1], state[2], state] as const))(
  '%s (%i) is %s',
  async (_, code, is, [, , , prepare, says, fix]) => {
    prepare(world);
    const found = await finding(code);
    expect(found).toMatchObject({ code, is, says: expect.stringMatching(says) });
    if (found && found.is !== 'good') {
      expect(found.fix).toMatch(fix ?? /\S/);
      expect(found.says).toMatch(/\.$/);
    }
  },
);

test('an owner whose mails come back is told, with what the server said and the ways to go on', async () => {
  const [address = ''] = mina.addresses;
  const told = { mail: '0100-a', at: '2026-10-13T14:01:00Z', sentAt: '2026-10-13T14:00:00Z', to: address };
  const hear = (feedback: Feedback) => world.store.changeTraffic('mina', (traffic) => withFeedback(traffic, feedback));
  for (const day of [1, 3, 5])
    await hear({ ...told, mail: `0100-${day}`, is: 'put off', at: `2026-10-0${day}T14:01:00Z`, said: '452 mailbox "full"' });
  expect(await finding(24)).toMatchObject({
    is: 'to know',
    says: expect.stringMatching(/taken no mail for days: owner mina: .*3 mails.*"452 mailbox 'full'"/),
  });
  await hear({ ...told, is: 'came back', said: '550 5.1.1 unknown' });
  expect(await finding(24)).toMatchObject({
    is: 'wrong',
    says: `Nothing is sent to owner mina: ${address}: a mail came back for good at 2026-10-13T14:01:00Z, "550 5.1.1 unknown".`,
    fix: expect.stringMatching(/owner mails --resume --mine --owner mina.*resume to the capture address.*runbook\.md#mail-came-back/),
  });
  await world.store.goOnSending(mina, '2026-10-14T00:00:00Z');
  await world.store.putTraffic('mina', { arrivedAt: '2026-10-14T00:00:00Z' });
  expect(await finding(24)).toMatchObject({ is: 'good' });
});

test('who is in the settings no more is told of, with the way to let go of what is kept', async () => {
  expect(await finding(37)).toMatchObject({ is: 'good' });
  await world.store.addOwner({ owner: { ...mina, id: 'bo', captureAddress: `bo4kq7m2wx@${domain}` }, secret: 's' });
  await world.store.removeOwner('bo', '2026-10-14T00:00:00Z');
  expect(await finding(37)).toMatchObject({
    is: 'to know',
    says: expect.stringContaining('Not in the settings any more: bo.'),
    fix: expect.stringContaining('forget --all --yes --mine --owner bo'),
  });
  await world.store.forgetOwner({ ...mina, id: 'bo', captureAddress: `bo4kq7m2wx@${domain}` });
  expect(await finding(37)).toMatchObject({ is: 'good' });
});

test('a resolver that cannot be reached is no missing record', async () => {
  const deployment = readDeployment('Followthrough', aws.outputs ?? {});
  if (typeof deployment === 'string') throw new Error(deployment);
  const ground = { deployment, aws: await connectAws(undefined), dns: askResolvers(['127.0.0.1:1']), nowMs: Date.now() };
  const [mx] = await makeChecks(
    checks.filter(({ code }) => code === 12),
    ground,
  );
  expect(mx).toMatchObject({
    is: 'wrong',
    says: expect.stringMatching(/could not be looked at: .*ECONNREFUSED/),
    fix: expect.stringMatching(/network/),
  });
});

test.each([
  ['raw/', /reached the bucket, and nobody has read it/],
  ['nowhere', /did not reach the bucket/],
] as const)('a mail that is sent and ends in %s is told', async (place, says) => {
  aws.mailsEndIn = place;
  const [found] = await findings([41], [sendTest({ pauseMs: 5, waitMs: 60 })]);
  expect(found).toMatchObject({ is: 'wrong', says: expect.stringMatching(says) });
});
