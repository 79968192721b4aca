export { severityIcons } from './severityIcons';
export { toneClass } from './toneClass';
export { toneIcons } from './toneIcons';
