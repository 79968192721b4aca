export { ListNotes } from './ListNotes';
