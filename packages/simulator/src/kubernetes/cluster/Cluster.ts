import { uuid } from '../../random';
import type { ResourceType } from '../discovery/ResourceType';
import { groupOf, type ClusterObject } from './ClusterObject';

/** Which objects a list is about. */
type Kind = Pick<ResourceType, 'group' | 'plural'>;

/** How objects are sorted and pages are cut: by namespace, then name. */
export function keyOf({ metadata }: ClusterObject): string {
  return `${metadata.namespace ?? ''}/${metadata.name}`;
}

/** Above the versions that objects of the seed bring along. */
const FIRST_VERSION = 9_000_000;

/** What is in a cluster while nobody has changed anything. */
export interface ClusterContent {
  types: readonly ResourceType[];
  /** Kinds that the types do not have are an error. */
  objects: readonly ClusterObject[];
}

/** One cluster: the kinds that it knows and the objects that are in it. */
export class Cluster {
  readonly name: string;
  readonly kubernetesVersion: string;
  readonly #content: () => ClusterContent;
  #types: readonly ResourceType[] = [];
  #stored = new Map<string, Map<string, ClusterObject>>();
  #version = FIRST_VERSION;

  constructor(options: {
    name: string;
    kubernetesVersion: string;
    content: () => ClusterContent;
  }) {
    this.name = options.name;
    this.kubernetesVersion = options.kubernetesVersion;
    this.#content = options.content;
    this.reset();
  }

  /** Every kind that it has, in each version that is served. */
  get types(): readonly ResourceType[] {
    return this.#types;
  }

  /** Newest version of anything in the cluster, as lists report it. */
  get resourceVersion(): string {
    return String(this.#version);
  }

  /** The kind behind a path; undefined when the cluster does not have it. */
  findType(
    wanted: Pick<ResourceType, 'group' | 'version' | 'plural'>,
  ): ResourceType | undefined {
    return this.types.find(
      type =>
        type.group === wanted.group &&
        type.version === wanted.version &&
        type.plural === wanted.plural,
    );
  }

  /** Whether the cluster has the kind of an object. */
  knows(object: Pick<ClusterObject, 'apiVersion' | 'kind'>): boolean {
    return this.#typeOf(object) !== undefined;
  }

  /** Puts an object in, in place of one of the same kind and name. Throws for a kind that the cluster does not have. */
  apply(object: ClusterObject): void {
    const type = this.#typeOf(object);
    if (!type) {
      throw new Error(
        `The cluster ${this.name} has no ${object.kind} in ${object.apiVersion}`,
      );
    }
    this.#version += 1;
    const key = keyOf(object);
    const metadata = {
      uid: uuid(`${this.name}/${type.group}/${type.plural}/${key}`),
      resourceVersion: String(this.#version),
      ...object.metadata,
    };
    this.#of(type).set(key, { ...object, metadata });
  }

  /** Takes an object out; undefined when there is none. */
  remove(kind: Kind, namespace: string | undefined, name: string) {
    const object = this.find(kind, namespace, name);
    if (object) {
      this.#version += 1;
      this.#of(kind).delete(keyOf(object));
    }
    return object;
  }

  /** One object; undefined when there is none. */
  find(
    kind: Kind,
    namespace: string | undefined,
    name: string,
  ): ClusterObject | undefined {
    return this.#of(kind).get(`${namespace ?? ''}/${name}`);
  }

  /** Objects of a kind by namespace and name, of all namespaces unless told. */
  list(kind: Kind, namespace?: string): ClusterObject[] {
    return Array.from(this.#of(kind))
      .filter(
        ([, object]) =>
          namespace === undefined || object.metadata.namespace === namespace,
      )
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([, object]) => object);
  }

  /** Back to its content. */
  reset(): void {
    const { types, objects } = this.#content();
    this.#types = types;
    this.#stored = new Map();
    this.#version = FIRST_VERSION;
    for (const object of objects) {
      this.apply(object);
    }
  }

  #typeOf({ apiVersion, kind }: Pick<ClusterObject, 'apiVersion' | 'kind'>) {
    return this.types.find(
      type => type.group === groupOf(apiVersion) && type.kind === kind,
    );
  }

  #of({ group, plural }: Kind): Map<string, ClusterObject> {
    const key = `${group}/${plural}`;
    const objects = this.#stored.get(key) ?? new Map<string, ClusterObject>();
    this.#stored.set(key, objects);
    return objects;
  }
}
