import { Contact, type Identity, Party, phoneOf } from '../../parties/index.ts';
import { type ImportWrite, inChunks } from '@onedesk/imports';
import type { PlacedRow } from '@onedesk/sheets';
import { type Acquaintance, matchParties } from './matchParties.ts';
import type { SheetParty, SheetPhone } from './sheetParties.ts';

/** A sheet of any kind that names parties, on its way in. */
type PartiesWrite = Omit<ImportWrite<PlacedRow>, 'reading'>;

/** The parties of a sheet as the register now has them. */
export interface WrittenParties {
  readonly created: number;
  readonly changed: number;
  /** The register's party; everybody the sheet names has one. */
  idOf(party: SheetParty | undefined): string;
}

/** EST-6: registers the owners or tenants that are new, and adds to the others what the sheet knows besides: phones, a number. */
export async function writeParties(
  write: PartiesWrite,
  parties: readonly SheetParty[],
  how: Acquaintance,
): Promise<WrittenParties> {
  const matches = await matchParties(write, parties, how);
  const ids = new Map<SheetParty, string>(matches);
  const changed = new Set<string>();
  let created = 0;
  await inChunks(write, parties, [10, 40], async (chunk) => {
    const known = await knownParties(
      write,
      chunk.flatMap((party) => matches.get(party) ?? []),
    );
    const contacts: Contact[] = [];
    for (const party of chunk) {
      const existing = known.get(matches.get(party) ?? '');
      const written = existing ?? register(write, party);
      ids.set(party, written.party.id);
      if (!existing) created += 1;
      const corrected = existing ? correct(write, existing.party, party) : false;
      const more = bringPhones(write, written, party);
      contacts.push(...more.added);
      if (existing && (corrected || more.any)) changed.add(existing.party.id);
    }
    await write.em.flush();
    await write.em.persist(contacts).flush();
    await write.trace.write();
  });
  return {
    created,
    changed: changed.size,
    idOf(party) {
      const id = party && ids.get(party);
      if (!id) throw new Error('a party of the sheet was not written');
      return id;
    },
  };
}

interface KnownParty {
  readonly party: Party;
  /** Dead and alive; grows as the sheet brings more. */
  readonly contacts: Contact[];
}

async function knownParties({ em, projectId }: PartiesWrite, ids: readonly string[]): Promise<Map<string, KnownParty>> {
  const parties = await em.find(Party, { projectId, id: { $in: [...ids] } });
  const contacts = await em.find(Contact, { projectId, partyId: { $in: [...ids] }, withdrawnAt: null });
  const byParty = Map.groupBy(contacts, ({ partyId }) => partyId);
  return new Map(parties.map((party) => [party.id, { party, contacts: byParty.get(party.id) ?? [] }]));
}

function register({ em, vault, now, projectId, trace }: PartiesWrite, sheet: SheetParty): KnownParty {
  const { kind, name, row } = sheet;
  const details = { kind, name, keyAccount: false, remark: null, identity: identityOf(sheet) };
  const party = Party.register(projectId, details, vault, now);
  em.persist(party);
  trace.mark({ type: 'Party', record: party, row, what: 'created' });
  return { party, contacts: [] };
}

/** The sheet's name counts where the identity number is the same; a number that was missing is added. */
function correct({ vault, now, trace }: PartiesWrite, party: Party, sheet: SheetParty): boolean {
  const identity = party.identityBlind ? undefined : (identityOf(sheet) ?? undefined);
  const before = { name: party.name, ...(identity ? { identity: null } : {}) };
  if (!party.correct({ name: sheet.name, identity }, vault, now)) return false;
  trace.mark({ type: 'Party', record: party, row: sheet.row, what: 'changed', before });
  return true;
}

function identityOf({ identity }: SheetParty): Identity | null {
  if (!identity) return null;
  return { kind: identity.kind === 'creditCode' ? 'unifiedSocialCredit' : identity.kind, number: identity.number };
}

/** Adds the phones that are not on record, and strikes those of which the sheet says that nobody answers (NTC-3). */
function bringPhones(write: PartiesWrite, { party, contacts }: KnownParty, sheet: SheetParty) {
  const { trace, speaksOf } = write;
  const added: Contact[] = [];
  let any = false;
  for (const phone of sheet.phones.values()) {
    const onRecord = contacts.find(({ value }) => value === phone.number);
    if (!onRecord) {
      const contact = newContact(write, party, phone);
      added.push(contact);
      contacts.push(contact);
      trace.mark({ type: 'Contact', record: contact, row: sheet.row, what: 'created' });
    } else if (phone.dead && !onRecord.deadSince) {
      onRecord.strike(speaksOf);
      trace.mark({ type: 'Contact', record: onRecord, row: sheet.row, what: 'changed', before: { deadSince: null } });
    } else continue;
    any = true;
  }
  return { added, any };
}

function newContact({ now, speaksOf }: PartiesWrite, party: Party, { number, label, dead }: SheetPhone): Contact {
  const value = phoneOf(number);
  const kind = typeof value === 'string' ? 'other' : value.kind;
  const contact = Contact.add(party, { kind, value: number, label }, now);
  if (dead) contact.strike(speaksOf);
  return contact;
}
