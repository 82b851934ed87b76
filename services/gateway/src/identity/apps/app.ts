import { newId, type Permission } from '@onedesk/kernel';
import type { Principal } from '@onedesk/subgraph';
import { defineEntity, p } from '@mikro-orm/core';
import { notAllowedNow } from '../refusals.ts';
import type { FoundApp } from './fetchApp.ts';

const AppSchema = defineEntity({
  name: 'App',
  tableName: 'app',
  properties: {
    id: p.uuid().primary(),
    name: p.text(),
    basePath: p.text(),
    own: p.boolean(),
    enabled: p.boolean(),
    position: p.integer().nullable(),
    anyOf: p.array().$type<string[]>().nullable(),
    activeVersionId: p.uuid().nullable(),
    canaryVersionId: p.uuid().nullable(),
    canaryAccountIds: p.array().$type<string[]>(),
    version: p.integer(),
    createdAt: p.datetime(),
  },
});

/** The portal would have no page left to switch anything on again. */
const indispensable = 'admin';

/** An app of the portal: for whom, where in the navigation, and which of its versions is whose. */
export class App extends AppSchema.class {
  /** A department's app; nobody sees it before a version is made everybody's or tried. */
  static register({ manifest }: FoundApp, now: Date): App {
    return Object.assign(new App(), {
      id: newId(),
      name: manifest.name,
      basePath: manifest.basePath,
      own: false,
      enabled: true,
      position: manifest.order,
      anyOf: [...manifest.anyOf],
      activeVersionId: null,
      canaryVersionId: null,
      canaryAccountIds: [],
      version: 1,
      createdAt: now,
    });
  }

  versionRegistered(): void {
    this.version += 1;
  }

  /** The version is everybody's from now on; a trial of it is over. */
  activate(versionId: string): void {
    this.take('activateAppVersion');
    this.activeVersionId = versionId;
    if (this.canaryVersionId === versionId) this.forgetTrial();
  }

  /** Only these people get the version; all others what they have. */
  try(versionId: string, accountIds: readonly string[]): void {
    this.take('tryAppVersion');
    this.canaryVersionId = versionId;
    this.canaryAccountIds = [...accountIds];
  }

  endTrial(): void {
    this.take('endAppTrial');
    this.forgetTrial();
  }

  switchOff(): void {
    this.take('switchOffApp');
    this.enabled = false;
  }

  switchOn(): void {
    this.take('switchOnApp');
    this.enabled = true;
  }

  place(order: number): void {
    this.take('placeApp');
    this.position = order;
  }

  openTo(anyOf: readonly Permission[]): void {
    this.take('openAppTo');
    this.anyOf = [...anyOf];
  }

  private forgetTrial(): void {
    this.canaryVersionId = null;
    this.canaryAccountIds = [];
  }

  private take(action: AppAction): void {
    if (!appActions(this).includes(action)) throw refusal(action, this);
    this.version += 1;
  }
}
AppSchema.setClass(App);

/** What the state of an app allows, as names of mutations. */
export function appActions(app: Pick<App, 'name' | 'own' | 'enabled' | 'canaryVersionId'>): AppAction[] {
  const actions: AppAction[] = ['placeApp', 'openAppTo'];
  if (!app.own) actions.push('activateAppVersion', 'tryAppVersion');
  if (app.canaryVersionId) actions.push('endAppTrial');
  if (!app.enabled) actions.push('switchOnApp');
  else if (app.name !== indispensable) actions.push('switchOffApp');
  return actions;
}

export type AppAction =
  | 'placeApp'
  | 'openAppTo'
  | 'activateAppVersion'
  | 'tryAppVersion'
  | 'endAppTrial'
  | 'switchOnApp'
  | 'switchOffApp';

function refusal(action: AppAction, app: App) {
  if (action === 'switchOffApp' && app.enabled)
    return notAllowedNow(action, {
      zh: '系统管理不能关闭，否则无法再打开任何应用',
      en: 'Administration cannot be switched off: nothing could be switched on again',
    });
  if (app.own && action !== 'switchOnApp' && action !== 'switchOffApp')
    return notAllowedNow(action, { zh: '系统自带的应用随系统更新', en: 'Apps of the product come with its versions' });
  return notAllowedNow(action, { zh: '该应用现在不能这样操作', en: 'The state of the app does not allow this' });
}

const VersionSchema = defineEntity({
  name: 'AppVersion',
  tableName: 'app_version',
  properties: {
    id: p.uuid().primary(),
    appId: p.uuid(),
    number: p.text(),
    address: p.text(),
    entry: p.text(),
    titleZh: p.text(),
    titleEn: p.text(),
    contract: p.integer(),
    anyOf: p.array().$type<string[]>(),
    scripts: p.json().$type<Record<string, string>>(),
    documents: p.json().$type<Record<string, string>>(),
    registeredBy: p.uuid(),
    registeredByName: p.text(),
    registeredAt: p.datetime(),
  },
});

/** A version of an app as it was found and confirmed. Never changed afterwards. */
export class AppVersion extends VersionSchema.class {
  static register(app: App, { address, manifest }: FoundApp, by: Principal, now: Date): AppVersion {
    const { version, entry, titleZh, titleEn, contract, anyOf, scripts, documents } = manifest;
    const facts = { number: version, address, entry, titleZh, titleEn, contract, anyOf: [...anyOf] };
    const registered = { registeredBy: by.id, registeredByName: by.name, registeredAt: now };
    return Object.assign(new AppVersion(), {
      id: newId(),
      appId: app.id,
      ...facts,
      scripts: { ...scripts },
      documents: { ...documents },
      ...registered,
    });
  }
}
VersionSchema.setClass(AppVersion);
