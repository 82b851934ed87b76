import { describe, expect, test } from 'vitest';
import { auditFilter } from './auditFilter.ts';

describe('The filters of the audit', () => {
  test('nothing chosen asks for everything', () => {
    expect(auditFilter({})).toEqual({ actorId: null, recordType: null, from: null, to: null });
  });

  test('PPL-3 both days of a period count whole, in the time of the projects', () => {
    expect(auditFilter({ from: '2026-03-02', to: '2026-03-02' })).toMatchObject({
      from: '2026-03-01T16:00:00.000Z',
      to: '2026-03-02T16:00:00.000Z',
    });
  });

  test('what is no day counts as not chosen', () => {
    expect(auditFilter({ from: 'yesterday', to: '2026-13-45' })).toMatchObject({ from: null, to: null });
  });
});
