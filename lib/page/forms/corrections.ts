import { Temporal } from 'temporal-polyfill';
import type { ReadingKind } from '../../reading/reading.ts';
import type { Fact } from '../../search/fact.ts';
import { inForce } from '../../search/in-force.ts';
import type { Instant, TimeZone } from '../../time.ts';
import { type Html, html } from '../pieces/html.ts';
import type { Frame } from '../pieces/layout.ts';
import { definition } from '../pieces/pieces.ts';
import { factSentence } from '../pieces/words.ts';
import type { Entry } from '../timeline.ts';
import { type ApplicationView, applicationPath, roleOf, titleOf, type Whole } from '../view.ts';
import { button, form, input, select } from './forms.ts';

/** What is known of an application, and the fields in which the owner sets it right: each is one of the words that can be replied. */
export function correctionCards(frame: Frame, view: ApplicationView): Html {
  const { application, interviews, standing } = view;
  const facts = new Set(inForce(application.facts).map(({ type }) => type));
  const { id, known } = application;
  const path = applicationPath(view);
  const [interview] = interviews.slice(-1);
  return html`<div class="card"><dl>${definition('Company', known.company)}${definition('Role', known.role)}${definition('Number', known.requisition)}${definition(
    'People',
    known.contacts.length > 0 &&
      known.contacts.map(
        ({ name, address, key, title, part }) =>
          html`<div>${name ?? address ?? key}${title !== undefined && `, ${title}`}${part !== 'unknown' && ` (${part.replaceAll('_', ' ')})`}${name !== undefined && address !== undefined && html` <span class="soft small">${address}</span>`}</div>`,
      ),
  )}</dl>
<details><summary>Set company, role or person right</summary>
${form(frame, path, 'correct', { application: id }, html`${input('Company', 'company', known.company, { most: 120 })}${input('Role', 'role', known.role, { most: 160 })}<button>Correct</button>`)}
${form(
  frame,
  path,
  'person',
  { application: id },
  html`${input('Name of a person', 'name', '', { most: 120 })}${input('Mail address', 'address', '', { type: 'email', required: true })}${select(
    'Who is that?',
    'as',
    [
      ['contact', 'whom to write to from now on'],
      ['add', 'somebody who was in the interview too'],
    ],
  )}<button>Add</button>`,
)}</details>
<details><summary>Tell what mails did not say</summary>
${form(
  frame,
  path,
  'news',
  { application: id },
  html`${select('News by telephone or in a portal', 'news', [
    ['', 'choose'],
    ['rejected', 'they rejected'],
    ['offer', 'they made an offer'],
    ['accepted', 'I accepted their offer'],
    ['withdrawn', 'I withdrew'],
    ['moved_on', 'it moved on, news will follow'],
  ])}<button>Tell</button>`,
)}
${form(frame, path, 'promised', { application: id }, html`${input('They decide by', 'day', '', { type: 'date', required: true })}<button>Note the date</button>`)}
${form(frame, path, 'note', { application: id }, html`${input('For the next draft: what you talked about, or want mentioned', 'text', '', { required: true, most: 300 })}<button>Note it</button>`)}
<div class="row">${interview !== undefined && html`${button(frame, path, 'no', { application: id, interview: interview.id }, 'The last interview did not take place', titleOf(application))}${button(frame, path, 'no_show', { application: id, interview: interview.id }, 'Nobody came to it', titleOf(application))}`}
${standing === 'offer' && button(frame, path, 'yes', { application: id }, 'Tell the others that I have an offer', titleOf(application))}
${facts.has('assessment_invited') && button(frame, path, 'handed_in', { application: id }, 'I handed in the task', titleOf(application))}</div>
${form(frame, path, 'say', { application: id }, html`${input('Anything else, in the words of a reply', 'text', '', { required: true, most: 400, hint: 'such as: referred by Ada Lang, ada@example.com · internal · same as Acme, Data Analyst · moved to Thursday 3pm' })}<button>Say it</button>`)}
</details></div>`;
}

const kinds: readonly (readonly [ReadingKind, string])[] = [
  ['interview_invite', 'an invitation'],
  ['application_confirmation', 'a confirmation of my application'],
  ['human_reply', 'an answer that decides nothing yet'],
  ['info_request', 'a request'],
  ['assessment', 'a test or task'],
  ['offer', 'an offer'],
  ['rejection', 'a rejection'],
  ['on_hold', 'news that the role is on hold'],
  ['not_job_related', 'not about a job'],
];

/** Beside each thing that became known: take it back, or say what it was. */
export function wrongWith(
  frame: Frame,
  view: ApplicationView,
  { fact, undoneBy }: Entry & { readonly is: 'mail' | 'owner' },
  whole: Whole,
): Html | false {
  const path = applicationPath(view);
  const { id } = view.application;
  const zone = whole.owner.timeZone;
  const about = `${factSentence(fact, zone)}, ${roleOf(view.application)}`;
  if (undoneBy)
    return html`<div class="row">${button(frame, path, 'undo', { application: id, fact: undoneBy.id }, 'Let it count again', about)}</div>`;
  if (fact.type === 'undone') return false;
  const undo = button(frame, path, 'undo', { application: id, fact: fact.id }, 'Take this back', about);
  if (fact.source === 'owner') return html`<div class="row">${undo}</div>`;
  return html`<details><summary>Not right? Take it back, or correct it</summary><div class="row">${undo}</div>
${form(frame, path, 'kind', { application: id, fact: fact.id }, html`${select('That mail was', 'kind', [['', 'choose'], ...kinds])}<button>Correct</button>`)}
${dateForm(frame, path, id, fact, zone)}</details>`;
}

/** A date that was read can be set right where it was read. */
function dateForm(frame: Frame, path: string, application: string, fact: Fact, zone: TimeZone): Html | false {
  if ('P' in fact && fact.P !== undefined)
    return form(
      frame,
      path,
      'promised',
      { application },
      html`${input('They decide by', 'day', fact.P, { type: 'date', required: true })}<button>Correct</button>`,
    );
  const at =
    fact.type === 'invite'
      ? { interview: fact.interview.id, startsAt: fact.interview.startsAt }
      : fact.type === 'reschedule'
        ? fact
        : undefined;
  if (!at) return false;
  return form(
    frame,
    path,
    'moved',
    { application, interview: at.interview },
    html`${input(`The interview begins (by the clock of ${zone.replaceAll('_', ' ')})`, 'at', localOf(at.startsAt, zone), { type: 'datetime-local', required: true })}<button>Correct</button>`,
  );
}

function localOf(at: Instant, zone: TimeZone): string {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime().toString({ smallestUnit: 'minute' });
}
