import type { Entity } from '@backstage/catalog-model';
import type { JsonObject } from '@backstage/types';
import {
  emptyWireMesh,
  wireMesh,
  type WireItem,
} from '../__fixtures__/wireMesh';
import type { Mesh } from '../model/Mesh';
import { wireMesh as wireSchema } from '../readers/eventMeshBackend/answerSchemas';
import { toMesh } from '../readers/eventMeshBackend/toMesh';
import type { EnvironmentSettings } from '../settings/EnvironmentSettings';
import { environmentSettings, mapEntities } from './readMesh';

/** The parts of the small mesh. */
export const [orderPlaced] = wireMesh().eventTypes;
export const [broker] = wireMesh().brokers;
export const [tick] = wireMesh().sources;
export const [channel, backing] = wireMesh().subscribables;

/** Reference of the entity of `orderPlaced`. */
export const API = 'api:shop/order-placed';

/** Settings of the environment `dev`. */
export function settings(values: JsonObject = {}): EnvironmentSettings {
  return environmentSettings({
    baseUrl: 'http://localhost',
    token: 'x',
    ...values,
  });
}

/** The mesh that parts of an answer describe. */
export function parse(mesh: object): Mesh {
  return toMesh(wireSchema.parse({ ...emptyWireMesh, ...mesh }));
}

/** The entities that parts of an answer make. */
export function map(
  mesh: object,
  values: JsonObject = {},
): Map<string, Entity> {
  return mapEntities(parse(mesh), settings(values));
}

/** An answer with `orderPlaced` alone, changed. */
export function eventType(change: WireItem): object {
  return { eventTypes: [{ ...orderPlaced, ...change }] };
}
