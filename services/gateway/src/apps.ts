import type { Config } from './config.ts';
import type { RegisteredApp } from './identity/index.ts';

/** The apps that come with the product, in the order of the navigation. */
const own: readonly RegisteredApp[] = [
  {
    name: 'desk',
    basePath: '/desk',
    titleZh: '工作台',
    titleEn: 'Desk',
    order: 10,
    entry: '/apps/desk/mf-manifest.json',
    anyOf: ['unit.see'],
  },
  {
    name: 'reports',
    basePath: '/reports',
    titleZh: '报表',
    titleEn: 'Reports',
    order: 20,
    entry: '/apps/reports/mf-manifest.json',
    anyOf: ['register.report'],
  },
  {
    name: 'admin',
    basePath: '/admin',
    titleZh: '系统管理',
    titleEn: 'Administration',
    order: 90,
    entry: '/apps/admin/mf-manifest.json',
    anyOf: ['account.see', 'permissions.see', 'audit.see'],
  },
];

/** The registry of apps; one under development is loaded from its own server. */
export const registeredApps = (config: Pick<Config, 'devApps'>): RegisteredApp[] =>
  own.map((app) => ({ ...app, entry: config.devApps[app.name] ?? app.entry }));
