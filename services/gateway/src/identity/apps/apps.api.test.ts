import { newId } from '@onedesk/kernel';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  administrator,
  held,
  type IdentityWorld,
  identityWorld,
  mutationDocument,
  type Outcome,
  somebody,
} from '../world.fixtures.ts';
import { aDocument, type AppServer, appServer, sha256, sha384 } from './appServer.fixtures.ts';
import { type OwnApp, registerApps, RegistryView } from './index.ts';

let world: IdentityWorld;
let server: AppServer;
beforeAll(async () => {
  world = await identityWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  server = await appServer();
  registerApps({ origin: 'http://localhost:4000', own: () => [desk, admin] });
});
afterEach(() => server.close());

const desk: OwnApp = {
  name: 'desk',
  version: '0.1.0',
  contract: 1,
  address: '/apps/desk/',
  entry: '/apps/desk/mf-manifest.json',
  basePath: '/desk',
  titleZh: '工作台',
  titleEn: 'Desk',
  order: 10,
  anyOf: ['unit.see'],
  scripts: { 'remoteEntry.js': sha384('desk') },
};
const admin: OwnApp = { ...desk, name: 'admin', basePath: '/admin', order: 90, anyOf: ['account.see'], scripts: null };

let named = 0;
/** A name and path that no other test has. */
const another = () => ({ name: `app${++named}`, basePath: `/app-${named}` });

const register = (more: object = {}) => world.command('registerAppVersion', { address: server.address, ...more });
type AppOutcome = Outcome & {
  versions: { id: string; number: string }[];
  faults: { code: string; subject: string; message: string }[];
};

async function registered(change: Record<string, unknown> = another()): Promise<AppOutcome> {
  server.publish(change);
  return (await register()) as AppOutcome;
}
const faultsOf = async (more: object = {}) =>
  ((await register(more)) as AppOutcome).faults?.map(({ code, subject }) => `${code} ${subject}`);

/** What somebody's portal loads. */
async function appsOf(who = somebody(held('clerk'))) {
  const document = '{ apps { name version address entry basePath titleZh order contract scripts { path integrity } } }';
  return (await world.ask<{ apps: Record<string, unknown>[] }>(who, document)).apps;
}
const namesFor = async (who?: Parameters<typeof appsOf>[0]) => (await appsOf(who)).map(({ name }) => name);
const does = (name: string, app: { id: string; version: number }, more: object = {}) =>
  world.command(name, { id: app.id, expectedVersion: app.version, ...more });

