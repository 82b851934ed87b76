// Who may import whom (docs/architecture.md, "Dependency rules"). tests/boundaries.test.ts plants a violation of each.
const tests = '\\.(test|fixtures)\\.tsx?$';
const door = '/index\\.tsx?$';
// A package without code: nothing is there to be resolved.
const typesOnly = '^@graphql-typed-document-node/core$';
const shared = ['ui', 'frame', 'figures', 'chart', 'export', 'gql', 'locales', 'messages'];
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    forbid(
      'features-meet-at-their-index',
      'A feature of a service is one folder; what is outside uses what an index.ts of it offers.',
      { path: '^services/([^/]+)/src/([^/]+)', pathNot: tests },
      { path: '^services/$1/src/[^/]+/', pathNot: ['^services/$1/src/$2/', door, '/src/migrations/'] },
    ),
    forbid(
      'features-of-apps-meet-at-their-index',
      'So in an app; its routes load pages directly, and the folders with what all features share stand open.',
      { path: '^frontends/([^/]+)/src/([^/]+)/', pathNot: ['^frontends/shell/', tests] },
      { path: '^frontends/$1/src/[^/]+/', pathNot: ['^frontends/$1/src/$2/', door, `/src/(${shared.join('|')})/`] },
    ),
    forbid(
      'services-are-islands',
      'A service never imports another; the gateway mounts them in one file.',
      { path: '^services/([^/]+)/', pathNot: '^services/gateway/src/subgraphs\\.ts$' },
      { path: '^services/', pathNot: '^services/$1/' },
    ),
    forbid(
      'services-are-mounted-by-their-service',
      'The gateway mounts a service by its service.ts and plays its simulation, and knows nothing behind them.',
      { path: '^services/gateway/src/subgraphs\\.ts$' },
      { path: '^services/', pathNot: ['^services/gateway/', '^services/[^/]+/src/(service|simulation/index)\\.ts$'] },
    ),
    forbid(
      'apps-are-islands',
      'An app imports neither another app nor the shell.',
      { path: '^frontends/([^/]+)/' },
      { path: '^frontends/', pathNot: '^frontends/$1/' },
    ),
    forbid(
      'apps-speak-over-the-network',
      'Nothing of a service, a database or the test bench reaches a browser.',
      { path: '^(frontends|packages/web)/' },
      { path: '^(services|packages/(subgraph|postgres|testkit))/' },
    ),
    forbid(
      'rules-are-data',
      'A lifecycle or a policy imports the kernel only, so that it can be read and tested alone.',
      { path: '\\.(lifecycle|policy)\\.ts$' },
      { pathNot: ['^packages/kernel/', '(^|/)node_modules/zod/'] },
    ),
    forbid(
      'packages-know-no-product',
      'A package never imports a service or an app; the test bench runs the whole system.',
      { path: '^packages/', pathNot: '^packages/testkit/' },
      { path: '^(services|frontends|packages/testkit)/' },
    ),
    forbid(
      'the-kernel-is-pure',
      'The kernel imports nothing of ours.',
      { path: '^packages/kernel/' },
      { path: '^(packages|services|frontends)/', pathNot: '^packages/kernel/' },
    ),
    forbid(
      'sheets-are-read-without-the-system',
      'Reading a sheet knows neither a database nor a product: it runs in a thread of its own.',
      { path: '^packages/sheets/' },
      { path: '^(packages|services|frontends)/', pathNot: '^packages/(sheets|kernel)/' },
    ),
    forbid(
      'the-test-bench-stays-in-tests',
      'Only tests use the test bench.',
      { path: '^(packages|services|frontends)/', pathNot: [tests, '^packages/testkit/'] },
      { path: ['^packages/testkit/', '\\.test\\.tsx?$'] },
    ),
    forbid(
      'packages-are-imported-by-name',
      'A path out of the own workspace breaks the build.',
      { path: '^(packages|services|frontends)/([^/]+)/' },
      { path: '^(packages|services|frontends)/', pathNot: '^$1/$2/', dependencyTypes: ['local'] },
    ),
    forbid(
      'no-cycles',
      'Two files that need each other are one thing, or three.',
      {},
      {
        circular: true,
        viaOnly: { dependencyTypesNot: ['type-only'] },
      },
    ),
    forbid(
      'nothing-unknown',
      'What is imported must be there.',
      {},
      { couldNotResolve: true, pathNot: ['\\.(css|svg)$', typesOnly] },
    ),
  ],
  options: {
    // Without @swc/core this parser finds nothing and everything passes: the number of modules is checked too.
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
