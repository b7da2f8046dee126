import fc from 'fast-check';
import type { ScenarioApp } from '../../../cli/plan/scenario.ts';
import type { Places } from './stories.ts';

/** Where a recipient works: zone, and country of the calendar. */
export type Place = { readonly zone: string; readonly country: string };

/** Zones with clock changes of an hour and of half an hour, in either half of the year, and without; on quarter hours; at both ends of the day. */
export const ownerZones = [
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Pacific/Honolulu',
  'Europe/London',
  'Europe/Berlin',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Asia/Seoul',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
] as const;

const workplaces: readonly Place[] = [
  { zone: 'America/New_York', country: 'US' },
  { zone: 'America/Los_Angeles', country: 'US' },
  { zone: 'America/Toronto', country: 'CA' },
  { zone: 'America/Mexico_City', country: 'MX' },
  { zone: 'America/Sao_Paulo', country: 'BR' },
  { zone: 'Europe/London', country: 'GB' },
  { zone: 'Europe/Dublin', country: 'IE' },
  { zone: 'Europe/Berlin', country: 'DE-BY' },
  { zone: 'Europe/Paris', country: 'FR' },
  { zone: 'Europe/Stockholm', country: 'SE' },
  { zone: 'Asia/Kolkata', country: 'IN' },
  { zone: 'Asia/Singapore', country: 'SG' },
  { zone: 'Asia/Tokyo', country: 'JP' },
  { zone: 'Australia/Sydney', country: 'AU' },
  { zone: 'Pacific/Auckland', country: 'NZ' },
];

const home: Places = { owner: 'America/New_York', there: { zone: 'America/New_York', country: 'US' } };

/** Mostly at home, so that a counterexample shrinks to the plain case; any owner with any workplace; two workplaces far apart. */
export const places: fc.Arbitrary<Places> = fc.oneof(
  { arbitrary: fc.constant(home), weight: 1 },
  { arbitrary: fc.record({ owner: fc.constantFrom(...ownerZones), there: fc.constantFrom(...workplaces) }), weight: 3 },
  {
    arbitrary: fc.record({
      owner: fc.constantFrom(...ownerZones),
      there: fc.constantFrom(...workplaces),
      elsewhere: fc.constantFrom(...workplaces),
    }),
    weight: 1,
  },
);

type Cast = Readonly<Record<'a' | 'b' | 'c', ScenarioApp>>;

const arbor = { recruiter: 'ria@arbor.example', company: 'Arbor' };
const cedar = { recruiter: 'una@birch.example', company: 'Cedar', hiring_manager: 'om@arbor.example' };

/** Who is known: one recruiter of two roles; two roles at one company and an agency; nobody to write to, and somebody whom the owner named. */
export const casts: readonly Cast[] = [
  { a: arbor, b: { ...arbor, company: 'Birch', coordinator: 'wes@birch.example' }, c: cedar },
  { a: arbor, b: { recruiter: 'om@arbor.example', company: 'Arbor' }, c: { agency: 'una@birch.example', company: 'Cedar' } },
  { a: { company: 'Arbor' }, b: { recruiter: 'no-reply@ats.example', company: 'Birch' }, c: { ...cedar, status_to: 'ria@arbor.example' } },
];
