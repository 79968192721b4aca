import { acmeRegistries, type AcmeContainer } from '../../acme';
import { imageIdOf } from './runtimeScans';
import { hexId } from '../../random';
import { counts, type Counts, type Scan } from './Scan';

const { sockShop, company } = acmeRegistries;

type Row = [
  asset: string,
  ecosystem: AcmeContainer['ecosystem'],
  total: Counts,
  ageHours: number,
];

/**
 * Images in the demo company's registries, with near misses: a name that only begins the same, a registry whose
 * name only begins the same, and a mirror of another product.
 */
const registryRows: readonly [vendor: string, ...Row][] = [
  [
    'harbor',
    `${sockShop}/sock-shop/carts:0.4.8`,
    'java',
    counts(9, 58, 131, 40, 12),
    1900,
  ],
  [
    'harbor',
    `${sockShop}/sock-shop/carts:0.4.9-rc1`,
    'java',
    counts(3, 21, 64, 31, 9),
    52,
  ],
  [
    'harbor',
    `${sockShop}/sock-shop/carts-db:3.4.2`,
    'debian',
    counts(1, 14, 39, 61, 22),
    2400,
  ],
  [
    'harbor',
    `${sockShop}/sock-shop/orders:0.4.7`,
    'java',
    counts(0, 6, 22, 17, 4),
    700,
  ],
  [
    'harbor',
    `${sockShop}/sock-shop/outbox:1.2.0`,
    'go',
    counts(0, 0, 3, 8, 2),
    310,
  ],
  [
    'harbor',
    `${company}/storefront/bff:2.31.4`,
    'node',
    counts(0, 2, 9, 14, 6),
    30,
  ],
  [
    'harbor',
    `${company}/storefront/bff:2.31.3`,
    'node',
    counts(0, 3, 12, 14, 6),
    150,
  ],
  [
    'harbor',
    `${company}/storefront/bff/migrations:2.31.4`,
    'node',
    counts(0, 0, 4, 9, 3),
    30,
  ],
  [
    'harbor',
    `${company}/storefront/bff-debug:2.31.4`,
    'node',
    counts(6, 40, 88, 70, 31),
    28,
  ],
  [
    'harbor',
    'registry.acme.example.mirror.example/storefront/bff:2.31.4',
    'node',
    counts(1, 1, 1, 1, 1),
    29,
  ],
  [
    'ecr',
    'mirror.example/registry.acme.example/storefront/bff:2.31.4',
    'node',
    counts(0, 2, 9, 14, 6),
    26,
  ],
  [
    'harbor',
    `${company}/payments/legacy-gateway:1.18.0`,
    'php',
    counts(14, 71, 120, 55, 18),
    9100,
  ],
];

/** Builds of the demo company; `line` drops counts as Sysdig sometimes does. */
const pipelineRows: readonly [policy: string, row: Row, line?: Scan['line']][] =
  [
    [
      'passed',
      [
        'ghcr.io/sysdiglabs/carts:0.4.9-rc1',
        'java',
        counts(0, 3, 20, 12, 4),
        52,
      ],
      { vulnTotalBySeverity: { critical: 0, high: 3 } },
    ],
    [
      'failed',
      [
        'ghcr.io/sysdiglabs/carts:0.4.9-rc0',
        'java',
        counts(5, 33, 80, 37, 10),
        190,
      ],
    ],
    [
      'passed',
      ['ghcr.io/acme/payments-ledger:3.9.2', 'go', counts(0, 3, 11, 5, 1), 75],
    ],
    [
      'accepted',
      ['ghcr.io/acme/payments-ledger:3.9.1', 'go', counts(1, 4, 11, 5, 1), 260],
    ],
    [
      'failed',
      [
        'ghcr.io/acme/payments-ledger:3.10.0-rc1',
        'go',
        counts(2, 5, 12, 6, 1),
        6,
      ],
      {
        vulnTotalBySeverity: { critical: 2, high: 5, medium: null, low: null },
      },
    ],
    [
      'passed',
      ['ghcr.io/acme/storefront-web:5.12.0', 'node', counts(0, 0, 0, 4, 2), 41],
    ],
  ];

function toScan(stage: 'registry' | 'pipeline', row: Row): Scan {
  const [asset, ecosystem, total, ageHours] = row;
  return {
    stage,
    resultId: hexId(`${stage} ${asset}`, 32),
    asset,
    assetType: 'image',
    resourceId: imageIdOf(asset),
    ecosystem,
    total,
    running: counts(),
    riskSpotlight: false,
    policy: 'noPolicy',
    scope: {},
    ageHours,
  };
}

/** Scans of images in the demo company's registries. */
export function demoRegistryScans(): Scan[] {
  return registryRows.map(([vendor, ...row]) => ({
    ...toScan('registry', row),
    vendor,
  }));
}

/** Scans of images that the demo company built. */
export function demoPipelineScans(): Scan[] {
  return pipelineRows.map(([policy, row, line]) => ({
    ...toScan('pipeline', row),
    policy,
    line,
  }));
}
