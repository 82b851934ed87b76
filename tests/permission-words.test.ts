import { readFileSync } from 'node:fs';
import { permissionKeys } from '@onedesk/kernel';
import { expect, test } from 'vitest';

/** What the administrators' page calls the things that permissions are about. */
const topicsOf = (locale: string): Record<string, string> =>
  (
    JSON.parse(readFileSync(`frontends/admin/src/locales/${locale}.json`, 'utf8')) as {
      permissions: { topic: Record<string, string> };
    }
  ).permissions.topic;

test.each(['zh-CN', 'en'])('PPL-1 the permission table names every topic in %s', (locale) => {
  const topics = new Set(permissionKeys.map((key) => key.replace(/\..*/, '')));
  expect(new Set(Object.keys(topicsOf(locale)))).toEqual(topics);
});
