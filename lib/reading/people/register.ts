/** How the writer addresses the owner (T-12): `familiar` by first name, with du, tu, tú, je; `formal` by surname, with Sie, vous, usted, u. */
export type Register = 'familiar' | 'formal';

/** A form of address shows in the first lines or not at all. */
const readCharacters = 4000;

/** Pronouns of the two forms; those of the formal one that are also "she" or "their" count only inside a sentence, where the capital tells them apart. */
const pronouns: Readonly<Record<string, { readonly familiar: RegExp; readonly formal: RegExp }>> = {
  de: {
    familiar: /(?<!\p{L})(?:du|dich|dir|dein(?:e[nmrs]?)?)(?!\p{L})/giu,
    formal: /(?<=[\p{Ll},] )(?:Sie|Ihnen|Ihre?[nmrs]?)(?!\p{L})/gu,
  },
  fr: { familiar: /(?<!\p{L})(?:tu|toi|ton|tes|t['’]\p{L})/giu, formal: /(?<!\p{L})(?:vous|votre|vos)(?!\p{L})/giu },
  es: { familiar: /(?<!\p{L})(?:tú|tu|tus|te|ti|contigo)(?!\p{L})/giu, formal: /(?<!\p{L})(?:usted|ustedes|le)(?!\p{L})/giu },
  it: {
    familiar: /(?<!\p{L})(?:tu|ti|te|tuo|tua|tuoi|tue)(?!\p{L})/giu,
    formal: /(?<!\p{L})(?:Lei|La|Le|Suo|Sua|Suoi|Sue)(?!\p{L})(?<=[\p{Ll},] \p{L}+)/gu,
  },
  nl: { familiar: /(?<!\p{L})(?:je|jij|jou|jouw)(?!\p{L})/giu, formal: /(?<!\p{L})(?:u|uw)(?!\p{L})/giu },
};

const titled = /^(?:dear|hello|hi|good (?:morning|afternoon|day))\s+(?:mr|ms|mrs|miss|mx|dr|prof(?:essor)?|sir|madam)\b/iu;

/**
 * The register of a mail in a language whose forms of address tell it, else by its greeting. Undefined where the mail does not show it.
 *
 * @param names the owner's names, full
 */
export function findRegister(text: string, language: string, names: readonly string[]): Register | undefined {
  const sample = text.slice(0, readCharacters);
  const forms = pronouns[language.slice(0, 2)];
  if (forms) {
    const familiar = sample.match(forms.familiar)?.length ?? 0;
    const formal = sample.match(forms.formal)?.length ?? 0;
    if (familiar === formal) return undefined;
    return familiar > formal ? 'familiar' : 'formal';
  }
  if (language.slice(0, 2) !== 'en') return undefined;
  const greeting = sample.trimStart().split('\n')[0]?.slice(0, 80).trim() ?? '';
  if (titled.test(greeting)) return 'formal';
  const greeted = /^(?:hi|hello|hey|dear|good (?:morning|afternoon)|thanks,?|thank you,?)?\s*(\p{L}[\p{L}'’-]*)\s*[,!.:–-]?$/iu.exec(
    greeting,
  )?.[1];
  const isFirstName = names.some((name) => name.split(/\s+/)[0]?.toLowerCase() === greeted?.toLowerCase());
  return greeted !== undefined && isFirstName ? 'familiar' : undefined;
}
