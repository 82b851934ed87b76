import { copyFileSync } from 'node:fs';

// The staff view of the graph travels with the package, so that teams elsewhere generate their types from it.
copyFileSync(
  new URL('../../../services/gateway/supergraph/staff.api.graphql', import.meta.url),
  new URL('../dist/schema.graphql', import.meta.url),
);
