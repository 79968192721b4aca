export { benchSpacelift } from './benchSpacelift';
