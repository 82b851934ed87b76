import { QueryPlanner } from '@graphql-hive/router-query-planner';
import {
  buildSchema,
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { compilePlan, compileSubscription } from './compilePlan.ts';
import { concreteTypesOf, type ConcreteTypes } from './concreteTypes.ts';
import type { During } from './during.ts';
import { fieldsOf } from './fields.ts';
import { isIntrospection } from './introspect.ts';
import { responseKeyOf } from './naming.ts';
import { isTypename, planText } from './planText.ts';
import type { PreparedOperation } from './prepare.ts';
import { compileObject, type Write } from './project.ts';
import { Recent } from './recent.ts';
import { conditionsOf, settle } from './settle.ts';
import type { FetchStep, Step } from './steps.ts';

/** The texts of one view of the graph, as they are committed. */
export interface GraphTexts {
  readonly supergraph: string;
  /** What clients of this view see. */
  readonly api: string;
}

/** An operation with its conditions decided, ready to run any number of times. */
export interface CompiledOperation {
  readonly operation: OperationDefinitionNode;
  /** Of a subscription: what opens it; the step then belongs to each event. */
  readonly primary?: FetchStep;
  /** What is asked of the services. */
  readonly step: Step;
  /** What is asked about the schema itself. */
  readonly introspection: readonly FieldNode[];
  /** Writes the data. */
  readonly write: Write;
}

/** So many shapes of one operation are kept: its conditions' variables give it several. */
const mostShapes = 16;

interface Shapes {
  readonly conditions: readonly string[];
  readonly compiled: Recent<CompiledOperation>;
}

/** Plans and compiles operations, each once for every shape that its conditions give it. */
export class Compiler {
  readonly schema: GraphQLSchema;
  readonly #planner: QueryPlanner;
  readonly #concrete: ConcreteTypes;
  readonly #during: During;
  /** Kept as long as its document. */
  readonly #shapes = new WeakMap<OperationDefinitionNode, Shapes>();

  constructor({ supergraph, api }: GraphTexts, during: During) {
    // Composed, and so valid already.
    this.schema = buildSchema(api, { assumeValid: true, assumeValidSDL: true });
    this.#planner = new QueryPlanner(supergraph);
    this.#concrete = concreteTypesOf(supergraph);
    this.#during = during;
  }

  /** Throws where the planner finds no way, or one that cannot be run here: a bug of ours. */
  compiled(prepared: PreparedOperation): CompiledOperation {
    const { document, operation, variables } = prepared;
    let shapes = this.#shapes.get(operation);
    if (!shapes) {
      shapes = { conditions: conditionsOf(document, operation), compiled: new Recent(mostShapes) };
      this.#shapes.set(operation, shapes);
    }
    const shape = shapes.conditions.map((name) => (variables[name] === true ? 1 : 0)).join('');
    return (
      shapes.compiled.get(shape) ??
      shapes.compiled.keep(
        shape,
        this.#during('plan', () => this.#compile(prepared)),
      )
    );
  }

  #compile({ document, operation, variables }: PreparedOperation): CompiledOperation {
    const root = this.schema.getRootType(operation.operation);
    if (!root) throw new Error(`the graph has no ${operation.operation}`);
    const asked = settle(document, operation, variables);
    const fields = fieldsOf(this.schema, root, asked);
    const introspection = fields.filter(isIntrospection);
    const ofServices = fields.filter((field) => !isIntrospection(field) && !isTypename(field));
    const write = compileObject(this.schema, root, [asked]);
    if (operation.operation !== OperationTypeNode.SUBSCRIPTION)
      return { operation, introspection, write, step: this.#step(operation, ofServices) };
    const { primary, each } = compileSubscription(this.#planned(operation, ofServices), this.#concrete);
    return { operation, introspection, write, primary, step: each };
  }

  /** Commands are done one after the other, each with all that is asked of its outcome. */
  #step(operation: OperationDefinitionNode, fields: readonly FieldNode[]): Step {
    const parts =
      operation.operation === OperationTypeNode.MUTATION
        ? [...Map.groupBy(fields, responseKeyOf).values()]
        : [fields].filter(({ length }) => length > 0);
    const steps = parts.map((part) => compilePlan(this.#planned(operation, part), this.#concrete));
    return { kind: 'sequence', steps };
  }

  #planned(operation: OperationDefinitionNode, selections: readonly FieldNode[]) {
    const text = planText(this.schema, operation, { kind: Kind.SELECTION_SET, selections });
    const { node } = this.#planner.plan(text, undefined, new Set(), 0);
    if (!node) throw new Error('the planner has no plan');
    return node;
  }
}
