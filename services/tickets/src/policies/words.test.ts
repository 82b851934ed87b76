import { unnamedParts } from '@onedesk/policies';
import { expect, test } from 'vitest';
import { ticketsPolicies } from './index.ts';

test.each(ticketsPolicies.policies.map((policy) => [policy.key, policy] as const))(
  'every part of %s has words in both languages: nobody reads a key',
  (_, policy) => {
    expect(unnamedParts(policy)).toEqual([]);
    expect(policy.zh && policy.en && policy.rule).toBeTruthy();
  },
);
