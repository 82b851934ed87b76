import type { ImportWrite } from '@onedesk/imports';
import { UnitRole } from '../../parties/index.ts';
import { Tenancy, type Terms } from '../tenancy.ts';
import type { TenancyRow } from './reading/index.ts';
import { termsAsJson } from './termsAsJson.ts';

/** A list of tenants on its way in. */
export type TenancyWrite = ImportWrite<TenancyRow>;

/** What became of a row. */
type What = 'tenanciesNew' | 'tenanciesChanged' | 'tenanciesUnchanged';

/** The tenancies and tenants of some units, on record and as they come. */
export class TenancyBook {
  readonly #write: TenancyWrite;
  readonly #units: ReadonlyMap<string, string>;
  readonly #tenancies: Tenancy[];
  readonly #roles: UnitRole[];
  readonly #newRoles: UnitRole[] = [];
  readonly #newTenancies: Tenancy[] = [];
  readonly #marked = new Set<string>();

  private constructor(
    write: TenancyWrite,
    units: ReadonlyMap<string, string>,
    tenancies: Tenancy[],
    roles: UnitRole[],
  ) {
    this.#write = write;
    this.#units = units;
    this.#tenancies = tenancies;
    this.#roles = roles;
  }

  static async open(
    write: TenancyWrite,
    rows: readonly TenancyRow[],
    units: ReadonlyMap<string, string>,
  ): Promise<TenancyBook> {
    const { em, projectId } = write;
    const unitId = { $in: rows.flatMap(({ key }) => units.get(key) ?? []) };
    const tenancies = await em.find(Tenancy, { projectId, unitId, withdrawnAt: null });
    const roles = await em.find(UnitRole, { projectId, unitId, role: 'tenant', withdrawnAt: null });
    return new TenancyBook(write, units, tenancies, roles);
  }

  /** Brings one tenancy to what its row says. */
  enter(row: TenancyRow, partyId: string): What {
    const unitId = this.#units.get(row.key);
    if (!unitId) throw new Error('a unit of the sheet is not in the register');
    const { startsOn, endsOn, monthlyRent, deposit, depositRemark, filed, remark } = row;
    const terms = { startsOn, endsOn, monthlyRent, deposit, depositRemark, filed, remark };
    const known = this.#tenancies.find(
      (one) => one.unitId === unitId && one.partyId === partyId && one.startsOn === startsOn,
    );
    if (known) return this.#correct(known, terms, row.row);
    const { now, importId, projectId, trace } = this.#write;
    const role = this.#roleFor({ unitId, partyId }, terms, row.row);
    const tenancy = Tenancy.record({ id: unitId, projectId }, { partyId, roleId: role.id }, terms, now, importId);
    this.#tenancies.push(tenancy);
    this.#newTenancies.push(tenancy);
    this.#marked.add(tenancy.id);
    trace.mark({ type: 'Tenancy', record: tenancy, row: row.row, what: 'created' });
    return 'tenanciesNew';
  }

  /** Writes what was entered: roles before the tenancies that name them. */
  async write(): Promise<void> {
    const { em, trace } = this.#write;
    await em.flush();
    await em.persist(this.#newRoles).flush();
    await em.persist(this.#newTenancies).flush();
    await trace.write();
  }

  #correct(tenancy: Tenancy, terms: Terms, row: number): What {
    const before = tenancy.terms;
    if (!tenancy.correct(terms)) return 'tenanciesUnchanged';
    this.#markChanged('Tenancy', tenancy, row, termsAsJson(before));
    const role = this.#roles.find(({ id }) => id === tenancy.roleId);
    // Days that somebody changed since are theirs.
    if (role && role.until === before.endsOn)
      this.#stretch(role, { since: role.since ?? null, until: terms.endsOn }, row);
    return 'tenanciesChanged';
  }

  /** The tenant's role for the term: one that shares days with it carries on, otherwise another begins. */
  #roleFor(of: { unitId: string; partyId: string }, { startsOn, endsOn }: Terms, row: number): UnitRole {
    const shared = this.#roles.find(
      ({ unitId, partyId, since, until }) =>
        unitId === of.unitId && partyId === of.partyId && (!since || since <= endsOn) && (!until || until >= startsOn),
    );
    if (shared) {
      const { since = null, until = null } = shared;
      const days = {
        since: since && since > startsOn ? startsOn : since,
        until: until && until < endsOn ? endsOn : until,
      };
      this.#stretch(shared, days, row);
      return shared;
    }
    const { now, projectId, trace } = this.#write;
    const days = { role: 'tenant', since: startsOn, until: endsOn } as const;
    const role = UnitRole.record({ id: of.unitId, projectId }, { id: of.partyId }, days, now);
    this.#roles.push(role);
    this.#newRoles.push(role);
    this.#marked.add(role.id);
    trace.mark({ type: 'UnitRole', record: role, row, what: 'created' });
    return role;
  }

  #stretch(role: UnitRole, days: { since: string | null; until: string | null }, row: number): void {
    const before = { since: role.since ?? null, until: role.until ?? null };
    if (before.since === days.since && before.until === days.until) return;
    Object.assign(role, days);
    this.#markChanged('UnitRole', role, row, before);
  }

  /** What a record was before the import is what it was before its first row. */
  #markChanged(type: string, record: { id: string; version: number }, row: number, before: object): void {
    if (this.#marked.has(record.id)) return;
    this.#marked.add(record.id);
    this.#write.trace.mark({ type, record, row, what: 'changed', before });
  }
}
