import { describe, expect, test } from 'vitest';
import { visitActions, visitLifecycle, visitStatuses } from './visit.lifecycle.ts';

describe('the way of a visit', () => {
  test.each([
    ['open', 'closed', 'promised', 'open'],
    ['promised', 'closed', 'promised', 'promised'],
    ['closed', null, null, null],
  ] as const)('VST-8 from %s: close → %s, promise → %s, hand over → %s', (status, close, promise, handOver) => {
    expect(visitActions.map((action) => visitLifecycle.after(status, action))).toEqual([close, promise, handOver]);
    expect(visitStatuses).toContain(status);
  });
});
