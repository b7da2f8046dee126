import { inline } from '../../mail/page.ts';
import type { Command, CommandOf } from '../../mail/replies/command.ts';
import { newsKinds } from '../../mail/replies/command.ts';
import { readWrittenCommands } from '../../mail/replies/read-command.ts';
import { type ReadingKind, readingKinds } from '../../reading/reading.ts';
import { inForce } from '../../search/in-force.ts';
import { applicationWith, keptUnder } from '../../search/joined.ts';
import type { Owner, Settings } from '../../search/owner/owner.ts';
import type { SentMail } from '../../search/sent-mail.ts';
import type { Whole } from '../view.ts';
import { dayFromForm, type Field, isAddress, line, momentFromForm, today } from './form-fields.ts';
import { type DeedName, deeds } from './forms.ts';
import { presets } from './presets.ts';
import { profileOf, settingsOf } from './settings-form.ts';

/** What a form of the page asks for. A word of the owner's goes the way of a reply: `sent` says what it acts on, as a mail of ours would. */
export type Asked =
  | {
      readonly is: 'words';
      readonly commands: readonly Command[];
      readonly sent?: SentMail;
      /** Token of the mail whose question is settled by it. */
      readonly settles?: string;
    }
  /** The word that asks for forgetting, and that it is meant. */
  | { readonly is: 'forget'; readonly command: CommandOf<'forget'>; readonly sent?: SentMail }
  | { readonly is: 'settings'; readonly change: (settings: Settings) => Settings }
  | { readonly is: 'profile'; readonly change: (owner: Owner) => Owner }
  /** `instead`: the end of the address that the page showed. */
  | { readonly is: 'calendar'; readonly instead: string }
  | { readonly is: 'close' | 'send_again' }
  | { readonly is: 'refused'; readonly why: string };

const unclear: Asked = { is: 'refused', why: 'That form asks for something that this page does not know. Nothing was changed.' };

/** Reads a form; what makes no sense is refused with the reason. */
export function askedOf(field: Field, whole: Whole): Asked {
  const deed = field('deed');
  return isDeed(deed) ? readers[deed](field, whole) : unclear;
}

/** What is written in one go on the page; a letter is no word. */
const longestSaying = 1_000;

function isDeed(text: string): text is DeedName {
  return deeds.some((deed) => deed === text);
}

