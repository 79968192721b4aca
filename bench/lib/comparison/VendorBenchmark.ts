import type { Entity } from '@backstage/catalog-model';
import type { Child } from '../child/Child';
import type { Fetched } from '../httpSend';

/** The portal's backend, still running after the views. */
export interface RunningPortal {
  backend: Child;
  vendorUrl: string;
  /** What a path costs one of the viewers. */
  get(path: string): Promise<Fetched>;
  /** What a path answers. */
  getJson(path: string): Promise<unknown>;
}

/** Paths of one page, in steps as a browser's `Steps`. */
export type PathSteps = ReadonlyArray<readonly string[]>;

/** What is needed to compare the portal with a pass-through for one vendor. */
export interface VendorBenchmark {
  /** The vendor's name for people. */
  title: string;
  /** Script that starts the simulated vendor; see `serveSimulator`. */
  simulatorScript: string;
  /** Script that becomes either backend; see `servePortalBackend`. */
  backendScript: string;
  entities: readonly Entity[];
  /** Paths that the browser asks for when somebody opens the vendor's tab of an entity. */
  requestsOf(entity: Entity): {
    portal: PathSteps;
    passThrough: PathSteps;
  };
  /** Measures something else with the portal's backend, once the views are done. */
  afterViews?(portal: RunningPortal): Promise<void>;
}

/** How much is done. */
export interface Load {
  viewers: number;
  /** Simulated minutes in which every viewer opens the tab of every entity once. */
  minutes: number;
  /** How long the simulated vendor thinks before each answer. */
  vendorLatencyMs: number;
}