describe('PPL-1 an app is registered', () => {
  test('with what was found at its address, and nobody has it before a version is made everybody’s', async () => {
    const who = another();
    const app = await registered(who);
    expect(app).toMatchObject({
      __typename: 'App',
      name: who.name,
      own: false,
      enabled: true,
      order: 50,
      anyOf: ['unit.see'],
      activeNumber: null,
      version: 1,
      versions: [{ number: '1.0.0', scriptCount: 2, documentCount: 1 }],
    });
    expect(await namesFor()).not.toContain(who.name);
    const active = await does('activateAppVersion', app, { versionId: app.versions[0]?.id });
    expect(active).toMatchObject({ activeNumber: '1.0.0', version: 2 });
    expect((await appsOf()).find(({ name }) => name === who.name)).toEqual({
      name: who.name,
      version: '1.0.0',
      address: server.address,
      entry: `${server.address}mf-manifest.json`,
      basePath: who.basePath,
      titleZh: '抄表',
      order: 50,
      contract: 1,
      scripts: expect.arrayContaining([{ path: 'remoteEntry.js', integrity: sha384('var meters;') }]),
    });
  });

  test('after looking at it: what changed since then is refused', async () => {
    server.publish(another());
    const look = async () =>
      (
        await world.ask<{ lookAtApp: { found: { fingerprint: string; isNew: boolean } | null; faults: object[] } }>(
          administrator,
          `query ($address: String!) { lookAtApp(address: $address) { found { name number contract anyOf scriptCount documentCount isNew fingerprint } faults { code subject message } } }`,
          { address: `${server.address}onedesk-app.json` },
        )
      ).lookAtApp;
    const { found } = await look();
    expect(found).toMatchObject({ number: '1.0.0', scriptCount: 2, documentCount: 1, isNew: true });
    server.publish({ ...another(), titleZh: '别的' });
    expect(await faultsOf({ fingerprint: found?.fingerprint })).toEqual([
      `changedMeanwhile ${server.address}onedesk-app.json`,
    ]);
    server.files.delete('remoteEntry.js');
    expect(await look()).toMatchObject({ found: null, faults: [{ code: 'notReachable' }] });
  });

  test('with its manifest given by hand', async () => {
    const manifest = JSON.stringify(server.publish(another()));
    server.files.delete('onedesk-app.json');
    expect(await faultsOf()).toEqual([`notReachable ${server.address}onedesk-app.json`]);
    expect(await register({ manifest })).toMatchObject({ __typename: 'App' });
  });

  test('a second version keeps its number, name and path to itself', async () => {
    const who = another();
    const app = await registered(who);
    expect(await faultsOf()).toEqual(['versionTaken 1.0.0']);
    server.publish({ ...who, version: '1.1.0', basePath: '/elsewhere' });
    expect(await faultsOf()).toEqual([`pathChanged ${who.basePath}`]);
    server.publish({ ...another(), basePath: who.basePath });
    expect(await faultsOf()).toEqual([`pathTaken ${who.basePath}`]);
    const second = await registered({ ...who, version: '1.1.0' });
    expect(second).toMatchObject({ id: app.id, version: 2, versions: [{ number: '1.1.0' }, { number: '1.0.0' }] });
  });

  test.each([
    ['a name that is none', { name: 'Meters!' }, 'notValid name'],
    ['a name that the browser uses', { name: 'location' }, 'nameReserved location'],
    ['the name of an app of the product', { name: 'desk' }, 'nameTaken desk'],
    ['the path of an app of the product', { basePath: '/desk' }, 'pathTaken /desk'],
    ['a path of the portal', { basePath: '/graphql' }, 'pathReserved /graphql'],
    ['a path with more in it', { basePath: '/a/../graphql' }, 'notValid basePath'],
    ['no version', { version: 'latest' }, 'notValid version'],
    ['no title', { titleEn: ' ' }, 'notValid titleEn'],
    ['a contract that is none', { contract: 0 }, 'notValid contract'],
    ['a permission that there is not', { anyOf: ['moon.see'] }, 'permissionUnknown moon.see'],
    ['an entry elsewhere', { entry: 'https://evil.example/x.json' }, 'notValid entry'],
    ['an entry that leads up', { entry: '../x.json' }, 'notValid entry'],
    ['an entry that is not listed', { entry: 'main.js' }, 'entryUnlisted main.js'],
    ['no scripts', { scripts: {} }, 'noScripts scripts'],
    ['a hash that is none', { scripts: { 'remoteEntry.js': 'md5-0' } }, 'notValid scripts.remoteEntry.js'],
    ['a script that is not there', { scripts: { 'gone.js': sha384('') } }, 'notReachable gone.js'],
    ['a script that is another', { scripts: { 'remoteEntry.js': sha384('other') } }, 'hashDiffers remoteEntry.js'],
    ['a document under a wrong hash', { documents: { [sha256('x')]: 'y' } }, `documentDiffers ${sha256('x')}`],
    ['a document that is none', { documents: { [sha256('{ me')]: '{ me' } }, `documentNotValid ${sha256('{ me')}`],
  ])('not with %s', async (_, change, fault) => {
    server.publish({ ...another(), ...change });
    expect((await faultsOf())?.map((one) => one.replace(server.address, ''))).toEqual([fault]);
  });

  test.each([
    ['http elsewhere', 'http://intranet.example/meters/'],
    ['an address with a password', 'https://a:b@example.com/'],
    ['a file of this machine', 'file:///etc/passwd'],
    ['no address', 'meters'],
  ])('not from %s', async (_, address) => {
    expect(await faultsOf({ address })).toEqual([`addressNotValid ${address}`]);
  });

  test('not from this machine where the portal is reached at another', async () => {
    registerApps({ origin: 'https://desk.example.com', own: () => [desk] });
    server.publish(another());
    expect(await faultsOf()).toEqual([`addressNotValid ${server.address}`]);
  });

  test('not when its server leads elsewhere, or does not let the portal read, or sends no end', async () => {
    server.publish(another());
    server.instead.set('remoteEntry.js', 'redirect');
    expect(await faultsOf()).toEqual([`redirected ${server.address}remoteEntry.js`]);
    server.instead.clear();
    server.headers['access-control-allow-origin'] = 'https://other.example';
    expect(await faultsOf()).toEqual([`corsMissing ${server.address}onedesk-app.json`]);
    server.headers['access-control-allow-origin'] = 'http://localhost:4000';
    server.files.set('onedesk-app.json', ' '.repeat(5_000_000));
    expect(await faultsOf()).toEqual([`tooLarge ${server.address}onedesk-app.json`]);
  });

  test('every fault says in words what is wrong', async () => {
    server.publish({ ...another(), basePath: '/desk' });
    const refused = (await register()) as AppOutcome;
    expect(refused).toMatchObject({ __typename: 'AppNotAccepted', message: 'This app cannot be registered' });
    expect(refused.faults[0]?.message).toBe('Another app is at the path /desk already');
  });
});

