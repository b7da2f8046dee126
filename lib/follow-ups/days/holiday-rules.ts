/**
 * Public holidays as rules, one line a holiday. Sources: the official calendars of each country (US: 5 U.S.C. 6103, GB: gov.uk/bank-holidays,
 * DE: the states' holiday laws, JP: Act on National Holidays, NZ: Te Kāhui o Matariki Act, SG: mom.gov.sg). Own table because the ready-made
 * package is 1.4 MB minified, reads the machine's clock, and leaves out Singapore's lunar days.
 *
 * `MM-DD` fixed · `easter±n` days from Western Easter Sunday · `n:W:MM` n-th weekday (1 = Monday) of a month, negative from its end ·
 * `W>=MM-DD` first such weekday on or after · `equinox:spring` and `equinox:autumn` (Japan) · `table:name` dates that are proclaimed.
 */
export type HolidayRule = string;

/** What happens when a fixed day falls on a weekend: nothing, the Friday or Monday beside it, the next free weekday, or that only after a Sunday. */
export type Substitute = 'none' | 'nearest' | 'next' | 'next_after_sunday';

export type CountryHolidays = {
  readonly substitute: Substitute;
  readonly days: readonly HolidayRule[];
  /** Fixed days that are not moved although the country moves others. */
  readonly unmoved?: readonly HolidayRule[];
  /** Further days of a region, keyed by the part after the hyphen of ISO 3166-2. */
  readonly regions?: Readonly<Record<string, readonly HolidayRule[]>>;
};

const germanReformation = '10-31';
const corpusChristi = 'easter+60';
const allSaints = '11-01';

/** By ISO 3166 code of the country. */
export const holidayRules: Readonly<Record<string, CountryHolidays>> = {
  US: {
    substitute: 'nearest',
    // The Friday after Thanksgiving is no federal holiday, but no office day either (1.1 "Business day").
    days: ['01-01', '3:1:01', '3:1:02', '-1:1:05', '06-19', '07-04', '1:1:09', '2:1:10', '11-11', '4:4:11', 'after:4:4:11', '12-25'],
  },
  GB: {
    substitute: 'next',
    days: ['01-01', 'easter-2', 'easter+1', '1:1:05', '-1:1:05', '12-25', '12-26'],
    regions: {
      ENG: ['-1:1:08'],
      WLS: ['-1:1:08'],
      NIR: ['-1:1:08', '03-17', '07-12'],
      SCT: ['01-02', '1:1:08', '11-30'],
    },
  },
  IE: {
    substitute: 'none',
    days: ['01-01', 'brigid', '03-17', 'easter+1', '1:1:05', '1:1:06', '1:1:08', '-1:1:10', '12-25', '12-26'],
  },
  CA: {
    substitute: 'next',
    days: ['01-01', 'easter-2', '07-01', '1:1:09', '12-25'],
    regions: {
      AB: ['3:1:02', '1<05-25', '2:1:10', '11-11'],
      BC: ['3:1:02', '1<05-25', '1:1:08', '09-30', '2:1:10', '11-11'],
      MB: ['3:1:02', '1<05-25', '09-30', '2:1:10'],
      NB: ['3:1:02', '1:1:08', '11-11'],
      NS: ['3:1:02'],
      ON: ['3:1:02', '1<05-25', '2:1:10', '12-26'],
      PE: ['3:1:02', '09-30', '11-11'],
      QC: ['1<05-25', '06-24', '2:1:10'],
      SK: ['3:1:02', '1<05-25', '1:1:08', '2:1:10', '11-11'],
    },
  },
  AU: {
    substitute: 'next',
    days: ['01-01', '01-26', 'easter-2', 'easter+1', '04-25', '12-25', '12-26'],
    unmoved: ['04-25'],
    regions: {
      ACT: ['2:1:03', '2:1:06', '1:1:10'],
      NSW: ['2:1:06', '1:1:10'],
      NT: ['1:1:05', '2:1:06', '1:1:08'],
      QLD: ['1:1:05', '1:1:10'],
      SA: ['2:1:03', '2:1:06', '1:1:10'],
      TAS: ['2:1:03', '2:1:06'],
      VIC: ['2:1:03', '2:1:06', '1:2:11'],
      WA: ['1:1:03', '1:1:06'],
    },
  },
  NZ: {
    substitute: 'next',
    days: ['01-01', '01-02', '02-06', 'easter-2', 'easter+1', '04-25', '1:1:06', 'table:matariki', '4:1:10', '12-25', '12-26'],
  },
  IN: { substitute: 'none', days: ['01-26', 'easter-2', '04-14', '08-15', '10-02', '12-25'] },
  DE: {
    substitute: 'none',
    days: ['01-01', 'easter-2', 'easter+1', '05-01', 'easter+39', 'easter+50', '10-03', '12-25', '12-26'],
    regions: {
      BW: ['01-06', corpusChristi, allSaints],
      BY: ['01-06', corpusChristi, allSaints],
      BE: ['03-08'],
      BB: [germanReformation],
      HB: [germanReformation],
      HH: [germanReformation],
      HE: [corpusChristi],
      MV: ['03-08', germanReformation],
      NI: [germanReformation],
      NW: [corpusChristi, allSaints],
      RP: [corpusChristi, allSaints],
      SL: [corpusChristi, '08-15', allSaints],
      // Day of Repentance: the Wednesday before 23 November.
      SN: [germanReformation, '3<11-23'],
      ST: ['01-06', germanReformation],
      SH: [germanReformation],
      TH: ['09-20', germanReformation],
    },
  },
  AT: {
    substitute: 'none',
    days: [
      '01-01',
      '01-06',
      'easter+1',
      '05-01',
      'easter+39',
      'easter+50',
      corpusChristi,
      '08-15',
      '10-26',
      allSaints,
      '12-08',
      '12-25',
      '12-26',
    ],
  },
  CH: { substitute: 'none', days: ['01-01', 'easter-2', 'easter+1', 'easter+39', 'easter+50', '08-01', '12-25'] },
  FR: {
    substitute: 'none',
    days: ['01-01', 'easter+1', '05-01', '05-08', 'easter+39', 'easter+50', '07-14', '08-15', allSaints, '11-11', '12-25'],
  },
  BE: {
    substitute: 'none',
    days: ['01-01', 'easter+1', '05-01', 'easter+39', 'easter+50', '07-21', '08-15', allSaints, '11-11', '12-25'],
  },
  NL: { substitute: 'none', days: ['01-01', 'easter+1', 'kings_day', 'easter+39', 'easter+50', '12-25', '12-26'] },
  ES: {
    substitute: 'none',
    days: ['01-01', '01-06', 'easter-2', '05-01', '08-15', '10-12', allSaints, '12-06', '12-08', '12-25'],
  },
  IT: {
    substitute: 'none',
    days: ['01-01', '01-06', 'easter+1', '04-25', '05-01', '06-02', '08-15', 'since:2026:10-04', allSaints, '12-08', '12-25', '12-26'],
  },
  PT: {
    substitute: 'none',
    days: ['01-01', 'easter-2', '04-25', '05-01', corpusChristi, '06-10', '08-15', '10-05', allSaints, '12-01', '12-08', '12-25'],
  },
  PL: {
    substitute: 'none',
    days: [
      '01-01',
      '01-06',
      'easter+1',
      '05-01',
      '05-03',
      corpusChristi,
      '08-15',
      allSaints,
      '11-11',
      'since:2025:12-24',
      '12-25',
      '12-26',
    ],
  },
  SE: {
    substitute: 'none',
    days: ['01-01', '01-06', 'easter-2', 'easter+1', '05-01', 'easter+39', '06-06', '12-25', '12-26'],
  },
  NO: {
    substitute: 'none',
    days: ['01-01', 'easter-3', 'easter-2', 'easter+1', '05-01', '05-17', 'easter+39', 'easter+50', '12-25', '12-26'],
  },
  DK: {
    substitute: 'none',
    days: ['01-01', 'easter-3', 'easter-2', 'easter+1', 'easter+39', 'easter+50', '12-25', '12-26'],
  },
  FI: {
    substitute: 'none',
    days: ['01-01', '01-06', 'easter-2', 'easter+1', '05-01', 'easter+39', '12-06', '12-25', '12-26'],
  },
  MX: {
    substitute: 'none',
    days: ['01-01', '1:1:02', '3:1:03', '05-01', '09-16', '3:1:11', 'every:6:2024:10-01', '12-25'],
  },
  BR: {
    substitute: 'none',
    days: ['01-01', 'easter-2', '04-21', '05-01', '09-07', '10-12', '11-02', '11-15', '11-20', '12-25'],
  },
  JP: {
    substitute: 'next_after_sunday',
    days: [
      '01-01',
      '2:1:01',
      '02-11',
      '02-23',
      'equinox:spring',
      '04-29',
      '05-03',
      '05-04',
      '05-05',
      '3:1:07',
      '08-11',
      '3:1:09',
      'equinox:autumn',
      '2:1:10',
      '11-03',
      '11-23',
    ],
  },
  SG: {
    substitute: 'next_after_sunday',
    days: [
      '01-01',
      'table:chinese_new_year',
      'table:chinese_new_year_2',
      'table:hari_raya_puasa',
      'easter-2',
      '05-01',
      'table:hari_raya_haji',
      'table:vesak',
      '08-09',
      'table:deepavali',
      '12-25',
    ],
  },
};

