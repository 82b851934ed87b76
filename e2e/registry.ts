import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, type Page } from '@playwright/test';
import type { OutsideApp } from './outsideApp.ts';

/** An app as the registry answers with it. */
export interface AppRecord {
  readonly id: string;
  readonly version: number;
  readonly allowedActions: readonly string[];
}

const documents = JSON.parse(
  readFileSync(fileURLToPath(new URL('../frontends/admin/src/gql/persisted-documents.json', import.meta.url)), 'utf8'),
) as Record<string, string>;

/** Sends one of the administration's own documents, as its pages do: by hash. `page` must be an administrator's. */
export async function asks<Data>(page: Page, operation: string, variables: object): Promise<Data> {
  const named = new RegExp(`\\b(query|mutation) ${operation}\\b`);
  const [hash] = Object.entries(documents).find(([, text]) => named.test(text)) ?? [];
  if (!hash) throw new Error(`administration has no document ${operation}`);
  const extensions = { persistedQuery: { version: 1, sha256Hash: hash.replace('sha256:', '') } };
  const answer = await page.request.post('/graphql', { data: { operationName: operation, variables, extensions } });
  const body = (await answer.json()) as { data: Data; errors?: unknown };
  expect(body.errors).toBeUndefined();
  return body.data;
}

/** A command of the registry; its outcome must be the app. */
export async function does(page: Page, operation: string, input: object): Promise<AppRecord> {
  const data = await asks<Record<string, AppRecord>>(page, operation, {
    input: { idempotencyKey: crypto.randomUUID(), ...input },
  });
  const [outcome] = Object.values(data);
  if (!outcome?.id) throw new Error(`${operation}: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** Registers what the app's server has now. */
export const registers = (page: Page, { address }: OutsideApp): Promise<AppRecord> =>
  does(page, 'RegisterAppVersion', { address });

/** Registers what the app's server has now and lets one person try it: others, and other tests, never meet it. */
export async function registersFor(page: Page, app: OutsideApp, username: string): Promise<AppRecord> {
  const record = await registers(page, app);
  const { accounts } = await asks<Accounts>(page, 'Accounts', { search: username, active: true, first: 20 });
  const account = accounts.edges.find(({ node }) => node.username === username)?.node;
  const { id, version: expectedVersion } = record;
  const versionId = await latestVersion(page, id);
  return does(page, 'TryAppVersion', { id, expectedVersion, versionId, accountIds: [account?.id] });
}

interface Accounts {
  readonly accounts: {
    readonly edges: readonly { readonly node: { readonly id: string; readonly username: string } }[];
  };
}

async function latestVersion(page: Page, id: string): Promise<string> {
  const data = await asks<{ registeredApp: { versions: { id: string }[] } }>(page, 'RegisteredAppById', { id });
  return data.registeredApp.versions[0]?.id ?? '';
}

/** Switches the app off, if it is there and on. */
export async function switchesOff(page: Page, { name }: OutsideApp): Promise<void> {
  const { registeredApps } = await asks<{ registeredApps: (AppRecord & { name: string })[] }>(
    page,
    'RegisteredApps',
    {},
  );
  const app = registeredApps.find((one) => one.name === name);
  if (app?.allowedActions.includes('switchOffApp'))
    await does(page, 'SwitchOffApp', { id: app.id, expectedVersion: app.version });
}
