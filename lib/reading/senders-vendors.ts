export type Part = 'ats' | 'board' | 'assessment' | 'scheduling';

/** Where the employer is named: the sender's name, the local part, the subdomain, only the text; `relay`: the address stands for a person behind the board. */
export type CompanyIn = 'name' | 'local' | 'subdomain' | 'local_or_subdomain' | 'text' | 'relay';

export type KnownVendor = {
  readonly vendor: string;
  readonly part: Part;
  readonly companyIn: CompanyIn;
  readonly domains: readonly string[];
};

const ats = (vendor: string, companyIn: CompanyIn, ...domains: string[]): KnownVendor => ({ vendor, part: 'ats', companyIn, domains });
const board = (vendor: string, companyIn: CompanyIn, ...domains: string[]): KnownVendor => ({ vendor, part: 'board', companyIn, domains });
const tests = (vendor: string, ...domains: string[]): KnownVendor => ({ vendor, part: 'assessment', companyIn: 'text', domains });
const times = (vendor: string, ...domains: string[]): KnownVendor => ({ vendor, part: 'scheduling', companyIn: 'text', domains });

/** Sender domains as seen in public code that reads recruiting mail, and in the vendors' own allow-list pages. First match wins. */
export const vendors: readonly KnownVendor[] = [
  ats('Greenhouse', 'name', 'greenhouse-mail.io', 'greenhouse.io', 'greenhouse-jobs.com'),
  ats('Lever', 'name', 'lever.co', 'lever-analytics.com'),
  ats('Workday', 'local_or_subdomain', 'myworkday.com', 'myworkdayjobs.com', 'myworkdaysite.com', 'workday.com'),
  ats('Ashby', 'name', 'ashbyhq.com', 'ashby.email'),
  ats('iCIMS', 'local', 'icims.com', 'icims.eu'),
  ats('SmartRecruiters', 'name', 'smartrecruiters.com', 'smartrecruitersmail.com'),
  ats('Workable', 'name', 'workablemail.com', 'workable.com'),
  ats('Teamtailor', 'subdomain', 'teamtailor-mail.com', 'teamtailor.com'),
  ats('Personio', 'local', 'personio.de', 'personio.com'),
  ats('Recruitee', 'name', 'recruitee.com', 'recruitee-mailbox.com'),
  ats('BambooHR', 'name', 'bamboohr.com'),
  ats('Jobvite', 'name', 'jobvite.com', 'jobvitemail.com'),
  ats('Oracle', 'text', 'taleo.net', 'oraclecloud.com', 'cloud.oracle.com'),
  ats('SuccessFactors', 'name', 'successfactors.com', 'successfactors.eu', 'sapsf.com', 'sapsf.eu'),
  ats('Rippling', 'name', 'rippling.com', 'ripplingmail.com', 'rippling-mail.com'),
  ats('Comeet', 'subdomain', 'comeet-notifications.com', 'comeet.co', 'comeet.com'),
  ats('JOIN', 'name', 'join.com'),
  ats('Freshteam', 'subdomain', 'freshteam.com'),
  ats('TalentLyft', 'name', 'talentlyft.com'),
  ats('Gupy', 'name', 'gupy.com.br', 'gupy.io'),
  ats('Paylocity', 'name', 'paylocity.com'),
  ats('Paycom', 'name', 'paycomonline.com', 'paycomonline.net'),
  ats('ADP', 'name', 'adp.com'),
  ats('UKG', 'name', 'ultipro.com', 'ukg.com'),
  ats('Dayforce', 'name', 'dayforce.com', 'dayforcehcm.com', 'ceridian.com'),
  ats('JazzHR', 'name', 'applytojob.com', 'jazz.co', 'jazzhr.com'),
  ats('Breezy', 'name', 'breezy.hr', 'breezy-mail.com'),
  ats('Gem', 'name', 'gem.com'),
  ats('Dover', 'name', 'dover.com', 'dover.io'),
  ats('Avature', 'name', 'avature.net'),
  ats('Eightfold', 'name', 'eightfold.ai'),
  ats('Phenom', 'name', 'phenompeople.com', 'phenompro.com'),
  ats('BrassRing', 'name', 'brassring.com', 'kenexa.com'),
  ats('Pinpoint', 'name', 'pinpoint.email', 'pinpointhq.com'),
  ats('Zoho Recruit', 'name', 'zohorecruit.com', 'zohorecruitmail.com'),
  ats('Keka', 'name', 'keka.com', 'kekamail.com'),
  ats('Darwinbox', 'name', 'darwinbox.in', 'darwinbox.com'),
  ats('ApplicantPro', 'name', 'applicantpro.com'),
  ats('ApplicantStack', 'name', 'applicantstack.com'),
  ats('softgarden', 'name', 'softgarden.io', 'softgarden.de'),
  ats('rexx', 'name', 'rexx-systems.com', 'rexx-recruitment.com'),
  ats('d.vinci', 'name', 'dvinci.de', 'dvinci-hr.com'),
  ats('Prescreen', 'name', 'prescreenapp.io', 'prescreen.io'),
  ats('onlyfy', 'name', 'onlyfy.io', 'onlyfy.com'),
  ats('Homerun', 'name', 'homerun.co', 'homerun.email'),
  ats('Welcome to the Jungle', 'name', 'welcomekit.co', 'wttj.co', 'welcometothejungle.com'),
  ats('Taleez', 'name', 'taleez.com'),
  ats('Flatchr', 'name', 'flatchr.io'),
  ats('Hireology', 'name', 'hireology.com'),
  ats('Cornerstone', 'name', 'csod.com', 'cornerstoneondemand.com'),
  ats('Paradox', 'name', 'paradox.ai'),
  ats('NEOGOV', 'text', 'governmentjobs.com', 'neogov.com'),
  ats('Trakstar', 'name', 'recruiterbox.com', 'trakstar.com'),
  ats('Bullhorn', 'name', 'bullhornmail.com', 'bullhornstaffing.com'),
  ats('Handshake', 'name', 'joinhandshake.com'),
  { vendor: 'LinkedIn', part: 'board', companyIn: 'text', domains: ['linkedin.com'] },
  board('Indeed', 'relay', 'indeedemail.com'),
  board('Indeed', 'text', 'indeed.com'),
  board('Glassdoor', 'text', 'glassdoor.com'),
  board('ZipRecruiter', 'text', 'ziprecruiter.com'),
  board('Dice', 'text', 'dice.com', 'connect.dice.com'),
  board('Monster', 'text', 'monster.com', 'monster.de'),
  board('Wellfound', 'text', 'wellfound.com', 'angel.co'),
  board('Otta', 'text', 'otta.com'),
  board('Work at a Startup', 'text', 'workatastartup.com', 'bookface.com'),
  board('Hired', 'text', 'hired.com', 'vettery.com'),
  board('StepStone', 'text', 'stepstone.de', 'stepstone.com', 'stepstone.at'),
  board('XING', 'text', 'xing.com'),
  board('Experteer', 'text', 'experteer.com', 'experteer.de'),
  board('InfoJobs', 'text', 'infojobs.net', 'infojobs.it'),
  board('Catho', 'text', 'catho.com.br'),
  board('APEC', 'text', 'apec.fr'),
  board('HelloWork', 'text', 'hellowork.com'),
  board('Reed', 'text', 'reed.co.uk'),
  board('Totaljobs', 'text', 'totaljobs.com'),
  board('CareerBuilder', 'text', 'careerbuilder.com'),
  board('Seek', 'text', 'seek.com.au'),
  board('Naukri', 'text', 'naukri.com'),
  tests('HackerRank', 'hackerrankforwork.com', 'hackerrank.com'),
  tests('Codility', 'codility.com'),
  tests('CodeSignal', 'codesignal.com'),
  tests('TestGorilla', 'testgorilla.com'),
  tests('HireVue', 'hirevue.com'),
  tests('Karat', 'karat.com'),
  tests('CoderPad', 'coderpad.io'),
  tests('SHL', 'shl.com'),
  tests('Spark Hire', 'sparkhire.com'),
  tests('Mettl', 'mettl.com'),
  tests('Criteria', 'criteriacorp.com'),
  times('Calendly', 'calendly.com'),
  times('GoodTime', 'goodtime.io'),
  times('ModernLoop', 'modernloop.io'),
  times('Prelude', 'prelude.co'),
  times('Cronofy', 'cronofy.com'),
];

/** Names that are never an employer's when they stand in a recruiting mail's subject or sender name alone. */
export const vendorNames: ReadonlySet<string> = new Set([
  ...vendors.map(({ vendor }) => vendor.toLowerCase()),
  'linkedin jobs',
  'indeed apply',
  'workday',
  'taleo',
  'smart recruiters',
  'experteer',
]);

/** Vendors that may themselves be the employer, where a text says so; a board's mails name it in every sentence. */
export const employingVendors: ReadonlySet<string> = new Set(
  vendors.filter(({ part }) => part !== 'board').map(({ vendor }) => vendor.toLowerCase()),
);
