export { expectAccessible } from './expectAccessible';
export { resetEnvelopes } from './resetEnvelopes';
