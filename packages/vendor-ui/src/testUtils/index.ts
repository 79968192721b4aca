export { Address } from './Address';
export { envelopeOf } from './envelopeOf';
export { expectAccessible } from './expectAccessible';
export { failWith } from './failWith';
export { resetEnvelopes } from './resetEnvelopes';
export { searchOf } from './searchOf';