/** An app whose first version is everybody's. */
async function activeApp(change: Record<string, unknown> = {}) {
  const app = await registered({ ...another(), ...change });
  return (await does('activateAppVersion', app, { versionId: app.versions[0]?.id })) as AppOutcome;
}

describe('PPL-1 an app', () => {
  test('is tried by the people named, while all others have the version before', async () => {
    const app = await activeApp();
    const ids = [await world.staff(`tries-${named}`, [held('clerk')])];
    const one = { ...somebody(held('clerk')), id: ids[0] ?? '' };
    const all = somebody(held('clerk'));
    const versionFor = async (who: typeof one) => (await appsOf(who)).find(({ name }) => name === app.name)?.version;
    server.files.set('remoteEntry.js', 'var meters = 2;');
    const second = await registered({ name: app.name, basePath: `/app-${named}`, version: '2.0.0' });
    const versionId = second.versions[0]?.id;
    const tried = await does('tryAppVersion', second, { versionId, accountIds: ids });
    expect(tried).toMatchObject({ canaryVersion: { number: '2.0.0' }, canaryAccounts: [{ id: ids[0] }] });
    expect([await versionFor(one), await versionFor(all)]).toEqual(['2.0.0', '1.0.0']);
    const ended = await does('endAppTrial', tried);
    expect(await versionFor(one)).toBe('1.0.0');
    expect(await does('endAppTrial', ended)).toMatchObject({ __typename: 'NotAllowedNow' });
    const again = await does('tryAppVersion', ended, { versionId, accountIds: ids });
    expect(await does('activateAppVersion', again, { versionId })).toMatchObject({
      activeNumber: '2.0.0',
      canaryVersion: null,
    });
    expect([await versionFor(one), await versionFor(all)]).toEqual(['2.0.0', '2.0.0']);
  });

  test('is tried by somebody who exists, in a version of its own', async () => {
    const [app, other] = [await activeApp(), await activeApp()];
    const attempt = async (more: object) => {
      const input = { idempotencyKey: newId(), id: app.id, expectedVersion: app.version, ...more };
      const { errors } = await world.attempt(administrator, mutationDocument('tryAppVersion'), { input });
      return errors?.[0]?.extensions?.code;
    };
    const own = app.versions[0]?.id;
    expect(await attempt({ versionId: own, accountIds: [] })).toBe('BAD_USER_INPUT');
    expect(await attempt({ versionId: own, accountIds: [newId()] })).toBe('NOT_FOUND');
    const somebodyHere = await world.staff(`exists-${named}`);
    expect(await attempt({ versionId: other.versions[0]?.id, accountIds: [somebodyHere] })).toBe('NOT_FOUND');
  });

  test('is switched off and on at once, and its documents with it', async () => {
    const aDocument = `query Meters${named} { me { id } }`;
    const app = await activeApp({ documents: { [sha256(aDocument)]: aDocument } });
    const registry = new RegistryView(world.subgraph.resources);
    expect(await namesFor()).toContain(app.name);
    expect(await registry.find(sha256(aDocument))).toContain('query Meters');
    const off = await does('switchOffApp', app);
    expect(off).toMatchObject({ enabled: false });
    expect(off.allowedActions).not.toContain('switchOffApp');
    expect(await namesFor()).not.toContain(app.name);
    await expect.poll(() => registry.find(sha256(aDocument)), { timeout: 2_000 }).toBeUndefined();
    expect(await does('switchOffApp', off)).toMatchObject({ __typename: 'NotAllowedNow' });
    const on = await does('switchOnApp', off);
    expect(await namesFor()).toContain(app.name);
    expect(await does('switchOnApp', on)).toMatchObject({ __typename: 'NotAllowedNow' });
  });

  test('stands where it was placed and is seen by whom it was opened to', async () => {
    const app = await activeApp();
    const placed = await does('placeApp', app, { order: 1 });
    expect((await namesFor())[0]).toBe(app.name);
    const opened = await does('openAppTo', placed, { anyOf: ['ledger.verify'] });
    expect(await namesFor()).not.toContain(app.name);
    expect(await namesFor(somebody(held('finance')))).toContain(app.name);
    await does('openAppTo', opened, { anyOf: [] });
    expect(await namesFor(somebody(held('networkEngineer')))).toContain(app.name);
  });

  test('changed by somebody else meanwhile is told, with what changed', async () => {
    const app = await activeApp();
    await does('placeApp', app, { order: 7 });
    expect(await does('switchOffApp', app)).toMatchObject({
      __typename: 'Stale',
      changedBy: administrator.name,
      changes: [{ field: 'position', before: '50', after: '7' }],
    });
  });

  test('PPL-3 keeps a history: who registered, tried, opened and switched', async () => {
    const app = await activeApp();
    await does('switchOffApp', app);
    const { registeredApp } = await world.ask<{
      registeredApp: { history: { edges: { node: { action: string } }[] } };
    }>(
      administrator,
      'query ($id: ID!) { registeredApp(id: $id) { history { edges { node { action actorName recordType changes { field after } } } } } }',
      { id: app.id },
    );
    const actions = registeredApp.history.edges.map(({ node }) => node.action);
    expect(actions).toEqual(['switchOffApp', 'activateAppVersion', 'registerAppVersion', 'registerAppVersion']);
    expect(JSON.stringify(registeredApp.history)).not.toContain(aDocument);
    const rights = "select has_table_privilege('onedesk_identity_app', 'app_version', 'update, delete') as may";
    expect(await world.sql(rights)).toEqual([{ may: false }]);
  });
});

