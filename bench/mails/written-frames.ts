/** What stands around a text and in its slots, invented, in each language: greetings, closings, names, days. */
type Frame = {
  readonly greetings: readonly string[];
  readonly closings: readonly string[];
  readonly days: readonly string[];
  readonly dates: readonly string[];
  readonly times: readonly string[];
  readonly roles: readonly string[];
  readonly money: readonly string[];
  readonly months: readonly string[];
};

const frames: Readonly<Record<string, Frame>> = {
  en: {
    greetings: ['Dear <name>,', 'Hi <name>,', 'Hello <name>,', 'Hello,', 'Dear Candidate,', '<name>,', 'Good afternoon <name>,'],
    closings: [
      'Best,\n<person>',
      'Kind regards,\n<person>\nTalent Acquisition, <company>',
      'Sincerely,\nThe <company> Team',
      'Thanks,\n<person>',
      'Regards,\n<company> Recruiting',
    ],
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
    dates: ['March 3, 2026', '14 May', 'June 2nd', 'Tuesday, October 6, 2026', '12/09/2026', '4 February 2026'],
    times: ['10:00 AM', '2 pm', '15:45', '9.30', '11:15 AM CET', '4:30 PM ET'],
    roles: [
      'Data Analyst',
      'Night Nurse',
      'Senior Backend Engineer',
      'Warehouse Supervisor',
      'Marketing Intern',
      'History Teacher',
      'Product Designer',
    ],
    money: ['$94,000', '£41,500', '72,000 EUR', '$31 an hour'],
    months: ['March', 'September'],
  },
  de: {
    greetings: ['Sehr geehrte Frau <person>,', 'Guten Tag,', 'Hallo <name>,', 'Liebe(r) <name>,'],
    closings: ['Mit freundlichen Grüßen\n<person>', 'Viele Grüße\n<person>', 'Beste Grüße\nIhr Team von <company>'],
    days: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag'],
    dates: ['3. März', '14.05.2026', 'Dienstag, 6. Oktober', '02.06.'],
    times: ['10 Uhr', '14:30 Uhr', '9.15 Uhr'],
    roles: ['Sachbearbeiter (m/w/d)', 'Pflegefachkraft', 'Softwareentwicklerin', 'Erzieherin'],
    money: ['52.000 Euro', '61.500 €'],
    months: ['März', 'Juni'],
  },
  fr: {
    greetings: ['Bonjour <name>,', 'Madame, Monsieur,', 'Bonjour,', 'Chère Madame,'],
    closings: ['Cordialement,\n<person>', 'Bien à vous,\n<person>', "Bien cordialement,\nL'équipe <company>"],
    days: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi'],
    dates: ['3 mars', '14 mai 2026', 'mardi 6 octobre', '02/06/2026'],
    times: ['10h', '14h30', '9 h 15'],
    roles: ['Chargée de clientèle', 'Développeur web', 'Infirmier', 'Comptable'],
    money: ['38 000 €', '45 000 euros'],
    months: ['mars', 'juin'],
  },
  es: {
    greetings: ['Hola <name>:', 'Estimada <name>:', 'Buenos días,', 'Hola,'],
    closings: ['Un saludo,\n<person>', 'Saludos cordiales,\n<person>', 'Atentamente,\nEquipo de <company>'],
    days: ['lunes', 'martes', 'miércoles', 'jueves', 'viernes'],
    dates: ['3 de marzo', '14 de mayo', 'martes 6 de octubre', '02/06/2026'],
    times: ['10:00', '16:30', '9:15'],
    roles: ['Analista de datos', 'Enfermera', 'Desarrollador web', 'Contable'],
    money: ['32.000 €', '410.000 pesos'],
    months: ['marzo', 'junio'],
  },
  pt: {
    greetings: ['Olá, <name>!', 'Prezada <name>,', 'Bom dia,', 'Oi <name>,'],
    closings: ['Abraços,\n<person>', 'Atenciosamente,\n<person>', 'Cumprimentos,\nEquipe <company>'],
    days: ['segunda-feira', 'terça', 'quarta-feira', 'quinta', 'sexta'],
    dates: ['3 de março', '14/05', 'terça, 6 de outubro', '02/06/2026'],
    times: ['10h', '14h30', '16:00'],
    roles: ['Analista de Dados', 'Enfermeira', 'Desenvolvedor', 'Auxiliar Administrativo'],
    money: ['R$ 6.500', '28.000 €'],
    months: ['março', 'junho'],
  },
  it: {
    greetings: ['Buongiorno <name>,', 'Gentile <name>,', 'Ciao <name>,', 'Salve,'],
    closings: ['Cordiali saluti,\n<person>', 'A presto,\n<person>', 'Distinti saluti,\nIl team di <company>'],
    days: ['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì'],
    dates: ['3 marzo', '14 maggio', 'martedì 6 ottobre', '02/06/2026'],
    times: ['10:00', '14.30', '9'],
    roles: ['Analista', 'Infermiera', 'Sviluppatore', 'Contabile'],
    money: ['34.000 €', '1.900 euro al mese'],
    months: ['marzo', 'giugno'],
  },
  nl: {
    greetings: ['Beste <name>,', 'Geachte mevrouw <person>,', 'Hoi <name>,', 'Dag <name>,'],
    closings: ['Met vriendelijke groet,\n<person>', 'Groeten,\n<person>', 'Hartelijke groet,\nTeam <company>'],
    days: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag'],
    dates: ['3 maart', '14 mei', 'dinsdag 6 oktober', '02-06-2026'],
    times: ['10 uur', '14.30 uur', '9:15'],
    roles: ['Data-analist', 'Verpleegkundige', 'Ontwikkelaar', 'Boekhouder'],
    money: ['€ 46.000', '3.100 euro per maand'],
    months: ['maart', 'juni'],
  },
};

