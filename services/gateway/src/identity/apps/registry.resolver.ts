import { badInput, isId, notFound, type Permission, permissionKeys } from '@onedesk/kernel';
import {
  type CommandContext,
  type Context,
  fault,
  field,
  history,
  HistoryConnection,
  load,
  locked,
  Needs,
  PageArguments,
  parseInput,
} from '@onedesk/subgraph';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { z } from 'zod';
import { accountsById, AccountType, accountType } from '../accounts/index.ts';
import { App, appActions, AppVersion } from './app.ts';
import { appsById, type AppVersionRow, listApps, versionsOfApps } from './apps.queries.ts';
import { fetchApp, type FoundApp } from './fetchApp.ts';
import type { AppFault } from './manifest.ts';
import { ownApp } from './ownApps.ts';
import {
  ActivateAppVersionInput,
  ActivateAppVersionResult,
  AppActionInput,
  appFaultType,
  AppLook,
  AppType,
  appType,
  AppVersionType,
  appVersionType,
  EndAppTrialResult,
  foundAppType,
  notAccepted,
  OpenAppToInput,
  OpenAppToResult,
  PlaceAppInput,
  PlaceAppResult,
  RegisterAppVersionInput,
  RegisterAppVersionResult,
  SwitchOffAppResult,
  SwitchOnAppResult,
  TryAppVersionInput,
  TryAppVersionResult,
} from './registry.graphql.ts';

const whose = z.object({ accountIds: z.array(field.id()).min(1, 'required').max(200) });
const places = z.object({ order: z.int().min(0, 'tooSmall').max(999, 'tooBig') });
const audience = z.object({ anyOf: z.array(z.enum(permissionKeys as [Permission, ...Permission[]])).max(50) });

/** The registry of apps: its records and commands. PPL-1 */
@Resolver(() => AppType)
export class AppRegistryResolver {
  @Query(() => [AppType], { description: 'All apps of the portal, in the order of the navigation. Administrators.' })
  @Needs('app.see')
  async registeredApps(@Ctx() context: Context): Promise<AppType[]> {
    const apps = (await listApps(context)).map(appType);
    return apps.toSorted((a, b) => orderOf(a) - orderOf(b));
  }

  @Query(() => AppType, { nullable: true })
  @Needs('app.see')
  async registeredApp(@Arg('id', () => ID) id: string, @Ctx() context: Context): Promise<AppType | null> {
    if (!isId(id)) throw badInput(fault('id', 'idNotValid'));
    const row = await context.load(appsById, id);
    return row && appType(row);
  }

  @Query(() => AppLook, { description: 'Fetches and checks an app at an address, without registering it.' })
  @Needs('app.manage')
  async lookAtApp(
    @Arg('address', () => String) address: string,
    @Arg('manifest', () => String, { nullable: true }) manifest: string | null,
    @Ctx() context: Context,
  ): Promise<AppLook> {
    const look = await fetchApp(address, manifest);
    if ('faults' in look) return refused(look.faults, context);
    const { faults, existing } = await faultsAmongOthers(look.found, context);
    return faults.length ? refused(faults, context) : { found: foundAppType(look.found, !existing), faults: [] };
  }

  @Mutation(() => RegisterAppVersionResult, {
    description: 'Fetches an app, compares every script with its hash, and keeps it. Nobody gets the version by that.',
  })
  @Needs('app.manage')
  async registerAppVersion(
    @Arg('input', () => RegisterAppVersionInput) input: RegisterAppVersionInput,
    @Ctx() command: CommandContext,
  ): Promise<AppType> {
    const look = await fetchApp(input.address, input.manifest);
    if ('faults' in look) throw notAccepted(look.faults, command.locale);
    const { found } = look;
    const { faults, existing } = await faultsAmongOthers(found, command);
    if (input.fingerprint && input.fingerprint !== found.fingerprint)
      faults.push({ code: 'changedMeanwhile', subject: found.address });
    if (faults.length) throw notAccepted(faults, command.locale);
    const app = existing ? await locked(command, App, existing.id, 'app.manage') : App.register(found, command.now);
    if (existing) app.versionRegistered();
    else command.em.persist(app);
    await command.em.flush();
    command.em.persist(AppVersion.register(app, found, command.principal, command.now));
    return appType(app);
  }

