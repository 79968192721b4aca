import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import {
  createRecordingLogger,
  ManualClock,
} from '@internal/vendor-client/testUtils';
import { readEnvironments } from '../config';
import { mapMesh } from '../mapper/mapMesh';
import type { Mesh } from '../model/Mesh';
import { createReader } from '../readers/createReader';
import type { EnvironmentSettings } from '../settings/EnvironmentSettings';

/** The settings of one environment, which must be usable. */
export function environmentSettings(
  values: JsonObject,
  id = 'dev',
): EnvironmentSettings {
  const [environment] = readEnvironments(
    new ConfigReader({
      catalog: { providers: { knativeEventMesh: { [id]: values } } },
    }),
  );
  if (environment.state !== 'ready') {
    throw new Error(JSON.stringify(environment.problems));
  }
  return environment.settings;
}

/** The entities of a mesh by their reference. */
export function mapEntities(
  mesh: Mesh,
  settings: EnvironmentSettings,
): Map<string, Entity> {
  const { entities } = mapMesh(mesh, settings.mapping);
  return new Map(entities.map(entity => [stringifyEntityRef(entity), entity]));
}

/** Reads a mesh once, with the reader that the values ask for. */
export async function readMesh(values: JsonObject): Promise<{
  mesh: Mesh;
  entities: Map<string, Entity>;
}> {
  const settings = environmentSettings(values);
  const reader = createReader({
    key: 'catalog.providers.knativeEventMesh.dev',
    settings,
    logger: createRecordingLogger(),
    clock: new ManualClock({ skipSleepsUpToMs: 6000 }),
  });
  const mesh = await reader.read(new AbortController().signal);
  return { mesh, entities: mapEntities(mesh, settings) };
}
