import { type CivilDate, inWords, type Words } from '@onedesk/kernel';
import type { Context } from '@onedesk/subgraph';
import { todayIn } from '../estate/index.ts';
import {
  contactsOfParties,
  partiesById,
  type PartyRow,
  rolesOfParties,
  rolesOfUnits,
  type UnitRoleKind,
  type UnitRoleRow,
} from '../parties/index.ts';
import { showContact, showName } from '../privacy/index.ts';
import { type UnitRow, unitsById } from '../units/index.ts';

const roleWords: Record<UnitRoleKind, Words> = {
  owner: { zh: '业主', en: 'owner' },
  tenant: { zh: '租户', en: 'tenant' },
  occupant: { zh: '住户', en: 'occupant' },
  agent: { zh: '代理人', en: 'agent' },
};

const nobody: Words = { zh: '暂无业主与租户', en: 'Nobody is recorded' };
const order: UnitRoleKind[] = ['owner', 'tenant', 'occupant', 'agent'];

/** Who a unit's people are today: `业主 张勇 · 租户 恒信咨询`. */
export async function subtitleOfUnit(unit: UnitRow, context: Context): Promise<string> {
  if (!context.may('party.see', unit.project_id)) return '';
  const roles = inForce(await context.load(rolesOfUnits, unit.id), await todayIn(context, unit.project_id));
  if (roles.length === 0) return inWords(nobody, context.locale);
  const people = await Promise.all(
    roles.slice(0, 3).map(async ({ role, party_id: partyId }) => {
      const party = await context.load(partiesById, partyId);
      return `${inWords(roleWords[role], context.locale)} ${party ? showName(context, party.name, unit.project_id) : ''}`;
    }),
  );
  return [...people, ...more(roles.length)].join(' · ');
}

/** What a party is today, and a phone as the reader may see it: `A座-1502 业主 · 138****5678`. */
export async function subtitleOfParty(party: PartyRow, context: Context): Promise<string> {
  const [roles, contacts, today] = await Promise.all([
    context.load(rolesOfParties, party.id),
    context.load(contactsOfParties, party.id),
    todayIn(context, party.project_id),
  ]);
  const present = inForce(roles, today);
  const units = await Promise.all(
    present.slice(0, 3).map(async ({ role, unit_id: unitId }) => {
      const unit = await context.load(unitsById, unitId);
      return `${unit?.code ?? ''} ${inWords(roleWords[role], context.locale)}`.trim();
    }),
  );
  const phone = contacts?.find(({ dead_since: dead }) => dead === null);
  const shown = phone && showContact(context, phone.value, party.project_id).value;
  return [...units, ...more(present.length), ...(shown ? [shown] : [])].join(' · ');
}

function inForce(roles: readonly UnitRoleRow[] | null, on: CivilDate): UnitRoleRow[] {
  return (roles ?? [])
    .filter(({ since, until }) => (since === null || since <= on) && (until === null || until >= on))
    .toSorted((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
}

const more = (count: number): string[] => (count > 3 ? [`+${count - 3}`] : []);
