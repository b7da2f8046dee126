import { holidayRules } from '../follow-ups/days/holiday-rules.ts';
import { webMailNames } from '../mail/links/compose-links.ts';
import { inForce } from '../search/in-force.ts';
import { type Owner, type Settings, webMails, weekdays } from '../search/owner/owner.ts';
import { forgetEverythingForm } from './forms/forget.ts';
import { button, check, form, input, select } from './forms/forms.ts';
import { isInUse, presets } from './forms/presets.ts';
import { mostFacts } from './forms/settings-form.ts';
import { type Html, html } from './pieces/html.ts';
import type { Frame } from './pieces/layout.ts';
import { definition } from './pieces/pieces.ts';
import { factSentence } from './pieces/words.ts';
import type { Whole } from './view.ts';

const path = '/settings';

/** Who the owner is to Followthrough, how it works for them, what it learned, and how to take everything along. */
export function settingsPage(
  frame: Frame,
  given: {
    readonly whole: Whole;
    /** As kept: what was told by mail comes on top. */
    readonly kept: Owner;
    /** Address of the calendar feed, where there is one. */
    readonly feed: string | undefined;
    /** Whether there is a place where calendars could be followed. */
    readonly hasFeeds: boolean;
    readonly files: readonly string[];
  },
): Html {
  const { whole, kept, feed, hasFeeds, files } = given;
  return html`<h1>Settings</h1>
<section aria-labelledby="you"><h2 id="you">You</h2>${profileForm(frame, kept)}${zoneForm(frame, whole)}</section>
<section aria-labelledby="told"><h2 id="told">What you told by mail</h2>${toldList(frame, whole)}</section>
<section aria-labelledby="work"><h2 id="work">How it works for you</h2>${presetCard(frame, kept.settings)}${settingsForm(frame, kept.settings)}</section>
<section aria-labelledby="take"><h2 id="take">Yours to take along</h2>
<div class="card"><p>Everything that is kept about your search:</p><ul>${files.map((name) => html`<li><a href="${frame.base}/export/${name}" download="${name}">${name}</a></li>`)}</ul></div>
${hasFeeds && calendarCard(frame, feed)}
<div class="card"><h3>Links</h3><p>When a mail of ours got into wrong hands: every link in it, this page and the calendar address can be made void at once. Replies by mail go on working.</p>
${button(frame, path, 'close', {}, 'Make all links void')}</div>
${forgetEverythingForm(frame, path)}</section>`;
}

function profileForm(frame: Frame, owner: Owner): Html {
  return html`<div class="card"><dl>${definition('Your addresses', owner.addresses.join(', '))}${definition('Capture address', html`<span class="address">${owner.captureAddress}</span>`)}</dl>
${form(
  frame,
  path,
  'profile',
  {},
  html`${input('Name', 'name', owner.name, { required: true, most: 80, auto: 'name' })}
<label>Signature under drafts (without it, your name)<textarea name="signature" rows="3">${owner.signature ?? ''}</textarea></label>
${select(
  'Language of the mails to you',
  'language',
  [
    ['en', 'English'],
    ['de', 'German'],
    ['fr', 'French'],
  ],
  owner.language,
)}
${select(
  'Tone of the drafts',
  'tone',
  [
    ['', 'as they write to you'],
    ['formal', 'always formal'],
  ],
  owner.tone ?? '',
)}
<fieldset><legend>Facts about your work, for the drafts</legend>${Array.from({ length: mostFacts }, (_, index) => input(`Fact ${index + 1}`, `fact${index}`, owner.facts[index], { most: 200 }))}</fieldset>
<div class="row"><button class="first">Save</button></div>`,
  'stacked',
)}</div>`;
}

function zoneForm(frame: Frame, { owner }: Whole): Html {
  return html`<div class="card"><h3>Time zone</h3><p>Mails come by the clock of <strong>${owner.timeZone.replaceAll('_', ' ')}</strong>.</p>${form(frame, path, 'zone', {}, html`${input('Another one', 'zone', '', { required: true, most: 60, hint: 'such as Europe/Lisbon or America/New_York' })}${input('Last day there, if you come back', 'day', '', { type: 'date' })}<button>Set</button>`)}</div>`;
}

function toldList(frame: Frame, { owner, search }: Whole): Html {
  const told = inForce(search.facts).filter(({ type }) => type !== 'owner_resume');
  if (told.length === 0) return html`<p class="soft">Nothing yet that concerns your whole search.</p>`;
  return html`<div class="card"><ul class="plain">${told.map((fact) => html`<li class="row">${factSentence(fact, owner.timeZone)} ${button(frame, path, 'undo', { fact: fact.id }, 'Take this back', factSentence(fact, owner.timeZone))}</li>`)}</ul></div>`;
}

