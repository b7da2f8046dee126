import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../cdk/settings.ts';

const read = (context: Record<string, unknown>) => {
  const outcome = readSettings(context);
  return 'settings' in outcome ? outcome.settings : { fault: outcome.fault };
};

describe('the settings of a deployment', () => {
  test('stand by themselves on a reserved domain, so that a look at the template needs none', () => {
    expect(read({})).toEqual({
      stackName: 'Followthrough',
      domain: 'example.com',
      captureDomain: 'in.example.com',
      ownerAddresses: ['owner@example.com'],
      moreOwners: [],
      name: '',
      timeZone: 'UTC',
      hostedZoneId: '',
      mailFromSubdomain: '',
      monthlyBudget: 5,
      mailRetentionDays: 90,
      alarmAddress: 'owner@example.com',
      requireTls: true,
      verifyOwner: true,
      keepData: true,
    });
  });

  test('come as text from the command line', () => {
    const given = {
      domain: 'Vermeer.Example',
      captureSubdomain: 'jobs.in',
      owner: 'Ana@Mail.Example,ana.vermeer@work.example',
      timeZone: 'Europe/Amsterdam',
      mailRetentionDays: '30',
      alarmAddress: 'ops@vermeer.example',
      requireTls: 'false',
      verifyOwner: 'false',
      name: 'Ana Vermeer',
      hostedZoneId: 'Z0123456789ABCDEFGHIJ',
      mailFromSubdomain: 'bounce',
      monthlyBudget: '12.50',
    };
    expect(read(given)).toMatchObject({
      domain: 'vermeer.example',
      captureDomain: 'jobs.in.vermeer.example',
      ownerAddresses: ['ana@mail.example', 'ana.vermeer@work.example'],
      timeZone: 'Europe/Amsterdam',
      mailRetentionDays: 30,
      alarmAddress: 'ops@vermeer.example',
      requireTls: false,
      verifyOwner: false,
      name: 'Ana Vermeer',
      hostedZoneId: 'Z0123456789ABCDEFGHIJ',
      mailFromSubdomain: 'bounce',
      monthlyBudget: 12.5,
    });
  });

  test('come as values from cdk.json', () => {
    const given = { owner: ['ana@mail.example', 'ana@work.example'], mailRetentionDays: 15, requireTls: false };
    expect(read(given)).toMatchObject({
      ownerAddresses: ['ana@mail.example', 'ana@work.example'],
      mailRetentionDays: 15,
      requireTls: false,
    });
  });

  test('are the ones of the page for people, with their defaults', () => {
    const [, section = ''] = readFileSync(new URL('../../README.md', import.meta.url), 'utf8').split('## In your AWS account');
    const rows = [...section.matchAll(/^\| `(\w+)` \| ([^|]*) \|/gm)].map(([, name = '', value = '']) => [name, value.replaceAll('`', '')]);
    const { fault } = read({ nothing: 1 }) as { fault: string };
    expect(rows.map(([name]) => name).sort()).toEqual(
      fault
        .replace(/^.*there are |\.$/g, '')
        .split(', ')
        .sort(),
    );
    const defaults = { ...read({}), owner: 'owner@example.com', captureSubdomain: 'in' } as Record<string, unknown>;
    for (const [name = '', value] of rows)
      expect(value, name).toBe(name === 'alarmAddress' ? 'the first of owner' : String(defaults[name] ?? '') || 'none');
  });

  test("leave CDK's own names alone", () => {
    expect(read({ '@aws-cdk/core:validateAgainstDefaultRules': true, 'aws:cdk:bundling-stacks': ['**'] })).toEqual(read({}));
  });

  test.each([
    ['a space in an address', { owner: 'ana vermeer@mail.example' }, /owner.*"ana vermeer@mail\.example".*space/],
    ['a space after the comma of two addresses', { owner: 'ana@mail.example, ana@work.example' }, /owner.*space/],
    ['a space at the end of an address', { alarmAddress: 'ana@mail.example ' }, /alarmAddress.*space/],
    ['a line break in an address', { owner: 'ana@mail.example\r\nBcc: x@y.example' }, /owner.*space/],
    ['no @', { owner: 'ana.mail.example' }, /owner.*no address/],
    ['nothing before the @', { owner: '@mail.example' }, /owner.*no address/],
    ['no domain after the @', { owner: 'ana@localhost' }, /owner.*no domain name/],
    ['a local part that SES cannot send to', { owner: 'anä@mail.example' }, /owner.*SES/],
    ['a wildcard that would open the policy', { owner: '*@' }, /owner.*no domain name/],
    ['no owner at all', { owner: [] }, /owner.*\[\].*address/],
    ['a number as owner', { owner: 7 }, /owner.*7/],
    ['an endless address', { owner: `${'a'.repeat(300)}@mail.example` }, /owner.*longer/],
    ['an unknown time zone', { timeZone: 'Europe/Atlantis' }, /timeZone.*Europe\/Atlantis/],
    ['an offset instead of a time zone', { timeZone: '+02:00' }, /timeZone/],
    ['an empty time zone', { timeZone: '' }, /timeZone/],
    ['a domain with a scheme', { domain: 'https://vermeer.example' }, /domain/],
    ['a domain of one label', { domain: 'localhost' }, /domain/],
    ['a domain with a trailing dot', { domain: 'vermeer.example.' }, /domain/],
    ['an empty capture subdomain', { captureSubdomain: '' }, /captureSubdomain/],
    [
      'a capture domain that is too long',
      { captureSubdomain: `${'a.'.repeat(125)}a`, domain: 'vermeer.example' },
      /longer than a domain name/,
    ],
    ['mails gone before the queues give them up', { mailRetentionDays: '14' }, /mailRetentionDays.* 14 .*15/],
    ['half days', { mailRetentionDays: 20.5 }, /mailRetentionDays/],
    ['days in words', { mailRetentionDays: 'thirty' }, /mailRetentionDays.*"thirty"/],
    ['yes for true', { requireTls: 'yes' }, /requireTls.*"yes".*true nor false/],
    ['a stack name with a space', { stackName: 'Follow through' }, /stackName/],
    ['the name of a zone for its id', { hostedZoneId: 'example.com' }, /hostedZoneId.*"example\.com".*Route 53/],
    ['a name with a line break', { name: 'Ana\r\nBcc: x@y.example' }, /name.*is no name/],
    ['a budget in words', { monthlyBudget: 'five' }, /monthlyBudget.*"five"/],
    ['a budget below nothing', { monthlyBudget: -1 }, /monthlyBudget.*-1/],
    ['a whole domain for bounces', { mailFromSubdomain: 'bounce.' }, /mailFromSubdomain/],
    ['more owners as text', { moreOwners: 'bo' }, /moreOwners.*"bo".*no list/],
    ['another owner without an address', { moreOwners: [{ id: 'bo' }] }, /moreOwners/],
    ['another owner with a wrong address', { moreOwners: [{ id: 'bo', addresses: ['bo'] }] }, /moreOwners.*"bo" is no address/],
    [
      'another owner with an id like a key',
      { moreOwners: [{ id: 'OWNER#me', addresses: ['bo@mail.example'] }] },
      /moreOwners.*OWNER#me.*no id/,
    ],
    ['another owner who is the first', { moreOwners: [{ id: 'me', addresses: ['bo@mail.example'] }] }, /moreOwners.*"me" is there twice/],
    [
      "another owner with the first one's address",
      { moreOwners: [{ id: 'bo', addresses: ['OWNER@example.com'] }] },
      /owner@example\.com.* twice/,
    ],
    ['another owner in no time zone', { moreOwners: [{ id: 'bo', addresses: ['bo@mail.example'], timeZone: 'Mars' }] }, /moreOwners.*Mars/],
    [
      'another owner with more than there is',
      { moreOwners: [{ id: 'bo', addresses: ['bo@mail.example'], role: 'x' }] },
      /moreOwners.*nothing else/,
    ],
    ['a slip of the pen', { timezone: 'Europe/Berlin' }, /no setting timezone.*timeZone/],
  ])('%s is refused in one sentence', (_, given, sentence) => {
    const { fault } = read(given) as { fault: string };
    expect(fault).toMatch(sentence);
    expect(fault).not.toMatch(/\n|undefined|object Object/);
    expect(fault.endsWith('.')).toBe(true);
  });

  test('what is wrong stops synth with its sentence and exit code 1, without a stack trace', () => {
    const context = { owner: 'ana vermeer@mail.example' };
    const app = fileURLToPath(new URL('../../cdk/app.ts', import.meta.url));
    const run = spawnSync(process.execPath, ['--import', 'tsx', app], {
      encoding: 'utf8',
      env: { ...process.env, CDK_CONTEXT_JSON: JSON.stringify(context) },
    });
    expect(run.status).toBe(1);
    expect(run.stdout).toBe('');
    const { fault } = read(context) as { fault: string };
    expect(run.stderr.trim()).toBe(fault);
  }, 60_000);
});
