import type { Instruction } from '../reading.ts';

/** How employers ask not to be contacted (G-05). Sources: Ask a Manager, university career offices, postings; receipts of Workday, softgarden and Gupy. */
export const instructionWordings: readonly (readonly [Instruction, string])[] = [
  [
    'no_phone_calls',
    '(no (phone|telephone) (calls|inquiries|enquiries)|no calls|(do|please do) not (call|phone|telephone|ring)|refrain from (calling|phoning|phone)|without phone calls)',
  ],
  [
    'no_phone_calls',
    '(keine (anrufe|telefonanrufe|telefonischen)|von (anrufen|telefonischen) ~ abzusehen|von (telefonischen )?(anrufen|anfragen|nachfragen) ~ abzusehen|nicht anrufen|sehen sie ~ von ~ (anrufen|anrufe|telefonischen|telefonanrufen|telefonaten) ~ ab)',
  ],
  ['no_phone_calls', "(pas (d'appels?|d'appel telephonique)|ne pas (appeler|telephoner)|merci de ne pas (appeler|telephoner))"],
  [
    'no_phone_calls',
    '(no (llamar|llame|llamadas)|abstenerse de llamar|nao (ligar|ligue|telefonar)|non (telefonare|chiamare)|no chiamate|niet (bellen|telefonisch)|geen telefoontjes)',
  ],
  [
    'no_contact',
    '((do|please do|kindly do) not (contact|follow up|email|e-mail|write to|reach out)|refrain from (contacting|following up|reaching out|inquiring)|no follow-?ups?( please)?)',
  ],
  [
    'no_contact',
    '(only|just) ~ (shortlisted|successful|selected|qualified|short-listed) (candidates|applicants) ~ (be contacted|be notified|hear|be informed|receive|be invited)',
  ],
  [
    'no_contact',
    '(only (those|candidates|applicants) ~ (selected|shortlisted|chosen|invited) ~ (contacted|notified|interview)|(unable|not able|can not|not possible) to (respond|reply) to (each|every|all|individual)|only contact (shortlisted|successful|selected|those|candidates|applicants))',
  ],
  [
    'no_contact',
    '(von (nachfragen|ruckfragen|sachstandsanfragen) ~ abzusehen|nur ~ (ausgewahlte|geeignete) (bewerber*|kandidat*)|seuls? les candidats ~ (retenus|selectionnes)|(merci de )?ne pas nous (contacter|relancer))',
  ],
  [
    'no_contact',
    '((solo|unicamente|solamente) ~ (candidat*|seleccionad*|preseleccionad*) ~ (contactad*|contactaremos)|(somente|apenas) ~ (candidat*|selecionad*) ~ (contatad*|contato|contactad*)|solo i candidati|alleen ~ (geselecteerde|geschikte) kandidaten)',
  ],
  [
    'portal_only',
    '((reply|respond|communicate|contact us|answer|message us|messages|replies) ~ (only|exclusively|solely) ~ (through|via|in|using|by) (the|our|your) ~ (portal|platform|website|account|system|candidate))',
  ],
  [
    'portal_only',
    '((only|exclusively|solely|please use) ~ (through|via|in|using) (the|our|your) ~ (candidate portal|applicant portal|career portal|portal|platform) ~)?(replies to this (email|e-mail|message|address) (are not|will not|can not)|(only|exclusively|solely) (through|via) (the|our|your) ~ (portal|platform))',
  ],
  [
    'portal_only',
    '((ausschliesslich|nur) ~ (uber|im|via) (das|unser*|ihr*|dem) ~ (portal|bewerberportal|bewerbungsportal|karriereportal|konto)|(uniquement|exclusivement) ~ (via|par|sur) ~ (portail|plateforme|espace candidat)|(unicamente|exclusivamente|solo|somente|apenas) ~ (traves del|pelo|atraves do|por el|tramite il) ~ (portal|portale|plataforma|piattaforma)|(uitsluitend|alleen) ~ (via|in) ~ (portaal|portal|account))',
  ],
];
