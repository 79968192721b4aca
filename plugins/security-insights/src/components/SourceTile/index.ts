export { SourceTile } from './SourceTile';
