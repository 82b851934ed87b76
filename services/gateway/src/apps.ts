import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Permission } from '@onedesk/kernel';
import type { Config } from './config.ts';
import type { OwnApp } from './identity/index.ts';

/** The built front ends: `shell`, and each own app by its name. */
export const frontends = fileURLToPath(new URL('../../../frontends', import.meta.url));

interface Facts {
  readonly name: string;
  readonly titleZh: string;
  readonly titleEn: string;
  readonly order: number;
  readonly anyOf: readonly Permission[];
}

/** The apps that come with the product, in the order of the navigation. */
const own: readonly Facts[] = [
  { name: 'desk', titleZh: '工作台', titleEn: 'Desk', order: 10, anyOf: ['unit.see'] },
  { name: 'reports', titleZh: '报表', titleEn: 'Reports', order: 20, anyOf: ['register.report'] },
  {
    name: 'admin',
    titleZh: '系统管理',
    titleEn: 'Administration',
    order: 90,
    anyOf: ['account.see', 'permissions.see', 'audit.see'],
  },
];

/** The own apps as they were built; one under development is loaded from its own server. */
export const ownApps = (config: Pick<Config, 'devApps'>, folder = frontends): OwnApp[] =>
  own.map((facts) => {
    const address = `/apps/${facts.name}/`;
    const base = { ...facts, basePath: `/${facts.name}`, contract: 1 };
    const developed = config.devApps[facts.name];
    if (developed)
      return { ...base, version: 'dev', scripts: null, address: new URL('.', developed).href, entry: developed };
    const built = builtApp(join(folder, facts.name, 'dist', 'onedesk-app.json'));
    return { ...base, version: 'dev', scripts: null, ...built, address, entry: `${address}mf-manifest.json` };
  });

/** What the build wrote about itself; nothing where it has not run. */
function builtApp(file: string): Pick<OwnApp, 'version' | 'contract' | 'scripts'> | null {
  if (!existsSync(file)) return null;
  const { version, contract, scripts } = JSON.parse(readFileSync(file, 'utf8')) as OwnApp;
  return { version, contract, scripts };
}

/** Where apps under development come from. */
export const developmentOrigins = ({ devApps }: Pick<Config, 'devApps'>): string[] => [
  ...new Set(Object.values(devApps).map((address) => new URL(address).origin)),
];
