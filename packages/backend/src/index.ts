import { createBackend } from '@backstage/backend-defaults';
import { preflight, runBackend } from '@internal/backend-hardening';
import { findKnativeEventMeshProblems } from '@internal/plugin-catalog-backend-module-knative-event-mesh';
import { findKubernetesProblems } from '@internal/plugin-kubernetes-backend-module-portal';
import { findPortalPolicyProblems } from '@internal/plugin-permission-backend-module-portal-policy';
import { findSecurityInsightsProblems } from '@internal/plugin-security-insights-backend';
import { findSignInPolicyProblems } from '@internal/plugin-auth-backend-module-github-email-domain';
import { findSpaceliftProblems } from '@internal/plugin-spacelift-backend';
import { findSysdigProblems } from '@internal/plugin-sysdig-backend';

const backend = createBackend();

backend.add(import('@internal/backend-hardening'));
backend.add(import('@backstage/plugin-app-backend'));
backend.add(import('./modules/demoNotice'));

// Sign-in and rights
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@internal/plugin-auth-backend-module-github-email-domain'));
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(import('@internal/plugin-permission-backend-module-portal-policy'));

// Catalog
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(import('@backstage/plugin-catalog-backend-module-github'));
backend.add(import('@backstage/plugin-catalog-backend-module-github-org'));

// Documentation
backend.add(import('@backstage/plugin-techdocs-backend'));
backend.add(import('@internal/plugin-techdocs-backend-module-generator'));

// Search
backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('./modules/searchEngine'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(import('@backstage/plugin-search-backend-module-techdocs'));

// Software templates
backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(import('@backstage/plugin-scaffolder-backend-module-github'));
backend.add(
  import('@backstage/plugin-scaffolder-backend-module-notifications'),
);

// Vendors
backend.add(import('@backstage/plugin-kubernetes-backend'));
backend.add(import('@internal/plugin-kubernetes-backend-module-portal'));
backend.add(
  import('@internal/plugin-catalog-backend-module-knative-event-mesh'),
);
backend.add(import('@internal/plugin-spacelift-backend'));
backend.add(import('@internal/plugin-scaffolder-backend-module-spacelift'));
backend.add(import('@internal/plugin-sysdig-backend'));
backend.add(import('@internal/plugin-security-insights-backend'));

// What a person keeps and is told
backend.add(import('@backstage/plugin-user-settings-backend'));
backend.add(import('@backstage/plugin-events-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));

preflight([
  findSignInPolicyProblems,
  findPortalPolicyProblems,
  findKubernetesProblems,
  findKnativeEventMeshProblems,
  findSpaceliftProblems,
  findSysdigProblems,
  findSecurityInsightsProblems,
]).then(() => runBackend(backend));
