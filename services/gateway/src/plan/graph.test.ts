import { describe, expect, test } from 'vitest';
import { key, session, texts, toyGraph } from './toyGraph.fixtures.ts';
import { whole } from './toys.fixtures.ts';

const inJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('conditions', () => {
  const query = `query ($a: Boolean!, $b: Boolean!) {
    shelf(id: "s1") @include(if: $a) { name ...F @skip(if: $b) ... @include(if: $b) { best { title @skip(if: $a) } } }
    again: shelf(id: "s1") { capacity @skip(if: $a) best @include(if: $a) { author { name @include(if: $b) } } ...F @include(if: $b) }
  } fragment F on Shelf { books { readers @skip(if: $a) { name } copies @include(if: $b) } }`;
  const each = [true, false].flatMap((a) => [true, false].map((b) => ({ a, b })));
  const { ask, stages, asked } = toyGraph();

  test.each(each)('decide what is asked and answered: %j', async (variables) => {
    expect(await ask(query, variables)).toEqual(inJson(await whole(texts.api)(query, variables)));
  });

  test('are decided once for each of their values', async () => {
    for (const variables of each) await ask(query, variables);
    expect(stages.filter((stage) => stage === 'plan')).toHaveLength(4);
  });

  test('that take everything away ask nothing of anybody', async () => {
    asked.length = 0;
    const nothing =
      '{ shelf(id: "s1") @skip(if: true) { name } ...F @skip(if: true) } fragment F on Query { __typename }';
    expect(await ask(nothing)).toEqual({ data: {} });
    expect(await ask('{ __typename again: __typename }')).toEqual({ data: { __typename: 'Query', again: 'Query' } });
    expect(asked).toEqual([]);
  });
});

describe('a service that is down', () => {
  const query = '{ shelf(id: "s0") { name capacity rows { title author { name } } best { author { id born } } } }';
  const unit = { name: 'name of s0', capacity: 0 };
  const unavailable = { code: 'UNAVAILABLE', traceId: 'request' };

  test('is named once, and what is the others’ alone is answered', async () => {
    const { ask, logged } = toyGraph({ down: ['stock'] });
    const { data, errors } = await ask('{ shelf(id: "s0") { name books { title } } author(id: "a1") { name } }');
    // What a shelf has may not be null: the shelf is.
    expect(data).toEqual({ shelf: null, author: { name: 'name of a1' } });
    expect(errors).toMatchObject([{ path: ['shelf'], extensions: { ...unavailable, service: 'stock' } }]);
    expect(logged).toEqual(['a service could not be asked']);
  });

  test('leaves null what may be null, and takes with it what may not be without it', async () => {
    const { ask } = toyGraph({ down: ['people'] });
    const { data, errors } = await ask(query);
    const untold = { title: expect.any(String) as string, author: null };
    expect(data).toEqual({
      shelf: {
        ...unit,
        rows: [[untold, untold], [], [untold, null, untold]],
        best: { author: { id: 'a0', born: null } },
      },
    });
    expect(errors?.map(({ path }) => path)).toEqual([['shelf']]);
  });

  test('at the root of a question leaves nothing of it', async () => {
    const { ask } = toyGraph({ down: ['catalog'] });
    const { data, errors } = await ask('{ mine: shelf(id: "s0") { name } }');
    expect(data).toEqual({ mine: null });
    expect(errors).toMatchObject([{ path: ['mine'], extensions: { ...unavailable, service: 'catalog' } }]);
  });
});

describe('a service is asked', () => {
  test('for each record once, in the same words each time', async () => {
    const { ask, asked } = toyGraph();
    const query =
      'query ($id: ID!) { shelf(id: $id) { rows { author { name } } found { ... on Book { author { name } } } } }';
    await ask(query, { id: 's0' });
    await ask(query, { id: 's1' });
    const people = asked.filter(({ service }) => service === 'people');
    expect(new Set(people.map(({ query }) => query)).size).toBe(people.length / 2);
    for (const { variables } of people) {
      for (const list of Object.values(variables) as object[][])
        expect(new Set(list.map((one) => JSON.stringify(one))).size).toBe(list.length);
    }
  });

  test('nothing where no record is there to ask for', async () => {
    const { ask, asked } = toyGraph();
    await ask('{ shelf(id: "nowhere") { capacity } }');
    expect(asked.map(({ service }) => service)).toEqual(['catalog']);
  });

  test('by the names that records have, whatever the client calls their fields', async () => {
    const { ask } = toyGraph();
    const query = '{ shelf(id: "s1") { id: name name: id capacity books { pages: copies postage } } }';
    expect(await ask(query)).toEqual(inJson(await whole(texts.api)(query, {})));
  });
});

