export { SecretValidity } from './SecretValidity';
