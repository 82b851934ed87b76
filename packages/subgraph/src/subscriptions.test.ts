import 'reflect-metadata';
import { createRequire } from 'node:module';
import { pino } from 'pino';
import { Int, Query, Resolver, Subscription } from 'type-graphql';
import { expect, test } from 'vitest';
import type { Context, RequestContext } from './context.ts';
import { Needs } from './permission.ts';
import { buildFederatedSchema } from './schema.ts';
import type { Answer } from './subgraph.ts';
import { type Answers, Subscriptions } from './subscriptions.ts';

const { buildSchema } = createRequire(import.meta.url)('graphql') as typeof import('graphql');

let ended = 0;
async function* numbers(until: number) {
  try {
    for (let number = 1; number <= until; number += 1) yield await Promise.resolve(number);
  } finally {
    ended += 1;
  }
}

const asked = { query: 'subscription ($until: Int!) { counted(until: $until) }', variables: { until: 3 } };
const request: RequestContext = { principal: null, requestId: 'r', locale: 'en' };

/** A service that counts, and the contexts in which it was asked to. */
function counting() {
  const schema = buildSchema('type Query { one: Int } type Subscription { counted(until: Int!): Int }');
  const field = schema.getSubscriptionType()?.getFields().counted;
  if (!field) throw new Error('nothing counts');
  const contexts: Context[] = [];
  field.subscribe = (_source, { until }: { until: number }) => {
    if (until > 10) throw new Error('too far');
    return numbers(until);
  };
  field.resolve = (number: unknown, _args, context: Context) => {
    contexts.push(context);
    if (number === 2) throw new Error('the second one breaks');
    return number;
  };
  const subscriptions = new Subscriptions(schema, () => ({}) as Context, pino({ level: 'silent' }));
  return { subscriptions, contexts };
}

async function all(answers: Answer | Answers): Promise<Answer[]> {
  const list: Answer[] = [];
  for await (const answer of answers as Answers) list.push(answer);
  return list;
}

test('an event that fails is answered with its error, and the others come all the same, each with a context of its own', async () => {
  const { subscriptions, contexts } = counting();
  const answers = await all(await subscriptions.open(asked, request));
  expect(answers.map(({ data }) => data?.counted)).toEqual([1, null, 3]);
  expect(answers[1]?.errors?.[0]?.extensions?.code).toBe('INTERNAL');
  expect(new Set(contexts).size).toBe(3);
  expect(subscriptions.count).toBe(0);
});

test('one that cannot be opened is answered once, and nothing is listened to', async () => {
  const { subscriptions } = counting();
  const before = ended;
  for (const operation of [
    { ...asked, variables: { until: 11 } },
    { ...asked, variables: {} },
    { query: 'subscription { unknown }' },
  ]) {
    const answer = (await subscriptions.open(operation, request)) as Answer;
    expect(answer.errors).toHaveLength(1);
  }
  expect([subscriptions.count, ended]).toEqual([0, before]);
});

test('ending them all ends each, and what it listened to', async () => {
  const { subscriptions } = counting();
  const answers = (await subscriptions.open(asked, request)) as Answers;
  await answers.next();
  const before = ended;
  await subscriptions.close();
  expect(await answers.next()).toEqual({ done: true, value: undefined });
  expect([subscriptions.count, ended]).toEqual([0, before + 1]);
});

test('a subscription that does not say what it needs does not load', async () => {
  class Unguarded {
    one = () => 1;
    open = () => 1;
  }
  const field = (name: string) => [Unguarded.prototype, name, { value: () => 1 }] as const;
  Query(() => Int)(...field('one'));
  Needs('signedIn')(...field('one'));
  Subscription(() => Int, { subscribe: () => numbers(1) })(...field('open'));
  Resolver()(Unguarded);
  await expect(buildFederatedSchema({ resolvers: [Unguarded], records: {} })).rejects.toThrow(
    'Subscription.open does not say what it needs',
  );
});
