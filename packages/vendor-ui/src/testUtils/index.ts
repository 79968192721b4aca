export { Address } from './Address';
export { expectAccessible } from './expectAccessible';
export { resetEnvelopes } from './resetEnvelopes';
export { searchOf } from './searchOf';
