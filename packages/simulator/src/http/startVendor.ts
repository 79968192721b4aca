import express, {
  type ErrorRequestHandler,
  type RequestHandler,
  Router,
} from 'express';
import { applyFaults, type RateLimitAnswer } from './applyFaults';
import { Faults, type Fault } from './Faults';
import { isLoopbackHost, listenOnLoopback } from './listenOnLoopback';
import { recordRequests } from './recordRequests';
import { RequestLog, type RecordedRequest } from './RequestLog';
import { simErrors, unknownSimPath } from './simErrors';
import { createSimRouter } from './simRouter';

/** How to start a simulated vendor. */
export interface VendorSimulatorOptions {
  /** 0 (the default) picks a free one. */
  port?: number;
  /** Address to bind to, 127.0.0.1 unless told. */
  host?: string;
  logger?: { info(message: string): void };
}

/** What every running simulated vendor can do. */
export interface VendorSimulator {
  /** Origin: `http://localhost:PORT`. */
  url: string;
  /** What was asked so far, oldest first. */
  requests(): RecordedRequest[];
  /** Switches a failure on. */
  inject(fault: Fault): void;
  /** Back to the seed: no faults, empty log, and whatever else the vendor forgets. */
  reset(): void;
  /** Cuts all connections and frees the port. */
  stop(): Promise<void>;
}

/** What makes one vendor different from the others. */
export interface SimulatedVendor {
  /** Short name, as in `/__sim/health`. */
  id: string;
  /** Name for people. */
  title: string;
  /** The vendor's own part of `/__sim`. */
  admin: RequestHandler;
  /** The vendor itself. */
  routes: RequestHandler;
  /** Turns what `routes` threw into the vendor's error body. */
  errors: ErrorRequestHandler;
  answerRateLimit: RateLimitAnswer;
  /** Names of headers, in lower case, whose values the request log keeps. Never one that carries a secret. */
  loggedHeaders?: readonly string[];
  /** Back to the seed. With `keepSessions`, people who signed in stay signed in. */
  reset(keepSessions: boolean): void;
}

/**
 * Serves one simulated vendor: control interface, request log and faults in front of its own routes.
 *
 * Rejects with the error of `listen`, for example EADDRINUSE.
 */
export async function startVendor(
  vendor: SimulatedVendor,
  options: VendorSimulatorOptions,
): Promise<VendorSimulator> {
  const { port = 0, host = '127.0.0.1', logger } = options;
  const log = new RequestLog();
  const faults = new Faults();
  const reset = (keepSessions: boolean) => {
    vendor.reset(keepSessions);
    faults.clear();
    log.clear();
  };

  const control = Router();
  control.use(createSimRouter({ vendor: vendor.id, log, faults, reset }));
  control.use(vendor.admin);
  control.use(unknownSimPath, simErrors);

  const app = express();
  app.disable('x-powered-by');
  app.use('/__sim', control);
  app.use(recordRequests(log, vendor.loggedHeaders));
  app.use(applyFaults(faults, vendor.answerRateLimit));
  app.use(vendor.routes);
  app.use(vendor.errors);

  const listening = await listenOnLoopback(app, { port, host });
  const name = isLoopbackHost(host) ? 'localhost' : host;
  const url = `http://${name}:${listening.port}`;
  logger?.info(`Simulated ${vendor.title} listens on ${url}`);

  return {
    url,
    requests: () => log.list(),
    inject: fault => faults.add(fault),
    reset: () => reset(false),
    stop: () => listening.stop(),
  };
}
