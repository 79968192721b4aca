import type { KubernetesObject } from '../knative';
import { buildEventMesh } from './mesh/buildEventMesh';
import { encodeAsGo } from './mesh/encodeAsGo';
import type { EventMesh } from './mesh/EventMesh';
import { defaultSettings, type EventMeshSettings } from './settings';
import { knativeObjects } from './worlds/knativeObjects';

/** Something that happens to an answer on its way out. */
export type Tamper = (mesh: EventMesh) => unknown;

/** What the simulated backend knows, and how it behaves. */
export class MeshState {
  readonly settings: EventMeshSettings = defaultSettings();
  tamper: Tamper | undefined;
  #objects: readonly KubernetesObject[] | undefined;

  /** Objects of the cluster in place of those of the world; undefined = those of the world again. */
  useObjects(objects: readonly KubernetesObject[] | undefined): void {
    this.#objects = objects;
  }

  /** Back to the seed. */
  reset(): void {
    Object.assign(this.settings, defaultSettings());
    this.tamper = undefined;
    this.#objects = undefined;
  }

  /** The body of an answer. */
  encode(): string {
    const { world, ...size } = this.settings;
    const mesh = buildEventMesh(this.#objects ?? knativeObjects(world, size));
    return encodeAsGo(this.tamper ? this.tamper(mesh) : mesh);
  }
}
