import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Variables } from './variables.ts';

/**
 * What of an operation is asked with these variables: `@skip` and `@include` decided, named fragments in their places.
 * A selection set may be left empty. Planner and projection see nothing else, so neither knows of conditions.
 */
export function settle(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): SelectionSetNode {
  return new Settling(document, variables).set(operation.selectionSet);
}

/** The variables that conditions of the operation ask for: as many shapes may it have as these have values. */
export function conditionsOf(document: DocumentNode, operation: OperationDefinitionNode): readonly string[] {
  const names = new Set<string>();
  const fragments = fragmentsOf(document);
  const walked = new Set<SelectionSetNode>();
  const walk = (set: SelectionSetNode | undefined): void => {
    if (!set || walked.has(set)) return;
    walked.add(set);
    for (const selection of set.selections) {
      for (const { argument } of conditions(selection)) {
        if (argument?.kind === Kind.VARIABLE) names.add(argument.name.value);
      }
      walk(
        selection.kind === Kind.FRAGMENT_SPREAD
          ? fragments.get(selection.name.value)?.selectionSet
          : selection.selectionSet,
      );
    }
  };
  walk(operation.selectionSet);
  return [...names].toSorted();
}

class Settling {
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #variables: Variables;
  /** A fragment that is spread again and again is settled once. */
  readonly #settled = new Map<SelectionSetNode, SelectionSetNode>();

  constructor(document: DocumentNode, variables: Variables) {
    this.#fragments = fragmentsOf(document);
    this.#variables = variables;
  }

  set(set: SelectionSetNode): SelectionSetNode {
    const known = this.#settled.get(set);
    if (known) return known;
    const selections = set.selections.flatMap((selection) => this.#selection(selection));
    const settled: SelectionSetNode = { kind: Kind.SELECTION_SET, selections };
    this.#settled.set(set, settled);
    return settled;
  }

  #selection(selection: SelectionNode): SelectionNode[] {
    if (!this.#isWanted(selection)) return [];
    if (selection.kind === Kind.FIELD) {
      const { name, alias, arguments: given, selectionSet } = selection;
      return [
        { kind: Kind.FIELD, name, alias, arguments: given, selectionSet: selectionSet && this.set(selectionSet) },
      ];
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value);
    if (!fragment) return [];
    const selectionSet = this.set(fragment.selectionSet);
    if (selectionSet.selections.length === 0) return [];
    return [{ kind: Kind.INLINE_FRAGMENT, typeCondition: fragment.typeCondition, selectionSet }];
  }

  #isWanted(selection: SelectionNode): boolean {
    return conditions(selection).every(({ wants, argument }) => {
      const isMet = argument?.kind === Kind.VARIABLE ? this.#variables[argument.name.value] === true : isTrue(argument);
      return isMet === wants;
    });
  }
}

function* conditionNodes(selection: SelectionNode) {
  for (const { name, arguments: given } of selection.directives ?? []) {
    const wants = name.value === 'include';
    if (wants || name.value === 'skip') yield { wants, argument: given?.find((one) => one.name.value === 'if')?.value };
  }
}

const conditions = (selection: SelectionNode) => [...conditionNodes(selection)];

const isTrue = (argument: { readonly kind: Kind; readonly value?: unknown } | undefined): boolean =>
  argument?.kind === Kind.BOOLEAN && argument.value === true;

const fragmentsOf = (document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
