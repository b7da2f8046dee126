import { invited } from '../letters.ts';
import { bytes, message, messageText } from '../message.ts';
import type { Received } from '../received.ts';

const recorded = { outcome: 'recorded', facts: [invited] } as const;
const from = (value: string) => message({ From: value });
const to = (value: string) => message({ To: value });

export const addresses: readonly Received[] = [
  { ...recorded, what: 'a group of one as sender', raw: from('Hiring: Ines Duarte <ines.duarte@larchmont.example>;') },
  {
    ...recorded,
    what: 'groups of many as recipients',
    raw: to('Team: a@larchmont.example, Mina Okafor <mina.okafor@mailbox.example>;, Others:;'),
  },
  { ...recorded, what: 'a sender at a domain beyond ASCII', raw: from('Inés Duarte <ines@lärchmont.example>') },
  { ...recorded, what: 'a sender at such a domain, in Punycode', raw: from('Ines Duarte <ines@xn--lrchmont-0za.example>') },
  { ...recorded, what: 'a sender whose local part is beyond ASCII (SMTPUTF8)', raw: from('Inés Duarte <inés.duarte@larchmont.example>') },
  { ...recorded, what: 'a quoted local part', raw: from('Ines Duarte <"ines duarte"@larchmont.example>') },
  { ...recorded, what: 'a quoted local part with an @ in it', raw: from('Ines Duarte <"ines@elsewhere.example"@larchmont.example>') },
  {
    ...recorded,
    what: 'a route, as RFC 822 had them',
    raw: from('Ines Duarte <@relay.example,@second.example:ines.duarte@larchmont.example>'),
  },
  { ...recorded, what: 'comments around everything', raw: from('(the) Ines (of Boston) Duarte <ines.duarte(here)@larchmont.example>') },
  { ...recorded, what: 'an address of numbers', raw: from('Ines Duarte <ines.duarte@[192.0.2.1]>') },
  { ...recorded, what: 'an address without a name', raw: from('ines.duarte@larchmont.example') },
  { ...recorded, what: 'a name with a comma and no quotation marks', raw: from('Duarte, Ines <ines.duarte@larchmont.example>') },
  { ...recorded, what: 'a name with an unclosed quotation mark', raw: from('"Ines Duarte <ines.duarte@larchmont.example>') },
  { ...recorded, what: 'a name that is another address', raw: from('"otto@elsewhere.example" <ines.duarte@larchmont.example>') },
  { ...recorded, what: 'a name of 5,000 letters', raw: from(`${'Ines '.repeat(1000)}<ines.duarte@larchmont.example>`) },
  { ...recorded, what: 'a name of HTML', raw: from('"<script>alert(1)</script>" <ines.duarte@larchmont.example>') },
  { ...recorded, what: 'angle brackets twice', raw: from('Ines Duarte <<ines.duarte@larchmont.example>>') },
  { ...recorded, what: 'a blank inside the address', raw: from('Ines Duarte < ines.duarte @ larchmont.example >') },
  { ...recorded, what: 'a point at the end of the domain', raw: from('Ines Duarte <ines.duarte@larchmont.example.>') },
  { ...recorded, what: 'two points in the local part', raw: from('Ines Duarte <ines..duarte@larchmont.example>') },
  { ...recorded, what: 'an address in capitals', raw: from('INES DUARTE <INES.DUARTE@LARCHMONT.EXAMPLE>') },
  { ...recorded, what: 'a local part of 200 letters', raw: from(`Ines Duarte <${'i'.repeat(200)}@larchmont.example>`) },
  { ...recorded, what: 'mailto: in the address', raw: from('Ines Duarte [mailto:ines.duarte@larchmont.example]') },
  { ...recorded, what: 'raw bytes of no charset in the name', raw: bytes(messageText({}).replace('Ines Duarte <', 'In\u00ff\u00fes <')) },
  { ...recorded, what: 'three hundred recipients', raw: to(Array.from({ length: 300 }, (_, at) => `a${at}@larchmont.example`).join(', ')) },
  {
    ...recorded,
    what: 'recipients behind semicolons, as Outlook writes them',
    raw: to('Mina Okafor <mina.okafor@mailbox.example>; hr@larchmont.example'),
  },
  {
    ...recorded,
    what: 'a Reply-To with quotation marks and blanks',
    raw: message({ 'Reply-To': '"Larchmont, Talent" < talent@larchmont.example >, , ;' }),
  },
  { ...recorded, what: 'a Reply-To that cannot be read', raw: message({ 'Reply-To': '<"@>' }) },
  { ...recorded, what: 'a Reply-To to a stranger', raw: message({ 'Reply-To': 'otto@elsewhere.example' }) },
];
