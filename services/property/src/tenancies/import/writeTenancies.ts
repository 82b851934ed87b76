import { inChunks } from '@onedesk/imports';
import { type Mention, partiesOf, writeParties } from '../../register-import/index.ts';
import { unitIds } from './knownUnits.ts';
import type { TenancyRow } from './reading/index.ts';
import { TenancyBook, type TenancyWrite } from './tenancyBook.ts';
import type { TenancyCounts } from './tenancyImport.graphql.ts';

/** Names of tenants repeat: only a phone, a number or the unit they rent tells who is who. */
const tenants = { role: 'tenant', companiesByName: false } as const;

/**
 * LSE-3, EST-6: records the tenancies that the accepted rows speak of, with the tenant's role in the unit for the term
 * (EST-2) and its phones. A tenancy is the same when unit, tenant and first day are; a second time changes nothing.
 */
export async function writeTenancies(write: TenancyWrite): Promise<TenancyCounts> {
  const { db, reading, projectId } = write;
  // Two imports into one project go one after the other; what people do meanwhile goes on.
  await db.rows('select id from project where id = $1 for no key update', [projectId]);
  const mentions = new Map(reading.accepted.map((row) => [row, mentionOf(row)]));
  const people = partiesOf([...mentions.values()], tenants);
  const parties = await writeParties(write, people.parties, tenants);
  const units = await unitIds(db, projectId);
  const counts = { tenanciesNew: 0, tenanciesChanged: 0, tenanciesUnchanged: 0 };
  await inChunks(write, reading.accepted, [40, 98], async (rows) => {
    const book = await TenancyBook.open(write, rows, units);
    for (const row of rows) {
      const owner = mentions.get(row)?.owner;
      counts[book.enter(row, parties.idOf(owner && people.partyOf.get(owner)))] += 1;
    }
    await book.write();
  });
  const accepted = reading.accepted.length;
  const faulty = reading.refused.length;
  const { created: partiesNew, changed: partiesChanged } = parties;
  return { rows: accepted + faulty, accepted, faulty, ...counts, partiesNew, partiesChanged };
}

/** A phone whose owner the sheet does not name is the contact person's. */
function mentionOf(row: TenancyRow): Mention {
  const label = row.contactName ?? undefined;
  const phones = row.tenant.phones.map((phone) => ({ ...phone, label: phone.label ?? label }));
  return { owner: { ...row.tenant, phones }, row };
}
