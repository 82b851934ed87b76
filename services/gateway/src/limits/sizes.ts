import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** How much a document asks for: of each the largest of its operations, fragments spread. */
export interface Sizes {
  depth: number;
  fields: number;
  rootFields: number;
  aliases: number;
  directives: number;
  /** Asks for the schema itself anywhere; `__typename` is no such question. */
  introspects: boolean;
}

const nothing: Readonly<Sizes> = {
  depth: 0,
  fields: 0,
  rootFields: 0,
  aliases: 0,
  directives: 0,
  introspects: false,
};
const introspection = new Set(['__schema', '__type']);

/** Each fragment is measured once, however often it is spread: the work grows with the text only. */
export function sizesOf(document: DocumentNode): Sizes {
  const measure = new Measure(document);
  const largest = { ...nothing };
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) {
      const size = measure.inside(definition.selectionSet);
      size.directives += directivesOf(definition, ...(definition.variableDefinitions ?? []));
      widen(largest, size);
    }
    // Spread or not, it is validated. Its first fields are nobody's root.
    if (definition.kind === Kind.FRAGMENT_DEFINITION)
      widen(largest, { ...measure.fragment(definition.name.value), rootFields: 0 });
  }
  return largest;
}

class Measure {
  readonly #fragments = new Map<string, FragmentDefinitionNode>();
  readonly #measured = new Map<string, Readonly<Sizes>>();

  constructor(document: DocumentNode) {
    for (const definition of document.definitions)
      if (definition.kind === Kind.FRAGMENT_DEFINITION) this.#fragments.set(definition.name.value, definition);
  }

  fragment(name: string): Readonly<Sizes> {
    const known = this.#measured.get(name);
    if (known) return known;
    const definition = this.#fragments.get(name);
    if (!definition) return nothing;
    // A fragment that spreads itself counts for nothing there: validation refuses it.
    this.#measured.set(name, nothing);
    const size = this.inside(definition.selectionSet);
    size.directives += directivesOf(definition);
    this.#measured.set(name, size);
    return size;
  }

  inside(set: SelectionSetNode | undefined): Sizes {
    const total = { ...nothing };
    for (const selection of set?.selections ?? []) {
      const size = this.#selection(selection);
      total.depth = Math.max(total.depth, size.depth);
      total.fields += size.fields;
      total.rootFields += size.rootFields;
      total.aliases += size.aliases;
      total.directives += size.directives + directivesOf(selection);
      total.introspects ||= size.introspects;
    }
    return total;
  }

  #selection(selection: SelectionNode): Readonly<Sizes> {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.fragment(selection.name.value);
    const size = this.inside(selection.selectionSet);
    if (selection.kind === Kind.INLINE_FRAGMENT) return size;
    return {
      depth: size.depth + 1,
      fields: size.fields + 1,
      rootFields: 1,
      aliases: size.aliases + (selection.alias ? 1 : 0),
      directives: size.directives,
      introspects: size.introspects || introspection.has(selection.name.value),
    };
  }
}

function widen(largest: Sizes, by: Readonly<Sizes>): void {
  largest.depth = Math.max(largest.depth, by.depth);
  largest.fields = Math.max(largest.fields, by.fields);
  largest.rootFields = Math.max(largest.rootFields, by.rootFields);
  largest.aliases = Math.max(largest.aliases, by.aliases);
  largest.directives = Math.max(largest.directives, by.directives);
  largest.introspects ||= by.introspects;
}

const directivesOf = (...nodes: readonly { readonly directives?: readonly unknown[] }[]): number =>
  nodes.reduce((sum, { directives }) => sum + (directives?.length ?? 0), 0);
