import type { TimeZone } from '../../time.ts';

/** Where an office stands: its zone where the words leave no choice, and whose public holidays it keeps (ISO 3166, with the region where the words tell it). */
export type Place = { readonly timeZone?: TimeZone; readonly country?: string };

/**
 * Cities with many offices, lower case without accents. Sources: GeoNames (cities by population), IANA zone1970.tab (zone), ISO 3166-2 (region).
 * A country stands only where its public holidays are known. Cities that share their name with a larger one elsewhere are left out.
 */
export const cityPlaces: ReadonlyMap<string, Place> = new Map(
  `DE-BE Europe/Berlin berlin
DE-HH Europe/Berlin hamburg
DE-BY Europe/Berlin munich|munchen|muenchen|nuremberg|nurnberg|nuernberg|augsburg|regensburg|erlangen|ingolstadt|wurzburg|garching
DE-NW Europe/Berlin cologne|koln|koeln|dusseldorf|duesseldorf|dortmund|essen|bonn|munster|muenster|bielefeld|aachen|duisburg|bochum|paderborn|wuppertal
DE-HE Europe/Berlin frankfurt|frankfurt am main|wiesbaden|darmstadt|kassel|eschborn
DE-BW Europe/Berlin stuttgart|karlsruhe|mannheim|freiburg|freiburg im breisgau|heidelberg|ulm|heilbronn|walldorf|tubingen|tuebingen
DE-SN Europe/Berlin leipzig|dresden|chemnitz
DE-NI Europe/Berlin hannover|hanover|braunschweig|oldenburg|gottingen|goettingen|wolfsburg|osnabruck
DE-HB Europe/Berlin bremen
DE-RP Europe/Berlin mainz|koblenz|ludwigshafen|trier
DE-SH Europe/Berlin kiel|lubeck|luebeck
DE-BB Europe/Berlin potsdam
DE-TH Europe/Berlin erfurt|jena
DE-MV Europe/Berlin rostock|schwerin
DE-ST Europe/Berlin magdeburg
DE-SL Europe/Berlin saarbrucken|saarbruecken
AT Europe/Vienna vienna|wien|graz|linz|salzburg|innsbruck
CH Europe/Zurich zurich|zuerich|geneva|geneve|genf|basel|bern|lausanne|zug|winterthur
FR Europe/Paris paris|lyon|marseille|toulouse|lille|nantes|bordeaux|nice|strasbourg|montpellier|rennes|grenoble|courbevoie|la defense
BE Europe/Brussels brussels|bruxelles|brussel|antwerp|antwerpen|ghent|gent|leuven|liege
NL Europe/Amsterdam amsterdam|rotterdam|utrecht|eindhoven|den haag|the hague|delft|groningen
ES Europe/Madrid madrid|barcelona|sevilla|seville|malaga|bilbao|zaragoza
IT Europe/Rome milan|milano|rome|roma|turin|torino|bologna|florence|firenze|naples|napoli|padova|genova
PT Europe/Lisbon lisbon|lisboa|porto|braga|coimbra
PL Europe/Warsaw warsaw|warszawa|krakow|cracow|wroclaw|gdansk|poznan|katowice|lodz
SE Europe/Stockholm stockholm|gothenburg|goteborg|malmo|lund|uppsala
NO Europe/Oslo oslo|bergen|trondheim|stavanger
DK Europe/Copenhagen copenhagen|kobenhavn|aarhus|odense
FI Europe/Helsinki helsinki|espoo|tampere|turku|oulu
IE Europe/Dublin dublin|cork|galway|limerick
GB-ENG Europe/London london|manchester|bristol|leeds|liverpool|sheffield|nottingham|oxford|brighton|newcastle upon tyne|milton keynes
GB-SCT Europe/London edinburgh|glasgow|aberdeen|dundee
GB-WLS Europe/London cardiff|swansea
GB-NIR Europe/London belfast
US America/New_York new york|new york city|nyc|brooklyn|manhattan|boston|philadelphia|atlanta|miami|washington dc|washington d.c.|charlotte|raleigh|pittsburgh|baltimore|tampa|jersey city|stamford|buffalo|orlando
US America/Detroit detroit|ann arbor
US America/Chicago chicago|dallas|houston|austin|san antonio|minneapolis|nashville|st. louis|st louis|new orleans|milwaukee|kansas city|oklahoma city|plano|irving
US America/Denver denver|boulder|salt lake city|albuquerque
US America/Phoenix phoenix|scottsdale|tempe|tucson
US America/Los_Angeles los angeles|san francisco|san jose|palo alto|mountain view|menlo park|sunnyvale|cupertino|oakland|san diego|sacramento|santa monica|irvine|seattle|bellevue|redmond|las vegas
US Pacific/Honolulu honolulu
US America/Anchorage anchorage
CA-ON America/Toronto toronto|ottawa|mississauga
CA-QC America/Toronto montreal|quebec city|laval
CA-BC America/Vancouver vancouver|burnaby
CA-AB America/Edmonton calgary|edmonton
CA-MB America/Winnipeg winnipeg
CA-NS America/Halifax halifax
CA-SK America/Regina saskatoon|regina
MX America/Mexico_City mexico city|ciudad de mexico|cdmx|guadalajara
MX America/Monterrey monterrey
MX America/Tijuana tijuana
BR America/Sao_Paulo sao paulo|rio de janeiro|belo horizonte|curitiba|porto alegre|brasilia|florianopolis
BR America/Recife recife
IN Asia/Kolkata bangalore|bengaluru|mumbai|delhi|new delhi|hyderabad|chennai|pune|gurgaon|gurugram|noida|kolkata|ahmedabad
SG Asia/Singapore singapore
JP Asia/Tokyo tokyo|osaka|kyoto|yokohama|fukuoka|nagoya|sapporo
AU-NSW Australia/Sydney sydney
AU-VIC Australia/Melbourne melbourne
AU-QLD Australia/Brisbane brisbane
AU-WA Australia/Perth perth
AU-SA Australia/Adelaide adelaide
AU-ACT Australia/Sydney canberra
AU-TAS Australia/Hobart hobart
NZ Pacific/Auckland auckland|wellington|christchurch
- Europe/Prague prague|praha|brno
- Europe/Budapest budapest
- Europe/Bucharest bucharest|bucuresti|cluj-napoca
- Europe/Athens athens
- Europe/Istanbul istanbul|ankara
- Europe/Luxembourg luxembourg
- Europe/Vilnius vilnius
- Europe/Riga riga
- Europe/Tallinn tallinn
- Europe/Kyiv kyiv|kiev|lviv
- Europe/Sofia sofia
- Europe/Belgrade belgrade
- Asia/Jerusalem tel aviv|tel-aviv|jerusalem|haifa
- Asia/Dubai dubai|abu dhabi
- Asia/Riyadh riyadh
- Asia/Hong_Kong hong kong
- Asia/Shanghai shanghai|beijing|shenzhen|hangzhou
- Asia/Taipei taipei
- Asia/Seoul seoul
- Asia/Manila manila
- Asia/Kuala_Lumpur kuala lumpur
- Asia/Bangkok bangkok
- Asia/Jakarta jakarta
- Africa/Johannesburg johannesburg|cape town
- Africa/Lagos lagos
- Africa/Nairobi nairobi
- Africa/Cairo cairo
- America/Argentina/Buenos_Aires buenos aires
- America/Bogota bogota|medellin
- America/Santiago santiago de chile
- America/Lima lima`
    .split('\n')
    .flatMap(placesIn),
);

