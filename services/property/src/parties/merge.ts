import type { CommandContext } from '@onedesk/subgraph';
import { Contact } from './contact.ts';
import type { Party } from './party.ts';
import { overlaps, UnitRole } from './unit-role.ts';

/**
 * EST-2: everything of the duplicate goes to the kept party. A role that both have on the same days becomes one, and
 * a number that both have stays once.
 */
export async function mergeParties(command: CommandContext, kept: Party, duplicate: Party): Promise<void> {
  const { em, now, resources } = command;
  const present = { partyId: { $in: [kept.id, duplicate.id] }, withdrawnAt: null };
  const roles = await em.find(UnitRole, present);
  const contacts = await em.find(Contact, present);
  const identity = duplicate.yieldTo(kept, resources.vault, now);
  if (identity) {
    // One number is never on record twice, not even within the transaction.
    await em.flush();
    kept.takeOver(identity, resources.vault);
  }
  for (const role of ofParty(roles, duplicate)) takeOverRole(role, kept, ofParty(roles, kept), now);
  for (const contact of ofParty(contacts, duplicate)) {
    const same = ofParty(contacts, kept).find(({ kind, value }) => kind === contact.kind && value === contact.value);
    if (same && !same.deadSince) contact.withdraw(now);
    else contact.moveTo(kept);
  }
  await em.flush();
  await tenanciesFollow(command, kept, duplicate);
}

/** A tenancy is that of the kept party, by the role that its tenant now has in the unit. */
async function tenanciesFollow({ db }: CommandContext, kept: Party, duplicate: Party): Promise<void> {
  await db.rows(
    `update tenancy t set party_id = $1, version = version + 1, role_id = coalesce((
        select r.id from unit_role r where r.unit_id = t.unit_id and r.party_id = $1 and r.role = 'tenant' and r.withdrawn_at is null
           and (r.since is null or r.since <= t.ends_on) and (r.until is null or r.until >= t.starts_on) order by r.since, r.id limit 1), t.role_id)
      where t.withdrawn_at is null and (t.party_id = $2 or (t.party_id = $1
        and exists (select from unit_role r where r.id = t.role_id and r.withdrawn_at is not null))) returning t.id`,
    [kept.id, duplicate.id],
  );
}

const ofParty = <Owned extends { partyId: string; withdrawnAt?: Date | null }>(owned: Owned[], party: Party) =>
  owned.filter(({ partyId, withdrawnAt }) => partyId === party.id && !withdrawnAt);

function takeOverRole(role: UnitRole, kept: Party, keptRoles: UnitRole[], now: Date): void {
  const [first, ...others] = keptRoles.filter(
    (own) => own.unitId === role.unitId && own.role === role.role && overlaps(own, role),
  );
  if (!first) return role.moveTo(kept);
  first.absorb(role, now);
  for (const other of others) first.absorb(other, now);
}
