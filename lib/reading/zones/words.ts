import type { TimeZone } from '../../time.ts';

/**
 * Zone abbreviations as people write them. Always the zone with its summer time: "EST" in July is New York, not a fixed -5
 * (parsing.md 4). IST is read as India, CST as Chicago, BST as London: the usual meanings in recruiting mail.
 */
export const zoneAbbreviations: ReadonlyMap<string, TimeZone> = new Map([
  ...named('America/New_York', 'ET EST EDT'),
  ...named('America/Chicago', 'CT CST CDT'),
  ...named('America/Denver', 'MT MST MDT'),
  ...named('America/Los_Angeles', 'PT PST PDT'),
  ...named('America/Anchorage', 'AKST AKDT'),
  ...named('Pacific/Honolulu', 'HST'),
  ...named('America/Halifax', 'AST ADT'),
  ...named('America/Sao_Paulo', 'BRT BRST'),
  ...named('America/Argentina/Buenos_Aires', 'ART'),
  ...named('America/Bogota', 'COT'),
  ...named('Europe/London', 'BST'),
  ...named('Europe/Lisbon', 'WET WEST'),
  ...named('Europe/Berlin', 'CET CEST MEZ MESZ'),
  ...named('Europe/Paris', 'HEC'),
  ...named('Europe/Athens', 'EET EEST OEZ OESZ'),
  ...named('Europe/Moscow', 'MSK'),
  ...named('Asia/Dubai', 'GST'),
  ...named('Asia/Karachi', 'PKT'),
  ...named('Asia/Kolkata', 'IST'),
  ...named('Asia/Singapore', 'SGT'),
  ...named('Asia/Hong_Kong', 'HKT'),
  ...named('Asia/Tokyo', 'JST'),
  ...named('Asia/Seoul', 'KST'),
  ...named('Australia/Perth', 'AWST'),
  ...named('Australia/Sydney', 'AEST AEDT AET'),
  ...named('Australia/Adelaide', 'ACST ACDT'),
  ...named('Pacific/Auckland', 'NZST NZDT NZT'),
  ...named('UTC', 'UTC GMT Z'),
]);

/** Region words in front of "time" (or alone after an hour), lower case: "2 pm Eastern". */
export const regionZones: ReadonlyMap<string, TimeZone> = new Map([
  ['eastern', 'America/New_York'],
  ['central', 'America/Chicago'],
  ['mountain', 'America/Denver'],
  ['pacific', 'America/Los_Angeles'],
  ['central european', 'Europe/Berlin'],
  ['eastern european', 'Europe/Athens'],
  ['western european', 'Europe/Lisbon'],
  ['british summer', 'Europe/London'],
  ['greenwich mean', 'UTC'],
  ['coordinated universal', 'UTC'],
  ['uk', 'Europe/London'],
  ['atlantic', 'America/Halifax'],
  ['alaska', 'America/Anchorage'],
  ['hawaii', 'Pacific/Honolulu'],
  ['arizona', 'America/Phoenix'],
  ['india', 'Asia/Kolkata'],
  ['indian', 'Asia/Kolkata'],
  ['india standard', 'Asia/Kolkata'],
  ['japan', 'Asia/Tokyo'],
  ['japan standard', 'Asia/Tokyo'],
  ['gulf', 'Asia/Dubai'],
  ['gulf standard', 'Asia/Dubai'],
  ['singapore', 'Asia/Singapore'],
  ['german', 'Europe/Berlin'],
  ['french', 'Europe/Paris'],
  ['dutch', 'Europe/Amsterdam'],
  ['irish', 'Europe/Dublin'],
  ['swiss', 'Europe/Zurich'],
  ['mitteleuropaische', 'Europe/Berlin'],
]);

