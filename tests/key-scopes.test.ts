import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyScopes } from '@onedesk/gateway';
import { type DefinitionNode, type FieldDefinitionNode, Kind, parse } from 'graphql';
import { describe, expect, test } from 'vitest';

const read = (path: string): readonly DefinitionNode[] =>
  parse(readFileSync(join(import.meta.dirname, '..', path), 'utf8')).definitions;

const rootFields = (definitions: readonly DefinitionNode[]): FieldDefinitionNode[] =>
  definitions.flatMap((one) =>
    one.kind === Kind.OBJECT_TYPE_DEFINITION && ['Query', 'Mutation', 'Subscription'].includes(one.name.value)
      ? (one.fields ?? [])
      : [],
  );

/** What each root field needs, by its name: its scope, or nothing but to be somebody. */
const needs = new Map(
  ['services/property', 'services/finance', 'services/tickets', 'services/gateway']
    .flatMap((service) => rootFields(read(`${service}/schema.graphql`)))
    .map(({ name, directives }) => [name.value, JSON.stringify(directives).match(/"value":"(\w+\.\w+)"/)?.[1]]),
);

/** Asked of fields within records, so that no root field names them. */
const withinRecords = ['party.seeNames', 'party.seePhones'];

describe('PPL-1 a key can be given', () => {
  test.each(['bi', 'partner'] as const)('at %s what its fields need, no more and no less', (audience) => {
    const fields = rootFields(read(`services/gateway/supergraph/${audience}.api.graphql`)).map(
      ({ name }) => name.value,
    );
    const needed = new Set(fields.map((name) => needs.get(name)));
    expect(needed.size).toBeGreaterThan(5);
    const given = keyScopes[audience].filter((scope) => !withinRecords.includes(scope));
    expect(new Set(given)).toEqual(needed);
  });

  test('nothing that names or finds a person, where figures are read', () => {
    expect(keyScopes.bi.filter((scope) => /^(party|contact|tenancy|account)\./.test(scope))).toEqual([]);
  });
});
