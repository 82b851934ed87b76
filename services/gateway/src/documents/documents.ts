/** Documents that signed-in people may send, each by the SHA-256 of its text. */
export interface DocumentSource {
  /** The document's text as the graph reads it; undefined where it is not known here. `hash`: 64 hexadecimal digits. */
  find(hash: string): Promise<string | undefined>;
}

/** All documents that are trusted: the first source that knows one answers. */
export const allOf = (...sources: readonly DocumentSource[]): DocumentSource => ({
  async find(hash) {
    for (const source of sources) {
      const text = await source.find(hash);
      if (text !== undefined) return text;
    }
    return undefined;
  },
});

/** What a request says about its document: a hash, or nothing that can be one. */
export function hashIn(operation: {
  readonly extensions?: unknown;
  readonly documentId?: unknown;
}): string | undefined {
  const persisted = (operation.extensions as { persistedQuery?: { sha256Hash?: unknown } } | null | undefined)
    ?.persistedQuery?.sha256Hash;
  return plainHash(persisted ?? operation.documentId);
}

/** `sha256:<hex>` and `<hex>` are the same hash. */
export function plainHash(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  return /^(?:sha256:)?([0-9a-f]{64})$/.exec(text)?.[1];
}
