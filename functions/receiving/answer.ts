import { applicationsOf } from '../../lib/follow-ups/follow-up.ts';
import { lapsedBy } from '../../lib/follow-ups/placing/lapse.ts';
import { mostLapsed } from '../../lib/mail/blocks/lapsed-words.ts';
import { type WayIn, withFirstMail } from '../../lib/mail/first-mail.ts';
import { answerMail } from '../../lib/mail/kinds/answer-mail.ts';
import { noticeMail } from '../../lib/mail/kinds/notice-mail.ts';
import { questionMail } from '../../lib/mail/kinds/question-mail.ts';
import { receiptMail } from '../../lib/mail/kinds/receipt-mail.ts';
import { withLastWord } from '../../lib/mail/last-word.ts';
import type { LinksOfMail } from '../../lib/mail/links/links-of-mail.ts';
import type { Attachment, OwnerMail } from '../../lib/mail/owner-mail.ts';
import type { CommandAnswer } from '../../lib/mail/replies/command.ts';
import type { ApplicationId } from '../../lib/search/fact.ts';
import { applicationWith } from '../../lib/search/joined.ts';
import type { OwnerId } from '../../lib/search/owner/owner.ts';
import { applicationsRecorded, type Recorded } from '../../lib/search/question.ts';
import type { SentMail } from '../../lib/search/sent-mail.ts';
import { nothingChosen } from '../../lib/search/words/answer-question.ts';
import { pageFor } from '../page/links.ts';
import { type ReconciledSearch, reconcileSearch } from '../planning/reconcile-search.ts';
import { recordFacts } from '../planning/record-facts.ts';
import { rotateFlooded } from '../secrets/rotate-address.ts';
import { isOfNewAddress, isResumed, withSaid } from '../sending/aftermath.ts';
import { exportByMail } from '../sending/export-by-mail.ts';
import { type Letter, sendOnce } from '../sending/send-once.ts';
import { writeAnew } from '../sending/write-anew.ts';
import { writeLapsed } from '../sending/write-lapsed.ts';
import type { Services } from '../services.ts';
import type { Decision, Ending } from '../store/mails.ts';
import { askOnPage } from '../web/ask-on-page.ts';
import { roomToAnswer, tellNoRoom } from './answer-room.ts';
import type { ReadArrival } from './envelope.ts';
import { isHeldBack } from './held-back.ts';
import { settleWaiting } from './late-proof.ts';

/** A mail of ours was under way when this run needed to send it: this run ends, the queue calls again, and by then it is done or free. */
class AnswerUnderWay extends Error {
  constructor(mail: string) {
    super(`The answer to mail ${mail} is being sent by somebody else`);
    this.name = 'AnswerUnderWay';
  }
}

/**
 * Carries out what was decided about a mail: records the facts, brings the plan in line, and sends the one mail that is owed for it, if any.
 * @param ends put on record with the answer, where that is the last of it
 * @returns `ended` when that was done; `forgotten` when what it was recorded about was forgotten meanwhile: then nothing is sent
 */
