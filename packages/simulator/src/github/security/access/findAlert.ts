import type { Request } from 'express';
import { notFound } from '../../rest/ApiError';

/** The alert of the request's path; 404 when there is none. */
export function findAlert<T extends { number: number }>(
  alerts: readonly T[],
  req: Request,
): T {
  const wanted = Number(req.params.number);
  const alert = alerts.find(({ number }) => number === wanted);
  if (!alert) {
    throw notFound();
  }
  return alert;
}
