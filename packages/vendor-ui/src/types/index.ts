export type { Tone } from './tone';
export type { VendorConfigKey, VendorIdentity } from './VendorIdentity';
