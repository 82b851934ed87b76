/** The most that one request may bring to the graph. */
export interface GraphLimits {
  /** UTF-16 units of the document's text. Documents are kept by their text: this bounds what is kept. */
  readonly characters: number;
  /** Words and signs of the document: bounds the parser, and validation, which compares fields with each other. */
  readonly tokens: number;
  /** Brackets of any kind open at once, those of literal values too: parsers call themselves for each. */
  readonly brackets: number;
  /** Fields within each other: each level may be another round through the services. */
  readonly depth: number;
  /** Fields of an operation, each as often as fragments spread it: bounds plan, answer and masking. */
  readonly fields: number;
  /** Fields at an operation's root: each is a read, or a transaction, of its own. */
  readonly rootFields: number;
  /** Aliases of an operation: they ask for the same thing many times over. */
  readonly aliases: number;
  /** Directives of an operation: each is looked up and checked wherever it stands. */
  readonly directives: number;
  /** Lists and objects within each other in the variables: the deepest input there is has three. */
  readonly variables: number;
}

/**
 * At least four times what the largest document of the portal needs, so that a page grows without anybody thinking of
 * these; `limits.test.ts` compares the two.
 */
export const graphLimits: GraphLimits = {
  characters: 20_000,
  tokens: 2_000,
  brackets: 60,
  depth: 32,
  fields: 1_000,
  rootFields: 20,
  aliases: 30,
  directives: 40,
  variables: 12,
};
