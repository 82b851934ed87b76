import { type Locale, newId } from '@onedesk/kernel';

/** Somebody who asks the graph. */
export interface Asker {
  ask<Data>(query: string, variables?: Record<string, unknown>, locale?: Locale): Promise<Data>;
  attempt(
    query: string,
    variables?: Record<string, unknown>,
    locale?: Locale,
  ): Promise<{ errors?: readonly { message: string; extensions?: Record<string, unknown> }[] }>;
}

/** What a command answered: the record with the fields asked for, or a refusal. */
export type Answer = Record<string, unknown> & { __typename: string; id: string; version: number };

/** What is asked of each kind of record. */
const shown: Record<string, string> = {
  Project: 'id version name allowedActions',
  Building: 'id version name unitCount allowedActions',
  Unit: 'id version code number use saleState handOverState area floor kind layout remark allowedActions',
  Party:
    'id version name kind keyAccount remark identity { kind maskedNumber } contacts { id version kind value masked label deadSince } mergedInto { id } allowedActions',
  Contact: 'id version kind value masked label deadSince allowedActions',
  UnitRole: 'id version role since until authority authorityExpiresOn allowedActions party { id } unit { id code }',
  Tenancy: 'id version startsOn endsOn monthlyRent deposit filed state allowedActions party { id } unit { id code }',
  RegisterImport: 'id fileName startedBy',
  TenancyImport: 'id fileName startedBy',
  RevealedIdentity: 'number',
  Projection: 'id rebuilding',
};

const recordOf: Record<string, string> = {
  createProject: 'Project',
  renameProject: 'Project',
  createBuilding: 'Building',
  renameBuilding: 'Building',
  createUnit: 'Unit',
  correctUnit: 'Unit',
  declareUse: 'Unit',
  createParty: 'Party',
  correctParty: 'Party',
  mergeParties: 'Party',
  addContact: 'Contact',
  correctContact: 'Contact',
  strikeContact: 'Contact',
  reviveContact: 'Contact',
  recordRole: 'UnitRole',
  endRole: 'UnitRole',
  recordTenancy: 'Tenancy',
  endTenancy: 'Tenancy',
  startImport: 'RegisterImport',
  mapColumns: 'RegisterImport',
  runImport: 'RegisterImport',
  undoImport: 'RegisterImport',
  startTenancyImport: 'TenancyImport',
  mapTenancyColumns: 'TenancyImport',
  runTenancyImport: 'TenancyImport',
  undoTenancyImport: 'TenancyImport',
  revealIdentity: 'RevealedIdentity',
  rebuildPropertyProjection: 'Projection',
};

const inputOf: Record<string, string> = {
  strikeContact: 'ContactAction',
  reviveContact: 'ContactAction',
  rebuildPropertyProjection: 'RebuildProjection',
};

/** The commands that these tests know. */
export const commands = Object.keys(recordOf);

/** A command as a document; every refusal is asked for with its facts. */
export function documentOf(command: string): string {
  const name = command.charAt(0).toUpperCase() + command.slice(1);
  const record = recordOf[command] ?? '';
  const special: Record<string, string> = {
    createUnit: '... on UnitCodeTaken { unit { id code } }',
    correctUnit: '... on UnitCodeTaken { unit { id code } }',
    createParty: '... on IdentityTaken { party { id } }',
    correctParty: '... on IdentityTaken { party { id } }',
    recordRole: '... on RoleOverlaps { overlapping: role { id } }',
    recordTenancy: '... on RoleOverlaps { overlapping: role { id } }',
    endRole: '... on RoleOverlaps { overlapping: role { id } }',
  };
  return `mutation ($input: ${inputOf[command] ?? name}Input!) { ${command}(input: $input) { __typename
    ... on ${record} { ${shown[record]} }
    ... on Refusal { code message }
    ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }
    ... on NotAllowedNow { action facts { name value } }
    ${special[command] ?? ''} } }`;
}

/** Runs a command with a key of its own unless the input brings one; throws where the answer has errors. */
export async function run(
  person: Asker,
  command: string,
  input: Record<string, unknown>,
  locale?: Locale,
): Promise<Answer> {
  const variables = { input: { idempotencyKey: newId(), ...input } };
  const { [command]: answer } = await person.ask<Record<string, Answer>>(documentOf(command), variables, locale);
  if (!answer) throw new Error(`${command} answered nothing`);
  return answer;
}

/** Runs a command that has to fail; its error's extensions. */
export async function faultOf(
  person: Asker,
  command: string,
  input: Record<string, unknown>,
  locale?: Locale,
): Promise<Record<string, unknown>> {
  const variables = { input: { idempotencyKey: newId(), ...input } };
  const { errors } = await person.attempt(documentOf(command), variables, locale);
  const error = errors?.[0];
  if (!error) throw new Error(`${command} did not fail`);
  return { message: error.message, ...error.extensions };
}

/** The fields of a BAD_USER_INPUT as `path: code`. */
export const pathsOf = (fault: Record<string, unknown>): string[] =>
  ((fault.fields ?? []) as { path: string; code: string }[]).map(({ path, code }) => `${path}: ${code}`);