function settingsForm(frame: Frame, settings: Settings): Html {
  const { optional, waking, digest } = settings;
  return html`<div class="card">${form(
    frame,
    path,
    'settings',
    {},
    html`<fieldset><legend>When mails come</legend><div class="row">${input('Awake from', 'wakingFrom', waking.from, { type: 'time', required: true })}${input('Awake until', 'wakingTo', waking.to, { type: 'time', required: true })}</div>
<div class="row">${select('Weekly digest', 'digestWeekday', [['off', 'never'], ...weekdays.map((day) => [day, day.charAt(0).toUpperCase() + day.slice(1)] as const)], digest === 'off' ? 'off' : digest.weekday)}${input('at', 'digestTime', digest === 'off' ? '08:00' : digest.time, { type: 'time' })}</div>
${select('Tell me when no mail came', 'silenceDays', [['off', 'never'], ...[...new Set([7, 14, 21, 30, ...(settings.silenceDays === 'off' ? [] : [settings.silenceDays])])].sort((one, other) => one - other).map((days) => [String(days), `for ${days} days`] as const)], String(settings.silenceDays))}
${check('A receipt for each mail that changed something', 'receipts', settings.receipts)}</fieldset>
<fieldset><legend>Waiting</legend><div class="row">${number('Business days after a day they promised (2 to 5)', 'graceDays', settings.graceDays)}${number('Business days where nothing was promised (4 to 20)', 'daysWithoutTimeline', settings.daysWithoutTimeline)}</div>
${countries(settings.country)}
${check('24 December to 1 January are no business days', 'yearEndBlock', settings.yearEndBlock)}</fieldset>
<fieldset><legend>Optional follow-ups</legend>
${check('A second question about an application', 'optional.app_followup_2', optional.app_followup_2)}
${check('A last note before letting go', 'optional.close_loop', optional.close_loop)}
${check('A line before each interview', 'optional.prep_nudge', optional.prep_nudge)}
${check('A card by post after a long interview', 'optional.card', optional.card)}
${check('Thanks and news to who referred you', 'optional.referrer', optional.referrer)}
${check('Notes to connect after a rejection', 'optional.connection', optional.connection)}</fieldset>
<fieldset><legend>Drafts</legend>
${check('My capture address in bcc of what I send, so that it counts as sent', 'bcc', settings.bcc)}
${select('Beside my mail program, drafts open in', 'webMail', [['off', 'nothing else'], ...webMails.map((one) => [one, webMailNames[one]] as const)], settings.webMail)}
${check('Each draft as a file too (.eml), which mail programs open ready to send', 'draftFiles', settings.draftFiles)}
${check('Texts in languages that no native speaker has read yet', 'unreadTexts', settings.unreadTexts)}
${check('English where there is no text in their language', 'englishInstead', settings.englishInstead)}</fieldset>
<div class="row"><button class="first">Save</button></div>`,
    'stacked',
  )}</div>`;
}

/** What is usual elsewhere, in one click: it changes two settings, and can be put back. */
function presetCard(frame: Frame, settings: Settings): Html {
  return html`<div class="card"><h3>As is usual where you apply</h3><ul class="plain">${presets.map(
    (preset) => html`<li><strong>${preset.where}</strong><br>${preset.says}
<div class="row">${isInUse(preset, settings) ? html`<span class="tag">in use</span>` : button(frame, path, 'preset', { preset: preset.name }, 'Use this', preset.where)}</div></li>`,
  )}</ul></div>`;
}

function number(label: string, name: string, value: number): Html {
  return html`<label>${label}<input name="${name}" type="number" inputmode="numeric" value="${value}" required></label>`;
}

function countries(chosen: string): Html {
  const all = Object.entries(holidayRules).flatMap(([country, { regions = {} }]) => [
    country,
    ...Object.keys(regions).map((region) => `${country}-${region}`),
  ]);
  const options = [...new Set([chosen, ...all])].sort().map((code) => [code, code] as const);
  return select('Public holidays, where nothing tells the country', 'country', options, chosen);
}

/** Names an address well enough to know whether it is still the one: a form that comes twice must not replace what the first one made. */
export function feedEnding(feed: string | undefined): string {
  return feed === undefined ? '' : feed.slice(-16);
}

function calendarCard(frame: Frame, feed: string | undefined): Html {
  return html`<div class="card"><h3>Calendar</h3>${
    feed === undefined
      ? html`<p>Your calendar program can follow interviews and due follow-ups. Whoever has the address can read them.</p>`
      : html`<p>Interviews and due follow-ups, for your calendar program. Whoever has this address can read them.</p><p class="address">${feed}</p>`
  }${button(frame, path, 'calendar', { instead: feedEnding(feed) }, feed === undefined ? 'Make an address' : 'Make a new address, the old one leads nowhere then')}</div>`;
}
