import type { Met } from './calls/faulty-calls.ts';
import type { Kept } from './kills/kept.ts';

/** @returns what is not as it should be after the faults, each in a sentence */
export function complaints(calm: Kept, kept: Kept, met: readonly Met[]): readonly string[] {
  return [
    ...(kept.facts === calm.facts ? [] : ['a fact was lost, or is another one']),
    ...(kept.plan === calm.plan ? [] : ['the plan is another one']),
    ...calm.followUps.filter((one) => !kept.followUps.includes(one)).map((one) => `a follow-up was lost: ${one}`),
    ...kept.followUps.filter((one) => !calm.followUps.includes(one)).map((one) => `a follow-up came to an end that should not: ${one}`),
    ...kept.mails
      .filter(({ token }) => !calm.mails.some((mail) => mail.token === token))
      .map(({ subject }) => `a mail too many: ${subject}`),
    ...calm.mails.flatMap((mail) => complaintsOfMail(mail, kept, met)),
    ...kept.left.filter((one) => !calm.left.includes(one)).map((one) => `left lying: ${one}`),
  ];
}

function complaintsOfMail(wanted: Kept['mails'][number], { mails }: Kept, met: readonly Met[]): readonly string[] {
  const { token, subject } = wanted;
  const copies = mails.filter((mail) => mail.token === token);
  // Only who was struck between SES's taking a mail and our note of it may send it once more.
  const inWindow = met.filter(({ sent }) => sent === token).length;
  const drafts = (readers: readonly string[]) => readers.join(' ');
  return [
    ...(copies.length > 0 ? [] : [`a mail was lost: ${subject}`]),
    ...(copies.length <= 1 + inWindow ? [] : [`${copies.length} times, with ${inWindow} faults in the window: ${subject}`]),
    ...(copies.filter(({ again }) => !again).length <= 1 ? [] : [`twice without saying so: ${subject}`]),
    ...copies
      .filter(({ readers }) => drafts(readers) !== drafts(wanted.readers))
      .map(({ readers }) => `split: to ${drafts(readers)} instead of ${drafts(wanted.readers)}: ${subject}`),
    ...copies.filter((copy) => copy.subject !== subject).map((copy) => `“${copy.subject}” instead of “${subject}”`),
  ];
}
