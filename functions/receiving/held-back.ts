import type { ApplicationId, Fact } from '../../lib/search/fact.ts';
import { mailKeys } from '../../lib/search/mails/mail-keys.ts';
import { applicationsRecorded } from '../../lib/search/question.ts';
import { lookupKey } from '../rows/lookup-keys.ts';
import type { Services } from '../services.ts';
import type { Decision } from '../store/mails.ts';
import { wasForgotten } from '../store/tombstones.ts';
import type { ReadArrival } from './envelope.ts';

/** Whether a mail was on its way when what it is about was forgotten: then it changes nothing, is answered with nothing, and is not kept. */
export async function isHeldBack({ store }: Pick<Services, 'store'>, arrival: ReadArrival, decision: Decision): Promise<boolean> {
  const { owner, profile, envelope, mail, reading, now, storedAt } = arrival;
  if (storedAt === undefined) return false;
  const changes = applicationsIn(decision);
  // As it was read when the run began. Who forgets writes it: then the plan that follows loses its condition, and this is asked once more.
  const { forgot, older } = await store.search(owner);
  if (!forgot && !older) return false;
  const tombstones = await store.tombstones(owner, now);
  if (tombstones.length === 0) return false;
  const people = [reading.original.from?.address, ...reading.contacts.map(({ address }) => address)];
  const threads = [reading.original.messageId, mail.messageId, mail.inReplyTo, ...mail.references.slice(-10)];
  // An earlier try of this very mail may have recorded it.
  const isOfAnother = ({ source }: Fact): boolean => source === 'owner' || source.mail !== envelope.mail;
  return wasForgotten(
    {
      mail: envelope.mail,
      storedAt,
      keys: mailKeys(mail, reading),
      threads: [
        ...threads.flatMap((id) => (id === undefined ? [] : [lookupKey.thread(id)])),
        ...reading.interviews.flatMap(({ uid }) => (uid === undefined ? [] : [lookupKey.event(uid)])),
      ],
      people: people.flatMap((address) => (address === undefined ? [] : [lookupKey.person(address)])),
      ...(reading.company !== undefined && { company: reading.company }),
      isNews: changes.length > 0 && !(await store.applications(profile, changes)).some(({ facts }) => facts.some(isOfAnother)),
    },
    tombstones,
  );
}

/** What it would make or change, or might after a question. */
function applicationsIn(decision: Decision): readonly ApplicationId[] {
  const records =
    decision.do === 'record'
      ? decision.records
      : decision.do === 'ask'
        ? decision.question.options.flatMap((option) => option.records)
        : [];
  return applicationsRecorded(records);
}