const names = ['Noor', 'Samir', 'Wiebke', 'Théo', 'Lucía', 'Andrei', 'Keiko', 'Oluwaseun'];
const people = ['Ines Albrecht', 'Marcus Oyelaran', 'Pia Lindqvist', 'Ravi Chandran', 'Colette Marchand', 'Tomasz Wolny'];
const companies = [
  'Kestrelworks',
  'Alder & Voss',
  'Brackwater Logistics',
  'Pinion Health',
  'Novaterra',
  'Ostrava Mills',
  'Hartlepine School',
];

export type SlotFiller = (slot: string) => string;

export function slotFillerOf(language: string, random: () => number): SlotFiller {
  const frame = frames[language] ?? frames.en;
  const pick = (of: readonly string[] = []): string => of[Math.floor(random() * of.length)] ?? '';
  // One mail speaks of one employer and one role; days and times differ.
  const company = pick(companies);
  const role = pick(frame?.roles);
  return (slot) => {
    switch (slot) {
      case 'company':
        return company;
      case 'role':
        return role;
      case 'name':
        return pick(names);
      case 'person':
        return pick(people);
      case 'day':
        return pick(frame?.days);
      case 'date':
        return pick(frame?.dates);
      case 'time':
        return pick(frame?.times);
      case 'money':
        return pick(frame?.money);
      case 'month':
        return pick(frame?.months);
      case 'number':
        return String(10_000 + Math.floor(random() * 80_000));
      default:
        return 'https://meet.example/a1b2c3';
    }
  };
}

/** A text as a mail: with a greeting and a closing more often than not. */
export function framed(language: string, text: string, slots: SlotFiller, random: () => number): string {
  const frame = frames[language] ?? frames.en;
  const pick = (of: readonly string[] = []): string =>
    (of[Math.floor(random() * of.length)] ?? '').replace(/<(\w+)>/g, (_, slot: string) => slots(slot));
  const greeting = random() < 0.7 ? `${pick(frame?.greetings)}\n\n` : '';
  const closing = random() < 0.7 ? `\n\n${pick(frame?.closings)}` : '';
  return `${greeting}${text}${closing}`;
}
