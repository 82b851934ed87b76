import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { metrics } from '@onedesk/gateway';
import { register } from 'prom-client';
import { describe, expect, test } from 'vitest';

const page = readFileSync(join(import.meta.dirname, '../docs/operations.md'), 'utf8');
const [figures = '', alerts = ''] = page.split('### Alerts to begin with');
const documented = [...figures.matchAll(/^\| `(onedesk_\w+)`/gm)].map(([, name = '']) => name).toSorted();
const own = () =>
  register
    .getMetricsAsArray()
    .map(({ name }) => name)
    .filter((name) => !/^onedesk_(process|nodejs)_/.test(name))
    .toSorted();

describe('docs/operations.md', () => {
  test('names every figure that there is, and none that there is not', () => {
    metrics.countProcess();
    expect(documented).toEqual(own());
    expect(documented.length).toBeGreaterThan(10);
  });

  test('has an alert for each', () => {
    const asked = [...alerts.matchAll(/^ +expr: (.+)$/gm)].map(([, expression]) => expression).join('\n');
    expect(documented.filter((name) => !asked.includes(name))).toEqual([]);
    const known = new Set(register.getMetricsAsArray().map(({ name }) => name));
    const used = [...asked.matchAll(/\bonedesk_\w+/g)].map(([name]) => name.replace(/_(bucket|count|sum)$/, ''));
    expect(used.filter((name) => !known.has(name))).toEqual([]);
  });
});
