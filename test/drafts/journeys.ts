import { type Composed, compose } from '../../lib/drafts/compose.ts';
import type { Draft } from '../../lib/drafts/draft.ts';
import type { DraftContext } from '../../lib/drafts/rubric/rubric.ts';
import { momentIn } from '../../lib/drafts/wording/clock.ts';
import { isAmerican, type Language } from '../../lib/drafts/wording/voice.ts';
import type { FollowUp, FollowUpKind } from '../../lib/follow-ups/follow-up.ts';
import type { Event, Fact } from '../../lib/search/fact.ts';
import type { Owner } from '../../lib/search/owner/owner.ts';
import type { Application, Known } from '../../lib/search/search.ts';
import { applicationOf, factOf, followUpOf, ownerWith, searchOf } from './searches.ts';

/**
 * One cell of the matrix: everything that one employer hears of one owner.
 * Long because it is mostly lists of words, people and events that the journeys draw from.
 */
export type Cell = {
  readonly language: Language;
  readonly register: 'familiar' | 'formal';
  readonly profile: 'none' | 'some' | 'full';
  readonly size: number;
  readonly seed: number;
  /** That the owner prefers; absent: none. */
  readonly tone?: Owner['tone'];
};

export type Step = {
  readonly kind: FollowUpKind;
  readonly composed: Composed;
  /** The same input once more. */
  readonly again: () => Composed;
  /** Fingerprints of what this employer had before. */
  readonly earlier: readonly string[];
  readonly context: Omit<DraftContext, 'others' | 'phone'>;
};

const roles = [
  'Data Analyst',
  'Director of Museum Education',
  'Senior Manager, Grants and Partnerships',
  'C++ Developer',
  'VP',
  'Registered Nurse, Night Shift',
  'Head of R&D',
];
const companies = [
  'Acme',
  'Verdant Hall',
  'Hewitt, Brown & Partners LLP',
  'St. Jude Clinics, Inc.',
  'Northern Light Transit Authority',
  'X',
  '1Passage',
];
const names = ['Hana Brandt', 'Ada Moreno', 'Bo Lind', 'Dr. Cy Park', 'Mina Osei', 'Siobhán O’Neil'];
const titles = ['Team and scope', 'Trial lesson, 45 min', 'Tooling', 'Video call', 'Visitor numbers', 'Meet the team'];
const notes = [
  'paper maps instead of screens',
  'showed me the reading room',
  'they want to open a second house',
  'we talked about school classes',
  'he wants more evening shifts',
  'the catalogue for children',
];
const facts = [
  'Four years of guided tours at Old Mill',
  'Rewrote the visitor guide of Old Mill; a two-page sample may be shared',
  'Led a team of five',
  'Certified first aider',
  'My students won the regional prize',
];
const german = ['Vier Jahre Führungen in der Alten Mühle', 'Den Besucherführer der Alten Mühle neu geschrieben'];
const french = ['Quatre ans de visites guidées au Vieux Moulin', 'Refonte du guide des visiteurs du Vieux Moulin'];
const germanNotes = [
  'Karten aus Papier statt Bildschirme',
  'der Lesesaal im Altbau',
  'ein zweites Haus ist geplant',
  'Schulklassen am Vormittag',
  'mehr Abenddienste',
  'der Katalog für Kinder',
];
const frenchNotes = [
  'des plans en papier plutôt que des écrans',
  'la salle de lecture',
  'une deuxième maison est prévue',
  'les classes du matin',
  'plus de soirées',
  'le catalogue pour enfants',
];
const postings = ['turn visitor numbers into clear reports', 'lead tours for school classes'];

const countries: Readonly<Record<Language, string>> = { en: 'US', de: 'DE', fr: 'FR', es: 'ES', it: 'IT', pt: 'BR', nl: 'NL' };

