import type {
  BatchFetchNode,
  FetchNode,
  FetchRewrite,
  FlattenNode,
  FlattenNodePathSegment,
  PlanNode,
} from '@graphql-hive/router-query-planner';
import { Kind, parse } from 'graphql';
import type { ConcreteTypes } from './concreteTypes.ts';
import { compileRequires } from './represent.ts';
import type { Call, EntityLoad, FetchStep, Path, Rename, Step } from './steps.ts';

/** The planner's plan as this executor runs it; throws where there is something in it that the executor cannot do. */
export function compilePlan(node: PlanNode, concrete: ConcreteTypes): Step {
  switch (node.kind) {
    case 'Sequence':
      return { kind: 'sequence', steps: node.nodes.map((one) => compilePlan(one, concrete)) };
    case 'Parallel':
      return { kind: 'parallel', steps: node.nodes.map((one) => compilePlan(one, concrete)) };
    case 'Fetch':
      return compileFetch(node, concrete);
    case 'Flatten':
      return { kind: 'entities', call: callOf(fetchIn(node)), loads: [flattenLoad(node, concrete)] };
    case 'BatchFetch':
      return { kind: 'entities', call: callOf(node), loads: batchLoads(node, concrete) };
    default:
      throw new Error(`the plan has a ${node.kind}`);
  }
}

/** Of the plan of a subscription: what opens it, and what is asked for each event. */
export function compileSubscription(node: PlanNode, concrete: ConcreteTypes): { primary: FetchStep; each: Step } {
  const [first, ...rest] = node.kind === 'Sequence' ? node.nodes : [node];
  if (first?.kind !== 'Subscription') throw new Error('the plan of a subscription does not begin with one');
  const steps = rest.map((one) => compilePlan(one, concrete));
  return { primary: compileFetch(first.primary, concrete), each: { kind: 'sequence', steps } };
}

function compileFetch(node: Omit<FetchNode, 'kind'>, concrete: ConcreteTypes): FetchStep {
  return {
    kind: 'fetch',
    call: callOf(node),
    firstKey: firstKeyOf(node.operation),
    renames: renamesOf(node.outputRewrites, concrete),
  };
}

const callOf = ({ serviceName, operation, variableUsages = [] }: Omit<FetchNode | BatchFetchNode, 'kind'>): Call => ({
  service: serviceName,
  query: operation,
  variables: variableUsages,
});

function fetchIn({ node }: FlattenNode): FetchNode {
  if (node.kind !== 'Fetch') throw new Error(`the plan has a ${node.kind} in a Flatten`);
  return node;
}

const entities = '_entities';

function flattenLoad(node: FlattenNode, concrete: ConcreteTypes): EntityLoad {
  const { requires = [], inputRewrites, outputRewrites } = fetchIn(node);
  if (inputRewrites?.length) throw new Error('the plan rewrites what it asks with');
  return {
    key: entities,
    variable: 'representations',
    paths: [pathOf(node.path, concrete)],
    represent: compileRequires(requires, concrete),
    renames: renamesOf(outputRewrites, concrete),
  };
}

const batchLoads = ({ entityBatch }: BatchFetchNode, concrete: ConcreteTypes): EntityLoad[] =>
  entityBatch.aliases.map(({ alias, representationsVariableName, paths, requires, inputRewrites, outputRewrites }) => {
    if (inputRewrites?.length) throw new Error('the plan rewrites what it asks with');
    return {
      key: alias,
      variable: representationsVariableName,
      paths: paths.map((path) => pathOf(path, concrete)),
      represent: compileRequires(requires, concrete),
      renames: renamesOf(outputRewrites, concrete),
    };
  });

/** A list within a list is one `@` to the planner; the executor goes through whatever lists there are. */
const pathOf = (segments: readonly FlattenNodePathSegment[], concrete: ConcreteTypes): Path =>
  segments.flatMap((segment): Path => {
    if (segment === '@') return [];
    return 'Field' in segment ? [segment.Field] : [typesOf(segment.TypeCondition, concrete)];
  });

const typesOf = (names: readonly string[], concrete: ConcreteTypes): ReadonlySet<string> =>
  new Set(names.flatMap((name) => [...concrete(name)]));

function renamesOf(rewrites: readonly FetchRewrite[] | undefined, concrete: ConcreteTypes): Rename[] {
  return (rewrites ?? []).map((rewrite) => {
    if (!('KeyRenamer' in rewrite)) throw new Error('the plan sets values in what was answered');
    const { path, renameKeyTo } = rewrite.KeyRenamer;
    const last = path.at(-1);
    if (!last || !('Key' in last)) throw new Error('the plan renames no key');
    const before = path
      .slice(0, -1)
      .map((segment) => ('Key' in segment ? segment.Key : typesOf(segment.TypenameEquals, concrete)));
    return { path: before, from: last.Key, to: renameKeyTo };
  });
}

function firstKeyOf(text: string): string {
  const operation = parse(text, { noLocation: true }).definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  const field = operation?.selectionSet.selections.find((one) => one.kind === Kind.FIELD);
  if (!field) throw new Error('the plan asks a service for nothing');
  return field.alias?.value ?? field.name.value;
}
