import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Package {
  version: string;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  overrides?: Record<string, string>;
}

/** What a new app needs at run time, besides the contract: all of it comes from the portal, but icons. */
const runtime = [
  '@ant-design/icons',
  '@apollo/client',
  'antd',
  'dayjs',
  'graphql',
  'i18next',
  'react',
  'react-dom',
  'react-i18next',
  'react-router',
  'rxjs',
];
const build = [
  '@module-federation/enhanced',
  '@module-federation/rsbuild-plugin',
  '@rsbuild/core',
  '@rsbuild/plugin-react',
  '@types/react',
  '@types/react-dom',
];
const tools = [
  '@graphql-codegen/cli',
  '@graphql-codegen/client-preset',
  '@graphql-typed-document-node/core',
  '@testing-library/react',
  'jsdom',
  'typescript',
  'vitest',
];

/**
 * A new app's package.json, with the versions that this repository uses. `tarball`: the packed contract in its `vendor/`,
 * for an app outside the repository.
 */
export function packageOf(name: string, root: string, tarball?: string): object {
  const web = read(join(root, 'packages', 'web'));
  const own = read(root);
  const known = { ...own.devDependencies, ...web.dependencies, ...web.devDependencies };
  const versions = (names: string[]) => Object.fromEntries(names.map((one) => [one, known[one] ?? '*']));
  const contract = { '@onedesk/web': tarball ? `file:vendor/${tarball}` : web.version };
  return {
    name: tarball ? name.replaceAll('_', '-') : `@onedesk/${name.replaceAll('_', '-')}`,
    version: '0.1.0',
    private: true,
    type: 'module',
    scripts: tarball ? outside : inside,
    dependencies: { ...contract, ...versions(runtime) },
    devDependencies: versions(tarball ? [...build, ...tools] : build),
    // Versions that do not match each other when each is left to choose.
    ...(tarball ? { overrides: own.overrides } : {}),
  };
}

const outside = {
  dev: 'onedesk-app dev',
  build: 'rsbuild build',
  check: 'onedesk-app check',
  codegen: 'graphql-codegen --config codegen.ts',
  test: 'vitest run',
  types: 'tsc -p .',
};

const web = 'node ../../packages/web/dist/cli/index.js';
const inside = { dev: `${web} dev`, build: 'rsbuild build', check: `${web} check` };

const read = (folder: string): Package => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
