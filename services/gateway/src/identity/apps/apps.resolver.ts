import { permissionKeys, type Permission } from '@onedesk/kernel';
import { type Context, Needs } from '@onedesk/subgraph';
import { Ctx, Query, Resolver } from 'type-graphql';
import { RegisteredAppType, scriptList } from './apps.graphql.ts';
import { appsOf, type PortalAppRow } from './apps.queries.ts';
import { ownApp } from './ownApps.ts';

@Resolver()
export class AppsResolver {
  @Query(() => [RegisteredAppType], { description: 'Micro-frontends that this person may open, in order.' })
  @Needs('own.account')
  async apps(@Ctx() context: Context): Promise<RegisteredAppType[]> {
    const rows = (await appsOf(context)).filter((row) => opens(row, context));
    return rows
      .map((row) => (row.own ? ownAppType(row) : registeredAppType(row)))
      .filter((app) => app !== null)
      .toSorted((a, b) => a.order - b.order || a.name.localeCompare(b.name));
  }
}

/** Any of its permissions opens an app; one that names none is everybody's. */
function opens(row: PortalAppRow, context: Context): boolean {
  const anyOf: readonly string[] = row.any_of ?? (row.own ? ownApp(row.name)?.anyOf : undefined) ?? [];
  return anyOf.length === 0 || anyOf.some((key) => isPermission(key) && context.may(key));
}

const isPermission = (key: string): key is Permission => (permissionKeys as readonly string[]).includes(key);

/** Null where this portal does not bring the app. */
function ownAppType({ name, position }: PortalAppRow): RegisteredAppType | null {
  const app = ownApp(name);
  if (!app) return null;
  const { scripts, order, ...facts } = app;
  return { ...facts, order: position ?? order, scripts: scripts && scriptList(scripts) };
}

const registeredAppType = (row: PortalAppRow): RegisteredAppType => ({
  name: row.name,
  version: row.number ?? '',
  contract: row.contract,
  address: new URL('.', row.address).href,
  entry: new URL(row.entry, row.address).href,
  basePath: row.base_path,
  titleZh: row.title_zh,
  titleEn: row.title_en,
  order: row.position ?? 500,
  scripts: scriptList(row.scripts),
});
