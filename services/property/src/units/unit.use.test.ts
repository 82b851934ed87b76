import { describe, expect, test } from 'vitest';
import { decideUse, type Declaration, factInWords, type Tenancy, weighUse } from './unit.use.ts';

let made = 0;
const declared = (use: Declaration['use'], since: string, source: Declaration['source'] = 'declared'): Declaration => ({
  id: `d${(made += 1)}`,
  use,
  since,
  source,
});
const tenancy = (since: string, until: string | null = null): Tenancy => ({ since, until });

interface Case {
  what: string;
  saleState?: 'sold' | 'unsold';
  declarations?: Declaration[];
  tenancies?: Tenancy[];
  on: string;
  use: string;
  source: string;
}

const cases: Case[] = [
  { what: 'nothing is known', on: '2026-03-02', use: 'vacant', source: 'noFact' },
  { what: 'it is not sold', saleState: 'unsold', on: '2026-03-02', use: 'vacant', source: 'unsold' },
  {
    what: 'the sheet said so',
    declarations: [declared('ownerOccupied', '2026-01-01', 'declaredAtImport')],
    on: '2026-03-02',
    use: 'ownerOccupied',
    source: 'declaredAtImport',
  },
  {
    what: 'it is not sold but in custody, as declared',
    saleState: 'unsold',
    declarations: [declared('inCustody', '2026-01-01')],
    on: '2026-03-02',
    use: 'inCustody',
    source: 'declared',
  },
  {
    what: 'a later declaration follows an earlier one',
    declarations: [declared('underRenovation', '2026-02-01'), declared('vacant', '2026-01-01', 'declaredAtImport')],
    on: '2026-03-02',
    use: 'underRenovation',
    source: 'declared',
  },
  {
    what: 'two declarations are of one day: the one recorded last',
    declarations: [declared('vacant', '2026-02-01'), declared('inCustody', '2026-02-01')],
    on: '2026-03-02',
    use: 'inCustody',
    source: 'declared',
  },
  {
    what: 'a declaration is for a later day',
    declarations: [declared('vacant', '2026-01-01'), declared('ownerOccupied', '2026-03-03')],
    on: '2026-03-02',
    use: 'vacant',
    source: 'declared',
  },
  {
    what: 'a tenant moved in after the declaration',
    declarations: [declared('vacant', '2026-01-01', 'declaredAtImport')],
    tenancies: [tenancy('2026-02-01')],
    on: '2026-03-02',
    use: 'let',
    source: 'tenancy',
  },
  {
    what: 'a tenancy is in force, whatever was declared later',
    declarations: [declared('ownerOccupied', '2026-02-15')],
    tenancies: [tenancy('2026-02-01', '2026-12-31')],
    on: '2026-03-02',
    use: 'let',
    source: 'tenancy',
  },
  {
    what: 'it is the first day of the tenancy',
    tenancies: [tenancy('2026-03-02')],
    on: '2026-03-02',
    use: 'let',
    source: 'tenancy',
  },
  {
    what: 'it is the last day of the tenancy',
    tenancies: [tenancy('2026-01-01', '2026-03-02')],
    on: '2026-03-02',
    use: 'let',
    source: 'tenancy',
  },
  {
    what: 'the tenancy ended yesterday, though the owner lived there before',
    declarations: [declared('ownerOccupied', '2025-01-01')],
    tenancies: [tenancy('2026-01-01', '2026-03-01')],
    on: '2026-03-02',
    use: 'vacant',
    source: 'tenancy',
  },
  {
    what: 'the owner moved in the day after the tenancy',
    declarations: [declared('ownerOccupied', '2026-03-02')],
    tenancies: [tenancy('2026-01-01', '2026-03-01')],
    on: '2026-03-02',
    use: 'ownerOccupied',
    source: 'declared',
  },
  {
    what: 'one of two tenancies ended',
    tenancies: [tenancy('2025-01-01'), tenancy('2026-01-01', '2026-03-01')],
    on: '2026-03-02',
    use: 'let',
    source: 'tenancy',
  },
];

describe('the use of a unit', () => {
  test.each(cases)(
    'EST-1 is $use when $what',
    ({ saleState = 'sold', declarations = [], tenancies = [], ...wanted }) => {
      const grounds = { saleState, declarations, tenancies };
      const facts = weighUse(grounds, wanted.on);
      expect(decideUse(grounds, wanted.on)).toBe(wanted.use);
      expect(facts[0]).toMatchObject({ use: wanted.use, source: wanted.source, decides: true });
      expect(facts.filter(({ decides }) => decides)).toHaveLength(1);
    },
  );

  test('EST-1 says why in the reader’s language, the deciding fact first', () => {
    const facts = weighUse(
      {
        saleState: 'unsold',
        declarations: [declared('ownerOccupied', '2025-01-01', 'declaredAtImport')],
        tenancies: [tenancy('2026-01-01', '2026-03-01')],
      },
      '2026-03-02',
    );
    expect(facts.map((fact) => factInWords(fact, 'zh-CN'))).toEqual([
      '租户于 2026-03-01 租期结束',
      '导入台账时申报为自用，自 2025-01-01 起',
      '尚未售出',
    ]);
    expect(facts.map((fact) => factInWords(fact, 'en'))[1]).toBe('Declared owner-occupied at import, since 2025-01-01');
  });
});
