import type { SettingName } from '../search/owner/own-setting.ts';

/**
 * What an owner may call a setting, in English, German and French; the first one is its name on the command line. Those that a note may begin with as well ("name: …" of a contact) stand only with
 * "my" in front. Lower case, typewriter apostrophes.
 */
export const settingLabels: Readonly<Record<SettingName, readonly string[]>> = {
  name: ['my name', 'mein name', 'mon nom'],
  signature: ['signature', 'my signature', 'signatur', 'meine signatur', 'unterschrift', 'meine unterschrift', 'ma signature'],
  language: ['language', 'my language', 'mail language', 'sprache', 'meine sprache', 'langue', 'ma langue'],
  tone: ['tone', 'tone of the drafts', 'my tone', 'ton', 'mein ton', 'ton der entwürfe', 'mon ton', 'registre', 'registre des brouillons'],
  waking: ['awake', 'waking hours', 'mail hours', 'wach', 'wachzeit', 'wachzeiten', 'éveil', "heures d'éveil"],
  yearEndBlock: ['year-end break', 'year end break', 'pause zum jahresende', 'jahresende', "fin d'année", "pause de fin d'année"],
  graceDays: ['days after a promise', 'grace days', 'tage nach einer zusage', 'jours après une promesse'],
  daysWithoutTimeline: ['days without a date', 'tage ohne datum', 'jours sans date'],
  country: ['holidays', 'public holidays', 'country', 'feiertage', 'jours fériés'],
  receipts: ['receipts', 'receipt', 'quittungen', 'bestätigungen', 'accusés', 'accusés de réception'],
  digest: ['digest', 'weekly digest', 'wochenbericht', 'wochenüberblick', 'überblick', 'bilan', 'bilan hebdomadaire'],
  silenceDays: ['silence note', 'silence', 'stille', 'hinweis bei stille', 'alerte silence'],
  bcc: ['bcc', 'capture address in bcc', 'blindkopie', 'cci', 'copie cachée'],
  webMail: ['web mail', 'webmail', 'drafts open in', 'entwürfe öffnen in', 'messagerie', 'messagerie web'],
  draftFiles: [
    'draft files',
    'drafts as files',
    'eml files',
    'eml',
    'entwürfe als datei',
    'entwürfe als dateien',
    'dateien',
    'brouillons en fichier',
    'brouillons en fichiers',
    'fichiers',
  ],
  unreadTexts: ['unread texts', 'ungelesene texte', 'textes non relus'],
  englishInstead: ['english instead', 'stattdessen englisch', 'anglais à défaut'],
  app_followup_2: ['second application note', 'zweite nachfrage', 'deuxième relance'],
  close_loop: ['last note', 'letzte nachricht', 'dernier mot'],
  prep_nudge: ['interview line', 'note before interviews', 'zeile vor gesprächen', "mot avant l'entretien"],
  card: ['cards', 'karten', 'cartes'],
  referrer: ['referrer notes', 'nachrichten an empfehlende', 'mots aux parrains'],
  connection: ['connection notes', 'kontakttexte', 'textes de mise en relation'],
};

export const onWords = ['on', 'yes', 'true', 'an', 'ein', 'ja', 'oui', 'activé', 'activée', 'activés'] as const;
export const offWords = [
  'off',
  'no',
  'none',
  'never',
  'false',
  'aus',
  'nein',
  'keine',
  'nie',
  'non',
  'jamais',
  'désactivé',
  'désactivés',
] as const;

/** In front of the name of what is switched. */
export const switchingOn = /^(?:turn on|switch on|enable|start|schalte? (?:ein|an)|aktiviere|active[rz]?)\s+/;
export const switchingOff =
  /^(?:turn off|switch off|disable|stop|no|no more|without|deaktiviere|keine?|ohne|désactive[rz]?|arrête[rz]?|sans|plus de)\s+/;

export const languageWords: readonly (readonly [RegExp, 'en' | 'de' | 'fr'])[] = [
  [/^(?:en|english|englisch|anglais)$/, 'en'],
  [/^(?:de|german|deutsch|allemand)$/, 'de'],
  [/^(?:fr|french|französisch|franzoesisch|français|francais)$/, 'fr'],
];

/** "write to me in German". */
export const inLanguage =
  /^(?:please )?(?:write|answer|reply|speak|mail)(?: to)? me in (\p{L}{5,12})$|^(?:bitte )?(?:schreibe?|antworte)(?: mir)?(?: bitte)? auf (\p{L}{5,12})$|^(?:écri[st]|écrivez|réponds|répondez|écris)(?:-moi| moi)? en (\p{L}{5,12})$/u;

export const toneWords: readonly (readonly [RegExp, 'formal' | 'theirs'])[] = [
  [/^(?:(?:always |immer |toujours )?(?:formal|förmlich|formell|formel)|sie|vous)$/, 'formal'],
  [/^(?:theirs|as they write|as they do|mirrored|same|wie sie schreiben|wie sie|comme eux|comme ils écrivent|off)$/, 'theirs'],
];

export const webMailWords: readonly (readonly [RegExp, 'gmail' | 'outlook' | 'outlook_work'])[] = [
  [/^(?:gmail|google mail)$/, 'gmail'],
  [/^(?:outlook(?:\.com)?|hotmail|live)$/, 'outlook'],
  [/^(?:outlook[ _](?:at work|for work|work)|office(?: 365)?|microsoft 365)$/, 'outlook_work'],
];

/** From Monday on. */
export const weekdayWords: readonly RegExp[] = [
  /^(?:mon|monday|montags?|mo|lundis?)$/,
  /^(?:tue|tuesday|dienstags?|di|mardis?)$/,
  /^(?:wed|wednesday|mittwochs?|mi|mercredis?)$/,
  /^(?:thu|thursday|donnerstags?|do|jeudis?)$/,
  /^(?:fri|friday|freitags?|fr|vendredis?)$/,
  /^(?:sat|saturday|samstags?|sonnabends?|sa|samedis?)$/,
  /^(?:sun|sunday|sonntags?|so|dimanches?)$/,
];
