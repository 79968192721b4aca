export { acmeCompany } from './company';
export { acmePeople, type AcmeEmail, type AcmePerson } from './people';
export { acmeTeams, type AcmeTeam } from './teams';
