/** How templates use `spacelift:run:trigger`. */
export const examples = [
  {
    description: 'Deploy the only stack of a component, and wait for the end',
    example: `steps:
  - id: deploy
    name: Deploy
    action: spacelift:run:trigger
    input:
      entityRef: \${{ parameters.component }}
      wait: true`,
  },
  {
    description: 'Preview one of several stacks at a commit',
    example: `steps:
  - id: preview
    name: Preview
    action: spacelift:run:trigger
    input:
      entityRef: component:default/carts
      stackId: carts-prod
      runType: PROPOSED
      commitSha: \${{ steps.publish.output.commitHash }}`,
  },
];
