/** What houses call themselves behind their name, also glued to it in a domain. Lower case, without accents. */
export const gluedEnds: readonly string[] =
  `libraries recruit recruiters recruiting recruitment staffing personnel resourcing schools hospitals county library academy advisors aerospace airlines airways analytics architects associates aviation bakery biologics biotech brands brasserie brewery builders
  capital catering charity cinema clinic clinics coffee college commission construction consulting cooperative council cycles dairy dental diagnostics
  dynamics electronics energy engineering enterprises farms finance financial fitness foods forge foundation freight furniture gallery games gardens
  group health healthcare holdings homes hospice hospital hospitality hotel hotels housing industries institute instruments insurance interiors
  international joinery kitchen laboratories labs legal lending lettings logistics manufacturing marine materials media metals mills mortgage motors
  museum museums nursery nursing optics partners pharmacy photonics plastics plumbing power press printworks properties publishing quarry railways
  realty records research resorts resources retail roasters robotics roofing savings scaffolding school sciences security semiconductors services
  shipping society solutions steel studio studios supplies surgery systems technologies telecom textiles theatre therapeutics transport travel trust
  tutoring university utilities ventures veterinary vineyards water wines wireless workshop`.split(/\s+/);

const alone = `agency airport bank books care center centre childcare church clothing club coop council county district electric estates farm florist fund garage
  hostel inn jewellers kitchens laundry library lines loans mill motel nurseries outfitters pets poultry practice printers railway reederei salon service stores
  supply surveyors tavern theatre tiles timber tools toys trains transit trucking warehouse winery works zoo zorg`;

/** Some of these are surnames, too; others name a department as well as a house. */
const doubtful = new Set(
  'gardens marine mills power steel wines recruit recruiters recruiting recruitment staffing personnel resourcing'.split(' '),
);

/** What a house's name may end in as a word of its own. */
export const houseEnds: ReadonlySet<string> = new Set([...gluedEnds.filter((word) => !doubtful.has(word)), ...alone.split(/\s+/)]);

/** What houses call themselves before their name, as the Romance languages do. Lower case, without accents. */
export const houseHeads: ReadonlySet<string> = new Set(
  `agence agencia agenzia agriturismo amt asociacion associacao association associazione atelier ateliers autohaus azienda backerei bakkerij banca banco
  banque bezirksamt boulangerie brasserie brauerei cabinet caisse cantieri cantina casa caserne centre centro chateau clinica clinique college comune
  confiserie consorcio consorzio cooperativa creche domaine drukkerij ecole editions editora editorial escola escuela fabrica farmacia fondation
  fondazione fundacao fundacion galeria galerie garage gemeente gemeinde groep groupe grupo gruppo hochschule hopital hospital hotel institut instituto
  istituto kanzlei klinik klinikum laboratoires laboratori laboratorio landratsamt libreria livraria lycee mairie maison manufacture ministerio
  mobilificio musee museo officina officine padaria panificio pasticceria pharmacie praxis restaurante ristorante scuola societe stadt stadtwerke
  stichting stiftung studio supermercados supermercati theatre tipografia transportadora transportes transports trasporti uitgeverij universidad
  universidade universita universitat universite universiteit usine verlag ville ziekenhuis zorggroep`.split(/\s+/),
);

/** German and Dutch put it at the end of a word. Folded. */
export const houseCompound =
  /\p{L}{3,}(?:werke?|reederei|brauerei|backerei|druckerei|klinik|klinikum|verlag|handel|logistik|technik|sparkasse|genossenschaft|ziekenhuis|bakkerij|drukkerij|bouw)$/u;