describe('commands', () => {
  test('are done in the order of the document, each with its outcome, though several services do them', async () => {
    const { ask, asked } = toyGraph();
    const query = `mutation { a: rename(id: "a0", name: "x") { name books { copies } } b: close(id: "s1") { capacity }
      c: rename(id: "a1", name: "y") { born } ...M } fragment M on Mutation { a: rename(id: "a0", name: "x") { born } d: order(id: "b0") { title } }`;
    expect(await ask(query)).toEqual(inJson(await whole(texts.api)(query, {})));
    const steps = asked.map(({ service, query }) => (query.startsWith('mutation') ? service.toUpperCase() : service));
    expect(steps).toEqual(['PEOPLE', 'stock', 'CATALOG', 'stock', 'PEOPLE', 'STOCK', 'catalog']);
  });

  test.each(['b0', 'c0', 'nowhere'])('answer with a record or a refusal: %s', async (id) => {
    const { ask } = toyGraph();
    const query = `mutation ($id: ID!, $title: String!) { retitle(id: $id, title: $title) {
      ... on Book { __typename copies } ... on Item { kind: __typename author { name } } ... on Refusal { code } ... on Unknown { id } } }`;
    for (const title of ['t', ''])
      expect(await ask(query, { id, title })).toEqual(inJson(await whole(texts.api)(query, { id, title })));
  });
});

test('what clients do not see is null: an enum’s value, and a record of a type', async () => {
  const values = { kinds: ['PLAIN', 'HIDDEN'], kind: 'HIDDEN', found: [{ __typename: 'Map', id: 'm0' }] };
  const { ask } = toyGraph({ values });
  const query =
    '{ shelf(id: "s0") { name kinds found { __typename } best { ... on Book { kind } } } shelves { found { ... on Shelf { id } } } }';
  expect(await ask(query)).toEqual({
    data: {
      shelf: { name: 'name of s0', kinds: null, found: null, best: { kind: null } },
      shelves: [{ found: null }, { found: null }],
    },
  });
});

describe('the schema is told', () => {
  const query =
    '{ a: __typename s: __schema { queryType { name } } __type(name: "Kind") { enumValues { name } } shelf(id: "s0") { name } }';

  test('to whoever has a key, beside other questions, and without what is hidden', async () => {
    const { ask } = toyGraph();
    expect(await ask(query, {}, key)).toEqual({
      data: {
        a: 'Query',
        s: { queryType: { name: 'Query' } },
        __type: { enumValues: [{ name: 'PLAIN' }, { name: 'RARE' }] },
        shelf: { name: 'name of s0' },
      },
    });
  });

  test('to nobody else, and what a key asked opens nothing', async () => {
    const { ask, asked } = toyGraph();
    await ask(query, {}, key);
    asked.length = 0;
    const { errors } = await ask(query);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['INTROSPECTION_REFUSED']);
    expect(asked).toEqual([]);
  });

  test('to a key also where it misspelt a name', async () => {
    const { ask } = toyGraph();
    const misspelt = '{ shelff(id: "s0") { name } }';
    expect((await ask(misspelt, {}, key)).errors?.[0]?.message).toContain('Did you mean');
    expect((await ask(misspelt)).errors?.[0]?.message).not.toContain('Did you mean');
  });
});

/** One of many documents of a key, each a large one. */
const keys = (at: number): string => `{ shelf(id: "s${at}") { name } } #${'x'.repeat(15_000)}`;

