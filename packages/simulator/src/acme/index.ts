export { acmeClusters, type AcmeCluster } from './clusters';
export { acmeCompany } from './company';
export { acmeKnativeObjects } from './eventMesh';
export { cveNumber, cveOf, type Cve, type CveSeverity } from './cves';
export { acmeLibraries } from './libraries';
export { acmePeople, type AcmeEmail, type AcmePerson } from './people';
export { acmeRegistries } from './registries';
export { acmeTeams, type AcmeTeam } from './teams';
export {
  acmeWorkloads,
  type AcmeContainer,
  type AcmeWorkload,
} from './workloads';
