/** Ids of stacks, separated by commas: exactly these. */
export const SPACELIFT_STACK_ID_ANNOTATION = 'spacelift.io/stack-id';

/** Labels, separated by commas: the stacks that have all of them. */
export const SPACELIFT_STACK_LABELS_ANNOTATION = 'spacelift.io/stack-labels';

/** Id of a space, with `/**` behind it for the spaces below as well: narrows the labels, or alone means the whole space. */
export const SPACELIFT_SPACE_ID_ANNOTATION = 'spacelift.io/space-id';

/**
 * Folder of a stack in its repository, for portals that find stacks by `github.com/project-slug`; those are all stacks of
 * the repository without it.
 */
export const SPACELIFT_PROJECT_ROOT_ANNOTATION = 'spacelift.io/project-root';

/** GitHub's own annotation; read when the operator allows it and no annotation above names stacks. */
export const REPOSITORY_ANNOTATION = 'github.com/project-slug';
