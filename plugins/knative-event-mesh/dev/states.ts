import type { CatalogApi } from '@backstage/plugin-catalog-react';
import { demoMesh } from '../src/__fixtures__/demoMesh';
import {
  environment,
  failing,
  minutesAgo,
  misconfigured,
} from '../src/__fixtures__/entities';
import { largeMesh } from '../src/__fixtures__/largeMesh';
import { MeshCatalog } from '../src/__testUtils__/MeshCatalog';

const entities = demoMesh.filter(({ kind }) => kind !== 'Resource');
const components = demoMesh.filter(({ kind }) => kind === 'Component');
const of = (mesh: typeof entities): CatalogApi =>
  new MeshCatalog({ entities: mesh });

/** A catalog that shows components, and answers questions about event types in a way of its own. */
function answering(answer: () => Promise<never>): CatalogApi {
  const catalog = new MeshCatalog({ entities: components });
  return Object.assign(catalog, {
    queryEntities: answer,
    getEntityFacets: answer,
  });
}

const failWith = (statusCode?: number) => async () => {
  throw Object.assign(new Error('Request failed'), { statusCode });
};

/** Each state with a name of its own, which is the parameter `state` of the address. */
export const states: Record<string, () => CatalogApi> = {
  demo: () => of(demoMesh),
  large: () => of([...entities, ...largeMesh(5_000)]),
  broken: () =>
    of([
      ...entities,
      environment('prod', failing(minutesAgo(45))),
      environment('dev', misconfigured),
      environment('stage'),
    ]),
  empty: () => of([...components, environment()]),
  'not-configured': () => of(components),
  'not-allowed': () => answering(failWith(403)),
  'signed-out': () => answering(failWith(401)),
  failed: () => answering(failWith(500)),
  unreachable: () => answering(failWith()),
  loading: () => answering(() => new Promise<never>(() => {})),
};
