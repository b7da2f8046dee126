import { type LazyPattern, lazyPattern } from '../patterns/lazy-pattern.ts';

/** A wording after which (or, with `before`, in front of which) the employer's name stands, in original case; weight 3 names it alone, 1 supports. */
export type CompanyWording = {
  readonly weight: number;
  readonly after: LazyPattern;
  readonly role?: 'may_follow' | 'is_not_company';
  readonly anyCase?: true;
};

const work =
  '(?:positions?|posts?|roles?|jobs?|openings?|opportunit(?:y|ies)|vacanc(?:y|ies)|internships?|careers?|employment|team|program|interviews?|onsite|on-site|conversations?|application|process|offer|recruiter|recruiting|engineer(?:s|ing)?|developer|manager|analyst|intern|designer|work|working|position available)';

/** In texts. Sources: receipts and declines of the applicant-tracking systems, letter templates in each language. */
export const companyInText: readonly CompanyWording[] = [
  {
    weight: 2.5,
    after: lazyPattern(String.raw`\b(?:assessment|test|challenge|exercise|screening) for (?:the )?`, 'gu'),
    role: 'is_not_company',
  },
  {
    weight: 3,
    after: lazyPattern(
      String.raw`\b(?:[Mm]y|[Oo]ur|[Aa]n?|[Tt]he|[Tt]his|[Oo]ne of (?:my|our)) clients?(?:,|:| is| are| at| -| –)? (?=\p{Lu})`,
      'gu',
    ),
  },
  {
    weight: 3,
    after: lazyPattern(
      String.raw`\b(?:(?:[Mm]einen?|[Uu]nseren?|[Ee]inen?|[Mm]ein|[Uu]nser) (?:Mandant(?:en)?|Kunden?|Auftraggeber)|(?:[Mm]on|[Nn]otre|[Uu]n) client|(?:[Mm]i|[Nn]uestro|[Uu]n) cliente|(?:[Mm]eu|[Nn]osso|[Uu]m) cliente|(?:mio|[Nn]ostro) cliente|(?:[Mm]ijn|[Oo]nze|[Ee]en) (?:opdrachtgever|klant))(?:,|:| -| –)? (?:die |den |das |der |dem |de |het |la |le |el |a |o |la société |l[’']entreprise |la empresa |a empresa |l[’']azienda |Firma )?(?=\p{Lu})`,
      'gu',
    ),
  },
  { weight: 2.5, after: lazyPattern(String.raw`(?:^|[.!?\n]\s*)(?:En|Na|Bei|Chez|Bij|Presso) (?=\p{Lu})`, 'gu') },
  { weight: 3, after: lazyPattern(String.raw`\b(?:attracted to|admire|excited about|drawn to|interested in joining) (?=\p{Lu})`, 'gu') },
  {
    weight: 2.5,
    after: lazyPattern(
      String.raw`\b(?:engineer|developer|manager|analyst|designer|intern|coordinator|specialist|consultant|architect|scientist|director|associate|assistant|representative)(?: i{1,3}| iv)? with (?:the )?`,
      'giu',
    ),
  },
  {
    weight: 3,
    after: lazyPattern(
      String.raw`\b(?:positions?|roles?|jobs?|openings?|opportunit(?:y|ies)|vacanc(?:y|ies)|internships?|careers?|employment|application|candidacy)(?: \([^()\n]{1,40}\))? (?:with|for) (?:the )?`,
      'giu',
    ),
  },
  {
    weight: 3,
    after: lazyPattern(
      String.raw`\b(?:this is|i am|i'm|my name is) (?!\p{L}+ing\b)[^.!?\n]{2,60}? (?:from|with|at) (?:the )?(?=\p{Lu}|\p{N})`,
      'giu',
    ),
  },
  {
    weight: 2.5,
    after: lazyPattern(String.raw`\b(?:shortlisted|selected|considered) for [^.!?\n]{2,60}? (?:with|at|by) (?=\p{Lu})`, 'gu'),
  },
  { weight: 3, after: lazyPattern(String.raw`(?:^|[.!?\n]\s*)(?:Here a|A)t (?=\p{Lu}|\p{N})`, 'gu') },
  {
    weight: 3,
    after: lazyPattern(String.raw`\b(?:vaga|posição|processo seletivo|oportunidade|cargo)[^.!?\n]{0,80}? (?:em|na|no) (?=\p{Lu})`, 'gu'),
  },
  { weight: 3, after: lazyPattern(`\\b${work}\\b(?: \\([^()\\n]{1,40}\\))?[^.!?\\n]{0,3}? (?:here )?(?:at|@) (?:the )?`, 'giu') },
  {
    weight: 3,
    after: lazyPattern(
      String.raw`\b(?:here|us|colleagues|everyone|folks|all of us|recruiter|sourcer|team|department|group|office|employment) (?:at|with|for|from) (?:the )?`,
      'giu',
    ),
  },
  {
    weight: 3,
    after: lazyPattern(
      String.raw`\binterest(?:ed)? in (?:joining |working (?:at|for|with) |employment (?:at|with) |being (?:a )?part of |a career (?:at|with) |pursuing a career (?:at|with) )?(?:the )?(?:team at )?`,
      'giu',
    ),
    role: 'is_not_company',
  },
  {
    weight: 3,
    after: lazyPattern(
      String.raw`\b(?:applying|apply|applied|application|submission|submitting your (?:application|resume)) (?:to|with|at|for) (?:work (?:at|for|with) |join |a (?:position|role|job) (?:at|with) )?(?:the )?`,
      'giu',
    ),
    role: 'is_not_company',
  },
  {
    weight: 2.5,
    after: lazyPattern(
      String.raw`\b(?:joining|join|considering|choosing|choose|contacting) (?:us at |the |our team at )?(?:team at )?`,
      'giu',
    ),
    role: 'is_not_company',
  },
  { weight: 3, after: lazyPattern(String.raw`\bon behalf of (?:the |everyone at )?`, 'giu') },
  { weight: 3, after: lazyPattern(String.raw`\b(?:sent|submitted|forwarded|delivered) to (?:the )?(?=\p{Lu}|\p{N})`, 'gu') },
  {
    weight: 3,
    after: lazyPattern(String.raw`\b[Cc]andidatura (?:è stata |ha sido |fue |foi )?(?:inviata|enviada) (?:a|para) (?=\p{Lu}|\p{N})`, 'gu'),
  },
  {
    weight: 2.5,
    after: lazyPattern(
      String.raw`\b(?:update|offer|news|message|greetings|hello|invitation|regards|cheers|follow(?:ing)?[- ]?up|hi) from (?:the |all of us at |everyone at )?`,
      'giu',
    ),
  },
  { weight: 2, after: lazyPattern(String.raw`\b(?:welcome|inside|life) (?:to|at) (?:the )?`, 'giu') },
  {
    weight: 4,
    after: lazyPattern(
      String.raw`(?:^|\n)[ \t*•-]{0,6}(?:company|employer|organi[sz]ation|Unternehmen|Arbeitgeber|Firma|entreprise|société|employeur|empresa|azienda|bedrijf|werkgever)[ \t]?:[ \t]*`,
      'giu',
    ),
  },
  {
    weight: 2.5,
    after: lazyPattern(
      String.raw`\b(?:company|employer|organi[sz]ation|Unternehmen|Firma|entreprise|société|empresa|organização|azienda|bedrijf)(?:\s*:\s*| )`,
      'giu',
    ),
  },
  { weight: 1.5, after: lazyPattern(String.raw`(?<=\p{L})[ ,]+at (?:the )?(?=\p{Lu})`, 'gu') },
  {
    weight: 1,
    after: lazyPattern(
      String.raw`\b(?:values|culture|mission|passion|opportunities|news|events|blog|website|site) (?:at|of|about) `,
      'giu',
    ),
  },
  // "Your application for Night Porter at …", "the interview for Night Porter at …".
  {
    weight: 2.5,
    after: lazyPattern(
      String.raw`\b(?:application|applied|apply|applying|candidacy|interview|onsite|consider(?:ed|ing) you|selected you) (?:for|to|as) (?:the |our |an? |your )?(?=\p{Lu})[^.!?\n,;:]{2,60}? at (?:the )?(?=\p{Lu})`,
      'gu',
    ),
  },
  // Offices, towns and universities are named by what they are.
  {
    weight: 2,
    after: lazyPattern(
      String.raw`\b(?:at|for|with|by|join) (?:the )?(?=(?:City|Town|County|State|Borough|University|Institute|Department|Ministry|Office|Museum|College|Diocese|Society|Centre|Center|School|Port|Bank) (?:of|for) (?:the )?\p{Lu})`,
      'gu',
    ),
  },
  {
    weight: 3,
    after: lazyPattern(
      String.raw`\b(?:an|in|bei|von|für) (?:der|dem|die|das|den) (?=(?:Universität|Hochschule|Technische|Stadt|Gemeinde|Klinik|Akademie|Stiftung|Schule|Landesamt|Bundesamt|Institut|Museum|Max-|Fachhochschule)\p{L}*)`,
      'gu',
    ),
  },
  {
    weight: 2.5,
    after: lazyPattern(
      String.raw`\b(?:am|beim|im|vom) (?=(?:Universitäts|Klinik|Institut|Land|Bezirks|Bundes|Museum|Max-|Zentrum)\p{L}*)`,
      'gu',
    ),
  },
  // Who decides speaks through somebody: an agency, a colleague.
  { weight: 2.5, after: lazyPattern(String.raw`\b(?:feedback|heard(?: back)?|word|response|answer) from (?:the )?(?=\p{Lu})`, 'gu') },
  { weight: 2.5, after: lazyPattern(String.raw`\b(?:assessment|test|check|screening) (?:for|by) (?:the )?(?=\p{Lu})`, 'gu') },
  // German: `bei`, but not `bei Fragen`.
  {
    weight: 2.5,
    after: lazyPattern(
      String.raw`\b(?:bei (?:der|dem|den)|bei|beim|Ihr(?:er|em)? Interesse an(?: der| einer Tätigkeit bei)?|Team der|Team von) (?:Firma )?`,
      'gu',
    ),
  },
  {
    weight: 2.5,
    after: lazyPattern(String.raw`\b(?:Ihr|Dein|Euer|Das) (?=\p{Lu}[^\n]{0,40}(?:[- ](?:Recruiting-|HR-|Talent-)?Team)\b)`, 'gu'),
  },
  // French, Spanish, Portuguese, Italian, Dutch.
  {
    weight: 3,
    after: lazyPattern(
      String.raw`\b(?:chez|au sein (?:de|du)(?: la)?|rejoindre|auprès de|équipes? (?:de |recrutement (?:de )?|RH (?:de )?)|groupe) ?`,
      'giu',
    ),
  },
  {
    weight: 2.5,
    after: lazyPattern(
      String.raw`\b(?:(?:puesto|posición|vacante|oferta)[^.!?\n]{0,60}? (?:en|con)|(?:equipo|trabajar|interés|carrera|parte|candidatura|solicitud|proceso|entrevista)[^.!?\n]{0,60}? (?:en|con|de|a)|equipo de(?: selección de)?|de parte de) (?=\p{Lu})`,
      'gu',
    ),
  },
  {
    weight: 2.5,
    after: lazyPattern(
      String.raw`\b(?:(?:vaga|posição|oportunidade)[^.!?\n]{0,60}? (?:na|no|em|da|do)|(?:processo seletivo|candidatura|equipe|time|entrevista|parte)[^.!?\n]{0,60}? (?:na|no|em|da|do|de|para)|[Ee]quipe(?: de recrutamento(?: da| do)?)?|[Tt]ime) (?=\p{Lu})`,
      'gu',
    ),
  },
  {
    weight: 3,
    after: lazyPattern(String.raw`\b(?:presso|il team di|team di|per conto di|entrare in|lavorare in|lavorare per) ?(?=\p{Lu})`, 'gu'),
  },
  { weight: 3, after: lazyPattern(String.raw`\b(?:bij|werken bij|team van|namens) (?=\p{Lu})`, 'gu') },
];

