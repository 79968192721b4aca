export { CopyableSnippet } from './CopyableSnippet';
