/** Where the demo company keeps its images; both are Harbor. */
export const acmeRegistries = {
  /** In the cluster `prod`, for the sock shop; named as in Sysdig's own example annotations. */
  sockShop: 'registry-harbor-registry.registry.svc.cluster.local:5443',
  /** For everybody else. */
  company: 'registry.acme.example',
} as const;