/** Round 1, round 2, the wait, the end, and what may come instead: in the order in which an employer could hear it. */
export function journey(cell: Cell): readonly Step[] {
  const { language, register, profile, size, seed, tone } = cell;
  const pick = <Value>(values: readonly Value[], salt: number): Value => values[(seed * 5 + salt * 3 + size) % values.length] as Value;
  const role = pick(roles, 1);
  const company = pick(companies, 2);
  const panel = names.slice(0, size).map((name) => `${name.toLowerCase().replace(/[^a-z]+/g, '.')}@house.example`);
  const [first = ''] = panel;
  const contacts = panel.map((address, index) => ({
    key: address,
    address,
    name: names[index] ?? '',
    part: 'interviewer' as const,
    ...(profile === 'full' && index % 3 === 2 && { title: 'Head of Visitors' }),
  }));
  const about = {
    contacts: contacts.map((contact) => ({
      ...contact,
      signsAs: contact.name.split(' ').at(contact.name.startsWith('Dr.') ? 1 : 0) ?? '',
    })),
    instructions: [],
    register,
    language,
    ...(profile === 'full' && { posting: postings }),
  };
  const round = (index: number, day: string): readonly Fact[] =>
    panel.map((address, position) => {
      const title = profile === 'none' ? undefined : titles[(position + index * 3 + seed) % titles.length];
      const interview = {
        id: `r${index}-${position}`,
        startsAt: `${day}T${14 + position}:00:00Z`,
        with: [address],
        ...(title !== undefined && { title }),
      };
      return factOf(`invite-${index}-${position}`, { type: 'invite', interview }, { about });
    });
  const said = language === 'de' ? germanNotes : language === 'fr' ? frenchNotes : notes;
  const noted =
    profile === 'full'
      ? panel.map((address, position) =>
          factOf(
            `note-${position}`,
            { type: 'note', for: address, text: said[(position + seed) % said.length] ?? '' },
            { saidAt: '2026-10-23T21:00:00Z', owner: true },
          ),
        )
      : [];
  const owns = language === 'de' ? german : language === 'fr' ? french : facts;
  const owner = ownerWith({
    facts: profile === 'none' ? [] : owns.slice(0, profile === 'some' ? 1 : 5),
    language: language === 'de' || language === 'fr' ? language : 'en',
    ...(tone && { tone }),
  });
  const applied = factOf('applied', { type: 'application' }, { saidAt: '2026-09-20T14:00:00Z', about });
  const one = [applied, ...round(0, '2026-10-23'), ...noted];
  const both = [...one, ...round(1, '2026-11-06')];
  const known = {
    role,
    company,
    contacts,
    language,
    country: language === 'en' && register === 'formal' ? 'GB' : countries[language],
  };
  const steps: Step[] = [];
  let used: readonly string[] = [];
  const run = (
    followUps: readonly FollowUp[],
    events: readonly Fact[],
    others: readonly Application[] = [],
    over: { readonly known?: Partial<Known>; readonly times?: readonly string[] } = {},
  ): void => {
    const planned = [followUpOf('status_1', first, { deliverAt: '2026-11-13T14:00:00Z' })];
    const earlier = used;
    const again = (): Composed =>
      compose({
        followUps,
        search: searchOf([applicationOf({ ...known, ...over.known }, events), ...others]),
        owner,
        used: earlier,
        planned,
      });
    const composed = again();
    used = [...used, ...composed.used];
    const context = { ...contextOf({ role, company, owner, register, language }), ...(over.times && { times: over.times }) };
    steps.push({ kind: followUps[0]?.kind ?? 'thank_you', composed, again, earlier, context });
  };
  const single = (kind: FollowUpKind, deliverAt: string, events: readonly Fact[], others: readonly Application[] = []): void =>
    run([followUpOf(kind, first, { deliverAt, because: ['outcome'] })], events, others);
  // Endings that exclude each other start from the same drafts.
  const branch = (ending: () => void, from: readonly string[] = used): void => {
    const before = used;
    used = from;
    ending();
    used = before;
  };
  const outcome = (event: Event, saidAt = '2026-12-05T15:00:00Z'): Fact => factOf('outcome', event, { saidAt, about });
  const all = language === 'en' || language === 'de' || language === 'fr';

  if (all) {
    single('app_followup_1', '2026-09-28T14:00:00Z', [applied]);
    single('app_followup_2', '2026-10-05T14:00:00Z', [applied]);
  }
  run(
    panel.map((address) => followUpOf('thank_you', address, { deliverAt: '2026-10-24T01:00:00Z', because: ['invite-0-0'] })),
    one,
  );
  run(
    panel.map((address) => followUpOf('thank_you_late', address, { deliverAt: '2026-11-08T01:00:00Z', because: ['invite-1-0'] })),
    both,
  );
  single('status_1', '2026-11-13T14:00:00Z', both);
  const rejected = outcome({ type: 'rejection', from: first });
  branch(() => {
    if (all) {
      single('status_2', '2026-11-20T14:00:00Z', both);
      single('close_loop', '2026-12-04T14:00:00Z', both);
    }
    single('rejection_reply', '2026-12-07T14:00:00Z', [...both, rejected]);
    if (!all) return;
    const news = factOf('news', { type: 'note', text: newsIn(language) }, { saidAt: '2027-01-02T10:00:00Z', owner: true });
    single('keep_in_touch_1m', '2027-01-05T14:00:00Z', [...both, rejected, news]);
    single('keep_in_touch_3m', '2027-03-05T14:00:00Z', [...both, rejected]);
  });
  branch(() => {
    const known = { agency: first };
    run([followUpOf('thank_you', first, { deliverAt: '2026-10-24T01:00:00Z', because: ['invite-0-0'] })], one, [], { known });
    run([followUpOf('status_1', first, { deliverAt: '2026-11-02T14:00:00Z' })], one, [], { known });
    if (all) run([followUpOf('status_2', first, { deliverAt: '2026-11-09T14:00:00Z' })], one, [], { known });
  }, []);
  if (!all) return steps;
  branch(() => {
    // A card beside the thanks, and notes to connect beside the answer to a rejection: written by hand.
    const beside = (kind: FollowUpKind, deliverAt: string) =>
      panel.map((address) => followUpOf(kind, address, { deliverAt, because: ['invite-0-0', 'outcome'] }));
    run([...beside('thank_you', '2026-10-24T01:00:00Z'), ...beside('handwritten_card', '2026-10-24T01:00:00Z')], one);
    const no = factOf('outcome', { type: 'rejection', from: first }, { saidAt: '2026-11-20T15:00:00Z', about });
    const reply = followUpOf('rejection_reply', first, { deliverAt: '2026-11-23T14:00:00Z', because: ['outcome'] });
    run([reply, ...beside('connection_note', '2026-11-23T14:00:00Z')], [...one, no]);
  }, []);
  // These go to one reader, however many there are: half of the sizes have as many roles and companies.
  const alone = size % 2 === 1;
  for (const [kind, event] of alone ? arrangements : []) {
    const voice = { language, american: language === 'en' && isAmerican(known.country), familiar: register === 'familiar' };
    const times = ['2026-11-06T14:00:00Z', ...(kind === 'cancel_notice' ? [] : alternatives)].map((at) =>
      momentIn(voice, at, 'America/New_York', false),
    );
    branch(() =>
      run(
        [followUpOf(kind, first, { deliverAt: '2026-11-05T15:00:00Z', because: ['word'] })],
        [...both, factOf('word', event, { saidAt: '2026-11-05T14:00:00Z', owner: true })],
        [],
        { times },
      ),
    );
  }
  for (const event of alone ? milestones : []) {
    const because = event === undefined ? 'invite-0-0' : 'outcome';
    const facts = event === undefined ? both : [...both, outcome(event)];
    branch(() => {
      run(
        [followUpOf('referrer_thanks', 'ada.lang@else.example', { deliverAt: '2026-09-21T14:00:00Z', because: ['referred'] })],
        [applied, referred],
      );
      run(
        [followUpOf('referrer_update', 'ada.lang@else.example', { deliverAt: '2026-12-07T14:00:00Z', because: [because] })],
        [referred, ...facts],
      );
    });
  }
  branch(() => {
    const taken = { type: 'cancel_interview', interview: 'r1-0', from: first } as const;
    single('cancel_checkin', '2026-11-10T14:00:00Z', [...both, factOf('outcome', taken, { saidAt: '2026-11-05T14:00:00Z', about })]);
    const via = { relayFor: 'Prof. Ines Roth', deliverAt: '2026-11-07T01:00:00Z', because: ['elsewhere'] };
    const interview = { id: 'r3', startsAt: '2026-11-06T20:00:00Z', with: ['Prof. Ines Roth'] };
    run([followUpOf('thank_you_via', first, via)], [applied, factOf('elsewhere', { type: 'invite', interview })]);
  });
  branch(() => {
    const offered: Fact = {
      ...outcome({ type: 'offer', from: first, deadline: '2026-12-15' }),
      evidence: language === 'en' ? [{ field: 'terms', text: 'a base salary of $85,000 a year' }] : [],
    };
    single('offer_ack', '2026-12-05T15:30:00Z', [...both, offered]);
    single('offer_decision', '2026-12-10T15:30:00Z', [...both, offered]);
  });
  branch(() => {
    const offer = factOf('o', { type: 'offer', deadline: '2026-12-04' }, { saidAt: '2026-11-25T10:00:00Z' });
    single('competing_offer', '2026-11-26T15:00:00Z', both, [applicationOf({ company: 'Beta Works', role: 'Planner' }, [offer], 'app-2')]);
    single('withdraw', '2026-12-12T15:00:00Z', both);
  });
  return steps;
}

