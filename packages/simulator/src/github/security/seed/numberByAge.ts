import type { AnyAlert } from '../types';

/** Numbers alerts from 1 by when they appeared, as GitHub does. */
export function numberByAge<T extends AnyAlert>(alerts: T[]): T[] {
  alerts.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  alerts.forEach((alert, index) => {
    alert.number = index + 1;
  });
  return alerts;
}
