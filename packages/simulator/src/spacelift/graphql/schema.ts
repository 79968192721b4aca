import { buildSchema } from 'graphql';

/** The part of Spacelift's GraphQL schema that its clients ask for, under the same names. */
export const schema = buildSchema(`
  type Query {
    viewer: User
    stacks: [Stack!]!
    stack(id: ID!): Stack
    searchStacks(input: SearchInput!): SearchStacksOutput!
    searchRuns(input: SearchInput!): SearchRunsOutput!
    runStack(runId: ID!): Stack
    spaces: [Space!]!
    space(id: ID!): Space
  }
  type Mutation {
    apiKeyUser(id: ID!, secret: String!): User
    runTrigger(stack: ID!, commitSha: String, runType: RunType, runtimeConfig: RuntimeConfigInput, forceApply: ForceApplyMode): Run!
    runConfirm(stack: ID!, run: ID, note: String): Run!
    runDiscard(stack: ID!, run: ID, note: String): Run!
    runCancel(stack: ID!, run: ID!, note: String): Run!
    runStop(stack: ID!, run: ID!, note: String): Run!
    runRetry(stack: ID!, run: ID!): Run!
  }
  type User { id: ID! name: String login: String jwt: String validUntil: Int }
  type Space { id: ID! name: String! description: String parentSpace: ID inheritEntities: Boolean! accessLevel: String labels: [String!]! }
  type Stack {
    id: ID! name: String! description: String labels: [String!]! state: StackState! stateIsTerminal: Boolean! stateSetAt: Int stateSetBy: String
    space: ID! spaceDetails: Space! branch: String! namespace: String! repository: String! repositoryURL: String projectRoot: String provider: String! apiHost: String
    administrative: Boolean! autodeploy: Boolean! autoretry: Boolean! isDisabled: Boolean! deleting: Boolean! deleted: Boolean! starred: Boolean! canWrite: Boolean!
    createdAt: Int! lastApplyAt: Int blocked: Boolean! blocker: Run lockedAt: Int lockedBy: String lockNote: String needsApproval: Boolean!
    isDrifted: Boolean! entityCount: Int! trackedCommit: Commit trackedBranchHead: Commit trackedCommitSetBy: String
    workerPool: WorkerPool vendorConfig: VendorConfig! integrations: Integrations
    runs(before: ID): [Run!]! proposedRuns(before: ID): [Run!]! run(id: ID!): Run runResourceState(id: ID!): RunResourceState
  }
  type Run {
    id: ID! type: RunType! state: RunState! finished: Boolean! title: String! branch: String! createdAt: Int! updatedAt: Int! triggeredBy: String
    commit: Commit! delta: Delta driftDetection: Boolean! canConfirm: Boolean! canRetry: Boolean! needsApproval: Boolean! expired: Boolean! isMostRecent: Boolean!
    history: [RunStateTransition!]!
  }
  type RunStateTransition { state: RunState! stateVersion: Int terminal: Boolean! timestamp: Int! until: Int username: String note: String hasLogs: Boolean! }
  type RunResourceState { id: ID! state: RunState! finished: Boolean! }
  type Commit { hash: String! message: String! authorName: String! authorLogin: String timestamp: Int! url: String tag: String }
  type Delta { addCount: Int! changeCount: Int! deleteCount: Int! resources: Int! }
  type WorkerPool { id: ID! name: String! }
  type Integrations { driftDetection: DriftDetection }
  type DriftDetection { schedule: [String!]! timezone: String! reconcile: Boolean! ignoreState: Boolean! nextSchedule: Int deleted: Boolean! }
  union VendorConfig =
      StackConfigVendorTerraform
    | StackConfigVendorOpenTofu
    | StackConfigVendorTerragrunt
    | StackConfigVendorPulumi
    | StackConfigVendorCloudFormation
    | StackConfigVendorKubernetes
    | StackConfigVendorAnsible
  type StackConfigVendorTerraform { version: String workspace: String }
  type StackConfigVendorOpenTofu { version: String workspace: String }
  type StackConfigVendorTerragrunt { terraformVersion: String terragruntVersion: String }
  type StackConfigVendorPulumi { loginURL: String stackName: String }
  type StackConfigVendorCloudFormation { region: String stackName: String }
  type StackConfigVendorKubernetes { namespace: String }
  type StackConfigVendorAnsible { playbook: String }
  type PageInfo { endCursor: String hasNextPage: Boolean! hasPreviousPage: Boolean! }
  type SearchStacksOutput { edges: [StackEdge!]! pageInfo: PageInfo! }
  type StackEdge { cursor: String! node: Stack! }
  type SearchRunsOutput { edges: [RunEdge!]! pageInfo: PageInfo! }
  type RunEdge { cursor: String! node: SearchRun! }
  type SearchRun { run: Run! stack: Stack! isModule: Boolean! }
  input SearchInput { first: Int after: String fullTextSearch: String predicates: [QueryPredicate!] orderBy: QueryOrder }
  input QueryPredicate { field: String! constraint: QueryFieldConstraint! exclude: Boolean }
  input QueryFieldConstraint { booleanEquals: [Boolean!] enumEquals: [String!] stringMatches: [String!] }
  input QueryOrder { field: String! direction: OrderDirection! }
  input RuntimeConfigInput { yaml: String }
  enum OrderDirection { ASC DESC }
  enum RunType { TRACKED PROPOSED TASK TESTING DESTROY }
  enum ForceApplyMode { SINGLE CASCADE }
  enum StackState { NONE READY PREPARING INITIALIZING PLANNING UNCONFIRMED CONFIRMED REPLAN_REQUESTED PREPARING_REPLAN PREPARING_APPLY APPLYING DESTROYING FINISHED FAILED DISCARDED STOPPED }
  enum RunState { UNKNOWN QUEUED CANCELED INITIALIZING PLANNING FAILED FINISHED UNCONFIRMED DISCARDED CONFIRMED APPLYING PERFORMING STOPPED DESTROYING PREPARING PREPARING_APPLY SKIPPED REPLAN_REQUESTED PENDING PREPARING_REPLAN READY PENDING_REVIEW }
`);
