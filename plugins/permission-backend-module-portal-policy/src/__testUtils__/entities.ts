/** A Component as YAML, to be served or joined with others by `---`. */
export function component(name: string, owner: string): string {
  return `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: ${name}
spec:
  type: service
  lifecycle: production
  owner: ${owner}
`;
}

/** A Template that only writes a log line. */
export const logTemplate = `apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata:
  name: say-hello
spec:
  type: service
  owner: group:default/platform
  steps:
    - id: hello
      action: debug:log
      input:
        message: hello
`;
