import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  planReports,
  reportKinds,
  type LocalFilter,
  type ReportKind,
  type ReportPlan,
} from '@internal/plugin-sysdig-common';
import { VendorError } from '@internal/vendor-client';
import type { SysdigSettings } from '../settings/SysdigSettings';
import { sysdigVendor } from './sysdigVendor';

/** What is asked for one report of one entity. */
export interface Question {
  kind: ReportKind;
  /** Complete filter, not encoded. */
  filter: string;
  localFilter?: LocalFilter;
  notes: ReportPlan['notes'];
}

/** How the reports of an entity are asked for, within what the operator allows. */
export function planEntity(
  entity: Entity,
  settings: SysdigSettings,
): ReportPlan[] {
  return planReports(entity.metadata.annotations, {
    allowCustomFilter: settings.allowCustomFilter,
    scope: settings.scope,
  });
}

const listed = new Intl.ListFormat('en', { type: 'disjunction' });
// The posture report has some thirty annotations.
const MAX_NAMED = 3;

function nameSome(keys: readonly string[]): string {
  return keys.length > MAX_NAMED
    ? `${keys.slice(0, MAX_NAMED).join(', ')}, or another of its annotations`
    : listed.format(keys);
}

/**
 * The question of a plan.
 *
 * @throws VendorError REQUEST_REJECTED with the reason when the annotations cannot be used, NOT_FOUND with the
 *   annotations that would help when they do not ask for the report
 */
export function toQuestion(entity: Entity, plan: ReportPlan): Question {
  const { kind, wanted, filter, localFilter, notes, missing } = plan;
  if (wanted && filter !== undefined && plan.problem === undefined) {
    return { kind, filter, localFilter, notes };
  }
  const problem =
    plan.problem ??
    notes.find(
      ({ code }) =>
        code === 'customFilterUnusable' || code === 'customFilterDisabled',
    )?.message;
  if (problem !== undefined) {
    throw new VendorError({
      code: 'REQUEST_REJECTED',
      vendor: sysdigVendor.id,
      message: problem,
    });
  }
  throw new VendorError({
    code: 'NOT_FOUND',
    vendor: sysdigVendor.id,
    message: `The annotations of ${stringifyEntityRef(
      entity,
    )} do not ask for the ${kind} report. ${nameSome(missing)} would add it.`,
  });
}

/** The failure for an entity without any annotation of Sysdig. */
export function nothingAsked(entity: Entity): VendorError {
  return new VendorError({
    code: 'NOT_FOUND',
    vendor: sysdigVendor.id,
    message: `${stringifyEntityRef(
      entity,
    )} has no annotation that asks for one of Sysdig's reports (${reportKinds.join(
      ', ',
    )}). Their names begin with sysdigcloud.com/.`,
  });
}
