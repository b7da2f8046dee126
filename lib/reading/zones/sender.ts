import type { Instant, TimeZone } from '../../time.ts';
import type { InboundMail } from '../inbound-mail.ts';
import type { Evidence, ReadInterview, SenderPlace } from '../reading.ts';
import { findOffice } from './office.ts';
import { zoneAt, zoneForAll, zoneOfName, zoneOfOffset } from './zones.ts';

/**
 * Where the sender works, as far as the mail says (1.1 "U / R"): the zone that its invitation or the time of its interview names, the offset of its own
 * `Date` header, the office. Each stands for itself; which of them counts is for the search to say, that knows what other mails of the company named.
 *
 * @param original the employer's mail, out of its forward. A forward printed as text has no headers left, and the date in it is the forwarder's
 */
export function findSenderPlace(input: {
  readonly original: Pick<InboundMail, 'headers' | 'sentAt' | 'sentOffset'>;
  readonly body: string;
  readonly signature: string;
  readonly interviews: readonly ReadInterview[];
  /** Of the calendar and of the sentences with times. */
  readonly interviewEvidence: readonly Evidence[];
  readonly ownerZone: TimeZone;
  /** In which times without a zone were read for want of words, if not the owner's or the sender's clock. */
  readonly officeZone?: TimeZone | undefined;
  /** A machine's clock and small print say nothing of where anybody works. */
  readonly automatic: boolean;
  readonly sender?: string;
}): { readonly place?: SenderPlace; readonly evidence: readonly Evidence[] } {
  const { original, body, interviews, automatic } = input;
  const named = interviews.map(({ timeZone }) => timeZone).find((zone) => zone !== undefined && isNamed(zone, input));
  const dated = automatic ? undefined : original.headers.get('date')?.[0];
  const offset = original.sentOffset;
  const { office, evidence } = automatic
    ? { office: undefined, evidence: [] }
    : findOffice({
        signature: input.signature,
        body,
        meetingPlaces: interviews.flatMap(({ place, mode }) => (place !== undefined && mode !== 'video' ? [place] : [])),
        ...(input.sender !== undefined && { sender: input.sender }),
      });
  const place: SenderPlace = {
    ...(named !== undefined && { named }),
    // Exchange and web mailers write +0000 whoever sends.
    ...(dated !== undefined && offset !== undefined && offset !== '+00:00' && { dated: { offset, header: dated.trim().slice(0, 100) } }),
    ...(office && { office }),
  };
  return { ...(Object.keys(place).length > 0 && { place }), evidence };
}

type Input = Parameters<typeof findSenderPlace>[0];

/** Whether the mail named this zone itself: by TZID, or by words beside a time. What was only taken for want of words names nothing; nor does a fixed offset. */
function isNamed(zone: TimeZone, { interviewEvidence, body, original, ownerZone, officeZone }: Input): boolean {
  if (zone === 'UTC' || zone.startsWith('Etc/')) return false;
  if (zoneForAll(body) === zone) return true;
  const inWords = interviewEvidence.flatMap(({ text }) => zonesIn(text));
  if (inWords.includes(zone)) return true;
  // "GMT+3", and a TZID of the file's own making, which its definition alone tells: offsets.
  return (
    !inWords.some((one) => one === unknownZone || one.startsWith('Etc/')) &&
    ![ownerZone, officeZone, assumedZone(original, ownerZone)].includes(zone)
  );
}

/** The zone in which times without one were read. */
function assumedZone({ sentAt, sentOffset }: Input['original'], ownerZone: TimeZone): TimeZone {
  return (sentAt !== undefined && sentOffset !== undefined && zoneOfOffset(sentOffset, sentAt, [ownerZone])) || ownerZone;
}

/** The zones that words behind the times of a sentence name, and that of a calendar's TZID. */
function zonesIn(text: string): readonly TimeZone[] {
  const calendar = /^DTSTART;TZID=([^:]{1,120}):/.exec(text)?.[1];
  if (calendar !== undefined) return [zoneOfName(calendar) ?? unknownZone];
  const sentence = text.slice(0, longestSentence);
  return [...sentence.matchAll(/(?:\d(?:\s?[ap]\.?m\b\.?)?|\bnoon|\buhr|\dh)(?=[\s,(])/giu)].flatMap(
    (match) => zoneAt(sentence, match.index + match[0].length)?.zone ?? [],
  );
}

const longestSentence = 400;
const unknownZone = '';

/** The known zone that has this offset at this moment; of several the one named last. */
export function zoneKnownAt(offset: string, at: Instant, known: readonly TimeZone[]): TimeZone | undefined {
  return known.find((zone) => zoneOfOffset(offset, at, [zone]) === zone);
}
