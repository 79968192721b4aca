import { buildSchema } from 'graphql';

/** The part of GitHub's GraphQL schema that portals ask for, under the same names. */
export const schema = buildSchema(`
  scalar Base64String
  scalar DateTime
  scalar GitObjectID
  scalar URI

  type Query {
    viewer: User!
    user(login: String!): User
    organization(login: String!): Organization
    repositoryOwner(login: String!): RepositoryOwner
    repository(owner: String!, name: String!, followRenames: Boolean = true): Repository
    rateLimit: RateLimit
  }

  type Mutation {
    createCommitOnBranch(input: CreateCommitOnBranchInput!): CreateCommitOnBranchPayload
  }

  type RateLimit { limit: Int! cost: Int! remaining: Int! resetAt: DateTime! }
  type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }

  interface RepositoryOwner {
    id: ID!
    login: String!
    avatarUrl(size: Int): URI!
    url: URI!
    repositories(first: Int, after: String): RepositoryConnection!
    repository(name: String!): Repository
  }

  type User implements RepositoryOwner {
    id: ID!
    databaseId: Int
    login: String!
    name: String
    bio: String
    email: String!
    avatarUrl(size: Int): URI!
    url: URI!
    suspendedAt: DateTime
    organizationVerifiedDomainEmails(login: String!): [String!]!
    organizations(first: Int, after: String): OrganizationConnection!
    repositories(first: Int, after: String): RepositoryConnection!
    repository(name: String!): Repository
  }
  type UserConnection { nodes: [User] totalCount: Int! pageInfo: PageInfo! }

  type Organization implements RepositoryOwner {
    id: ID!
    databaseId: Int
    login: String!
    name: String
    description: String
    avatarUrl(size: Int): URI!
    url: URI!
    membersWithRole(first: Int, after: String): UserConnection!
    team(slug: String!): Team
    teams(first: Int, after: String, userLogins: [String!]): TeamConnection!
    repositories(first: Int, after: String): RepositoryConnection!
    repository(name: String!): Repository
  }
  type OrganizationConnection { nodes: [Organization] totalCount: Int! pageInfo: PageInfo! }

  enum TeamMembershipType { IMMEDIATE CHILD_TEAM ALL }
  type Team {
    id: ID!
    databaseId: Int
    slug: String!
    combinedSlug: String!
    name: String!
    description: String
    avatarUrl(size: Int): URI
    editTeamUrl: URI!
    url: URI!
    parentTeam: Team
    members(first: Int, after: String, membership: TeamMembershipType = ALL): UserConnection!
  }
  type TeamConnection { nodes: [Team] totalCount: Int! pageInfo: PageInfo! }

  enum RepositoryVisibility { PRIVATE PUBLIC INTERNAL }
  type Topic { name: String! }
  type RepositoryTopic { topic: Topic! }
  type RepositoryTopicConnection { nodes: [RepositoryTopic] totalCount: Int! pageInfo: PageInfo! }
  type Repository {
    id: ID!
    databaseId: Int
    name: String!
    nameWithOwner: String!
    description: String
    url: URI!
    isArchived: Boolean!
    isFork: Boolean!
    isEmpty: Boolean!
    isPrivate: Boolean!
    visibility: RepositoryVisibility!
    owner: RepositoryOwner!
    repositoryTopics(first: Int, after: String): RepositoryTopicConnection!
    vulnerabilityAlerts(first: Int, after: String, states: [RepositoryVulnerabilityAlertState!]): RepositoryVulnerabilityAlertConnection
    defaultBranchRef: Ref
    object(expression: String, oid: GitObjectID): GitObject
    ref(qualifiedName: String!): Ref
  }
  type RepositoryConnection { nodes: [Repository] totalCount: Int! pageInfo: PageInfo! }

  enum RepositoryVulnerabilityAlertState { AUTO_DISMISSED DISMISSED FIXED OPEN }
  enum SecurityAdvisorySeverity { CRITICAL HIGH LOW MODERATE }
  type SecurityAdvisory { ghsaId: String! summary: String! description: String! severity: SecurityAdvisorySeverity! }
  type SecurityAdvisoryPackage { name: String! }
  type SecurityAdvisoryPackageVersion { identifier: String! }
  type SecurityVulnerability {
    advisory: SecurityAdvisory!
    severity: SecurityAdvisorySeverity!
    vulnerableVersionRange: String!
    package: SecurityAdvisoryPackage!
    firstPatchedVersion: SecurityAdvisoryPackageVersion
  }
  type RepositoryVulnerabilityAlert {
    id: ID!
    number: Int!
    state: RepositoryVulnerabilityAlertState!
    createdAt: DateTime!
    dismissedAt: DateTime
    dismissReason: String
    fixedAt: DateTime
    autoDismissedAt: DateTime
    vulnerableManifestPath: String!
    securityAdvisory: SecurityAdvisory
    securityVulnerability: SecurityVulnerability
  }
  type RepositoryVulnerabilityAlertEdge { node: RepositoryVulnerabilityAlert cursor: String! }
  type RepositoryVulnerabilityAlertConnection {
    nodes: [RepositoryVulnerabilityAlert]
    edges: [RepositoryVulnerabilityAlertEdge]
    totalCount: Int!
    pageInfo: PageInfo!
  }

  interface GitObject { id: ID! oid: GitObjectID! }
  type Blob implements GitObject {
    id: ID!
    oid: GitObjectID!
    byteSize: Int!
    isBinary: Boolean
    isTruncated: Boolean!
    text: String
  }
  type TreeEntry { name: String! path: String mode: Int! type: String! oid: GitObjectID! object: GitObject }
  type Tree implements GitObject { id: ID! oid: GitObjectID! entries: [TreeEntry!] }
  type Commit implements GitObject { id: ID! oid: GitObjectID! message: String! committedDate: DateTime! url: URI! }

  enum PullRequestState { OPEN CLOSED MERGED }
  type PullRequest { id: ID! number: Int! title: String! url: URI! state: PullRequestState! }
  type PullRequestEdge { node: PullRequest cursor: String! }
  type PullRequestConnection {
    nodes: [PullRequest]
    edges: [PullRequestEdge]
    totalCount: Int!
    pageInfo: PageInfo!
  }
  type Ref {
    id: ID!
    name: String!
    prefix: String!
    target: GitObject
    associatedPullRequests(first: Int, after: String, states: [PullRequestState!]): PullRequestConnection!
  }

  input CommittableBranch { id: ID repositoryNameWithOwner: String branchName: String }
  input CommitMessage { headline: String! body: String }
  input FileAddition { path: String! contents: Base64String! }
  input FileDeletion { path: String! }
  input FileChanges { additions: [FileAddition!] deletions: [FileDeletion!] }
  input CreateCommitOnBranchInput {
    branch: CommittableBranch!
    message: CommitMessage!
    fileChanges: FileChanges
    expectedHeadOid: GitObjectID!
    clientMutationId: String
  }
  type CreateCommitOnBranchPayload { commit: Commit ref: Ref clientMutationId: String }
`);
