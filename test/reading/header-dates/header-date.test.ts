import { describe, expect, test } from 'vitest';
import { readHeaderDate } from '../../../lib/reading/header-dates/header-date.ts';

const zone = 'Europe/Warsaw';
const at = (value: string) => readHeaderDate(value, zone)?.instant;

describe('dates as clients print them above a forwarded mail', () => {
  // 5 March 2026, 16:45 in Warsaw is 15:45 UTC.
  test.each([
    ['en', 'Thu, Mar 5, 2026 at 4:45 PM'],
    ['en with a narrow blank', 'Thu, Mar 5, 2026 at 4:45\u202fPM'],
    ['en-GB', 'Thursday, 5 March 2026 at 16:45'],
    ['en ordinal', 'On Thursday, March 5th, 2026 at 4:45 PM'],
    ['de', 'Donnerstag, 5. März 2026 um 16:45 Uhr'],
    ['de numeric', 'Do., 05.03.2026, 16:45'],
    ['de-AT zone', '5. März 2026 um 16:45:00 MEZ'],
    ['fr', 'jeu. 5 mars 2026 à 16:45'],
    ['fr h', 'jeudi 5 mars 2026 16h45'],
    ['es', 'jue, 5 mar 2026 a las 16:45'],
    ['es p. m.', 'jueves, 5 de marzo de 2026 4:45 p. m.'],
    ['pt', 'quinta-feira, 5 de março de 2026, 16:45'],
    ['pt numeric', 'quinta, 05/03/2026 à(s) 16:45'],
    ['it', 'gio 5 mar 2026 alle ore 16:45'],
    ['nl', 'do 5 mrt 2026 om 16:45'],
    ['da', 'tors. 5. mar. 2026 kl. 16.45'],
    ['no', 'torsdag 5. mars 2026 kl. 16:45'],
    ['sv', 'torsdag den 5 mars 2026 16:45'],
    ['is', 'fimmtudagur, 5. mars 2026 kl. 16:45'],
    ['fi', 'torstai 5. maaliskuuta 2026 klo 16.45'],
    ['et', 'N, 5. märts 2026 kell 16:45'],
    ['lv', 'ceturtdiena, 2026. gada 5. marts 16:45'],
    ['lt', '2026 m. kovo 5 d., ketvirtadienis 16:45'],
    ['pl', 'czw., 5 mar 2026 o 16:45'],
    ['cs', 'čt 5. 3. 2026 v 16:45'],
    ['cs month', 'čtvrtek, 5. března 2026 16:45'],
    ['sk', 'štvrtok 5. marca 2026, 16:45'],
    ['sl', 'čet., 5. mar. 2026 ob 16:45'],
    ['hr', 'čet, 5. ožu 2026. u 16:45'],
    ['sr', 'чет, 5. мар 2026. у 16:45'],
    ['hu', '2026. márc. 5., Cs, 16:45'],
    ['ro', 'joi, 5 mart. 2026 la 16:45'],
    ['bg', 'чт, 5.03.2026 г. в 16:45'],
    ['ru', 'чт, 5 мар. 2026 г. в 16:45'],
    ['uk', 'четвер, 5 березня 2026 р. о 16:45'],
    ['el', 'Πέμ 5 Μαρ 2026 στις 4:45 μ.μ.'],
    ['tr', '5 Mar 2026 Per, 16:45'],
    ['he', 'יום ה׳, 5 במרץ 2026 ב-16:45'],
    ['ar', 'الخميس، ٥ مارس ٢٠٢٦ ٤:٤٥ م'],
    ['hi', 'गुरु, 5 मार्च 2026 को 4:45 pm'],
    ['ja', '2026年3月5日(木) 16:45'],
    ['ja half days', '2026年3月5日 午後4:45'],
    ['zh', '2026年3月5日周四 下午4:45'],
    ['zh spelled', '2026年3月5日 16时45分'],
    ['ko', '2026년 3월 5일 (목) 오후 4:45'],
    ['vi', 'Th 5, 5 thg 3, 2026 vào lúc 16:45'],
    ['id', 'Kamis, 5 Maret 2026 pukul 16.45'],
    ['th, Buddhist year', '5 มี.ค. 2569 16:45'],
    ['iso', '2026-03-05 16:45'],
    ['full width', '２０２６年３月５日 １６：４５'],
    ['offset', 'Thu, 5 Mar 2026 10:45:00 -0500'],
    ['offset with its zone in brackets', 'Thu, 5 Mar 2026 07:45:00 -0800 (PST)'],
    ['GMT+2', '5 March 2026 at 17:45:00 GMT+2'],
    ['UTC with colon', '5 March 2026 21:15 (UTC+05:30)'],
    ['EET', '5 March 2026 at 17:45:00 EET'],
    ['Z', '2026-03-05T15:45:00Z'],
  ])('%s', (_, value) => {
    expect(at(value)).toBe('2026-03-05T15:45:00Z');
  });
});

