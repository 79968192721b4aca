/** What every annotation of Sysdig starts with. */
export const SYSDIG_ANNOTATION_PREFIX = 'sysdigcloud.com/';
