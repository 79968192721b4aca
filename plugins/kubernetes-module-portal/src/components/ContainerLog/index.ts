export { ContainerLog, type LogPlace } from './ContainerLog';
