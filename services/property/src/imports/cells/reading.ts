import type { FaultCode } from '../faults.ts';

/** What a cell says, or why it cannot be accepted. `null` is a cell that says nothing. */
export type Reading<T> = { readonly value: T; readonly fault?: undefined } | { readonly fault: FaultCode };

export function reads<T>(value: T): Reading<T> {
  return { value };
}

export function faulty(fault: FaultCode): { readonly fault: FaultCode } {
  return { fault };
}