/** City names in zone display names and in "Berlin time", lower case without accents, where they differ from the last part of the zone's name. */
export const cityZones: ReadonlyMap<string, TimeZone> = new Map([
  ...named('America/New_York', 'boston|washington|washington dc|atlanta|miami|philadelphia|indiana (east)|nyc', '|'),
  ...named('America/Toronto', 'ottawa|montreal', '|'),
  ...named('America/Chicago', 'dallas|houston|austin|minneapolis', '|'),
  ...named('America/Denver', 'salt lake city|boulder', '|'),
  ...named('America/Los_Angeles', 'san francisco|seattle|portland|san diego|tijuana', '|'),
  ...named('America/Mexico_City', 'guadalajara|monterrey', '|'),
  ...named('America/Sao_Paulo', 'brasilia|sao paulo|rio de janeiro', '|'),
  ...named('America/Bogota', 'lima|quito', '|'),
  ...named('Europe/London', 'edinburgh|manchester|greenwich mean time : dublin', '|'),
  ...named('Europe/Berlin', 'bern|munich|munchen|hamburg|frankfurt|koln|cologne|stuttgart', '|'),
  ...named('Europe/Paris', 'lyon|brussels, copenhagen, madrid, paris', '|'),
  ...named('Europe/Madrid', 'barcelona', '|'),
  ...named('Europe/Rome', 'milan|milano|roma', '|'),
  ...named('Europe/Kyiv', 'kiev|kyiv', '|'),
  ...named('Asia/Kolkata', 'chennai|mumbai|new delhi|delhi|bangalore|bengaluru|hyderabad', '|'),
  ...named('Asia/Bangkok', 'hanoi', '|'),
  ...named('Asia/Singapore', 'kuala lumpur', '|'),
  ...named('Asia/Shanghai', 'beijing|chongqing', '|'),
  ...named('Asia/Tokyo', 'osaka|sapporo', '|'),
  ...named('Australia/Sydney', 'canberra|melbourne', '|'),
  ...named('Pacific/Auckland', 'wellington', '|'),
  ...named('Asia/Dubai', 'abu dhabi|muscat', '|'),
]);

/** Adjectives that say whose time is meant, beside a word for time, lower case without accents: "deutscher Zeit", "hora peninsular". */
export const timeAdjectives: ReadonlyMap<string, TimeZone> = new Map([
  ...named(
    'Europe/Berlin',
    'deutscher deutsche berliner munchner hamburger frankfurter kolner mitteleuropaischer allemande alemana alema tedesca duitse',
  ),
  ...named('Europe/Berlin', 'centroeuropea|central europea|centroeuropeia|midden-europese', '|'),
  ...named('Europe/Vienna', 'osterreichischer osterreichische wiener autrichienne austriaca oostenrijkse'),
  ...named('Europe/Zurich', 'schweizer zurcher suisse suiza suica svizzera zwitserse'),
  ...named('Europe/Paris', 'franzosischer franzosische pariser francaise francesa francese franse parisienne'),
  ...named('Europe/Brussels', 'belgischer belge belga belgische brusselse'),
  ...named('Europe/Amsterdam', 'niederlandischer neerlandaise holandesa olandese nederlandse amsterdamse hollandse'),
  ...named('Europe/Madrid', 'spanischer|espagnole|peninsular|espanola|peninsular espanola|espanhola|spagnola|spaanse', '|'),
  ...named('Europe/Rome', 'italienischer italienne italiana italiaanse romana'),
  ...named('Europe/Lisbon', 'portugiesischer portugaise portuguesa portoghese portugese'),
  ...named(
    'Europe/London',
    'britischer englischer londoner britannique anglaise londonienne britanica inglesa londrina inglese britannica britse engelse londense',
  ),
  ...named('Europe/Dublin', 'irischer irlandaise irlandesa irlandese ierse'),
  ...named('Europe/Warsaw', 'polnischer polonaise polaca polacca poolse'),
  ...named('America/New_York', 'este|del este|new yorker', '|'),
  ...named('America/Los_Angeles', 'pacifico|del pacifico', '|'),
  ...named('America/Mexico_City', 'mexicana|ciudad de mexico', '|'),
  ...named('America/Sao_Paulo', 'brasileira brasilena brasiliana'),
  ...named('America/Argentina/Buenos_Aires', 'argentina'),
  ...named('America/Bogota', 'colombiana'),
  ...named('Asia/Kolkata', 'indischer indienne'),
]);

/**
 * Zones tried when only an offset is known, most likely first. Where several share an offset on a date the first one stands;
 * its instants are right for that date whatever the choice.
 */
export const likelyZones: readonly TimeZone[] = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Athens',
  'Asia/Kolkata',
  'Asia/Singapore',
  'Asia/Tokyo',
  'Australia/Sydney',
  'America/Sao_Paulo',
  'America/Halifax',
  'America/St_Johns',
  'America/Phoenix',
  'America/Anchorage',
  'Pacific/Honolulu',
  'Europe/Moscow',
  'Asia/Dubai',
  'Asia/Tehran',
  'Asia/Karachi',
  'Asia/Kathmandu',
  'Asia/Dhaka',
  'Asia/Yangon',
  'Asia/Bangkok',
  'Australia/Adelaide',
  'Australia/Darwin',
  'Australia/Brisbane',
  'Pacific/Auckland',
];

function named(zone: TimeZone, names: string, separator = ' '): (readonly [string, TimeZone])[] {
  return names.split(separator).map((name) => [name, zone] as const);
}
