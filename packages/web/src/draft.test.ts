import { afterEach, describe, expect, test } from 'vitest';
import { dropDrafts, keepDraft, readDraft } from './draft.ts';

afterEach(() => sessionStorage.clear());

describe('what was typed into a form', () => {
  test('is there after a reload of the tab until it was saved', () => {
    keepDraft('intake', { reason: '漏水' });
    expect(readDraft('intake')).toEqual({ reason: '漏水' });
    keepDraft('intake', null);
    expect(readDraft('intake')).toBeNull();
  });

  test('is gone when somebody signs out; other things of the tab stay', () => {
    sessionStorage.setItem('project', 'p1');
    keepDraft('intake', { reason: '漏水' });
    dropDrafts();
    expect(readDraft('intake')).toBeNull();
    expect(sessionStorage.getItem('project')).toBe('p1');
  });

  test('that cannot be read is no draft', () => {
    sessionStorage.setItem('onedesk.draft.intake', '{"reason"');
    expect(readDraft('intake')).toBeNull();
  });
});
