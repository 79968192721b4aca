export {
  useEnvelope,
  type EnvelopeState,
  type UseEnvelopeOptions,
} from './useEnvelope';