const alternatives = ['2026-11-09T15:00:00Z', '2026-11-10T19:30:00Z'];

/** K21 and K22: what the owner wants written about an interview. */
const arrangements: readonly (readonly [FollowUpKind, Event])[] = [
  ['move_request', { type: 'candidate_reschedule', interview: 'r1-0', alternatives }],
  ['cancel_notice', { type: 'candidate_cancel', interview: 'r1-0' }],
  ['no_show_note', { type: 'no_show', interview: 'r1-0', alternatives }],
];

/** K20: who referred the owner, and what they hear of. */
const referred = factOf(
  'referred',
  { type: 'referred', address: 'ada.lang@else.example', name: 'Ada Lang' },
  { saidAt: '2026-09-20T15:00:00Z', owner: true },
);
const milestones: readonly (Event | undefined)[] = [undefined, { type: 'rejection' }, { type: 'accepted' }];

function newsIn(language: Language): string {
  if (language === 'de') return 'einen Kurs über Haushaltsführung abgeschlossen';
  return language === 'fr' ? 'une formation sur les budgets est terminée' : 'finished a course on budgets';
}

function contextOf(given: {
  readonly role: string;
  readonly company: string;
  readonly owner: Owner;
  readonly register: Cell['register'];
  readonly language: Language;
}): Step['context'] {
  return {
    recipient: {},
    roles: [given.role],
    companies: [given.company],
    names: [...names, 'Prof. Ines Roth', 'Ada Lang'],
    ownAddresses: given.owner.addresses,
    signature: given.owner.name,
    anchored: false,
    proofs: false,
    ...(given.language !== 'en' && { familiar: given.register === 'familiar' }),
  };
}

export function draftsOf(steps: readonly Step[]): readonly Draft[] {
  return steps.flatMap(({ composed }) => [...composed.drafts, ...composed.byHand]);
}
