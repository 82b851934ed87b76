import { describe, expect, test } from 'vitest';
import { routeOf } from './route.ts';

const routes = ['/files', '/files/finance', '/hooks'].map((path) => ({ path, handle: () => Promise.resolve() }));

describe('which service a path belongs to', () => {
  test.each([
    ['/files', '/files'],
    ['/files/imports/1/faulty-rows', '/files'],
    ['/files/finance', '/files/finance'],
    ['/files/finance/imports/1/faulty-rows', '/files/finance'],
    ['/files/financeless', '/files'],
    ['/filesystem', undefined],
    ['/', undefined],
  ])('%s: the longest beginning in whole segments wins, whatever the order', (path, expected) => {
    expect(routeOf(path, routes)?.path).toBe(expected);
    expect(routeOf(path, routes.toReversed())?.path).toBe(expected);
  });
});
