export { knativeEventMeshModule as default } from './module';
export { findKnativeEventMeshProblems } from './config';
export { meshClockServiceRef } from './meshClockServiceRef';