/** In subjects; there a name may also be written small. */
export const companyInSubject: readonly CompanyWording[] = [
  {
    weight: 3,
    after: lazyPattern(String.raw`(?:^|[\s,(–-])(?:at|with|@|from|bei|chez|bij|presso|joining|join) (?:the )?`, 'giu'),
    anyCase: true,
  },
  {
    weight: 3,
    after: lazyPattern(
      String.raw`\b(?:interest(?:ed)? in|applying (?:to|at|with)|application (?:to|with|at)|applied (?:to|at)|sent to|considering|registration confirmation -|welcome to|offer from) (?:the )?`,
      'giu',
    ),
    role: 'is_not_company',
    anyCase: true,
  },
  {
    weight: 3,
    after: lazyPattern(String.raw`\b[Cc]andidatura (?:è stata |ha sido |fue |foi )?(?:inviata|enviada) (?:a|para) (?=\p{Lu}|\p{N})`, 'gu'),
  },
  { weight: 2.5, after: lazyPattern(String.raw`\b(?:en|na|no|em|candidatura (?:a|para|na|no|em)|solicitud (?:a|en)) (?=\p{Lu})`, 'gu') },
];

/** `… Recruiting Team`, `… Talent Acquisition`: what ends a line that names the company's recruiters. */
export const teamLine =
  /^(?:the |your |team |das |ihr |dein |l['’]équipe |equipe |el equipo de |il team |het |warm |best |kind regards,? |thanks,? |sincerely,? |[\p{L} &]{0,24}, the )?(?<name>.{2,50}?)(?: (?:global|campus|university|early careers?|north america|us|uk|emea))?(?:['’]s)? (?:(?:recruit(?:ing|ment)|talent(?: acquisition)?|hiring|people(?: operations| ops| (?:&|and) culture)?|hr|human resources|careers?|staffing|candidate|selection|job)(?: (?:team|department|services|group|staff|office|committee|division))?|team)[.!]?$/iu;

