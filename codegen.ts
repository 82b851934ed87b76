import { readdirSync } from 'node:fs';
import type { CodegenConfig } from '@graphql-codegen/cli';
import type { Types } from '@graphql-codegen/plugin-helpers';
import { type GraphQLSchema, isAbstractType } from 'graphql';
import { documentsOf } from './packages/web/build/codegen.ts';

/** The staff view of the graph, printed by the gateway. */
const schema = 'services/gateway/supergraph/staff.api.graphql';
const apps = readdirSync('frontends');

/** What `@onedesk/web` asks by itself. */
const live = 'packages/web/src/live/changed.ts';

const possibleTypesOf = (schema: GraphQLSchema): Record<string, string[]> =>
  Object.fromEntries(
    Object.values(schema.getTypeMap())
      .filter((type) => isAbstractType(type) && !type.name.startsWith('__'))
      .map((type) => [
        type.name,
        isAbstractType(type)
          ? schema
              .getPossibleTypes(type)
              .map((member) => member.name)
              .toSorted()
          : [],
      ]),
  );

/** Which types an interface or union may be: Apollo Client needs it to read `... on Refusal`. */
const possibleTypes: Types.OutputPreset = {
  buildGeneratesSection: ({ baseOutputDir, schema, schemaAst, documents }) => [
    {
      filename: baseOutputDir,
      schema,
      ...(schemaAst ? { schemaAst } : {}),
      documents,
      config: {},
      plugins: [{ possibleTypes: {} }],
      pluginMap: {
        possibleTypes: {
          plugin: (graph: GraphQLSchema) =>
            `export const possibleTypes: Record<string, string[]> = ${JSON.stringify(possibleTypesOf(graph), null, 2)};\n`,
        },
      },
    },
  ],
};

const config: CodegenConfig = {
  schema,
  importExtension: '.ts',
  // An app that has no document yet is not an error.
  ignoreNoDocuments: true,
  generates: {
    ...Object.fromEntries(
      apps.map((app) => {
        const own = [`frontends/${app}/src/**/*.{ts,tsx}`, `!frontends/${app}/src/gql/**/*`];
        // The shell asks what the pages of all apps ask through `@onedesk/web`.
        return [`frontends/${app}/src/gql/`, documentsOf(...own, ...(app === 'shell' ? [live] : []))];
      }),
    ),
    'packages/web/src/gql/': documentsOf(live),
    'packages/web/src/gql/possibleTypes.ts': { preset: possibleTypes },
  },
};
export default config;