  @Mutation(() => ActivateAppVersionResult, { description: 'Makes a version everybody’s who may open the app.' })
  @Needs('app.manage')
  async activateAppVersion(
    @Arg('input', () => ActivateAppVersionInput) input: ActivateAppVersionInput,
    @Ctx() command: CommandContext,
  ): Promise<AppType> {
    const app = await loadApp(command, input);
    await versionOf(command, app, input.versionId);
    app.activate(input.versionId);
    return appType(app);
  }

  @Mutation(() => TryAppVersionResult, { description: 'Gives a version to these people only (canary).' })
  @Needs('app.manage')
  async tryAppVersion(
    @Arg('input', () => TryAppVersionInput) input: TryAppVersionInput,
    @Ctx() command: CommandContext,
  ): Promise<AppType> {
    const { accountIds } = parseInput(whose, input);
    const app = await loadApp(command, input);
    await versionOf(command, app, input.versionId);
    const accounts = await accountsById(accountIds, command);
    if (accounts.includes(null)) throw notFound();
    app.try(input.versionId, [...new Set(accountIds)]);
    return appType(app);
  }

  @Mutation(() => EndAppTrialResult, { description: 'Those who tried a version get what everybody has.' })
  @Needs('app.manage')
  endAppTrial(@Arg('input', () => AppActionInput) input: AppActionInput, @Ctx() command: CommandContext) {
    return changed(command, input, (app) => app.endTrial());
  }

  @Mutation(() => SwitchOffAppResult, { description: 'Nobody gets the app any more; where it is open it says so.' })
  @Needs('app.manage')
  switchOffApp(@Arg('input', () => AppActionInput) input: AppActionInput, @Ctx() command: CommandContext) {
    return changed(command, input, (app) => app.switchOff());
  }

  @Mutation(() => SwitchOnAppResult)
  @Needs('app.manage')
  switchOnApp(@Arg('input', () => AppActionInput) input: AppActionInput, @Ctx() command: CommandContext) {
    return changed(command, input, (app) => app.switchOn());
  }

  @Mutation(() => PlaceAppResult)
  @Needs('app.manage')
  placeApp(@Arg('input', () => PlaceAppInput) input: PlaceAppInput, @Ctx() command: CommandContext) {
    const { order } = parseInput(places, input);
    return changed(command, input, (app) => app.place(order));
  }

  @Mutation(() => OpenAppToResult)
  @Needs('app.manage')
  openAppTo(@Arg('input', () => OpenAppToInput) input: OpenAppToInput, @Ctx() command: CommandContext) {
    const { anyOf } = parseInput(audience, input);
    return changed(command, input, (app) => app.openTo(anyOf));
  }

  @FieldResolver(() => Int, { description: 'Place in the navigation, the smallest first.' })
  order(@Root() app: AppType): number {
    return orderOf(app);
  }

  @FieldResolver(() => [String], { description: 'Any of these permissions opens it; none: everybody.' })
  anyOf(@Root() { row }: AppType): readonly string[] {
    return row.any_of ?? ownApp(row.name)?.anyOf ?? [];
  }

  @FieldResolver(() => String)
  async titleZh(@Root() app: AppType, @Ctx() context: Context): Promise<string> {
    return ownApp(app.name)?.titleZh ?? (await shownVersion(app, context))?.title_zh ?? app.name;
  }

  @FieldResolver(() => String)
  async titleEn(@Root() app: AppType, @Ctx() context: Context): Promise<string> {
    return ownApp(app.name)?.titleEn ?? (await shownVersion(app, context))?.title_en ?? app.name;
  }

  @FieldResolver(() => String, { nullable: true, description: 'The number of the version that everybody has.' })
  async activeNumber(@Root() app: AppType, @Ctx() context: Context): Promise<string | null> {
    const own = ownApp(app.name)?.version;
    return own ?? (await versionById(app, app.row.active_version_id, context))?.number ?? null;
  }

