import { constants, deflateRawSync, inflateRawSync } from 'node:zlib';

/** What a large row holds, as text made small. Rows are mostly names of fields: those are known to both sides, so that only what is new in a row takes room. */
export function pack(text: string): Uint8Array {
  return deflateRawSync(text, { level: constants.Z_BEST_COMPRESSION, dictionary });
}

/** In a third of the time, to half as much again: where room costs nothing. */
export function packFast(text: string): Uint8Array {
  return deflateRawSync(text, { level: constants.Z_BEST_SPEED, dictionary });
}

/** @throws when there is more than any row of ours holds */
export function unpack(bytes: Uint8Array): string {
  return inflateRawSync(bytes, { maxOutputLength: largestUnpackedBytes, dictionary }).toString();
}

/** As rows were packed before there was a dictionary. */
export function unpackPlain(bytes: Uint8Array): string {
  return inflateRawSync(bytes, { maxOutputLength: largestUnpackedBytes }).toString();
}

/** No row of ours is larger, packed or not; whoever changes one in the table must not fill the function's memory with it. */
const largestUnpackedBytes = 4_000_000;

/**
 * What rows begin with, and what stands between their values. Rows that were packed with it are read with it: it stays as it is, letter by letter. Another one needs a field of its own beside
 * `packed` and `pressed` (`functions/names.ts`). What is most common stands last, where it takes the fewest bits to point to.
 */
const dictionary = Buffer.from(
  [
    '"do":"ask","question":{"about":"match","mail":{"subject":"","from":"","sentAt":""},"understood":"","options":[{"word":"","label":""',
    '"do":"command","token":"","outcomes":[{"word":"","said":[""],"shows":["lapsed":[{"root":"',
    '"type":"assessment_invited","deadline":"","type":"assessment_submitted","type":"human_reply","from":"","type":"timeline","phrase":"","P":"20',
    '"type":"on_hold","restart":"","type":"offer","type":"owner_sent","type":"owner_snooze","until":"","type":"owner_skip","type":"note","text":"","type":"reschedule"',
    '"type":"cancel_interview","type":"rejection","noReplyOnly":true,"type":"owner_heard","type":"owner_stop","type":"request","type":"contact","postingClosesOn":"',
    '"requisition":"","agency":"","byStranger":true,"office":{"title":"","signsAs":"","part":"hiring_manager"},"part":"coordinator"},"part":"interviewer"},"posting":["',
    '"timeZone":"Europe/Berlin","timeZone":"Europe/London","country":"DE","country":"GB","language":"de","register":"formal","zoneFrom":"date",',
    '"heardAt":"","arrivedAt":"","cameAt":"","day":"","taken":[{"what":"unproven ","names":["what":"rounds ","what":"own","what":"strangers","what":"answers","names":["opened":[{"application":"","at":"',
    '"claimed":[{"mail":"","at":"","keys":["',
    '"kind":"app_followup_1","kind":"nudge_timeline","kind":"keep_in_touch_3m","kind":"rejection_reply","kind":"connection_note","with the reply to the rejection","optional":true,"sendBy":"',
    '"kind":"prep_nudge","kind":"thank_you","kind":"status_1","kind":"status_2","rule":"K0","rule":"K1","rule":"K2","latestOn":"20',
    '","why":"5 business days after the interview, Mon  Tue  Wed  Thu  Fri  Jan  Feb  Mar  Apr  May  Jun  Jul  Aug  Sep  Oct  Nov  Dec',
    '{"live":["],"facts":[],"plan":[{"id":".thanks.20.status_1.20.prep_nudge.owner.20","event":"',
    '"alsoFor":[],"to":"owner","deliverAt":"20","sendHint":"20","bestSendFrom":"20","because":["',
    '"delivered":[{"event":"","deliveries":[{"followUp":".thank_you.","kind":"","application":"","alsoFor":[],"to":"","at":"20","how":"delivered","messageId":"0100-4-000000"}]},{"event":"',
    '{"at":"20","done":false,"decision":{"do":"record","records":[{"application":"","fact":{"id":"',
    '{"facts":[{"id":"","saidAt":"2026-","knownAt":"2026-","source":{"mail":""},"evidence":[{"field":"kind","text":""},{"field":"company","text":""},{"field":"role","text":""},{"field":"contacts","text":""},{"field":"interviews","text":"',
    '{"field":"timeline","text":""},{"field":"timeline.by","text":""}],"about":{"company":"","role":"","contacts":[{"name":"","address":"","part":"recruiter"},{"name":"","address":"","part":"unknown"}],"sender":"","wroteBy":"',
    '","timeZone":"America/New_York","zoneFrom":"invitation","country":"US","language":"en","register":"familiar","thread":{"messageId":"<","references":["<',
    '"],"subject":"Re: ","from":{"name":"","address":""},"sentAt":"2026-"},"instructions":[]},"type":"application"},"type":"invite","interview":{"id":"","startsAt":"","endsAt":"","with":["","mode":"video","uid":"","sequence":0}}]',
    ':00:00Z","saidAt":"20:30:00Z","knownAt":"20","source":"owner","evidence":[],"type":"',
  ].join('\n'),
);
