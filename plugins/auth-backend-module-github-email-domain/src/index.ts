export { authModuleGithubEmailDomain as default } from './module';
export { findSignInPolicyProblems } from './findSignInPolicyProblems';
export type { SettingProblem } from './policy/SettingProblem';
