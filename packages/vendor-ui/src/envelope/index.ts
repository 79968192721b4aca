export { expireEnvelopes } from './expireEnvelopes';
export {
  useEnvelope,
  type EnvelopeState,
  type UseEnvelopeOptions,
} from './useEnvelope';
