import { inWords, type Locale } from '@onedesk/kernel';
import { Fact, type Reader } from '@onedesk/subgraph';
import { recordWords } from '../words.ts';

/** As many as a person wants to read. */
const most = 20;

/**
 * EST-6: what was changed or built on the records of an import since, by others than itself: then it stays. Named by
 * what people know them by; empty when nothing stands in the way.
 */
export async function standingInTheWay(db: Reader, table: string, importId: string, locale: Locale): Promise<Fact[]> {
  const rows = await db.rows<{ type: string; label: string }>(
    `select distinct s.type, coalesce(u.code || coalesce(' ' || p.name, ''), p.name, b.name, s.id::text) as label
       from (${[...moved, ...added, owed].map((one) => one(table)).join(' union ')}) s
       left join building b on b.id = s.building_id
       left join unit u on u.id = s.unit_id
       left join party p on p.id = s.party_id
      order by 1, 2 limit ${most}`,
    [importId],
  );
  return rows.map(({ type, label }) =>
    Object.assign(new Fact(), { name: inWords(recordWords[type] ?? { zh: type, en: type }, locale), value: label }),
  );
}

/** Records that the import wrote and somebody wrote again. */
const moved = [
  changedSince('Unit', 'unit', 'null::uuid', 'x.id', 'null::uuid'),
  changedSince('Party', 'party', 'null::uuid', 'null::uuid', 'x.id'),
  changedSince('Contact', 'contact', 'null::uuid', 'null::uuid', 'x.party_id'),
  changedSince('UnitRole', 'unit_role', 'null::uuid', 'x.unit_id', 'x.party_id'),
  changedSince('Tenancy', 'tenancy', 'null::uuid', 'x.unit_id', 'x.party_id'),
];

/** A part of the question, for an import with this table of traces. */
type Part = (traces: string) => string;

function changedSince(type: string, table: string, building: string, unit: string, party: string): Part {
  return (
    traces,
  ) => `select '${type}' as type, x.id, ${building} as building_id, ${unit} as unit_id, ${party} as party_id
    from ${traces} t join ${table} x on x.id = t.record_id
   where t.import_id = $1 and t.record_type = '${type}' and x.version <> t.version`;
}

/** Records of others that hang on one that the import created. */
const added = [
  hangingOn('UnitRole', 'unit_role', 'x.unit_id', 'x.unit_id', 'x.party_id'),
  hangingOn('UnitRole', 'unit_role', 'x.party_id', 'x.unit_id', 'x.party_id'),
  hangingOn('Tenancy', 'tenancy', 'x.party_id', 'x.unit_id', 'x.party_id'),
  hangingOn('UseFact', 'use_fact', 'x.unit_id', 'x.unit_id', 'null::uuid'),
  hangingOn('Contact', 'contact', 'x.party_id', 'null::uuid', 'x.party_id'),
  hangingOn('Party', 'party', 'x.merged_into', 'null::uuid', 'x.id'),
];

function hangingOn(type: string, table: string, on: string, unit: string, party: string): Part {
  return (
    traces,
  ) => `select '${type}' as type, x.id, null::uuid as building_id, ${unit} as unit_id, ${party} as party_id
    from ${traces} t join ${table} x on ${on} = t.record_id
   where t.import_id = $1 and t.what = 'created' and x.withdrawn_at is null
     and not exists (select from ${traces} o where o.import_id = $1 and o.record_id = x.id)`;
}

/** Units that the import created and for which something is owed or paid ahead, as property's copy has it (LED-1). */
const owed: Part = (
  traces,
) => `select 'UnitAccount' as type, x.id, null::uuid as building_id, x.unit_id, null::uuid as party_id
    from ${traces} t join unit_account x on x.unit_id = t.record_id
   where t.import_id = $1 and t.what = 'created' and (x.balance_fen <> 0 or x.arrears_fen <> 0)`;