const readers: Readonly<Record<DeedName, (field: Field, whole: Whole) => Asked>> = {
  sent: (field, whole) => onStep({ word: 'sent' }, field, whole),
  skip: (field, whole) => onStep({ word: 'skip' }, field, whole),
  later: (field, whole) => onStep(said('later', whole, stepIn(field('followUp'), whole)), field, whole),
  undo: (field, whole) => {
    const facts = field('fact')
      .split(' ')
      .flatMap((id) => factWith(id, whole) ?? []);
    return facts.length === 0 ? gone : { is: 'words', commands: [{ word: 'undo' }], sent: aboutMail(whole, { facts }) };
  },
  stop: (field, whole) => onApplication([{ word: 'stop' }], field, whole),
  resume: (field, whole) =>
    field('application') === '' ? { is: 'words', commands: [{ word: 'resume' }] } : onApplication([{ word: 'resume' }], field, whole),
  heard: (field, whole) => onApplication([{ word: 'heard' }], field, whole),
  pause: (field, whole) => {
    const until = dayFromForm(field('day'));
    if (until === undefined) return refused('Until when? Name the first day on which mails come again.');
    return until <= today(whole)
      ? refused('That day is not ahead. Nothing was changed.')
      : { is: 'words', commands: [{ word: 'pause', until }] };
  },
  yes: (field, whole) => onApplication([{ word: 'yes' }], field, whole),
  handed_in: (field, whole) => onApplication([{ word: 'handed_in' }], field, whole),
  no_show: (field, whole) => onApplication([{ word: 'no_show', alternatives: [] }], field, whole, [field('interview')]),
  say: (field, whole) => {
    const application = applicationWith(whole.search, field('application'));
    // What was said of an application that is gone is not said of another one.
    if (!application && field('application') !== '') return gone;
    const sent = application && aboutMail(whole, { application: application.id });
    const text = field('text').slice(0, longestSaying);
    if (text === '') return refused('Nothing was written, so nothing was changed.');
    const commands = readWrittenCommands({ text, owner: whole.owner, now: whole.now, ...(sent && { sent }) });
    if (commands.some(({ word }) => word === 'forget')) return refused('To forget something, use the form at the end of this page.');
    return { is: 'words', commands, ...(sent && { sent }) };
  },
  answer: (field, whole) => {
    const open = whole.questions.find(({ token }) => token === field('question'));
    const option = open?.question.options.find(({ word, forgets }) => word === field('answer') && forgets === undefined);
    if (!open || !option) return gone;
    const sent = { ...aboutMail(whole, { question: open.question }), kind: 'question' as const };
    return { is: 'words', commands: [{ word: 'option', option: option.word }], sent, settles: open.token };
  },
  forget: (field, whole) => {
    if (field('sure').toLowerCase() !== 'forget')
      return refused('Nothing was forgotten. Write the word forget into the field, because it cannot be taken back.');
    if (field('application') === '') return { is: 'forget', command: { word: 'forget', of: 'everything' } };
    const application = applicationWith(whole.search, field('application'));
    return application ? { is: 'forget', command: { word: 'forget' }, sent: aboutMail(whole, { application: application.id }) } : gone;
  },
  news: (field, whole) => {
    const news = newsKinds.find((kind) => kind === field('news'));
    return news === undefined ? refused('Choose what the news is.') : onApplication([{ word: 'news', news }], field, whole);
  },
  correct: (field, whole) => {
    const known = applicationWith(whole.search, field('application'))?.known;
    const commands: Command[] = [];
    for (const name of ['company', 'role'] as const) {
      const written = line(field(name));
      if (written === '' || written === known?.[name]) continue;
      const command = said(`${name}: ${written}`, whole);
      if (command?.word !== 'correct') return refused(`I cannot take "${written}" for the name of a ${name}. Nothing was changed.`);
      commands.push(command);
    }
    return commands.length === 0 ? refused('That is what I know already; nothing was changed.') : onApplication(commands, field, whole);
  },
  kind: (field, whole) => {
    const kind = readingKinds.find((one) => one === field('kind'));
    if (kind === undefined) return refused('Choose what that mail was.');
    return ofMail(kind, field, whole);
  },
  person: (field, whole) => {
    const address = line(field('address'));
    const name = line(field('name'))
      .replace(/[<>,;"]/g, ' ')
      .trim();
    const isAdded = field('as') === 'add';
    const command = said(`${isAdded ? 'add' : 'to:'} ${name === '' ? address : `${name} <${address}>`}`, whole);
    if (command?.word !== 'contact' && command?.word !== 'add')
      return refused(`I cannot take "${inline(address, 80)}" for the mail address of somebody there. Nothing was changed.`);
    return onApplication([command], field, whole);
  },
  promised: (field, whole) => {
    const by = dayFromForm(field('day'));
    return by === undefined
      ? refused('By which day do they decide?')
      : onApplication([{ word: 'timeline', phrase: `by ${by}`, by }], field, whole);
  },
  moved: (field, whole) => {
    const startsAt = momentFromForm(field('at'), whole);
    if (startsAt === undefined) return refused('When does the interview begin?');
    return onApplication([{ word: 'moved', startsAt }], field, whole, [field('interview')]);
  },
  no: (field, whole) => onApplication([{ word: 'no' }], field, whole, [field('interview')]),
  note: (field, whole) => {
    const text = inline(field('text'), 300);
    return text === '' ? refused('The note is empty.') : onApplication([{ word: 'note', notes: [{ text }] }], field, whole);
  },
  applied: (field, whole) => {
    const [company, role, address] = [inline(field('company'), 120), inline(field('role'), 160), line(field('address'))];
    const on = field('day') === '' ? undefined : dayFromForm(field('day'));
    if (company === '') return refused('At which company? Nothing was changed.');
    if (field('day') !== '' && (on === undefined || on > today(whole))) return refused('An application has a day that is not ahead.');
    if (address !== '' && !isAddress(address)) return refused(`"${inline(address, 80)}" is no mail address. Nothing was changed.`);
    const more = { ...(role !== '' && { role }), ...(on !== undefined && { on }), ...(address !== '' && { address }) };
    return { is: 'words', commands: [{ word: 'applied', company, ...more }] };
  },
  fact: (field) => {
    const text = inline(field('text'), 200);
    return text === '' ? refused('The fact is empty.') : { is: 'words', commands: [{ word: 'fact', text }] };
  },
  zone: (field, whole) => {
    const until = field('day') === '' ? undefined : dayFromForm(field('day'));
    const command = said(`time zone: ${line(field('zone'))}`, whole);
    if (command?.word !== 'zone')
      return refused(`I know no time zone "${inline(field('zone'), 60)}". Write a place such as Europe/Lisbon.`);
    if (field('day') !== '' && (until === undefined || until < today(whole)))
      return refused('The last day there is not ahead. Nothing was changed.');
    return { is: 'words', commands: [{ ...command, ...(until !== undefined && { until }) }] };
  },
  settings: (field) => {
    const settings = settingsOf(field);
    return 'why' in settings ? refused(settings.why) : { is: 'settings', change: () => settings.settings };
  },
  preset: (field) => {
    const preset = presets.find(({ name }) => name === field('preset'));
    return preset ? { is: 'settings', change: preset.change } : unclear;
  },
  profile: (field) => {
    const profile = profileOf(field);
    return 'why' in profile ? refused(profile.why) : { is: 'profile', change: (owner) => profile.change(owner) };
  },
  calendar: (field) => ({ is: 'calendar', instead: field('instead') }),
  close: () => ({ is: 'close' }),
  send_again: () => ({ is: 'send_again' }),
};

const gone = refused('That is not there any more. Nothing was changed.');

function refused(why: string): Asked {
  return { is: 'refused', why };
}

/** A line as the owner would have written it in a reply: read by the same reader, so that the same is understood. */
function said(text: string, { owner, now }: Whole, step?: Step): Command | undefined {
  const sent = step && { kind: step.kind, at: now, followUps: [step], interviews: [], facts: [] };
  const [command] = readWrittenCommands({ text: text.slice(0, 400), owner, now, ...(sent && { sent }) });
  return command?.word === 'unknown' ? undefined : command;
}

type Step = SentMail['followUps'][number];

/** A draft, planned or mailed, by its id. */
function stepIn(id: string, { plan, search }: Whole): Step | undefined {
  const planned = plan.find((one) => one.id === id);
  const mailed = search.deliveries.findLast((one) => one.followUp === id);
  const found = planned ?? mailed;
  return found && { id, kind: found.kind, application: found.application, alsoFor: found.alsoFor, to: found.to };
}

function onStep(command: Command | undefined, field: Field, whole: Whole): Asked {
  const step = stepIn(field('followUp'), whole);
  if (!step || !command) return gone;
  return { is: 'words', commands: [command], sent: aboutMail(whole, { application: step.application, followUps: [step] }) };
}

function onApplication(commands: readonly Command[], field: Field, whole: Whole, interviews: readonly string[] = []): Asked {
  const application = applicationWith(whole.search, field('application'));
  return application ? { is: 'words', commands, sent: aboutMail(whole, { application: application.id, interviews }) } : gone;
}

/** All that one mail told counts as one: that it was of another kind concerns all of it. */
function ofMail(kind: ReadingKind, field: Field, whole: Whole): Asked {
  const application = applicationWith(whole.search, field('application'));
  const facts = application ? inForce(application.facts) : [];
  const source = facts.find(({ id }) => id === field('fact'))?.source;
  if (!application || source === undefined || source === 'owner') return gone;
  const command: CommandOf<'kind'> = { word: 'kind', kind };
  const told = facts
    .filter((fact) => fact.source !== 'owner' && fact.source.mail === source.mail)
    .map(({ id }) => ({ application: application.id, id }));
  return { is: 'words', commands: [command], sent: aboutMail(whole, { application: application.id, facts: told }) };
}

/** Where a fact is kept. */
function factWith(id: string, { search }: Whole): SentMail['facts'][number] | undefined {
  const application = search.applications.find(({ facts }) => facts.some((fact) => fact.id === id));
  if (application) return { id, application: keptUnder(application, id) };
  return search.facts.some((fact) => fact.id === id) ? { id } : undefined;
}

function aboutMail({ now }: Whole, about: Partial<Omit<SentMail, 'kind' | 'at'>>): SentMail {
  return { kind: 'receipt', at: now, followUps: [], interviews: [], facts: [], ...about };
}
