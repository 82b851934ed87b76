import { describe, expect, test } from 'vitest';
import { changeOfOwners, type Ownership } from './ownership.ts';

const speaksOf = '2026-10-31';
const li = (more: Partial<Ownership> = {}): Ownership => ({ partyId: '李', since: '2021-06-18', until: null, ...more });
const says = (owners: string[], handedOverOn: string | null = '2021-06-18', isUnsold = false) => ({
  owners,
  handedOverOn,
  isUnsold,
});

describe('who owns a unit after a sheet', () => {
  test.each<[title: string, roles: Ownership[], said: ReturnType<typeof says>, begun: object[], ended: object[]]>([
    ['the first owner owns from the hand-over', [], says(['李']), [{ partyId: '李', since: '2021-06-18' }], []],
    [
      'the first owner of an unknown day owns since nobody knows when',
      [],
      says(['李'], null),
      [{ partyId: '李', since: null }],
      [],
    ],
    ['the owner that is known stays', [li()], says(['李']), [], []],
    ['a sheet that names nobody says nothing', [li()], says([]), [], []],
    ['of two owners one is left out: both stay', [li(), li({ partyId: '王' })], says(['李']), [], []],
    [
      'another owner takes over on the day the sheet speaks of',
      [li()],
      says(['王']),
      [{ partyId: '王', since: speaksOf }],
      [{ role: li(), until: '2026-10-30' }],
    ],
    [
      'another owner takes over from a hand-over that came later',
      [li()],
      says(['王'], '2025-03-01'),
      [{ partyId: '王', since: '2025-03-01' }],
      [{ role: li(), until: '2025-02-28' }],
    ],
    [
      'an owner since nobody knows when is followed on the day the sheet speaks of',
      [li({ since: null })],
      says(['王']),
      [{ partyId: '王', since: speaksOf }],
      [{ role: li({ since: null }), until: '2026-10-30' }],
    ],
    [
      'an ownership that began on that very day ends on it, never before it began',
      [li({ since: speaksOf })],
      says(['王']),
      [{ partyId: '王', since: speaksOf }],
      [{ role: li({ since: speaksOf }), until: speaksOf }],
    ],
    [
      'a unit that is unsold again has no owner',
      [li()],
      says([], null, true),
      [],
      [{ role: li(), until: '2026-10-30' }],
    ],
    ['an owner of later days is known already', [li({ since: '2026-12-01' })], says(['李']), [], []],
    ['what has ended before stays as it was', [li({ until: '2024-01-01' })], says([], null, true), [], []],
  ])('EST-6 %s', (_, roles, said, begun, ended) => {
    expect(changeOfOwners(roles, said, speaksOf)).toEqual({ begun, ended });
  });

  test('EST-6 what followed from a sheet does not follow from it once more', () => {
    const first = changeOfOwners([li()], says(['王']), speaksOf);
    const after = [
      ...first.ended.map(({ role, until }) => ({ ...role, until })),
      ...first.begun.map((role) => ({ ...role, until: null })),
    ];
    expect(changeOfOwners(after, says(['王']), speaksOf)).toEqual({ begun: [], ended: [] });
  });
});