/**
 * Countries as signatures name them, lower case without accents. With a zone where one holds for the mainland; outlying islands (Canaries, Madeira, Azores,
 * Chatham, overseas France) name themselves.
 */
export const countryPlaces: ReadonlyMap<string, Place> = new Map(
  `DE Europe/Berlin germany|deutschland|allemagne|alemania|alemanha|germania|duitsland
AT Europe/Vienna austria|osterreich|oesterreich|autriche
CH Europe/Zurich switzerland|schweiz|suisse|svizzera
FR Europe/Paris france|frankreich|francia|franca
BE Europe/Brussels belgium|belgique|belgie|belgien
NL Europe/Amsterdam netherlands|the netherlands|nederland|niederlande|pays-bas
ES Europe/Madrid spain|espana|spanien|espagne
IT Europe/Rome italy|italia|italien|italie
PT Europe/Lisbon portugal
PL Europe/Warsaw poland|polska|polen
SE Europe/Stockholm sweden|sverige|schweden
NO Europe/Oslo norway|norge|norwegen
DK Europe/Copenhagen denmark|danmark|danemark
FI Europe/Helsinki finland|suomi|finnland
IE Europe/Dublin ireland|republic of ireland|irland
GB Europe/London united kingdom|uk|u.k.|great britain
GB-ENG Europe/London england
GB-SCT Europe/London scotland
GB-WLS Europe/London wales
GB-NIR Europe/London northern ireland
IN Asia/Kolkata india|indien
SG Asia/Singapore republic of singapore
JP Asia/Tokyo japan
NZ Pacific/Auckland new zealand|aotearoa
US - united states|united states of america|usa|u.s.a.|u.s.
CA - canada|kanada
AU - australia|australien
MX - mexico
BR - brazil|brasil
- Europe/Prague czech republic|czechia
- Asia/Dubai united arab emirates|uae
- Asia/Jerusalem israel
- Asia/Seoul south korea|korea
- Asia/Hong_Kong hong kong sar
- Europe/Istanbul turkey|turkiye`
    .split('\n')
    .flatMap(placesIn),
);

