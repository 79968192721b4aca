export { benchSysdig } from './benchSysdig';