export async function answer(
  services: Services,
  arrival: ReadArrival,
  decision: Decision,
  ends?: Ending,
): Promise<'forgotten' | 'ended' | undefined> {
  const { owner, envelope, now, first } = arrival;
  if (decision.do === 'nothing' && first === undefined) return;
  if (decision.do === 'draft' && envelope.early) return;
  if (decision.do === 'draft') {
    const drafted = await sendOnce(
      services,
      owner,
      `ANSWER#${envelope.mail}`,
      now,
      () => writeLapsed(services, owner, decision.lapsed, now),
      { how: 'unread', ends },
    );
    if (drafted.is === 'busy') throw new AnswerUnderWay(envelope.mail);
    return drafted.is === 'sent' && drafted.ended ? 'ended' : undefined;
  }
  const touched = await record(services, arrival, decision);
  if (decision.do === 'record' && decision.settles) await settleWaiting(services, arrival.profile, decision.settles, decision.records, now);
  if (decision.do === 'command' && decision.token !== undefined && decision.outcomes.some(isOfNoChange))
    await services.store.settleQuestion(owner, decision.token, now);
  // Who asks for mails again by mail has a mailbox that works, and says so: the word is taken, and its answer is the first try.
  const goesOn =
    decision.do === 'command' &&
    decision.outcomes.some(isResumed) &&
    !envelope.early &&
    (await services.store.goOnSending(arrival.profile, now));
  const moved =
    decision.do === 'command' && !envelope.early && decision.outcomes.some(isOfNewAddress)
      ? await rotateFlooded(services, owner, envelope.mail, now)
      : undefined;
  const state = await reconcileSearch(services, owner, now, { touched, deliveries: 'as planned' });
  if (!state) return;
  const isLeft = (id: ApplicationId): boolean => applicationWith(state.search, id) !== undefined;
  if ((decision.do === 'record' || decision.do === 'ask') && touched.length > 0 && !touched.some(isLeft)) return 'forgotten';
  // What it has opened for the mail of one that was forgotten meanwhile has another id.
  if (decision.do === 'record' && (await isHeldBack(services, arrival, decision))) return 'forgotten';
  if (envelope.early) {
    await askOnPage(services, arrival, decision, state.secret);
    return;
  }
  const answered = decision.do === 'command' ? await answeredBy(services, owner, decision.token) : undefined;
  const files =
    decision.do === 'command' && decision.outcomes.some(({ word }) => word === 'export')
      ? await exportByMail(services, owner, now)
      : undefined;
  const asksForAll = decision.do === 'command' && decision.outcomes.some(({ word }) => word === 'status' || word === 'list');
  // To the owner alone, and to one who proved it.
  const page = asksForAll && arrival.trust === 'owner' ? await pageFor(services, owner, now) : undefined;
  const anew = decision.do === 'command' ? await writeAnew(services, state, decision, answered, now) : undefined;
  const owed = (links?: LinksOfMail): Letter | undefined =>
    anew?.(links) ??
    letterFor(arrival, withSaid(decision, { files: files?.said ?? [], goesOn: Boolean(goesOn), moved }), state, answered, links, page);
  const write = (links?: LinksOfMail): Letter | undefined =>
    first === undefined ? owed(links) : withFirst(owed(links), arrival, first, state);
  if (!write()) return;
  const voids = decision.do === 'command' && decision.outcomes.some(({ word }) => word === 'links');
  // Taken when it was decided, and asked again here it takes nothing more.
  const room = roomToAnswer(arrival, decision);
  await services.store.keepTaken(owner, arrival.room, now);
  if (room.is === 'none') {
    await tellNoRoom(services, arrival, room);
    if (voids) await services.store.replaceLinkKeys(owner, now);
    await askOnPage(services, arrival, decision, state.secret);
  } else {
    const writeOnce = async (links?: LinksOfMail): Promise<Letter | undefined> => {
      // After the claim: called again when the answer is on its way, it must not void what came after.
      if (voids) await services.store.replaceLinkKeys(owner, now);
      return withFiles(inItsRound(write(links), arrival, room.is === 'last'), files?.attachments ?? []);
    };
    const isLast = decision.do !== 'command' || decision.forgets === undefined;
    // Mostly there is no row of it yet: then one call takes the right to send it.
    const how = { how: 'unread', ends: isLast ? ends : undefined } as const;
    const sent = await sendOnce(services, owner, `ANSWER#${envelope.mail}`, now, writeOnce, how);
    if (sent.is === 'busy') throw new AnswerUnderWay(envelope.mail);
    if (sent.is === 'sent' && sent.ended) return 'ended';
  }
  // The answer first, so that it can still say what it was about.
  if (decision.do === 'command' && decision.forgets !== undefined) await services.wakeUps.forget(owner, decision.forgets, now);
}

/** Whether a decision brings an answer, as far as it tells by itself. */
export function owesAnswer({ profile, envelope, first }: ReadArrival, decision: Decision): boolean {
  if (envelope.early || decision.do === 'draft') return false;
  if (first !== undefined) return true;
  return decision.do === 'record' ? profile.settings.receipts && decision.records.length > 0 : decision.do !== 'nothing';
}

/** That the way works is told once, in the mail that is owed or in one of its own. */
function withFirst(letter: Letter | undefined, { reading }: ReadArrival, way: WayIn, { owner, secret }: ReconciledSearch): Letter {
  const about = letter?.about ?? { followUps: [], interviews: [], facts: [] };
  const mail = withFirstMail(letter?.mail, { way, subject: reading.original.subject, owner });
  return { deliveries: [], used: [], ...letter, owner, secret, mail, about };
}

function withFiles(letter: Letter | undefined, attachments: readonly Attachment[]): Letter | undefined {
  return letter && attachments.length > 0 ? { ...letter, mail: { ...letter.mail, attachments } } : letter;
}

/** With what it needs to be known as one of a back and forth, and with the news that it is the last one where it is. */
function inItsRound(letter: Letter | undefined, { root }: ReadArrival, isLast: boolean): Letter | undefined {
  if (!letter) return undefined;
  const { mail, about, owner } = letter;
  return {
    ...letter,
    mail: isLast ? withLastWord(mail, owner) : mail,
    about: { ...about, ...(root !== undefined && { root }) },
  };
}

