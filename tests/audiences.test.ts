import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, isObjectType, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { maskedColumns, personalIn } from './personal.ts';
import { viewOf } from '../services/gateway/src/compose.ts';

const read = (path: string): string => readFileSync(join(import.meta.dirname, '..', path), 'utf8');
const schemas = {
  identity: 'services/gateway/schema.graphql',
  property: 'services/property/schema.graphql',
  tickets: 'services/tickets/schema.graphql',
  finance: 'services/finance/schema.graphql',
} as const;

/** A view composed anew from the committed schemas of the services, one of them with something planted in it. */
function planted(audience: 'bi' | 'partner', where: keyof typeof schemas, text: string | RegExp, instead: string) {
  const parts = Object.entries(schemas).map(([name, path]) => {
    const sdl = read(path);
    const changed = name === where ? sdl.replace(text, instead) : sdl;
    if (name === where && changed === sdl) throw new Error(`nothing is planted: ${text.toString()} stands nowhere`);
    return { name, url: `http://${name}.internal/graphql`, typeDefs: parse(changed) };
  });
  return viewOf(audience, parts).api;
}
const bi = read('services/gateway/supergraph/bi.api.graphql');
const tag = '@tag(name: "bi")';

describe('PPL-2 the analysts’ view', () => {
  test('has no field, argument, input field, enum value or type in it that is personal', () => {
    expect(personalIn(bi)).toEqual([]);
  });

  test('has what an analyst needs', () => {
    const fields = Object.keys(buildSchema(bi).getQueryType()?.getFields() ?? {});
    expect(fields).toEqual(
      expect.arrayContaining([
        'projects',
        'units',
        'unitsByIds',
        'buildingsByIds',
        'unitRegister',
        'feeItems',
        'arrearsReport',
        'arrearsAccounts',
        'collectionReport',
        'ledgerStandings',
        'chargesByIds',
        'receiptsByIds',
        'entriesByIds',
        'propertyFeed',
        'financeFeed',
        'ticketsFeed',
      ]),
    );
    expect(buildSchema(bi).getMutationType()).toBeUndefined();
    expect(buildSchema(bi).getSubscriptionType()).toBeUndefined();
  });

  test.each([
    ['a name', 'property', /(type Building [^{]*\{)/, `$1 keeperName: String ${tag} `, 'Building.keeperName'],
    ['a remark', 'property', /(  remark: String)( @|\n)/, `$1 ${tag}$2`, 'Unit.remark'],
    ['the words of a fact', 'property', /(  words: String!)/, `$1 ${tag}`, 'UseFact.words'],
    ['a filter by text', 'property', /(  text: String @tag\(name: "partner"\))/, `$1 ${tag}`, 'UnitFilter.text'],
    [
      'somebody',
      'property',
      /^type Query \{/m,
      `extend type Party { key: ID ${tag} } type Query { who: Party ${tag} `,
      'Party',
    ],
    ['an argument', 'finance', /(feeItems\()/, `$1 payerName: String ${tag}, `, 'Query.feeItems(payerName:)'],
    ['an order by name', 'property', /(enum UnitOrder [^{]*\{)/, `$1 OWNER_NAME `, 'UnitOrder.OWNER_NAME'],
    ['a text of no known form', 'property', /(  layout: String)/, `$1 ${tag}`, 'Unit.layout'],
    ['a reason under another name', 'finance', /(type EntryFigures \{)/, `$1 why: String ${tag}`, 'EntryFigures.why'],
  ] as const)('would be found out with %s in it', (_, service, text, instead, place) => {
    const api = planted('bi', service, text, instead);
    expect(personalIn(api)).toContain(place);
  });

  test('has no way to somebody: a field tagged alone does not compose', () => {
    expect(() => planted('bi', 'finance', /(  party: Party)/g, `$1 ${tag}`)).toThrow('"ArrearsAccount.party"');
  });

  test('knows what the services mask', () => {
    const masked = [...maskedColumns()];
    expect(masked).toEqual(
      expect.arrayContaining([
        'name',
        'remark',
        'label',
        'authority',
        'words',
        'reason',
        'reference',
        'identity_blind',
      ]),
    );
  });
});

describe('what is not tagged is the staff’s only', () => {
  test.each(['bi', 'partner'] as const)(
    'a new field of a type that %s sees, its filters and sorts included',
    (view) => {
      const before = read(`services/gateway/supergraph/${view}.api.graphql`);
      expect(planted(view, 'property', /(type Building [^{]*\{)/, '$1 storeys: Int ')).toBe(before);
      expect(planted(view, 'property', /(input UnitFilter \{)/, '$1 storeys: Int ')).toBe(before);
      expect(planted(view, 'property', /(type Query \{)/, '$1 storeys(of: ID!): Int ')).toBe(before);
      expect(planted(view, 'property', /(  units\()/, '$1 storeys: Int, ')).toBe(before);
    },
  );

  test('neither view has what is the staff’s', () => {
    for (const view of ['bi', 'partner']) {
      const schema = buildSchema(read(`services/gateway/supergraph/${view}.api.graphql`));
      for (const type of ['Me', 'Account', 'HistoryEntry', 'Change', 'IdentityDocument', 'RegisterImport'])
        expect(schema.getType(type), `${type} in ${view}`).toBeUndefined();
      for (const type of Object.values(schema.getTypeMap()))
        if (isObjectType(type)) expect(Object.keys(type.getFields())).not.toContain('allowedActions');
    }
  });
});

describe('tags', () => {
  test('stand on fields, arguments and enums, never on a record or an input as a whole', () => {
    for (const [service, path] of Object.entries(schemas)) {
      const whole = [...read(path).matchAll(/^(?:type|input|interface) (\w+)[^{\n]*@tag/gm)].map(([, name]) => name);
      expect(whole, service).toEqual([]);
    }
  });

  test('of arguments are not put where they would be lost', () => {
    const lost = globSync('services/*/src/**/*.resolver.ts', { cwd: join(import.meta.dirname, '..') }).filter((path) =>
      read(path)
        .split(/\n\n/)
        .some((member) => member.includes('@FieldResolver(') && /@For\([^)]*\)\s*@Arg\(/.test(member)),
    );
    expect(lost).toEqual([]);
  });
});

describe('the integrators’ view', () => {
  const schema = buildSchema(read('services/gateway/supergraph/partner.api.graphql'));

  test('lets them do five things', () => {
    expect(Object.keys(schema.getMutationType()?.getFields() ?? {}).toSorted()).toEqual([
      'noteDutyEntry',
      'openAccount',
      'raiseCharge',
      'registerComplaint',
      'takePayment',
    ]);
  });

  test('answers with the refusals that can happen there, and with no others', () => {
    const refusals = Object.values(schema.getTypeMap()).filter(
      (type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Refusal'),
    );
    expect(refusals.map(({ name }) => name).toSorted()).toEqual([
      'KeyReused',
      'MonthClosed',
      'NotAllowedNow',
      'NotLiable',
      'ReferenceMissing',
      'Stale',
    ]);
  });

  test('finds nobody by a name, and shows no identity number, remark or name of staff', () => {
    const fields = Object.values(schema.getTypeMap()).flatMap((type) =>
      'getFields' in type && !type.name.startsWith('__')
        ? Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)
        : [],
    );
    expect(
      fields.filter((place) =>
        /identity|remark|cashier|actorName|author|reason|layout|Receipt.reference|PartyFilter.text/i.test(place),
      ),
    ).toEqual([]);
  });
});
