export { CopyableSnippet } from './CopyableSnippet';
export { useCopy, type CopyOutcome } from './useCopy';
