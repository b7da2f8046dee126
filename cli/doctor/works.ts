import { type Check, deployAgain, good, toKnow, wrong } from './check.ts';

/** The functions may all run at once, and inbound twice: fewer would make them wait for each other. */
const leastConcurrentCalls = 10;
/** Links and schedules carry minutes. */
const mostSkewMs = 60_000;

/** Whether the parts in between work. */
export const worksChecks: readonly Check[] = [
  {
    code: 31,
    name: 'the links in mails work, and the clocks agree',
    look: async ({ deployment: { linksUrl }, nowMs }) => {
      const began = Date.now();
      const answer = await fetch(new URL('health', linksUrl), { signal: AbortSignal.timeout(20_000), redirect: 'manual' });
      if (answer.status === 403)
        return wrong('Its address answers 403: one of the two permissions that an open address needs is missing.', deployAgain);
      if (answer.status !== 200) return wrong(`Its address answers ${answer.status} instead of 200.`, 'docs/runbook.md#failed-calls');
      const skewMs = Date.parse(answer.headers.get('date') ?? '') - nowMs - (Date.now() - began);
      return Math.abs(skewMs) > mostSkewMs
        ? toKnow(
            `It works, but the clock of this machine is ${Math.round(Math.abs(skewMs) / 1000)} seconds off.`,
            'Set the clock of this machine by the network.',
          )
        : good('They do.');
    },
  },
  {
    code: 32,
    name: 'the time zone is one',
    look: async ({ deployment: { timeZone } }) =>
      isTimeZone(timeZone)
        ? good(`${timeZone} it is.`)
        : wrong(
            `There is no time zone ${timeZone}: nothing can be planned.`,
            `Set timeZone to one of the IANA list, such as Europe/Berlin. ${deployAgain}`,
          ),
  },
  {
    code: 33,
    name: 'wake-ups can be made, and call us',
    look: async ({ deployment: { scheduleGroup, scheduleRole }, aws }) => {
      const state = await aws.scheduleGroupState(scheduleGroup);
      if (state !== 'ACTIVE')
        return wrong(`The schedule group ${scheduleGroup} is ${state ?? 'not there'}: no follow-up would be woken.`, deployAgain);
      const trust = await aws.roleTrust(scheduleRole);
      if (!trust?.includes('scheduler.amazonaws.com'))
        return wrong(
          `The role ${scheduleRole} is ${trust === undefined ? 'not there' : 'not one that Scheduler may take on'}.`,
          deployAgain,
        );
      return trust.includes(`schedule-group/${scheduleGroup}`)
        ? good(`The group is active, and its role is for it alone.`)
        : wrong(`The role ${scheduleRole} is for another group than ${scheduleGroup}.`, deployAgain);
    },
  },
  {
    code: 34,
    name: 'nothing was given up on',
    look: async ({ deployment: { laidAside }, aws }) => {
      const depths = await Promise.all(
        laidAside.map(async (url) => ({ name: url.split('/').at(-1) ?? url, depth: await aws.queueDepth(url) })),
      );
      const full = depths.filter(({ depth }) => depth > 0);
      if (full.length === 0) return good('The queues of what was given up on are empty.');
      return wrong(
        `Laid aside: ${full.map(({ name, depth }) => `${depth} in ${name}`).join(', ')}.`,
        'docs/runbook.md says what each queue means: #unread-mails, #missed-wake-ups, #failed-calls',
      );
    },
  },
  {
    code: 35,
    name: 'enough functions may run at once',
    look: async ({ aws }) => {
      const most = await aws.concurrentCalls();
      return most < leastConcurrentCalls
        ? wrong(
            `This account may run ${most} functions at once; ${leastConcurrentCalls} are needed.`,
            'Ask for more: Service Quotas console, AWS Lambda, "Concurrent executions".',
          )
        : good(`Up to ${most}.`);
    },
  },
  {
    code: 36,
    name: 'alarms reach somebody',
    look: async ({ deployment: { alarmTopic }, aws }) => {
      const told = await aws.toldBy(alarmTopic);
      if (told === undefined || told.length === 0) return wrong('Alarms are told to nobody.', deployAgain);
      const open = told.filter(({ isConfirmed }) => !isConfirmed).map(({ address }) => address);
      return open.length > 0
        ? wrong(
            `Not confirmed, so no alarm is mailed there: ${open.join(', ')}.`,
            `Open the mail "AWS Notification - Subscription Confirmation" and press its link. After three days it is void; then ask for another:\n${open.map((address) => `aws sns subscribe --topic-arn ${alarmTopic} --protocol email --notification-endpoint ${address}`).join('\n')}`,
          )
        : good(`They go to ${told.map(({ address }) => address).join(', ')}.`);
    },
  },
  {
    code: 37,
    name: 'everybody whose data is kept is an owner',
    look: async ({ deployment: { table }, aws }) => {
      const removed = (await aws.mailsOut(table)).filter(({ isRemoved }) => isRemoved).map(({ owner }) => owner);
      return removed.length > 0
        ? toKnow(
            `Not in the settings any more: ${removed.join(', ')}. Nothing is sent to them nor received for them, and what is kept of them stays.`,
            `Write them into the settings again (npm run -s cli -- owner add) and deploy, or let go of them:\n${removed.map((owner) => `npm run -s cli -- forget --all --yes --mine --owner ${owner}`).join('\n')}`,
          )
        : good('They are.');
    },
  },
];

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
