import { agencyWords, forClient } from '../phrases/company.ts';
import type { Address } from '../reading.ts';
import { straight } from '../straight.ts';
import type { FoundCompany, MailToNameCompany, PossibleName } from './company.ts';
import { plain } from './company-name.ts';
import { titled, withoutDepartment } from './company-sender.ts';
import { corporateLabelOf, tenantOf } from './sender-names.ts';
import { domainOf } from './senders.ts';

/** Who recruits for somebody else says so: in the sender's name, below the mail, or by speaking of a client (W-02). */
export function withAgency(
  mail: MailToNameCompany,
  best: PossibleName,
  ranked: readonly PossibleName[],
  text: string,
  senders: readonly Address[],
): FoundCompany {
  const agency = agencyOf(mail, best, ranked, text, senders);
  if (agency === undefined) return { company: best.name, evidence: [{ field: 'company', text: writtenAs(best, mail, text, senders) }] };
  const isWritten = text.includes(agency.name) || mail.from?.name?.includes(agency.name) === true || mail.from === undefined;
  const agencyEvidence = { field: 'agency', text: isWritten ? agency.name : domainOf((senders[0] ?? mail.from).address) };
  const label = mail.from === undefined ? undefined : corporateLabelOf(mail.from.address);
  const employer = ranked.find(
    ({ name, where, weight }) =>
      where !== 'from' &&
      where !== 'domain' &&
      // What stands in the subject alone may be where the work is.
      weight >= ((agency.signed || agency.byDomain) && where !== 'subject' ? 1.5 : 2.5) &&
      !overlaps(name, agency.name) &&
      !(label !== undefined && compact(agency.name).startsWith(label) && compact(name).startsWith(label)),
  );
  // Without a client beside it, `Kestrelworks Recruitment` is the employer's own team.
  if (employer === undefined && agency.signed && !forClient.test(text))
    return { company: best.name, evidence: [{ field: 'company', text: best.name }] };
  if (employer === undefined) return { agency: agency.name, evidence: [agencyEvidence] };
  return { company: employer.name, agency: agency.name, evidence: [{ field: 'company', text: employer.name }, agencyEvidence] };
}

/** The words that say it: a name made from the label of a domain stands nowhere in the mail but there. */
function writtenAs(best: PossibleName, mail: MailToNameCompany, text: string, senders: readonly Address[]): string {
  const isWritten =
    best.where !== 'domain' || text.includes(best.name) || mail.subject.includes(best.name) || mail.from?.name?.includes(best.name);
  if (isWritten) return best.name;
  const label = compact(best.name);
  const [told] = senders.filter(({ address }) =>
    (corporateLabelOf(address) ?? tenantOf(address) ?? '').replaceAll('-', '').startsWith(label),
  );
  const host = told ?? senders[0];
  return host === undefined ? best.name : domainOf(host.address);
}

type Agency = { readonly name: string; readonly signed: boolean; readonly byDomain?: true };

function agencyOf(
  mail: MailToNameCompany,
  best: PossibleName,
  ranked: readonly PossibleName[],
  text: string,
  senders: readonly Address[],
): Agency | undefined {
  const senderName = mail.from?.name === undefined ? undefined : straight(mail.from.name.slice(0, longestName));
  if (senderName !== undefined && agencyWords.test(senderName) && !isOwnTeam(senderName, mail, ranked, text))
    return { name: senderName.trim(), signed: false };
  if (mail.kind.endsWith('_sent')) return agencyByDomain(senders[0], ranked);
  const line = closingLines(text).find((each) => agencyLine.test(each) && !inHouse.test(withoutRole(each)));
  if (line !== undefined) return { name: withoutRole(line), signed: true };
  const byDomain = agencyByDomain(mail.from, ranked);
  if (byDomain !== undefined) return byDomain;
  if (!forClient.test(text)) return undefined;
  // "My client" in a consultant's mail: the house of the sender's own domain is the agency.
  const label = mail.from === undefined ? undefined : corporateLabelOf(mail.from.address);
  const house =
    label === undefined ? undefined : ranked.find(({ name }) => compact(name).startsWith(label) || label.startsWith(compact(name)));
  if (house !== undefined) return { name: house.name, signed: true };
  return mail.kind === 'recruiter_outreach' ? { name: best.name, signed: false } : undefined;
}

