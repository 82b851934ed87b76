import { badInput, Failure } from '@onedesk/kernel';
import { fault } from '@onedesk/subgraph';
import { AuthProblem } from './http.ts';

/** Longer texts are nobody's name or password. */
const longest = 300;

/** The named texts of a body; a fault at each that is missing. */
export function texts<Name extends string>(
  body: Record<string, unknown>,
  names: readonly Name[],
): Record<Name, string> {
  const faults = names.flatMap((name) => {
    const value = body[name];
    if (typeof value !== 'string' || value === '') return [fault(name, 'required')];
    return value.length > longest ? [fault(name, 'tooLong', { maximum: longest })] : [];
  });
  if (faults.length) throw badInput(...faults);
  return body as Record<Name, string>;
}

/** A fault of the input as `/auth` answers it; `code` instead of BAD_USER_INPUT where the page tells them apart. */
export function problemOf(error: Failure, code = 'BAD_USER_INPUT'): AuthProblem {
  const words = { zh: error.words('zh-CN'), en: error.words('en') };
  return new AuthProblem(400, code, words, { fields: error.faults });
}