/** `Recruiter, Pinnacle Grove`; `Head of Talent | Pinnacle Grove`. */
export const titleLine =
  /(?:recruit\p{L}*|talent\p{L}*|acquisition|sourcer|manager\p{L}*|coordinator|partner|director|lead|specialist|officer|head of [\p{L} ]{2,30}|engineer|founder|ceo|cto|hr|referent\p{L}*|leiter\p{L}*|responsable|generalist|principal|representative|executive|president|associate|assistant|consultant)\b[^,|@·•–\n]{0,40}?(?:,| at | @ |\s*\|\s*| · | – | - | bei | chez )\s*(?:the )?(?=\p{Lu}|\p{N})/giu;

/** `Kestrelworks Principal Recruiter`: the company before the title. */
export const recruiterLine =
  /^(?<name>[\p{Lu}\p{N}][^\s,]*(?: [\p{Lu}&][^\s,]*){0,3}?) (?:principal |senior |sr\.? |lead |technical |corporate |staff |campus )*(?:recruiter|talent partner|representative|sourcer|recruiting (?:coordinator|manager|lead|partner))s?$/iu;

/** `X has received your application`, `X a bien reçu …`. */
export const companyFirst =
  /^(?<name>(?:[\p{Lu}\p{N}][^\s]*|&|and|of|de)(?: (?:[\p{Lu}\p{N}&][^\s]*|&|and|of|de)){0,5}) (?:has|have|would like|is pleased|was|received|viewed|invited|invites|(?:came|got|come) back|loved|liked|felt|decided|chose|chosen|have asked|is (?:hiring|looking|changing|growing|seeking|excited|recruiting)|wants?|loved?|liked?|hat|möchte|würde|lädt|a bien|souhaite|aimerait|quiere|desea|gostaria|quer|vorrebbe|desidera|wil|ha|received your|thanks)\b/u;

