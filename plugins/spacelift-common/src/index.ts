export {
  spaceliftPermissions,
  spaceliftRunTriggerPermission,
  spaceliftStackReadPermission,
  spaceliftStatusReadPermission,
} from './permissions';
export * from './types';