describe('a document', () => {
  test('is parsed, validated and planned once', async () => {
    const { ask, graph, stages } = toyGraph();
    const query = '{ shelf(id: "s0") { name } }';
    for (let times = 0; times < 3; times += 1) await ask(query);
    expect(stages).toEqual(['parse', 'validate', 'plan']);
    const [first, second] = [graph.prepare({ query }, session), graph.prepare({ query }, session)];
    expect(first.prepared?.document).toBe(second.prepared?.document);
    await graph.run(first.prepared ?? {}, session);
    expect(stages).toHaveLength(3);
  });

  test('that was refused is not kept', async () => {
    const { ask, stages } = toyGraph();
    for (let times = 0; times < 2; times += 1) await ask('{ nothing }');
    expect(stages).toEqual(['parse', 'validate', 'parse', 'validate']);
  });

  test('of a key pushes out other keys’ only, never the portal’s', async () => {
    const { ask, stages } = toyGraph();
    const portals = '{ shelf(id: "s0") { name } }';
    await ask(portals);
    await ask(keys(0), {}, key);
    for (let at = 1; at < 20; at += 1) await ask(keys(at), {}, key);
    stages.length = 0;
    await ask(keys(19), {}, key);
    await ask(portals);
    expect(stages).toEqual([]);
    await ask(keys(0), {}, key);
    expect(stages).toEqual(['parse', 'validate', 'plan']);
  });
});

async function parts(graph: ReturnType<typeof toyGraph>['graph'], query: string): Promise<unknown[]> {
  const { body } = await graph.run({ query }, session, { live: true });
  const text = await new Response(body).text();
  const lines = text.split('\r\n').filter((line) => line.startsWith('{'));
  return lines.map((json) => JSON.parse(json) as unknown);
}

describe('a subscription', () => {
  const query = 'subscription { now: retitled { __typename title ... on Book { copies readers { name } } } }';

  test('answers each event, with what other services know of it', async () => {
    const { graph } = toyGraph();
    const readers = ['a0', 'a1', 'a0'].map((id) => ({ name: `name of ${id}` }));
    expect(await parts(graph, query)).toEqual([
      { payload: { data: { now: { __typename: 'Book', title: expect.any(String) as string, copies: 100, readers } } } },
      { payload: { data: { now: { __typename: 'Chart', title: expect.any(String) as string } } } },
    ]);
  });

  test('goes on though an event cannot be answered whole', async () => {
    const { graph } = toyGraph({ down: ['stock'] });
    expect(await parts(graph, query)).toMatchObject([
      { payload: { data: { now: null }, errors: [{ path: ['now'], extensions: { service: 'stock' } }] } },
      { payload: { data: { now: { __typename: 'Chart' } } } },
    ]);
  });

  test('that cannot be opened is answered at once', async () => {
    const { graph } = toyGraph({ down: ['catalog'] });
    const { body } = await graph.run({ query }, session, { live: true });
    expect(JSON.parse(body as string)).toMatchObject({ data: null, errors: [{ extensions: { service: 'catalog' } }] });
  });

  test('is not opened for whoever takes no parts', async () => {
    const { graph, asked } = toyGraph();
    expect((await graph.run({ query }, session)).status).toBe(406);
    expect(asked).toEqual([]);
  });
});

test('an error that a service did not present is told to the log only', async () => {
  const { ask, logged } = toyGraph({ fate: (place) => (place.endsWith('name') ? 'breaks' : 'fine'), presents: false });
  const { data, errors } = await ask('{ shelf(id: "s0") { name } author(id: "a0") { born } }');
  expect(data).toEqual({ shelf: null, author: { born: 1_900 } });
  expect(errors).toMatchObject([{ path: ['shelf', 'name'], extensions: { code: 'INTERNAL', traceId: 'request' } }]);
  expect(JSON.stringify(errors)).not.toContain('breaks');
  expect(logged).toEqual(['a service did not present an error']);
});

test('what cannot be planned is a bug: told to the log, asked of nobody', async () => {
  const stranger = { ...texts, api: texts.api.replace('type Author {', 'type Author {\n  shoes: Int') };
  const { ask, logged, asked } = toyGraph({ texts: stranger });
  expect((await ask('{ author(id: "a0") { shoes } }')).errors).toMatchObject([{ extensions: { code: 'INTERNAL' } }]);
  expect(logged).toEqual(['a bug in the gateway']);
  expect(asked).toEqual([]);
});
