import type { RegisterOwner, UnitRow } from '../../imports/index.ts';

/** A phone as the whole sheet speaks of it. */
export interface SheetPhone {
  readonly number: string;
  readonly label: string | null;
  /** A remark beside it says that nobody answers there (NTC-3). */
  dead: boolean;
}

/** EST-6: an owner as the whole sheet speaks of them: one party, in however many rows. */
export interface SheetParty {
  readonly name: string;
  readonly kind: RegisterOwner['kind'];
  identity: RegisterOwner['identity'];
  /** By number. */
  readonly phones: Map<string, SheetPhone>;
  /** The first of its rows. */
  readonly row: number;
  readonly units: UnitRow[];
}

/** The different owners of a sheet, and which one each mention means. */
export interface SheetPeople {
  readonly parties: readonly SheetParty[];
  readonly partyOf: ReadonlyMap<RegisterOwner, SheetParty>;
}

interface Mention {
  readonly owner: RegisterOwner;
  readonly row: UnitRow;
}

/**
 * EST-6: who is who in a sheet. The same identity number is the same party, whatever the spelling of the name; without
 * a number, the same name with the same phone is; a company is known by its name alone, two people of one name are two.
 */
export function partiesOf(rows: readonly UnitRow[]): SheetPeople {
  const mentions = rows.flatMap((row) =>
    [...(row.owner ? [row.owner] : []), ...row.coOwners].map((owner): Mention => ({ owner, row })),
  );
  const parties: SheetParty[] = [];
  const partyOf = new Map<RegisterOwner, SheetParty>();
  const known = new Map<string, SheetParty>();
  // Those with a number first: whoever lacks it in one row may have it in another.
  for (const mention of mentions.toSorted((a, b) => Number(!a.owner.identity) - Number(!b.owner.identity))) {
    const keys = keysOf(mention.owner);
    const found = keys.map((key) => known.get(key)).find((party) => party && fits(party, mention.owner));
    const party = found ?? started(mention);
    if (!found) parties.push(party);
    collect(party, mention);
    partyOf.set(mention.owner, party);
    for (const key of keys) if (!known.has(key)) known.set(key, party);
  }
  return { parties, partyOf };
}

function keysOf({ identity, name, kind, phones }: RegisterOwner): string[] {
  return [
    ...(identity ? [`identity ${identity.number}`] : []),
    ...phones.map(({ number }) => `phone ${name} ${number}`),
    ...(kind === 'company' ? [`company ${name}`] : []),
  ];
}

/** Two different numbers are two parties, however alike the rest is. */
const fits = (party: SheetParty, { identity }: RegisterOwner): boolean =>
  !identity || !party.identity || party.identity.number === identity.number;

function started({ owner, row }: Mention): SheetParty {
  const { name, kind, identity } = owner;
  return { name, kind, identity, phones: new Map(), row: row.row, units: [] };
}

function collect(party: SheetParty, { owner, row }: Mention): void {
  party.identity ??= owner.identity;
  party.units.push(row);
  for (const { number, label = null } of owner.phones) {
    const phone = party.phones.get(number) ?? { number, label, dead: false };
    phone.dead ||= row.contactDoubtful;
    party.phones.set(number, phone);
  }
}
