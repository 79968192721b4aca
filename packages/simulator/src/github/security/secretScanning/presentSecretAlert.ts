import { hexId } from '../../../random';
import {
  presentActor,
  presentAlert,
  presentTime,
  type Presenting,
} from '../present';
import type { SecretAlert } from '../types';

/** What stands for a secret here. Made when it is asked for, so that nothing in the repository looks like one. */
export function simulatedSecret({ secretType, number }: SecretAlert): string {
  return `SIMULATED-${secretType}-${hexId(
    `secret ${secretType} ${number}`,
    24,
  )}`;
}

/** An alert of secret scanning. The secret is part of it unless the caller asked to leave it out. */
export function presentSecretAlert(
  presenting: Presenting,
  alert: SecretAlert,
  options: { hideSecret: boolean },
): unknown {
  const { number, resolution, bypass, path, startLine } = alert;
  const url = `${presenting.apiUrl}/${number}`;
  return presentAlert(alert, {
    number,
    created_at: presentTime(alert.createdAt),
    updated_at: presentTime(alert.updatedAt),
    url,
    html_url: `${presenting.htmlUrl}/${number}`,
    locations_url: `${url}/locations`,
    state: alert.state,
    resolution: resolution?.reason ?? null,
    resolved_at: presentTime(resolution?.at),
    resolved_by: presentActor(presenting, resolution?.by),
    resolution_comment: resolution?.comment ?? null,
    secret_type: alert.secretType,
    secret_type_display_name: alert.displayName,
    secret: options.hideSecret ? null : simulatedSecret(alert),
    validity: alert.validity,
    publicly_leaked: alert.publiclyLeaked,
    multi_repo: alert.multiRepo,
    is_base64_encoded: false,
    first_location_detected: {
      path,
      start_line: startLine,
      end_line: startLine,
      start_column: 12,
      end_column: 52,
      blob_sha: hexId(`blob ${path}`, 40),
      commit_sha: hexId(`commit ${path}`, 40),
    },
    has_more_locations: false,
    push_protection_bypassed: bypass !== null,
    push_protection_bypassed_by: presentActor(presenting, bypass?.by),
    push_protection_bypassed_at: presentTime(bypass?.at),
    push_protection_bypass_request_reviewer: null,
    push_protection_bypass_request_reviewer_comment: null,
    push_protection_bypass_request_comment: null,
    push_protection_bypass_request_html_url: null,
    assigned_to: null,
  });
}
