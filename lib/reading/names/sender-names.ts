import { getDomain, getSubdomain } from 'tldts';
import { rememberingTexts } from '../../remembered.ts';
import { domainOf, hostOf, isFreeMail, noReplyLocal, vendorOf } from './senders.ts';

/** The label of a corporate domain, `pinnaclegrove` of `jobs.pinnaclegrove.example`; undefined where there is no house. */
export function corporateLabelOf(address: string): string | undefined {
  return houseOf(address)?.split('.')[0];
}

/**
 * Whose house an address belongs to, by its registrable domain: `pinnaclegrove.example` of `jobs.pinnaclegrove.example`;
 * undefined for free mail, vendors, documentation domains, local names.
 */
export const houseOf = rememberingTexts((address): string | undefined => {
  const host = hostOf(address);
  if (host === undefined || vendorOf(address) !== undefined) return undefined;
  const domain = getDomain(host);
  if (domain === null || isFreeMail(domain) || documentation.has(domain) || /^example\./.test(domain)) return undefined;
  return domain;
});

/** RFC 2606: documentation domains name nobody. */
const documentation = new Set(['example.com', 'example.net', 'example.org']);

/** What a vendor's address says of its customer: `acme` of `acme+autoreply@talent.icims.com`, `acme@myworkday.com`, `no-reply@acme.teamtailor-mail.com`. */
export function tenantOf(address: string): string | undefined {
  const vendor = vendorOf(address);
  if (vendor === undefined) return undefined;
  const local = address.slice(0, address.lastIndexOf('@')).toLowerCase();
  const candidates: (string | undefined)[] = [];
  if (vendor.companyIn === 'local' || vendor.companyIn === 'local_or_subdomain') {
    candidates.push(local.split('+')[0]?.replace(/[-_.](?:jobs?|careers?|recruiting|recruitment|hr|talent|bewerbung)$/, ''));
  }
  if (vendor.companyIn === 'subdomain' || vendor.companyIn === 'local_or_subdomain') {
    const subdomain = getSubdomain(domainOf(address)) ?? '';
    candidates.push(subdomain.split('.')[0]?.replace(/-(?:talent|jobs|careers)$/, ''));
  }
  return candidates.find((tenant) => tenant !== undefined && tenant.length > 1 && !noReplyLocal.test(tenant) && !generic.test(tenant));
}

const generic =
  /^(?:www|mail|email|e|m|app|us|eu|wd\d+|notifications?|talent|candidates?|hire|jobs?|careers?|recruiting|recruitment|hr|info|support|otp|send|em\d*|mg|smtp|system|workday|myworkday|icims|donotreply|sender)$/;
