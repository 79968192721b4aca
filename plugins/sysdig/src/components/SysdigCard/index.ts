export { SysdigCard } from './SysdigCard';
