export { FirstRunPanel } from './FirstRunPanel';
export { Greeting } from './Greeting';
export { MyComponents } from './MyComponents';
export { NeedsAttention } from './NeedsAttention';
export { QuickLinks } from './QuickLinks';
export { RecentlyVisited } from './RecentlyVisited';
