import type { Language } from './dates.ts';

/** What an interview is called in its thanks; French with its article. */
export function talkIn(language: Language, phone: boolean): string {
  if (language === 'de') return phone ? 'Telefonat' : 'Gespräch';
  if (language === 'fr') return phone ? 'l’entretien téléphonique' : 'l’entretien';
  return phone ? 'call' : 'conversation';
}

/** The form of address stays Sie and vous; a title in the name ("Frau Dr. Kern") is kept, a gender is never guessed (1.8). */
export function greetingIn(language: Language, name: string | undefined): string {
  if (language === 'de') {
    const titled = /^(Frau|Herrn?)\s+(.+)$/.exec(name ?? '');
    if (titled) return titled[1] === 'Frau' ? `Sehr geehrte Frau ${titled[2]},` : `Sehr geehrter Herr ${titled[2]},`;
    return name === undefined ? 'Guten Tag,' : `Guten Tag ${name},`;
  }
  const titled = /^(?:Mme|M\.|Madame|Monsieur)\s+(.+)$/.exec(name ?? '');
  if (titled) return `Bonjour ${/^(?:Mme|Madame)/.test(name ?? '') ? 'Madame' : 'Monsieur'} ${titled[1]},`;
  return name === undefined ? 'Bonjour,' : `Bonjour ${name},`;
}

/** One sign-off per language and person (3.3, 5). */
export const signOffIn: Readonly<Record<Language, string>> = { en: 'Kind regards,', de: 'Mit freundlichen Grüßen', fr: 'Cordialement,' };

/** German goes on with a small letter after the comma of the greeting. */
export function openingIn(language: Language, text: string): string {
  return language === 'de' ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