/** Words of an agency's name. */
export const agencyWords =
  /\b(?:staffing|recruitment|recruiters|headhunt\p{L}*|personalberatung|personaldienst\p{L}*|executive search|search partners|talent solutions|consulting and staffing|cabinet|conseil rh|interim|uitzend\p{L}*|détachering|detachering|workforce|zeitarbeit|personalvermittlung|cabinet de recrutement|trabajo temporal|agenzia per il lavoro)\b/iu;

/** Wordings of somebody who recruits for others. */
export const forClient =
  /\b(?:(?:my|our|a|an|one of (?:my|our)|direct|end)(?: direct| end)? clients?|(?:back |feedback |heard |word )from the client|the client (?:has|have|is|was|would|wants?|loved?|liked?|needs?|feels?|felt|decided|went|came)|client (?:loves|liked|wants|has|came|went|feedback)|exclusively retained|retained (?:on|to|by)|on behalf of (?:my|our|a) client|(?:mein|unser|im auftrag unser)\p{L}* (?:kunde|mandant)\p{L}*|(?:mon|notre) client|(?:mi|nuestro) cliente|(?:meu|nosso) cliente|(?:mio|nostro) cliente|(?:mijn|onze) (?:opdrachtgever|klant)|staffing (?:company|firm|agency)|resourcing agency|recruitment agency|staffing agency)\b/iu;