/** Facts tell by themselves that a question was answered; that nothing is to be changed is told by nothing else. */
function isOfNoChange({ word, said }: CommandAnswer): boolean {
  return word === 'option' && said.includes(nothingChosen);
}

async function record({ store }: Pick<Services, 'store'>, { owner }: ReadArrival, decision: Decision): Promise<readonly ApplicationId[]> {
  if (decision.do === 'ask' && decision.question.meanwhile) return recordFacts({ store }, owner, decision.question.meanwhile);
  if (decision.do !== 'record' && decision.do !== 'command') return [];
  const applications = await recordFacts({ store }, owner, decision.records);
  const named = decision.do === 'command' ? shownBy(decision.outcomes) : decision.application !== undefined ? [decision.application] : [];
  return [...new Set([...named, ...applications])];
}

function letterFor(
  { reading, mail: { faults } }: ReadArrival,
  decision: Decision,
  { owner, secret, search, plan: planned, dropped }: ReconciledSearch,
  answered: SentMail | undefined,
  links: LinksOfMail | undefined,
  page: Parameters<typeof answerMail>[0]['page'],
): Letter | undefined {
  const letter = (mail: OwnerMail, about: Partial<Letter['about']>): Letter => ({
    owner,
    secret,
    mail,
    about: { followUps: [], interviews: [], facts: [], ...about },
    deliveries: [],
    used: [],
  });
  switch (decision.do) {
    case 'record': {
      if (!owner.settings.receipts || decision.records.length === 0) return undefined;
      const { application, records } = decision;
      const told = new Set(records.map(({ fact }) => fact.id));
      const lapsed = lapsedBy(search, ({ id }) => told.has(id));
      // As it was recorded: the owner may have said more above the mail.
      const evidence = records.find(({ fact }) => fact.source !== 'owner')?.fact.evidence ?? reading.evidence;
      return letter(
        receiptMail({
          reading: { ...reading, evidence },
          faults,
          records,
          search,
          owner,
          planned,
          dropped: dropped.map(({ followUp, why }) => ({ id: followUp.id, why })),
          lapsed,
          links,
        }),
        {
          ...(application !== undefined && { application }),
          interviews: interviewsOf(records),
          facts: namesOf(records),
          ...(lapsed.length > 0 && { lapsed: lapsed.slice(0, mostLapsed) }),
        },
      );
    }
    case 'ask':
      return letter(questionMail({ question: decision.question, owner, faults }), {
        question: decision.question,
        facts: namesOf(decision.question.meanwhile ?? []),
      });
    case 'tell':
      return letter(noticeMail({ notice: decision.notice, owner }), {});
    case 'command': {
      if (decision.token !== undefined && !answered) return undefined;
      const { records, outcomes, question } = decision;
      const changed = records.length > 0;
      return letter(
        answerMail({ outcomes, search, owner, planned, sent: answered, question, changed, links: changed ? links : undefined, page }),
        {
          ...aboutOf(answered, records, shownBy(outcomes)),
          followUps: answered?.followUps ?? [],
          interviews: answered?.interviews ?? [],
          facts: namesOf(records),
          ...(question && { question }),
        },
      );
    }
    case 'draft':
    case 'nothing':
      return undefined;
  }
}

async function answeredBy({ store }: Pick<Services, 'store'>, owner: OwnerId, token: string | undefined): Promise<SentMail | undefined> {
  return token === undefined ? undefined : (await store.sentMail(owner, token))?.mail;
}

function shownBy(outcomes: readonly CommandAnswer[]): readonly ApplicationId[] {
  return outcomes.flatMap(({ shows }) => (shows === undefined || shows === 'all' ? [] : shows));
}

/** A question's answer tells which application it was about, and so does the one that a command named. */
function aboutOf(
  answered: SentMail | undefined,
  records: readonly Recorded[],
  shown: readonly ApplicationId[],
): { application?: ApplicationId } {
  const named = new Set([...applicationsRecorded(records), ...shown]);
  const application =
    answered?.application ?? applicationsOf(answered?.followUps ?? [])[0] ?? (answered || named.size === 1 ? [...named][0] : undefined);
  return application === undefined ? {} : { application };
}

function namesOf(records: readonly Recorded[]): SentMail['facts'] {
  return records.map(({ application, fact: { id } }) => ({ id, ...(application !== undefined && { application }) }));
}

function interviewsOf(records: readonly Recorded[]): SentMail['interviews'] {
  return [...new Set(records.flatMap(({ fact }) => (fact.type === 'invite' ? [fact.interview.id] : [])))];
}
