import { acmeLibraries, type AcmeContainer } from '../../../acme';

/** What Dependabot reads in a repository. */
export interface PackageSource {
  /** GitHub's word. */
  ecosystem: 'maven' | 'npm' | 'go' | 'composer';
  manifests: readonly string[];
  packages: readonly string[];
}

// Maven's names begin with who publishes the library.
const mavenGroups: ReadonlyArray<readonly [start: string, group: string]> = [
  ['spring-boot', 'org.springframework.boot'],
  ['spring-data', 'org.springframework.data'],
  ['spring-security', 'org.springframework.security'],
  ['spring-', 'org.springframework'],
  ['jackson-', 'com.fasterxml.jackson.core'],
  ['logback-', 'ch.qos.logback'],
  ['netty-', 'io.netty'],
  ['tomcat-', 'org.apache.tomcat.embed'],
  ['mongodb-', 'org.mongodb'],
  ['kafka-', 'org.apache.kafka'],
  ['snakeyaml', 'org.yaml'],
  ['commons-', 'org.apache.commons'],
  ['hibernate-', 'org.hibernate'],
  ['protobuf-', 'com.google.protobuf'],
  ['guava', 'com.google.guava'],
];

function mavenNames(): string[] {
  return acmeLibraries.java.flatMap(name => {
    const found = mavenGroups.find(([start]) => name.startsWith(start));
    return found ? [`${found[1]}:${name}`] : [];
  });
}

/** By what a program is written in. */
export const packageSources: Readonly<
  Record<Exclude<AcmeContainer['ecosystem'], 'debian'>, PackageSource>
> = {
  java: { ecosystem: 'maven', manifests: ['pom.xml'], packages: mavenNames() },
  node: {
    ecosystem: 'npm',
    manifests: ['package-lock.json', 'e2e/package-lock.json'],
    packages: acmeLibraries.node,
  },
  go: {
    ecosystem: 'go',
    manifests: ['go.mod'],
    packages: acmeLibraries.go.filter(name => name !== 'stdlib'),
  },
  php: {
    ecosystem: 'composer',
    manifests: ['composer.lock'],
    packages: acmeLibraries.php,
  },
};