/** `karen@hartwellrecruitment.example`: the domain says what the house does. Where the mail names the rest of it as the employer, the box is the employer's own. */
function agencyByDomain(writer: Address | undefined, ranked: readonly PossibleName[]): Agency | undefined {
  const label = writer === undefined ? undefined : corporateLabelOf(writer.address)?.toLowerCase();
  const house = label === undefined ? undefined : (agencyLabel.exec(label) ?? agencyLead.exec(label))?.groups?.house?.replaceAll('-', '');
  if (label === undefined || house === undefined || house.length < 3) return undefined;
  const own = ranked.find(({ name, where }) => where !== 'domain' && compact(name) === house);
  const named = ranked.find(({ name }) => compact(name) === label.replaceAll('-', ''));
  // `Brandauer`, of `v.brandauer@brandauer-personalberatung.example`, is how the writer is called.
  const isWriter = own === undefined && ranked.some(({ name, where }) => where === 'domain' && compact(name) === house);
  if (own !== undefined || (named === undefined && !isWriter)) return undefined;
  return { name: named?.name ?? titled(label), signed: false, byDomain: true };
}

/** `Kestrelworks Recruitment <jobs@kestrelworks.example>`: the domain is the house's own, so that this is its department. */
function isOwnTeam(senderName: string, mail: MailToNameCompany, ranked: readonly PossibleName[], text: string): boolean {
  const label = mail.from === undefined ? undefined : corporateLabelOf(mail.from.address)?.replaceAll('-', '');
  const house = withoutDepartment(senderName);
  if (label === undefined || house === senderName.trim() || forClient.test(text)) return false;
  const spelt = compact(house);
  // Who speaks for another employer names it.
  if (ranked.some(({ name, where, weight }) => where === 'text' && weight >= 2.5 && !overlaps(name, house))) return false;
  return spelt.length > 2 && (spelt.startsWith(label) || label === spelt) && !agencyLabel.test(label);
}

const agencyLead = /^(?:cabinet|headhunter|uitzendbureau|recruiting|recruitment)-(?<house>[a-z0-9-]{3,})$/;
const agencyLabel =
  /^(?<house>[a-z0-9-]+?)-?(?:recruit(?:ment|ers|ing)?|staffing|personnel|headhunt(?:ers?|ing)?|resourcing|(?:executive-?|exec-?)?(?<!re)search|personal(?:beratung|vermittlung|dienst(?:e|leistung(?:en)?)?)|zeitarbeit|recrutement|uitzendbureau|detachering|manpower|jobpartners?|talent(?:-?(?:partners?|group|solutions))?)$/;

/** `Harrow & Pike Recruitment`, `Weiss Personalberatung GmbH`: a house whose name says what it does. */
const agencyLine =
  /^(?:[^,|]{2,60}[,|]\s*)?\p{Lu}[\p{L}&.' -]{1,50}\s(?:Recruitment|Recruiters|Staffing|Personnel|Search|Executive Search|Headhunting|Talent Solutions|Search Partners|Personalberatung|Personalvermittlung|Zeitarbeit|Interim|Recrutement|Uitzendbureau)(?:\s(?:Ltd|Limited|LLC|Inc|GmbH|AG|SARL|SAS|BV|Group|Partners|Consultants|UK|London))*\.?$/u;
/** Departments, not houses. */
const inHouse =
  /\b(?:head of|team|manager|lead|director|(?<!(?:&|and|und|et) )partner|specialist|coordinator|department|technical|senior|corporate|university|campus|global|talent acquisition|hr)\b/iu;

function closingLines(text: string): readonly string[] {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && line.length <= 90);
  return lines.slice(-7);
}

function withoutRole(line: string): string {
  return (line.split(/[,|]\s*/u).at(-1) ?? line).trim();
}

function compact(name: string): string {
  return plain(name).replaceAll(' ', '').replaceAll('&', '');
}

/** Longer senders' names are attacks. */
const longestName = 400;

function overlaps(name: string, other: string): boolean {
  return ` ${plain(other)} `.includes(` ${plain(name)} `) || ` ${plain(name)} `.includes(` ${plain(other)} `);
}
