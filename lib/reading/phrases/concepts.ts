/**
 * Words of seven languages by what they mean in a job search, folded; `*` stands for the rest of a word.
 * The second voter hears these and which of them meet in one sentence: what holds for "chose another" then holds for "wählten eine andere".
 * A word may mean several things; the voter has learned which of them tell anything.
 */
const table: Readonly<Record<string, string>> = {
  no: 'not no never nor unable neither without cannot hardly nicht kein* ohne pas aucun* sans ne ni sin ningun* nao nem sem non senza nessun* niet geen zonder',
  regret:
    'unfortunately regret* sorry sadly afraid apolog* disappoint* regrettably leider bedauer* leid malheureusement desole* navre* lament* siento desgraciadamente infelizmente desculp* purtroppo spiacent* dispiac* rammaric* helaas spijt* jammer',
  choose:
    'chose* choos* select* pick* decid* decision* settled landed opted prefer* determin* conclu* entschied* entscheid* wahl wahlte* gewahlt ausgewahlt choisi* choix retenu* elegi* decant* seleccion* elegid* escolh* optamos optou optei selecion* scelt* scegl* prescelt* gekozen kozen keuze koos besluit* besloten geselecteerd',
  other:
    'other* another else someone somebody different internal* elsewhere ander* jemand* mitbewerber* intern* autre* otr* alguien outr* alguem altr* qualcun* iemand',
  candidate:
    'candidat candidate candidates applicants applicant finalist* contender* profile profiles profil* perfil* profilo bewerber* kandidat* candidats candidato* candidata candidati aspirant* runner-up competitor*',
  application:
    'application* applying apply applied candidac* candidatur* submission* submitted bewerb* solicitud* postul* inscri* domanda sollicit* applicat*',
  papers:
    'resume* cv cvs curricul* portfolio* cover lebenslauf* unterlagen zeugnis* dossier* diplom* certificate* transcript* references referees',
  role: 'role* position* job vacanc* opening* post requisition* seat posting stelle stellen vakanz* poste postes puesto* vacante* vaga vagas cargo posizion* ruolo posto functie* vacature* baan rol internship* headcount',
  onward:
    'further forward ahead proceed* progress* continu* onward* advanc* pursu* weiter* fort* suite poursuiv* adelante seguir seguim* avanc* prossegu* prosegu* avanti verder voort*',
  filled:
    'filled filling closed hired appointed fulfilled besetz* vergeben pourvu* cubiert* cerrad* preenchid* encerr* copert* chius* vervuld ingevuld',
  refuse:
    'unsuccessful reject* declin* refus* absag* abgelehnt ablehn* negativ* defavorable rechaz* descart* reprov* recus* respint* afgewezen afwijz* pass passing passed-over inactive',
  wish: 'wish* luck future success endeavo* zukunft erfolg* alles gute souhait* continuation suerte exito* deseamos sucesso sorte desejamos fortuna augur* lupo succes wensen toekomst futur* encourage* discourage*',
  match:
    'match* fit fits fitting align* suit* requirement* criteria closely meets passt passend* anforderung* deckt correspond* critere* encaj* ajust* alinhad* compativ* linea corrispond* adatt* aansluit* sluit past needs mirrors qualif*',
  compete:
    'competit* strong stronger volume standard many difficult hard tough close impress* vielzahl zahlreich* schwer* nombreu* numeros* dificil difficil* moeilijk* nipte knapp number calibre',
  experience:
    'experience* experienced senior junior skills background expertise erfahrung* experiencia esperienza ervaring overqualified depth seasoned',
  keep: 'keep file database pool aufbewahr* conserv* guardar* banco bewaren loop',
  offer:
    'offer offers offering offered angebot* anbieten biete* zusage* proposition* proposer propose* embauch* oferta* ofrec* oferecer proposta offrir* offert* assunzion* aanbod bied* aangenomen appoint appointment hire extend* verbal',
  contract:
    'contract* agreement* letter paperwork terms sign signed signature employment docusign vertrag* arbeitsvertrag* unterschr* contrat* signe signer firm* assin* contratt* arbeidsovereenkomst getekend*',
  pay: 'salary salaries compensation pay base bonus equity package benefits gross stock gehalt* jahresgehalt salaire* remunerat* salario* sueldo* pretens* remunerac* retribuz* ral stipendio salaris*',
  joy: 'congrat* welcome delighted thrilled excited pleased glad happy gluckwunsch* freuen willkommen felicit* plaisir heureu* ravi bienvenue enhorabuena felicidad* alegr* encant* parabens prazer alegria lieti lieta felic* complimenti evviva gefeliciteerd graag woohoo yay',
  start: 'start starts starting begin* join* onboard* aboard beginn* eintritt* incorpor* comec* cominc* commenc*',
  hold: 'hold pause* paused freez* froze* suspend* suspended ice budget* halt* shelved standstill einstellungsstopp* ruht zuruckgestellt vorerst gel suspendu* suspens* attente pausa pausad* congel* detenid* sospes* blocco stil vacaturestop bevroren voorlopig reorgani* restructur* fiscal sleeping',
  move: 'reschedul* move moved moving shift* push* pushed postpon* instead rather change* changed conflict delay* earlier bring replacement verschieb* verschoben verlegt* verlegen neuer stattdessen sondern anderung* report* decal* avance deplac* cambi* mover aplaz* remarc* adiad* mudan* spost* rinvi* verzet* verplaats* verhinderd verhindert imprevist* empechement contrattempo',
  cancel:
    'cancel* called scratch disregard abgesagt entfall* entfallt streichen gestrichen annul* anul* desmarc* vervall* geannuleerd withdrawn',
  ill: 'ill sick illness unwell emergency krank* erkrankt* malad* enferm* doent* malat* ziek* weather strike',
  interview:
    'interview* vorstellungsgesprach* gesprach* gesprachs* entretien* entrevista* colloqui* gesprek* sollicitatiegesprek* panel on-site onsite screen round probearbeit*',
  talk: 'call chat talk talking speak conversation meet meeting phone coffee zoom video teams discuss connect* ring telefon* treffen kennen* echang* appel* rencontr* llamada* hablar* conocer* conversa* conversar falar falamos bate-papo chiamata parlar* incontr* conoscer* sentiamo bellen bel praten kennismak* spreken leren lunch',
  free: 'availab* slot* slots free when calendar book schedule scheduler calendly times windows zeit wann disponib* creneau* libre cuando horario* orario quando beschikbaar wanneer schikt lukt tiempo',
  confirm:
    'confirm* booked set arranged remind* upcoming scheduled bestatig* erinner* rappel* convoq* convoc* recordat* citad* citac* lembrete marcad* agend* combinado conferm* promemoria bevestig* herinner* verwacht* oproep noted noted',
  invite: 'invit* einlad* eingeladen laden uitnodig* nodigen shortlisted shortlist*',
  receive:
    'receiv* receipt arrived landed got sent lodged acknowledg* registered erhalten eingegangen eingang* erhalt recu* reception parvenu* transmis* recib* recepc* llegad* envi* receb* receca* chegou ricevut* arrivat* inviat* ontvang* binnen verzonden',
  review:
    'review* consider* look* evaluat* read processing pruf* gepruft etud* examin* revis* analis* analiz* avali* valut* esamin* bekeken bekijk* behandeling kijken',
  still:
    'still yet patience patient wait* longer bear noch geduld zwischen* toujours encore delai todavia seguimos paciencia aun ainda ancora pazienza nog remains remain ongoing',
  hear: 'hear update updates touch notify notif* contact* inform* news back know meld* bescheid antwort repond* nouvelles respuesta respond* novedad* avis* retorno resposta novidad* rispost* novita weten bericht hoor* contatt* contact*',
  test: 'test tests assessment* challenge* exercise* take-home hackerrank codility questionnaire* record recording sample tasks task prufung aufgabe eignungstest fallstudie online-test epreuve pratique prueba* tecnic* teste desafio prova opdracht aptitude psicom* grave registr* minutes minutos',
  need: 'please send provide complete fill upload form missing document* question* expectation* incomplete reichen fehl* formular* ausfull* envoyer complet* formulaire* pieces manqu* falt* mand* cadastro manc* compil* modul* stur* stuur* ontbre* invul* formulier* proof copy scan finish action required bitte',
  attached:
    'attach* enclos* anbei anhang beigefugt* beiliegend joint* ci-joint adjunt* anexo segue allegat* alleg* bijlage bijgevoegd* bijgaand',
  away: 'office vacation leave holiday* away return urgent* automatic* mailbox monitored urlaub buro abwesen* ruckkehr absen* conges vacaciones fuera ferias ausen* ferie assent* ufficio vakantie afwezig* kantoor erreichbar ticket autoreply',
  approach:
    'came across client* opportunity interested open hiring reaching tempt curious gestossen kunden spannend* opportunit* ecoute oportunidad* interes* interess* topa kans klant* opdrachtgever growing cherch* buscamos procuramos cerchiamo zoeken suchen',
  listing:
    'jobs openings alert* unsubscribe digest newsletter* recommend* matching preferences abmelden suchauftrag stellenangebote abbestellen desabonner desinscrire alerte offres baja alerta ofertas descadastr* annunci disiscri* avviso uitschrijven vacatures jobalert hiring',
  home: 'apartment* flat rent* landlord* house property viewing tenant* lease wohnung* vermiet* mieter* miet* besichtig* appartement location proprietaire piso alquiler propietario inquilin* apartamento aluguel alugar appartamento affitto woning* huur* verhuur* bezichtig* seller mortgage',
  money:
    'loan* credit bank card payment invoice* insurance claim* tax refund kredit* rechnung* versicherung pret banque facture devis prestamo factura presupuesto emprestimo fatura orcamento mutuo banca fattura preventivo lening factuur offerte invest* fund',
  shop: 'order* parcel delivery shipped shipping sale discount purchase shop* store subscription* percent code bestell* paket rabatt sparen commande colis soldes rebajas descuento pedido promoc* frete ordine saldi scont* pakket korting save free trial renew* warranty ticket* stay flight table',
  school:
    'admission* universit* college course* class student* degree scholarship* school stud* studienplatz licence master admitid* vestibular matricul* corso laurea opleiding toegelaten programme lecture* enrol* zulassung lesson* lezione nursery teacher* committee',
  health:
    'dentist* doctor* clinic* patient* check-up medical zahnarzt* arzt praxis dentista dentiste consulta tandarts referral hospital blood visita',
  event:
    'webinar* event* conference* party podcast speaker* speak exhibition* workshop fest ausstellung exposition vernissage presentacion lancamento mostra inaugura* opening tentoonstelling fair wedding birthday club match game jogo partido training',
  account:
    'password login log account* security code verify privacy policy passwort konto wachtwoord sign-in signed device settings profile',
  trade:
    'vendor* supplier* demo software product* service* customer* website project* freelance* quote proposal budget payroll business company companies marketing seo sprint team',
  press:
    'headlines news story stories report read market* weather impressions posts comments followers views survey feedback study voucher',
  i: "i my me mine ich mein* je mon ma mes j'ai yo mi eu meu minha io mio mia ik mijn myself",
  we: 'we our us wir uns unser* nous notre nos nosotros nuestr* nosso nossa noi nostr* wij we ons onze',
  accept: 'accept* annehm* nehme gerne acept* aceit* accett* neem',
  quit: 'withdraw* withdrew zuruckzieh* ziehe zuruck retir* desist* ritir* intrek* trek consideration',
  thanks: 'thank* thanks danke* dank vielen merci remerci* gracias obrigad* grazie ringrazi* bedankt appreciat* grateful',
  seeker:
    'sir madam herren apply follow* checking status enquire erkundigen relance nachfrage novita candidarmi candidar bewerbe solliciteer',
};

/** Every concept has a number, in the order of the table; behind them come the signs that are no words. */
export const conceptCount = Object.keys(table).length;

const exact = new Map<string, number[]>();
/** By their first letters, so that few are tried. */
const beginnings = new Map<string, { readonly start: string; readonly concept: number }[]>();
const firstLetters = 3;
for (const [concept, words] of Object.values(table).entries()) {
  for (const word of words.split(' ')) {
    if (!word.endsWith('*')) exact.set(word, [...(exact.get(word) ?? []), concept]);
    else {
      const start = word.slice(0, -1);
      const first = start.slice(0, firstLetters);
      beginnings.set(first, [...(beginnings.get(first) ?? []), { start, concept }]);
    }
  }
}
const none: readonly number[] = [];

/** What a folded word may mean, as numbers of concepts. */
export function conceptsOf(word: string): readonly number[] {
  const found = exact.get(word) ?? none;
  const begun = beginnings.get(word.slice(0, firstLetters))?.filter(({ start }) => word.startsWith(start));
  return begun === undefined || begun.length === 0 ? found : [...found, ...begun.map(({ concept }) => concept)];
}