const own = async () =>
  (
    await world.ask<{ registeredApps: Outcome[] }>(
      administrator,
      '{ registeredApps { id name own order titleZh activeNumber version anyOf allowedActions } }',
    )
  ).registeredApps.filter((app) => app.own);

describe('the apps of the product', () => {
  test('PPL-1 are listed with the version that was built, and reach who may open them', async () => {
    const [listed] = await own();
    expect(listed).toMatchObject({ name: 'desk', titleZh: '工作台', activeNumber: '0.1.0', anyOf: ['unit.see'] });
    const [loaded] = (await appsOf()).filter(({ name }) => name === 'desk');
    expect(loaded?.scripts).toEqual([{ path: 'remoteEntry.js', integrity: sha384('desk') }]);
    expect(await namesFor(somebody(held('administrator')))).toContain('admin');
    expect(await namesFor(somebody(held('administrator')))).not.toContain('desk');
  });

  test('PPL-1 can be switched off, all but administration, and have no versions of their own here', async () => {
    const byName = new Map((await own()).map((app) => [app.name, app]));
    const [deskApp, adminApp] = [byName.get('desk'), byName.get('admin')];
    if (!deskApp || !adminApp) throw new Error('they are not listed');
    expect(deskApp.allowedActions).toEqual(['placeApp', 'openAppTo', 'switchOffApp']);
    expect(adminApp.allowedActions).toEqual(['placeApp', 'openAppTo']);
    const off = await does('switchOffApp', deskApp);
    expect(await namesFor()).not.toContain('desk');
    await does('switchOnApp', off);
    expect(await does('switchOffApp', adminApp)).toMatchObject({
      __typename: 'NotAllowedNow',
      message: expect.stringContaining('Administration cannot be switched off'),
    });
  });
});

describe('PPL-1 the registry is for administrators', () => {
  test.each(['registerAppVersion', 'activateAppVersion', 'tryAppVersion', 'switchOffApp', 'placeApp', 'openAppTo'])(
    '%s is forbidden to anybody else',
    async (name) => {
      const id = newId();
      const facts: Record<string, object> = {
        registerAppVersion: { address: 'https://example.com/' },
        activateAppVersion: { versionId: id },
        tryAppVersion: { versionId: id, accountIds: [id] },
        placeApp: { order: 1 },
        openAppTo: { anyOf: [] },
      };
      const at = name === 'registerAppVersion' ? {} : { id, expectedVersion: 1 };
      const input = { idempotencyKey: newId(), ...at, ...facts[name] };
      const who = somebody(held('networkEngineer'), held('generalManager'));
      const { errors } = await world.attempt(who, mutationDocument(name), { input });
      expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    },
  );

  test('and so is what it tells', async () => {
    for (const document of [
      '{ registeredApps { id } }',
      '{ lookAtApp(address: "https://example.com/") { found { name } } }',
    ]) {
      const { errors } = await world.attempt(somebody(held('generalManager')), document);
      expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    }
  });
});

describe('what every worker knows of the registry', () => {
  test('is at most a second old, and stays while the database is away', async () => {
    const { resources } = world.subgraph;
    let away = false;
    const db = {
      read: (...args: Parameters<typeof resources.db.read>) =>
        away ? Promise.reject(new Error('away')) : resources.db.read(...args),
    };
    const registry = new RegistryView({ db: db as typeof resources.db, log: resources.log });
    const before = await registry.origins();
    const app = await registered();
    await does('activateAppVersion', app, { versionId: app.versions[0]?.id });
    const origin = server.address.slice(0, -1);
    expect(before).not.toContain(origin);
    await expect.poll(() => registry.origins(), { timeout: 2_000 }).toContain(origin);
    away = true;
    await new Promise((later) => setTimeout(later, 1_050));
    expect(await registry.origins()).toContain(origin);
  });
});