/** Days that are proclaimed or follow the moon. Years after the last one have none: then we are at most a day early, in one country. */
export const proclaimedDays: Readonly<Record<string, readonly string[]>> = {
  // Schedule 1 of the Act of 2022.
  matariki: [
    '2025-06-20',
    '2026-07-10',
    '2027-06-25',
    '2028-07-14',
    '2029-07-06',
    '2030-06-21',
    '2031-07-11',
    '2032-07-02',
    '2033-06-24',
    '2034-07-07',
    '2035-06-29',
  ],
  chinese_new_year: [
    '2025-01-29',
    '2026-02-17',
    '2027-02-06',
    '2028-01-26',
    '2029-02-13',
    '2030-02-03',
    '2031-01-23',
    '2032-02-11',
    '2033-01-31',
    '2034-02-19',
    '2035-02-08',
  ],
  chinese_new_year_2: [
    '2025-01-30',
    '2026-02-18',
    '2027-02-07',
    '2028-01-27',
    '2029-02-14',
    '2030-02-04',
    '2031-01-24',
    '2032-02-12',
    '2033-02-01',
    '2034-02-20',
    '2035-02-09',
  ],
  hari_raya_puasa: ['2025-03-31', '2026-03-21', '2027-03-10', '2028-02-27', '2029-02-14', '2030-02-05'],
  hari_raya_haji: ['2025-06-07', '2026-05-27', '2027-05-17', '2028-05-05', '2029-04-24', '2030-04-13'],
  vesak: ['2025-05-12', '2026-05-31', '2027-05-20', '2028-05-09', '2029-05-27', '2030-05-17'],
  deepavali: ['2025-10-20', '2026-11-08', '2027-10-28', '2028-10-17', '2029-11-05', '2030-10-26'],
};