  @FieldResolver(() => AppVersionType, { nullable: true, description: 'Of a registered app: what everybody has.' })
  async activeVersion(@Root() app: AppType, @Ctx() context: Context): Promise<AppVersionType | null> {
    const version = await versionById(app, app.row.active_version_id, context);
    return version && appVersionType(version);
  }

  @FieldResolver(() => AppVersionType, { nullable: true, description: 'What some people try before the others.' })
  async canaryVersion(@Root() app: AppType, @Ctx() context: Context): Promise<AppVersionType | null> {
    const version = await versionById(app, app.row.canary_version_id, context);
    return version && appVersionType(version);
  }

  @FieldResolver(() => [AccountType], { description: 'Who tries it.' })
  async canaryAccounts(@Root() { row }: AppType, @Ctx() context: Context): Promise<AccountType[]> {
    const rows = await Promise.all(row.canary_account_ids.map((id) => context.load(accountsById, id)));
    return rows.filter((one) => one !== null).map((one) => accountType(one, context));
  }

  @FieldResolver(() => [AppVersionType], { description: 'All that were registered, the latest first.' })
  async versions(@Root() { id }: AppType, @Ctx() context: Context): Promise<AppVersionType[]> {
    return ((await context.load(versionsOfApps, id)) ?? []).map(appVersionType);
  }

  @FieldResolver(() => HistoryConnection, { description: 'PPL-3: what was done to it, newest first.' })
  history(
    @Root() { id }: AppType,
    @Args(() => PageArguments) page: PageArguments,
    @Ctx() context: Context,
  ): Promise<HistoryConnection> {
    return history(context, {}, { subjectId: id }, page);
  }

  @FieldResolver(() => [String], { description: 'The mutations that the reader may do with it now.' })
  allowedActions(@Root() { row }: AppType, @Ctx() context: Context): string[] {
    return context.may('app.manage') ? appActions({ ...row, canaryVersionId: row.canary_version_id }) : [];
  }
}

const orderOf = ({ row }: AppType): number => row.position ?? ownApp(row.name)?.order ?? 500;

const refused = (faults: readonly AppFault[], { locale }: Context): AppLook => ({
  found: null,
  faults: faults.map((one) => appFaultType(one, locale)),
});

const loadApp = (command: CommandContext, input: AppActionInput): Promise<App> =>
  load(command, App, input, 'app.manage', { parts: ['AppVersion'] });

async function changed(command: CommandContext, input: AppActionInput, change: (app: App) => void): Promise<AppType> {
  const app = await loadApp(command, input);
  change(app);
  return appType(app);
}

/** Clashes with what is registered, and the app that the found one is a version of. */
async function faultsAmongOthers({ manifest }: FoundApp, context: Context) {
  const faults: AppFault[] = [];
  const { name, basePath, version } = manifest;
  const all = await listApps(context);
  const existing = all.find((one) => one.name === name);
  if (existing?.own) faults.push({ code: 'nameTaken', subject: name });
  else if (existing && existing.base_path !== basePath)
    faults.push({ code: 'pathChanged', subject: existing.base_path });
  if (all.some((one) => one.base_path === basePath && one.name !== name))
    faults.push({ code: 'pathTaken', subject: basePath });
  const versions = existing ? ((await versionsOfApps([existing.id], context))[0] ?? []) : [];
  if (versions.some((one) => one.number === version)) faults.push({ code: 'versionTaken', subject: version });
  return { faults, existing };
}

async function versionOf(command: CommandContext, app: App, versionId: string): Promise<void> {
  if (!isId(versionId)) throw badInput(fault('input.versionId', 'idNotValid'));
  if (!(await command.em.findOne(AppVersion, { id: versionId, appId: app.id }, { fields: ['id'] }))) throw notFound();
}

async function versionById(app: AppType, id: string | null, context: Context): Promise<AppVersionRow | null> {
  if (!id) return null;
  return (await context.load(versionsOfApps, app.id))?.find((one) => one.id === id) ?? null;
}

/** The version whose words stand for the app: everybody's, else the latest. */
async function shownVersion(app: AppType, context: Context): Promise<AppVersionRow | null> {
  const active = await versionById(app, app.row.active_version_id, context);
  return active ?? (await context.load(versionsOfApps, app.id))?.[0] ?? null;
}
