import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { InMemoryCache } from '@apollo/client/cache';
import type { CodegenConfig } from '@graphql-codegen/cli';

const cache = new InMemoryCache();

type Output = CodegenConfig['generates'][string];
type Transform = Extract<
  NonNullable<Extract<Output, { documentTransforms?: unknown }>['documentTransforms']>[number],
  { transform: unknown }
>;

/** Documents with the type names that Apollo Client asks for, so that their hashes are those of the wire. */
const asSent: Transform = {
  transform: ({ documents }) =>
    documents.map((file) => (file.document ? { ...file, document: cache.transformDocument(file.document) } : file)),
};

/** How TypeScript writes the graph's own scalars: all travel as text, money in yuan with two decimals, days as YYYY-MM-DD. */
const scalars = {
  DateTime: 'string',
  CivilDate: 'string',
  Decimal: 'string',
  Money: 'string',
  ID: { input: 'string', output: 'string' },
};

/**
 * What graphql-codegen makes of an app's documents: types, documents with their hashes, and
 * `persisted-documents.json`, from which the build takes what the app may ask. `documents`: where they stand, as patterns.
 */
export function documentsOf(...documents: string[]): Output {
  return {
    preset: 'client',
    documents,
    documentTransforms: [asSent],
    // Apollo Client masks fragments itself (dataMasking); the preset's own masking would do it twice.
    presetConfig: {
      fragmentMasking: false,
      persistedDocuments: { hashAlgorithm: 'sha256', mode: 'embedHashInDocument' },
    },
    config: {
      inlineFragmentTypes: 'mask',
      customDirectives: { apolloUnmask: true },
      nonOptionalTypename: true,
      skipTypeNameForRoot: true,
      enumsAsTypes: true,
      scalars,
      strictScalars: true,
      useTypeImports: true,
    },
  };
}

/**
 * Path of the staff view of the graph: the repository's own where this package stands in it, else the copy that was
 * packed with this package. Throws when there is neither.
 */
export function schemaFile(): string {
  const candidates = [
    '../../../services/gateway/supergraph/staff.api.graphql',
    '../../../../services/gateway/supergraph/staff.api.graphql',
    '../schema.graphql',
  ];
  const paths = candidates.map((path) => fileURLToPath(new URL(path, import.meta.url)));
  const found = paths.find((path) => existsSync(path));
  if (!found) throw new Error('@onedesk/web was packed without schema.graphql');
  return found;
}

/** The whole of an app's `codegen.ts`: `export default appCodegen();`. Writes into `src/gql/`. */
export function appCodegen(schema = schemaFile()): CodegenConfig {
  return {
    schema,
    importExtension: '.ts',
    // An app that has no document yet is not an error.
    ignoreNoDocuments: true,
    generates: { 'src/gql/': documentsOf('src/**/*.{ts,tsx}', '!src/gql/**/*') },
  };
}
