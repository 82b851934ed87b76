import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { text as readBody } from 'node:stream/consumers';
import { connect } from 'node:net';
import { createHttpServer, httpPolicy } from '@onedesk/gateway';
import { type Role, roles } from '@onedesk/kernel';
import { Context, type RunningSubgraph, systemPrincipal } from '@onedesk/subgraph';
import { quietLog } from '@onedesk/testkit';
import type { GraphQLField, GraphQLInputType, GraphQLObjectType, GraphQLResolveInfo } from 'graphql';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { type LiveSystem, liveSystem } from './liveSystem.ts';

let live: LiveSystem;
let cookie: string;
beforeAll(async () => {
  live = await liveSystem();
  cookie = await live.signIn('customer-service-manager');
});
afterAll(() => live.close());

const services = (): RunningSubgraph[] => [...live.world.system.subgraphs.values()];

describe('a page has at most 100 records', () => {
  type Field = GraphQLField<unknown, Context>;
  /** Every field of every service that takes `first`, wherever it stands. */
  const paged = () =>
    services().flatMap((service) =>
      Object.values(service.schema.getTypeMap())
        .filter((type): type is GraphQLObjectType => 'getInterfaces' in type && 'getFields' in type)
        .flatMap((type) =>
          Object.values(type.getFields())
            .filter(({ args }) => args.some(({ name }) => name === 'first'))
            .map((field) => ({ service, name: `${type.name}.${field.name}`, field: field as Field })),
        ),
    );
  /** A record that has an id, whatever else is asked of it. */
  const record = {
    id: '0198d000-0000-7000-8000-000000000001',
    get projectId() {
      return live.world.projects.a;
    },
  };
  /** Everything that a member of staff can be: the system itself may read longer pages of feeds. */
  const everybody = { ...systemPrincipal(record.id, 'Everybody'), kind: 'staff' as const };
  const grants = (Object.keys(roles) as Role[]).map((role) => ({ role, projectId: null, buildingIds: [] }));

  const nothingAsked: Partial<GraphQLResolveInfo> = { fieldNodes: [], fragments: {} };
  const refusalOf = async ({ service, field }: ReturnType<typeof paged>[number], first: number) => {
    const request = { principal: { ...everybody, grants }, requestId: record.id, locale: 'en' as const };
    const context = new Context(request, service.resources);
    const others = field.args
      .filter(({ type }) => String(type).endsWith('!'))
      .map(({ name, type }) => [name, typical(type)]);
    const args = { ...Object.fromEntries(others), first };
    try {
      await field.resolve?.(record, args, context, nothingAsked as GraphQLResolveInfo);
      return 'was answered';
    } catch (error) {
      const { code, faults } = error as { code?: string; faults?: { path: string }[] };
      return `${code} ${faults?.map(({ path }) => path).join()}`;
    }
  };
  const typical = (type: GraphQLInputType): unknown => {
    const named = 'ofType' in type ? type.ofType : type;
    if ('getValues' in named) return named.getValues()[0]?.value;
    return { 'ID!': record.projectId, 'Boolean!': true }[String(type)] ?? '2026-03';
  };

  test('in every list there is, of every record', async () => {
    const answers = await Promise.all(paged().map(async (one) => [one.name, await refusalOf(one, 101)]));
    expect(answers.length).toBeGreaterThan(25);
    expect(answers.filter(([, answer]) => answer !== 'BAD_USER_INPUT first')).toEqual([]);
  });

  test('and this would notice a list without the limit', async () => {
    const answers = await Promise.all(paged().map(async (one) => refusalOf(one, 20)));
    expect(answers).not.toContain('BAD_USER_INPUT first');
  });
});

