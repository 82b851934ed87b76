import type { PlacedRow } from '@onedesk/sheets';
import type { RegisterOwner, UnitRow } from '../../imports/index.ts';
import type { Acquaintance } from './matchParties.ts';

/** A phone as the whole sheet speaks of it. */
export interface SheetPhone {
  readonly number: string;
  readonly label: string | null;
  /** A remark beside it says that nobody answers there (NTC-3). */
  dead: boolean;
}

/** EST-6: an owner or tenant as the whole sheet speaks of them: one party, in however many rows. */
export interface SheetParty {
  readonly name: string;
  readonly kind: RegisterOwner['kind'];
  identity: RegisterOwner['identity'];
  /** By number. */
  readonly phones: Map<string, SheetPhone>;
  /** The first of its rows. */
  readonly row: number;
  /** Its rows. */
  readonly units: PlacedRow[];
}

/** The different owners of a sheet, and which one each mention means. */
export interface SheetPeople {
  readonly parties: readonly SheetParty[];
  readonly partyOf: ReadonlyMap<RegisterOwner, SheetParty>;
}

/** A sheet's words about one party, in one row. */
export interface Mention {
  readonly owner: RegisterOwner;
  readonly row: PlacedRow;
  /** A remark beside it says that the phones no longer answer. */
  readonly contactDoubtful?: boolean;
}

/** The owners that the rows of a register name. */
export const ownersOf = (rows: readonly UnitRow[]): Mention[] =>
  rows.flatMap((row) =>
    [...(row.owner ? [row.owner] : []), ...row.coOwners].map((owner) => ({
      owner,
      row,
      contactDoubtful: row.contactDoubtful,
    })),
  );

/**
 * EST-6: who is who in a sheet. The same identity number is the same party, whatever the spelling of the name; without
 * a number, the same name with the same phone is; two people of one name are two, and so are two companies, unless the
 * kind of sheet knows companies by their name alone.
 */
export function partiesOf(mentions: readonly Mention[], how: Pick<Acquaintance, 'companiesByName'>): SheetPeople {
  const parties: SheetParty[] = [];
  const partyOf = new Map<RegisterOwner, SheetParty>();
  const known = new Map<string, SheetParty>();
  // Those with a number first: whoever lacks it in one row may have it in another.
  for (const mention of mentions.toSorted((a, b) => Number(!a.owner.identity) - Number(!b.owner.identity))) {
    const keys = keysOf(mention.owner, how);
    const found = keys.map((key) => known.get(key)).find((party) => party && fits(party, mention.owner));
    const party = found ?? started(mention);
    if (!found) parties.push(party);
    collect(party, mention);
    partyOf.set(mention.owner, party);
    for (const key of keys) if (!known.has(key)) known.set(key, party);
  }
  return { parties, partyOf };
}

function keysOf(
  { identity, name, kind, phones }: RegisterOwner,
  { companiesByName }: Pick<Acquaintance, 'companiesByName'>,
): string[] {
  return [
    ...(identity ? [`identity ${identity.number}`] : []),
    ...phones.map(({ number }) => `phone ${name} ${number}`),
    ...(companiesByName && kind === 'company' ? [`company ${name}`] : []),
  ];
}

/** Two different numbers are two parties, however alike the rest is. */
const fits = (party: SheetParty, { identity }: RegisterOwner): boolean =>
  !identity || !party.identity || party.identity.number === identity.number;

function started({ owner, row }: Mention): SheetParty {
  const { name, kind, identity } = owner;
  return { name, kind, identity, phones: new Map(), row: row.row, units: [] };
}

function collect(party: SheetParty, { owner, row, contactDoubtful = false }: Mention): void {
  party.identity ??= owner.identity;
  party.units.push(row);
  for (const { number, label = null } of owner.phones) {
    const phone = party.phones.get(number) ?? { number, label, dead: false };
    phone.dead ||= contactDoubtful;
    party.phones.set(number, phone);
  }
}
