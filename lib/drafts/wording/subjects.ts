import type { Draft } from '../draft.ts';
import type { Language } from './voice.ts';

type Lead = 'thanks' | 'via' | 'application' | 'status' | 'rejection' | 'touch' | 'date' | 'offer' | 'accept' | 'withdraw' | 'referral';

/** How the subject of a new thread begins; the role stands behind it where eight words allow. */
const leads: Readonly<Record<Language, Readonly<Record<Lead, string>>>> = {
  en: {
    thanks: 'Thank you',
    via: 'Thanks to pass on',
    application: 'My application',
    status: 'My interview',
    rejection: 'Thank you',
    touch: 'A short greeting',
    date: 'A new date',
    offer: 'Your offer',
    accept: 'Acceptance of your offer',
    withdraw: 'Withdrawing my application',
    referral: 'Your referral',
  },
  de: {
    thanks: 'Vielen Dank',
    via: 'Dank zum Weitergeben',
    application: 'Meine Bewerbung',
    status: 'Mein Gespräch',
    rejection: 'Vielen Dank',
    touch: 'Ein kurzer Gruß',
    date: 'Ein neuer Termin',
    offer: 'Zum Angebot',
    accept: 'Zusage',
    withdraw: 'Rückzug meiner Bewerbung',
    referral: 'Zur Empfehlung',
  },
  fr: {
    thanks: 'Remerciements',
    via: 'Remerciements à transmettre',
    application: 'Ma candidature',
    status: 'Mon entretien',
    rejection: 'Remerciements',
    touch: 'Quelques nouvelles',
    date: 'Une nouvelle date',
    offer: 'L’offre',
    accept: 'Acceptation de l’offre',
    withdraw: 'Retrait de ma candidature',
    referral: 'Suite à la recommandation',
  },
  es: {
    thanks: 'Gracias',
    via: 'Gracias por transmitirlo',
    application: 'Mi candidatura',
    status: 'Mi entrevista',
    rejection: 'Gracias',
    touch: 'Un saludo',
    date: 'Una nueva fecha',
    offer: 'La oferta',
    accept: 'Aceptación de la oferta',
    withdraw: 'Retirada de mi candidatura',
    referral: 'Su recomendación',
  },
  it: {
    thanks: 'Grazie',
    via: 'Ringraziamenti da trasmettere',
    application: 'La mia candidatura',
    status: 'Il mio colloquio',
    rejection: 'Grazie',
    touch: 'Un saluto',
    date: 'Una nuova data',
    offer: 'L’offerta',
    accept: 'Accettazione dell’offerta',
    withdraw: 'Ritiro della mia candidatura',
    referral: 'La sua segnalazione',
  },
  pt: {
    thanks: 'Agradecimento',
    via: 'Agradecimento a transmitir',
    application: 'Minha candidatura',
    status: 'Minha entrevista',
    rejection: 'Agradecimento',
    touch: 'Uma saudação',
    date: 'Uma nova data',
    offer: 'A proposta',
    accept: 'Aceitação da proposta',
    withdraw: 'Retirada da minha candidatura',
    referral: 'Sua indicação',
  },
  nl: {
    thanks: 'Dank',
    via: 'Dank om door te geven',
    application: 'Mijn sollicitatie',
    status: 'Mijn gesprek',
    rejection: 'Dank',
    touch: 'Een groet',
    date: 'Een nieuwe datum',
    offer: 'Het aanbod',
    accept: 'Aanvaarding van het aanbod',
    withdraw: 'Intrekking van mijn sollicitatie',
    referral: 'Uw aanbeveling',
  },
};

/** @param interviewed whether an interview took place, which a later note is then about */
export function leadIn(language: Language, kind: Draft['kind'], choice: Draft['choice'], interviewed: boolean): string {
  return leads[language][leadOf(kind, choice, interviewed)];
}

function leadOf(kind: Draft['kind'], choice: Draft['choice'], interviewed: boolean): Lead {
  if (choice === 'accept') return 'accept';
  switch (kind) {
    case 'thank_you':
    case 'thank_you_late':
      return 'thanks';
    case 'thank_you_via':
      return 'via';
    case 'rejection_reply':
      return 'rejection';
    case 'keep_in_touch_1m':
    case 'keep_in_touch_3m':
      return 'touch';
    case 'cancel_checkin':
    case 'move_request':
      return 'date';
    case 'offer_ack':
    case 'offer_decision':
      return 'offer';
    case 'withdraw':
      return 'withdraw';
    case 'referrer_thanks':
    case 'referrer_update':
      return 'referral';
    case 'app_followup_1':
    case 'app_followup_2':
      return 'application';
    default:
      return interviewed ? 'status' : 'application';
  }
}
