import { inWords, type Locale, Refusal } from '@onedesk/kernel';
import { RefusalType, resultUnion } from '@onedesk/subgraph';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { App } from './app.ts';
import type { AppRow, AppVersionRow } from './apps.queries.ts';
import type { FoundApp } from './fetchApp.ts';
import { type AppFault, faultWords } from './manifest.ts';

@ObjectType('AppVersion', { description: 'A version of an app as it was found when it was registered.' })
export class AppVersionType {
  @Field(() => ID) id!: string;
  @Field(() => String) number!: string;
  @Field(() => String, { description: 'Where its `onedesk-app.json` was found.' }) address!: string;
  @Field(() => String) titleZh!: string;
  @Field(() => String) titleEn!: string;
  @Field(() => Int, { description: 'The version of the contract between apps and portal.' }) contract!: number;
  @Field(() => [String], { description: 'The permissions that it asks for; none: it is meant for everybody.' })
  anyOf!: string[];
  @Field(() => Int) scriptCount!: number;
  @Field(() => Int) documentCount!: number;
  @Field(() => String) registeredByName!: string;
  @Field(() => Date) registeredAt!: Date;
}

@ObjectType('App', { description: 'An app of the portal and who has which version of it. PPL-1' })
export class AppType {
  @Field(() => ID) id!: string;
  @Field(() => String) name!: string;
  @Field(() => String) basePath!: string;
  @Field(() => Boolean, { description: 'Comes with the product.' }) own!: boolean;
  @Field(() => Boolean) enabled!: boolean;
  @Field(() => Int) version!: number;
  row!: AppRow;
}

/** Maps a row, or an entity inside its command, to the graph's app. */
export const appType = (of: AppRow | App): AppType => {
  const row = 'base_path' in of ? of : rowOf(of);
  const { id, name, own, enabled, version } = row;
  return Object.assign(new AppType(), { id, name, basePath: row.base_path, own, enabled, version, row });
};

const rowOf = (app: App): AppRow => ({
  id: app.id,
  name: app.name,
  base_path: app.basePath,
  own: app.own,
  enabled: app.enabled,
  position: app.position ?? null,
  any_of: app.anyOf ?? null,
  active_version_id: app.activeVersionId ?? null,
  canary_version_id: app.canaryVersionId ?? null,
  canary_account_ids: app.canaryAccountIds,
  version: app.version,
  created_at: app.createdAt,
});

export const appVersionType = (row: AppVersionRow): AppVersionType =>
  Object.assign(new AppVersionType(), {
    id: row.id,
    number: row.number,
    address: row.address,
    titleZh: row.title_zh,
    titleEn: row.title_en,
    contract: row.contract,
    anyOf: row.any_of,
    scriptCount: Object.keys(row.scripts).length,
    documentCount: row.documents,
    registeredByName: row.registered_by_name,
    registeredAt: new Date(row.registered_at),
  });

@ObjectType('AppFault', { description: 'Something about an app that keeps it from being registered.' })
export class AppFaultType {
  @Field(() => String) code!: string;
  @Field(() => String, { description: 'What it is about: a field of the manifest, a file, an address.' })
  subject!: string;
  @Field(() => String) message!: string;
}

export const appFaultType = ({ code, subject }: AppFault, locale: Locale): AppFaultType => ({
  code,
  subject,
  message: inWords(faultWords[code] ?? { zh: code, en: code }, locale, { subject }),
});

@ObjectType({ description: 'What was found at an address; nothing is registered yet.' })
export class FoundAppType {
  @Field(() => String) address!: string;
  @Field(() => String, { description: 'Confirms, when given to `registerAppVersion`, that this is what was seen.' })
  fingerprint!: string;
  @Field(() => String) name!: string;
  @Field(() => String) number!: string;
  @Field(() => Int) contract!: number;
  @Field(() => String) basePath!: string;
  @Field(() => String) titleZh!: string;
  @Field(() => String) titleEn!: string;
  @Field(() => [String]) anyOf!: readonly string[];
  @Field(() => Int) scriptCount!: number;
  @Field(() => Int) documentCount!: number;
  @Field(() => Boolean, { description: 'No version of it is registered yet.' }) isNew!: boolean;
}

export const foundAppType = ({ address, fingerprint, manifest }: FoundApp, isNew: boolean): FoundAppType => {
  const { version, scripts, documents, ...rest } = manifest;
  const counts = { scriptCount: Object.keys(scripts).length, documentCount: Object.keys(documents).length };
  return { ...rest, number: version, ...counts, address, fingerprint, isNew };
};

@ObjectType({ description: 'An app at an address, or what is wrong with it.' })
export class AppLook {
  @Field(() => FoundAppType, { nullable: true }) found!: FoundAppType | null;
  @Field(() => [AppFaultType]) faults!: AppFaultType[];
}

@ObjectType({ implements: RefusalType, description: 'The app at the address cannot be registered: `faults` say why.' })
export class AppNotAccepted extends RefusalType {
  @Field(() => [AppFaultType]) faults!: AppFaultType[];
}

/** The refusal that carries every fault in the reader's language. */
export const notAccepted = (faults: readonly AppFault[], locale: Locale): Refusal =>
  new Refusal(
    'AppNotAccepted',
    { zh: '该应用不能登记', en: 'This app cannot be registered' },
    { fields: { faults: faults.map((fault) => appFaultType(fault, locale)) } },
  );

const app = () => AppType;
export const RegisterAppVersionResult = resultUnion('RegisterAppVersionResult', app, () => [AppNotAccepted]);
export const ActivateAppVersionResult = resultUnion('ActivateAppVersionResult', app);
export const TryAppVersionResult = resultUnion('TryAppVersionResult', app);
export const EndAppTrialResult = resultUnion('EndAppTrialResult', app);
export const SwitchOffAppResult = resultUnion('SwitchOffAppResult', app);
export const SwitchOnAppResult = resultUnion('SwitchOnAppResult', app);
export const PlaceAppResult = resultUnion('PlaceAppResult', app);
export const OpenAppToResult = resultUnion('OpenAppToResult', app);

@InputType()
export class RegisterAppVersionInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => String, { description: 'Of its `onedesk-app.json` or of the folder that has it.' }) address!: string;
  @Field(() => String, { nullable: true, description: 'The text of `onedesk-app.json`, instead of fetching it.' })
  manifest?: string | null;
  @Field(() => String, { nullable: true, description: 'Of `lookAtApp`: what changed since then is refused.' })
  fingerprint?: string | null;
}

@InputType()
export class AppActionInput {
  @Field(() => String) idempotencyKey!: string;
  @Field(() => ID) id!: string;
  @Field(() => Int) expectedVersion!: number;
}

@InputType()
export class ActivateAppVersionInput extends AppActionInput {
  @Field(() => ID) versionId!: string;
}

@InputType()
export class TryAppVersionInput extends ActivateAppVersionInput {
  @Field(() => [ID], { description: 'The accounts that get this version; 1–200.' }) accountIds!: string[];
}

@InputType()
export class PlaceAppInput extends AppActionInput {
  @Field(() => Int, { description: 'Place in the navigation, 0–999, the smallest first.' }) order!: number;
}

@InputType()
export class OpenAppToInput extends AppActionInput {
  @Field(() => [String], { description: 'Any of these permissions opens the app; none: everybody.' }) anyOf!: string[];
}