describe('what only looks like a date, or like another one', () => {
  test('listopad is October in Croatian, November in Polish and Czech', () => {
    expect(at('26. listopada 2021. u 14:25')?.slice(0, 10)).toBe('2021-10-26');
    expect(readHeaderDate('26. listopada 2021', zone, { croatian: true })?.local).toBe('2021-10-26T00:00:00');
    expect(at('26 listopada 2021 14:25')?.slice(0, 10)).toBe('2021-11-26');
  });
  test('a weekday that begins like a month is none', () => {
    expect(at('mar. 2 nov. 2021 à 09:26')?.slice(0, 10)).toBe('2021-11-02');
    expect(at('2021. november 7., vasárnap 09:26')?.slice(0, 10)).toBe('2021-11-07');
    expect(at('sub, 27. lis 2021. u 09:31')?.slice(0, 10)).toBe('2021-10-27');
    expect(at('tiistaina 2. marraskuuta 2021 klo 09.26')?.slice(0, 10)).toBe('2021-11-02');
  });
  test('a time with dots is no date, a date with blanks is one', () => {
    expect(at('26. oktober 2021 kl. 14.25.08')).toBe('2021-10-26T12:25:08Z');
    expect(at('st 27. 10. 2021 v 9:31')).toBe('2021-10-27T07:31:00Z');
  });
  test('slashes are day first, but for the American clock; the later reading loses against the forward', () => {
    expect(at('04/03/2026 14:05')?.slice(0, 10)).toBe('2026-03-04');
    expect(at('04/03/2026 2:05 PM')?.slice(0, 10)).toBe('2026-04-03');
    expect(readHeaderDate('03/04/2026 14:05', zone, { notAfter: '2026-03-05T09:00:00Z' })?.local.slice(0, 10)).toBe('2026-03-04');
    expect(at('28/10/21, 12:46')?.slice(0, 10)).toBe('2021-10-28');
  });
  test('midnight and noon of the twelve-hour clock', () => {
    expect(readHeaderDate('Mar 5, 2026 at 12:10 AM')?.local).toBe('2026-03-05T00:10:00');
    expect(readHeaderDate('Mar 5, 2026 at 12:10 PM')?.local).toBe('2026-03-05T12:10:00');
  });
  test('the zone counts at that day, not today', () => {
    expect(readHeaderDate('10 March 2026 14:30', 'America/New_York')?.instant).toBe('2026-03-10T18:30:00Z');
    expect(readHeaderDate('3 March 2026 14:30', 'America/New_York')?.instant).toBe('2026-03-03T19:30:00Z');
  });
  test('without any zone there is no instant', () => {
    expect(readHeaderDate('10 March 2026 14:30')).toEqual({ local: '2026-03-10T14:30:00' });
  });
  test.each(['31 Feb 2026 10:00', 'Tue, 10 Mar 2026 25:61:00 +0100', '2:00 PM', 'tomorrow', '', 'Req #12', '5'.repeat(100_000)])(
    '%.40s is no date',
    (value) => {
      expect(readHeaderDate(value, zone)).toBeUndefined();
    },
  );
});
