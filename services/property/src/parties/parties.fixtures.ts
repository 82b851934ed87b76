import type { Asker } from '../commands.fixtures.ts';

/** A party as these tests read it. */
export interface Read {
  name: string;
  remark: string | null;
  identity: { kind: string; maskedNumber: string | null } | null;
  contacts: { id: string; value: string | null; masked: boolean; label: string | null; deadSince: string | null }[];
  roles: { id: string; role: string; unit: { code: string } }[];
  mergedInto: { id: string } | null;
  allowedActions: string[];
  history: { edges: { node: Entry }[] };
}
/** One entry of its history. */
export interface Entry {
  action: string;
  recordType: string;
  actorName: string;
  changes: { field: string; before: string | null; after: string | null; masked: boolean }[];
}

/** A party by its id. */
export async function read(person: Asker, id: string, withHistory = true): Promise<Read> {
  const history =
    'history(first: 50) { edges { node { action recordType actorName changes { field before after masked } } } }';
  const { party } = await person.ask<{ party: Read }>(
    `query ($id: ID!) { party(id: $id) { name remark identity { kind maskedNumber } contacts { id value masked label deadSince }
      roles { id role unit { code } } mergedInto { id } allowedActions ${withHistory ? history : ''} } }`,
    { id },
  );
  return party;
}

/** A project's parties. */
export async function list(person: Asker, projectId: string, filter: Record<string, unknown> = {}) {
  const { parties } = await person.ask<{
    parties: { edges: { node: { id: string; name: string } }[]; totalCount: number };
  }>(
    'query ($p: ID!, $f: PartyFilter) { parties(projectId: $p, filter: $f, first: 100) { edges { node { id name } } totalCount } }',
    { p: projectId, f: filter },
  );
  return {
    ids: parties.edges.map(({ node }) => node.id),
    names: parties.edges.map(({ node }) => node.name),
    ...parties,
  };
}