/** Country calling codes (ITU-T E.164) of countries with one zone; +1, +7, +61, +52 and +55 leave a choice. Longest first. */
export const callingCodes: readonly (readonly [string, Place])[] = (
  [
    ['353', 'IE', 'Europe/Dublin'],
    ['351', 'PT', 'Europe/Lisbon'],
    ['358', 'FI', 'Europe/Helsinki'],
    ['420', '', 'Europe/Prague'],
    ['972', '', 'Asia/Jerusalem'],
    ['971', '', 'Asia/Dubai'],
    ['852', '', 'Asia/Hong_Kong'],
    ['49', 'DE', 'Europe/Berlin'],
    ['43', 'AT', 'Europe/Vienna'],
    ['41', 'CH', 'Europe/Zurich'],
    ['33', 'FR', 'Europe/Paris'],
    ['32', 'BE', 'Europe/Brussels'],
    ['31', 'NL', 'Europe/Amsterdam'],
    ['34', 'ES', 'Europe/Madrid'],
    ['39', 'IT', 'Europe/Rome'],
    ['48', 'PL', 'Europe/Warsaw'],
    ['46', 'SE', 'Europe/Stockholm'],
    ['47', 'NO', 'Europe/Oslo'],
    ['45', 'DK', 'Europe/Copenhagen'],
    ['44', 'GB', 'Europe/London'],
    ['91', 'IN', 'Asia/Kolkata'],
    ['65', 'SG', 'Asia/Singapore'],
    ['81', 'JP', 'Asia/Tokyo'],
    ['64', 'NZ', 'Pacific/Auckland'],
    ['82', '', 'Asia/Seoul'],
  ] as const
).map(([code, country, timeZone]) => [code, { timeZone, ...(country && { country }) }] as const);

/**
 * States and provinces whose offices keep one zone, as an address ends with them (`, CA 94105` · `Toronto, ON M5V 2T6` · `NSW 2000`). Sources: USPS, Canada Post
 * and Australia Post abbreviations; IANA zone.tab. A state that two zones share tells the country alone.
 */
export const statePlaces: { readonly [nation in 'US' | 'CA' | 'AU']: ReadonlyMap<string, Place> } = {
  US: new Map(
    `America/New_York NY NJ CT MA RI NH VT ME PA DE MD DC VA WV NC SC GA OH
America/Chicago IL WI MN IA MO AR LA MS AL OK
America/Denver CO UT NM WY MT
America/Phoenix AZ
America/Los_Angeles CA WA NV
Pacific/Honolulu HI
- AK FL ID IN KS KY MI ND NE OR SD TN TX`
      .split('\n')
      .flatMap((line) => {
        const [timeZone = '', ...states] = line.split(' ');
        return states.map((state) => [state, { ...(timeZone !== '-' && { timeZone }), country: 'US' }] as const);
      }),
  ),
  CA: new Map([
    ['ON', { timeZone: 'America/Toronto', country: 'CA-ON' }],
    ['QC', { timeZone: 'America/Toronto', country: 'CA-QC' }],
    ['BC', { timeZone: 'America/Vancouver', country: 'CA-BC' }],
    ['AB', { timeZone: 'America/Edmonton', country: 'CA-AB' }],
    ['MB', { timeZone: 'America/Winnipeg', country: 'CA-MB' }],
    ['SK', { timeZone: 'America/Regina', country: 'CA-SK' }],
    ['NS', { timeZone: 'America/Halifax', country: 'CA-NS' }],
    ['NB', { timeZone: 'America/Moncton', country: 'CA-NB' }],
    ['PE', { timeZone: 'America/Halifax', country: 'CA-PE' }],
  ]),
  AU: new Map([
    ['NSW', { timeZone: 'Australia/Sydney', country: 'AU-NSW' }],
    ['VIC', { timeZone: 'Australia/Melbourne', country: 'AU-VIC' }],
    ['QLD', { timeZone: 'Australia/Brisbane', country: 'AU-QLD' }],
    ['WA', { timeZone: 'Australia/Perth', country: 'AU-WA' }],
    ['SA', { timeZone: 'Australia/Adelaide', country: 'AU-SA' }],
    ['TAS', { timeZone: 'Australia/Hobart', country: 'AU-TAS' }],
    ['ACT', { timeZone: 'Australia/Sydney', country: 'AU-ACT' }],
    ['NT', { timeZone: 'Australia/Darwin', country: 'AU-NT' }],
  ]),
};

/** `country zone name|name`; a dash where there is none. */
function placesIn(line: string): readonly (readonly [string, Place])[] {
  const [country = '', timeZone = '', ...names] = line.split(' ');
  const place: Place = { ...(timeZone !== '-' && { timeZone }), ...(country !== '-' && { country }) };
  return names
    .join(' ')
    .split('|')
    .map((name) => [name, place] as const);
}
