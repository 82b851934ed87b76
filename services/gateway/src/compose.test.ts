import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compose } from './compose.ts';
import { schemaFiles } from './emit-schema.ts';
import { subgraphs } from './subgraphs.ts';

describe('the graph', () => {
  test('its services compose, and what is committed is what they compose to (npm run schema)', async () => {
    for (const [path, text] of schemaFiles(await compose(subgraphs))) {
      expect(readFileSync(path, 'utf8') === text, `${path} is out of date: npm run schema`).toBe(true);
    }
  });
});