describe('a bug tells the outside its number and nothing else', () => {
  const questions: Record<string, string> = {
    identity: 'query { accounts(first: 1) { edges { node { id } } } }',
    property: 'query ($p: ID!) { units(projectId: $p, first: 1) { edges { node { id } } } }',
    tickets: 'query ($p: ID!) { dutyLog(projectId: $p, first: 1) { edges { node { id } } } }',
    finance: 'query ($p: ID!) { closedMonths(projectId: $p) { month } }',
  };
  const leaks = /select|from |\bat \S+[:(]|node_modules|\.ts\b|relation|syntax|secret|Error:/i;

  test.each(Object.keys(questions))('in %s', async (name) => {
    const service = services().find((one) => one.name === name);
    if (!service) throw new Error(`${name} does not run`);
    const { db } = service.resources;
    const read = db.read.bind(db);
    const broken = vi
      .spyOn(db, 'read')
      .mockImplementation((principal, work) =>
        read(principal, (reader) =>
          principal.kind === 'system' ? work(reader) : (reader.rows('select secret from nowhere_at_all') as never),
        ),
      );
    onTestFinished(() => broken.mockRestore());
    const manager = await live.signIn('administrator').then((admin) => (name === 'identity' ? admin : cookie));
    const answer = await live.post(
      manager,
      questions[name] ?? '',
      name === 'identity' ? {} : { p: live.world.projects.a },
    );
    const said = await answer.text();
    const { errors } = JSON.parse(said) as { errors: { message: string; extensions: object }[] };
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'INTERNAL', traceId: answer.headers.get('x-request-id') },
    ]);
    expect(said).not.toMatch(leaks);
  });

  test('asks every service there is', () => {
    expect(Object.keys(questions).toSorted()).toEqual(
      services()
        .map(({ name }) => name)
        .toSorted(),
    );
  });

  test('also at the door', async () => {
    const identity = services().find(({ name }) => name === 'identity');
    if (!identity) throw new Error('identity does not run');
    const broken = vi.spyOn(identity.resources.db, 'read').mockRejectedValue(new Error('select secret from nowhere'));
    onTestFinished(() => broken.mockRestore());
    const answer = await live.post(cookie, '{ me { name } }');
    expect(answer.status).toBe(503);
    expect(await answer.text()).not.toMatch(leaks);
  });
});

/** A server of its own, with short times. */
const server = async (policy: Partial<typeof httpPolicy>) => {
  const doors = {
    leaving: () => false,
    routes: [],
    portal: { serve: (request: IncomingMessage) => readBody(request) },
    log: quietLog,
  } as never;
  const own = createHttpServer(doors, { ...httpPolicy, ...policy });
  await once(own.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(() => {
    own.closeAllConnections();
    own.close();
  });
  return (own.address() as { port: number }).port;
};
/** What a connection answers until it closes; `sent` is all that is ever sent. */
const saidTo = async (port: number, sent: string) => {
  const socket = connect(port, '127.0.0.1');
  let said = '';
  socket.setEncoding('utf8').on('data', (part: string) => (said += part));
  socket.on('error', () => undefined);
  socket.write(sent);
  await once(socket, 'close');
  return said.split('\r\n')[0];
};

describe('nobody waits for ever', () => {
  test('a statement runs for a minute at most, and a transaction is idle no longer', async () => {
    for (const { resources } of services()) {
      const limits = await resources.db.read(systemPrincipal('test', 'Test'), (db) =>
        db.row(
          "select current_setting('statement_timeout') as s, current_setting('idle_in_transaction_session_timeout') as i",
        ),
      );
      expect(limits).toEqual({ s: '1min', i: '1min' });
    }
  });

  test('whoever sends headers slowly is cut off', async () => {
    const port = await server({ headSeconds: 0.2, requestSeconds: 0.2, lookSeconds: 0.1 });
    expect(await saidTo(port, 'POST /graphql HTTP/1.1\r\nhost: a\r\nx-slow')).toBe('HTTP/1.1 408 Request Timeout');
  });

  test('whoever sends a body slowly is cut off', async () => {
    const port = await server({ headSeconds: 0.2, requestSeconds: 0.3, lookSeconds: 0.1 });
    const sent = 'POST /nowhere HTTP/1.1\r\nhost: a\r\ncontent-length: 10\r\n\r\nslow';
    expect(await saidTo(port, sent)).toMatch(/^(HTTP\/1.1 (408|503)|$)/);
  });

  test('whoever sends nothing at all is cut off', async () => {
    const port = await server({ idleSeconds: 0.2 });
    expect(await saidTo(port, '')).toBe('');
  });

  test('headers have a size', async () => {
    const port = await server({});
    const sent = `GET /healthz HTTP/1.1\r\nhost: a\r\nx-large: ${'x'.repeat(20_000)}\r\n\r\n`;
    expect(await saidTo(port, sent)).toBe('HTTP/1.1 431 Request Header Fields Too Large');
  });

  test('the times are these', () => {
    expect(httpPolicy).toMatchObject({ headSeconds: 20, requestSeconds: 120, idleSeconds: 300, headerBytes: 16_384 });
  });
});
