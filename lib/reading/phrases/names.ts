/** Words that look like a name because of their capital and are none. Lower case. */
export const notNames: ReadonlySet<string> = new Set(
  `the a an this that our your we you i my it its us he she they hi hello dear hey greetings thanks thank best kind regards sincerely cheers warm please note fyi re fw fwd aw wg
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today tomorrow
  am pm est edt pst pdt et pt ct gmt utc cet cest
  human resources hr people talent acquisition recruiting recruitment recruiter recruiters hiring team careers career jobs job staffing department personnel personalabteilung
  application applications applicant applicants candidate candidates candidacy resume cv interview interviews position positions role roles opening opportunity opportunities offer update status next steps
  confirmation confirmed received submitted unsuccessful invitation invited important urgent action required reminder notification message response question questions
  room suite building floor office street time date location phone video call zoom teams skype hangouts microsoft meet google-meet calendar email e-mail mail website portal
  new this one some all any each every other another what when where who how why if as at by for from in of on or so to up with
  fragen ruckfragen interesse bedarf ihnen ihrer ihre ihr uns unserer unserem dem der die das eine einer einem gespräch gesprach firma unternehmen bewerbung bewerbungen stelle position herr frau
  nous vous notre votre madame monsieur candidature poste entreprise entretien
  nosotros usted empresa proceso puesto candidatura entrevista equipo vaga processo equipe empresa nossa nosso
  ons onze team functie sollicitatie bedrijf
  senior junior sr jr lead principal staff remote hybrid onsite full-time part-time english german french ok yes no
  ufficio risorse umane personalwesen personalmanagement bewerbungsmanagement servizio servicio service recrutement ressources recursos humanos pessoas talentos seleccion selezione recrutamento werving rh
  regarding re: about next round stage screening onsite on-site virtual panel status enquiry inquiry quick exciting great good bad final first second initial technical virtual latest weekly powered pair unsere unserer ihres bewerbungsunterlagen zusendung linkedin indeed glassdoor facebook twitter instagram youtube xing github organizer organiser invitee attendee feedback faq faqs privacy terms unsubscribe sign view click job-related applicant-tracking internship program programme`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** What people are hired as; a name that ends in one of these is a role. Lower case, without accents. */
export const roleNouns: ReadonlySet<string> = new Set(
  `engineer engineers developer developers programmer manager analyst designer intern internship scientist architect consultant specialist director lead coordinator associate assistant administrator
  officer representative technician supervisor controller partner executive tester nurse teacher accountant recruiter advisor adviser agent apprentice attorney auditor bookkeeper buyer chef clerk
  copywriter counsel driver editor electrician evangelist expert facilitator generalist head instructor inspector investigator journalist lawyer librarian machinist marketer mechanic mentor merchandiser
  modeler operator optician owner paralegal pharmacist photographer physician physiotherapist planner producer professor psychologist receptionist researcher salesperson secretary seller strategist
  surveyor teller therapist trader trainee trainer translator tutor underwriter veterinarian waiter waitress welder worker writer master development operations marketing sales sre devops qa fellow
  fellowship educator curator carer caretaker cook baker butcher carpenter plumber conductor graduate president vp chief ceo cto cfo coo cio apprenticeship residency werkstudent praktikant praktikantin
  entwickler entwicklerin softwareentwickler softwareentwicklerin ingenieur ingenieurin berater beraterin leiter leiterin referent referentin sachbearbeiter sachbearbeiterin kaufmann kauffrau
  assistent assistentin mitarbeiter mitarbeiterin techniker technikerin meister projektleiter projektleiterin buchhalter buchhalterin verkaufer verkauferin informatiker informatikerin
  developpeur developpeuse ingenieure chef cheffe responsable charge chargee conseiller conseillere technicien technicienne comptable gestionnaire directeur directrice assistante analyste stagiaire alternant
  desarrollador desarrolladora ingeniero ingeniera analista gerente diseñador disenador disenadora administrador administradora contador asesor asesora tecnico tecnica coordinador coordinadora jefe jefa encargado encargada examiner
  desenvolvedor desenvolvedora engenheiro engenheira gestor gestora estagiario estagiaria consultor consultora coordenador coordenadora assistente vendedor vendedora auxiliar
  rep reps annotator disponent disponentin industriekaufmann industriekauffrau keyholder cashier barista bartender housekeeper janitor paramedic midwife packer picker lecturer postdoc fundraiser gardener labourer stylist animator illustrator actuary estimator dispatcher
  foreman caseworker bricklayer roofer joiner plasterer phlebotomist radiographer dietitian economist statistician biologist chemist sommelier scheduler moderator caregiver lifeguard processor sweeper stocker shelver stacker handler helper porter groomer keeper warden ranger stewardess surgeon dentist hygienist optometrist orderly aide nanny headteacher sergeant firefighter registrar notary solicitor barrister adjuster assessor verifier collector negotiator courier installer fitter glazier decorator welder concierge valet dishwasher server
  atendente cozinheiro cozinheira motorista enfermeiro enfermeira professora recepcionista operador operadora camarero camarera cocinero cocinera enfermero enfermera conductora dependiente dependienta profesora maestro maestra electricista fontanero repartidor repartidora contable abogado abogada
  infermiere infermiera cameriere cameriera cuoco cuoca autista magazziniere commesso commessa ragioniere insegnante segretaria infirmier infirmiere vendeur vendeuse serveur serveuse cuisinier cuisiniere chauffeur cariste magasinier educateur educatrice secretaire enseignant enseignante soudeur
  verpleegkundige verzorgende docent leraar lerares winkelmedewerker magazijnmedewerker boekhouder kapper pflegefachkraft pflegefachfrau pflegefachmann krankenpfleger krankenschwester erzieher erzieherin lehrer lehrerin kellner kellnerin fahrer fahrerin lagerist lageristin elektriker elektrikerin arzt arztin verwaltungsfachangestellte sekretar sekretarin redakteur redakteurin hausmeister
  sviluppatore sviluppatrice ingegnere addetto addetta impiegato impiegata consulente responsabile tirocinante programmatore progettista ontwikkelaar medewerker adviseur beheerder monteur stagiair`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Professions that no company is named after: a name with one of these is a role, wherever it stands. */
export const trades: ReadonlySet<string> = new Set(
  'engineer engineers developer developers programmer analyst designer scientist intern desarrollador desarrolladora desenvolvedor desenvolvedora analista gerente entwickler entwicklerin sviluppatore developpeur developpeuse ingenieur ingeniero engenheiro'.split(
    ' ',
  ),
);

/** Fields of work, tools and kinds of contract: a name of nothing but these is the beginning of a role, never an employer. Lower case. */
export const fieldsOfWork: ReadonlySet<string> = new Set(
  `data analytics software hardware engineering development product design marketing sales finance accounting web cloud mobile frontend backend front back end full stack fullstack platform
  infrastructure security network networks systems python java javascript typescript react angular node kotlin swift golang rust php ruby sql kubernetes linux
  ai ml machine learning deep research science computer information technology it operations customer success service support business intelligence quality assurance testing growth content
  legal compliance procurement logistics payroll communications media brand strategy project program take-home takehome coding challenge assessment exercise case study degree degrees
  undergraduate graduate masters bachelor phd summer winter spring fall autumn full-time part-time time contract permanent temporary hybrid remote onsite fintech saas agile scrum
  datenanalyse vertrieb einkauf buchhaltung entwicklung informatique comptabilité ventas compras contabilidad desarrollo vendas desenvolvimento contabilità vendite verkoop inkoop`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Legal forms that end a company's name, also after a comma. */
export const legalForm =
  /^(?:inc|incorporated|llc|l\.l\.c|ltd|limited|gmbh|mbh|ag|se|kg|kgaa|ug|corp|corporation|co|company|plc|llp|lp|sa|s\.a|sas|sarl|srl|s\.r\.l|spa|s\.p\.a|bv|b\.v|nv|n\.v|ab|oy|as|a\/s|aps|pty|pte|pvt|ltda|s\.l|sl|e\.v|ev)\.?$/i;

/** Words of a sender's name or signature that speak of its department, not of the company. */
export const departmentWords =
  /\b(?:the|your|talent acquisition|talent|human resources|hr|people(?: (?:&|and) culture| operations| ops| team)?|recruit(?:ing|ment|ers?)|hiring|careers?|jobs|staffing|campus|university|early careers|team|department|services?|notifications?|no-?reply|do not reply|workday|hrworkday|icims|greenhouse|lever|ashby|jobvite|smartrecruiters|via|candidate (?:experience|care|support)|applications?|onboarding|bewerbermanagement|personalabteilung|karriere|recrutement|equipe|équipe|rrhh|seleccion|selección|recursos humanos)\b/giu;

/** Departments by words that may also belong to a name: only where they begin or end it, `Stadtwerke Lindenau Personal`, `Ufficio Personale Belvento`. */
export const departmentEnds =
  /(?<=\S[\s,|–-]+)(?:(?:abteilung |team |ufficio (?:del )?|servi[cz]io |service (?:du |des )?|département |equipo de |equipa de |afdeling |dipartimento )?(?:personal(?:wesen|management|gewinnung|service)?|personale|personeel(?:szaken)?|p&o|bewerbung(?:en)?|bewerberservice|ausbildung|rh|vacatures|sollicitaties?|werving(?: (?:en|&) selectie)?|recrutamento|seleção|selecao|selezione|reclutamiento|empleo|emploi|talent[os]?|talenti|risorse umane|ressources humaines|pessoas|personas|interviews?|interviewing|entrevistas?|entretiens?|colloqui|gesprekken|bookings?|scheduling|equipa|kandidaten|candidatures))$|^(?:ufficio (?:del )?personale|ufficio risorse umane|ufficio selezione|service (?:du )?personnel|personalabteilung|afdeling (?:hr|personeel)|recursos humanos|ressources humaines|risorse umane)(?=[\s,|–-]+\S)/giu;
