import type { StackRecord } from '../world/types';

/** What a stack's tool was told. */
export function vendorNode(stack: StackRecord): object {
  const __typename = `StackConfigVendor${stack.vendor}`;
  switch (stack.vendor) {
    case 'Terraform':
      return { __typename, version: '1.5.7', workspace: null };
    case 'OpenTofu':
      return { __typename, version: '1.10.6', workspace: null };
    case 'Terragrunt':
      return {
        __typename,
        terraformVersion: '1.5.7',
        terragruntVersion: '0.86.2',
      };
    case 'Pulumi':
      return {
        __typename,
        loginURL: 'https://pulumi.acme.example',
        stackName: stack.id,
      };
    case 'CloudFormation':
      return { __typename, region: 'eu-central-2', stackName: stack.id };
    case 'Kubernetes':
      return { __typename, namespace: stack.id };
    case 'Ansible':
      return { __typename, playbook: 'site.yaml' };
    default:
      throw new Error(`No such vendor: ${stack.vendor}`);
  }
}
