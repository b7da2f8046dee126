/** Whose search it is. */
export const owner = { addresses: ['mina.okafor@mailbox.example'], name: 'Mina Okafor', timeZone: 'America/New_York' } as const;

export type Employer = { readonly company: string; readonly host: string; readonly recruiter: string };

const houses = ['Larchmont', 'Wrenhollow', 'Tidewater', 'Quillmark', 'Ashgrove', 'Pellworm', 'Marrowgate', 'Fennimore'];
const streets = ['Press', 'Books', 'Review', 'House', 'Media', 'Journal', 'Works', 'Archive'];
const recruiters = ['Ines Duarte', 'Piotr Zielinski', 'Harriet Vance', 'Tomasz Lind', 'Odile Perrin'];

export function employerOf(number: number): Employer {
  const company = `${houses[number % 8]}${number < 64 ? '' : ` ${Math.floor(number / 64)}`} ${streets[Math.floor(number / 8) % 8]}`;
  return {
    company,
    host: `${company.toLowerCase().replaceAll(' ', '-')}.example`,
    recruiter: recruiters[number % recruiters.length] ?? 'Ines Duarte',
  };
}

export function recruiterAddress({ recruiter, host }: Employer): string {
  return `${recruiter.split(' ')[0]?.toLowerCase()}@${host}`;
}
