import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildingKey, buildingName, looksLikeBuilding } from './building.ts';
import { readFloor } from './floor.ts';
import { canonicalUnitCode, contradictedBuilding, unitCodeCandidates, unitKey, unitLabel } from './unitCode.ts';

describe('EST-6 a unit code in any spelling', () => {
  test.each([
    // spelling, building of the row, code, floor
    ['1502', 'A座', '1502', 15],
    ['A座-1502', 'A座', '1502', 15],
    ['A1502', 'A座', '1502', 15],
    ['a-1502', 'A座', '1502', 15],
    ['Ａ－１５０２', 'A座', '1502', 15],
    [' 1502 室', 'A座', '1502', 15],
    ['15层02室', 'A座', '1502', 15],
    ['15层2室', 'A座', '1502', 15],
    ['15层1502室', 'A座', '1502', 15],
    ['十五层02', 'A座', '1502', 15],
    ['15F-02', 'A座', '1502', 15],
    ['15/F 02', 'A座', '1502', 15],
    ['15-02', 'A座', '1502', 15],
    ['A-15-02', 'A座', '1502', 15],
    ['A座15楼02号', 'A座', '1502', 15],
    ['Room 1502', 'Tower A', '1502', 15],
    [1502, 'A座', '1502', 15],
    ['A栋1502', 'A座', '1502', 15],
    ['A1502', '第一国际A座', '1502', 15],
    ['1502-A', 'A座', '1502A', 15],
    ['6层06室', 'A座', '606', 6],
    ['201', 'A座', '201', 2],
    ['0305', 'A座', '0305', 3],
    ['B座-208', 'B座', '208', 2],
    ['B1018', 'B座', '1018', 10],
    ['B1-018', '地下', 'B1-018', -1],
    ['B1018', '地下车库', 'B1-018', -1],
    ['负一层018', '地下', 'B1-018', -1],
    ['负1-018', '地下', 'B1-018', -1],
    ['-1-018', '地下', 'B1-018', -1],
    ['地下一层018号车位', '地下', 'B1-018', -1],
    ['地下-B1-018', '地下', 'B1-018', -1],
    ['B2层018', '地下', 'B2-018', -2],
    ['车位B1-018', '地下', 'B1-018', -1],
    ['1018', '地下', '1018', null],
    ['S-34', '裙楼', 'S-34', null],
    ['s34', '裙楼', 'S-34', null],
    ['裙楼-S-34', '裙楼', 'S-34', null],
    ['A-305', '裙楼', 'A-305', null],
    ['1-2-301', '1栋', '2-301', 3],
    ['1栋-2单元-301室', '1栋', '2-301', 3],
    ['2单元301', '1号楼', '2-301', 3],
    ['二单元301', '1号楼', '2-301', 3],
    ['2-301', '1号楼', '2-301', 3],
    ['02-301', '1号楼', '2-301', 3],
    ['1#301', '1号楼', '301', 3],
    ['B1-1502', 'B1栋', '1502', 15],
    ['1-15-02', '1栋', '1502', 15],
    ['大堂广告位', 'A座', '大堂广告位', null],
    ['人防-018', '地下', '人防-018', null],
  ])('%s in %s is %s, floor %s', (spelling, building, code, floor) => {
    const read = canonicalUnitCode(spelling, building);
    expect(read).toMatchObject({ code, floor });
  });

  test.each([
    ['A座-1502', 'A座', '1502'],
    ['A1502', 'A', '1502'],
    ['ａ１５０２', 'A', '1502'],
    ['1栋2单元301室', '1栋', '2-301'],
    ['12号楼1502', '12号楼', '1502'],
    ['东座1502', '东座', '1502'],
    ['1-2-301', '1', '2-301'],
    ['1-301', '1', '301'],
    ['裙楼-S-34', '裙楼', 'S-34'],
    ['地下-B1-018', '地下', 'B1-018'],
    ['15层02室', undefined, '1502'],
    ['1502', undefined, '1502'],
    ['S-34', undefined, 'S-34'],
    ['B1-018', undefined, 'B1-018'],
  ])('%s without a building column names building %s, code %s', (spelling, building, code) => {
    const read = canonicalUnitCode(spelling);
    expect([read?.building, read?.code]).toEqual([building, code]);
  });

  test.each(['1501、1502', '1501/1502', '1501+1502', '', '—', '***', '1'.repeat(40)])(
    '“%s” is not the code of one unit',
    (text) => {
      expect(canonicalUnitCode(text, 'A座')).toBeUndefined();
    },
  );

  test('a code that can be read in two ways offers both to a search', () => {
    expect(unitCodeCandidates('B1018')).toEqual([
      { building: 'B', code: '1018', floor: 10 },
      { code: 'B-1018', floor: null },
      { code: 'B1-018', floor: -1 },
    ]);
    expect(unitCodeCandidates('1-301').map(({ building, code }) => [building, code])).toEqual([
      ['1', '301'],
      [undefined, '1-301'],
    ]);
  });

  test('any room spelled five ways has one code and one floor', () => {
    const room = fc.record({
      letter: fc.constantFrom('A', 'C', 'D', 'E', 'F', 'G', 'H'),
      floor: fc.integer({ min: 1, max: 99 }),
      room: fc.integer({ min: 1, max: 99 }),
    });
    fc.assert(
      fc.property(room, ({ letter, floor, room }) => {
        const two = String(room).padStart(2, '0');
        const code = `${floor}${two}`;
        const wide = code.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
        const spellings = [
          code,
          `${letter}${code}`,
          `${letter.toLowerCase()} - ${code}`,
          `${letter}座-${code}`,
          `${floor}层${two}室`,
          wide,
        ];
        for (const spelling of spellings) {
          expect(canonicalUnitCode(spelling, `${letter}座`), spelling).toMatchObject({ code, floor });
        }
      }),
    );
  });

  test('a canonical code stays what it is, alone and named in full', () => {
    const parts = fc.array(fc.constantFrom('1', '02', '301', '1502', 'A', 'B1', 'S', '-', '层', '单元', '室', '座'), {
      maxLength: 5,
    });
    const building = fc.constantFrom('A座', 'B座', '1栋', '裙楼', '地下', 'B1栋');
    fc.assert(
      fc.property(parts, building, (pieces, building) => {
        const read = canonicalUnitCode(pieces.join(''), building);
        if (!read) return;
        expect(canonicalUnitCode(read.code, building)?.code).toBe(read.code);
      }),
      { numRuns: 2000 },
    );
    for (const [building, code] of [
      ['A座', '1502'],
      ['裙楼', 'S-34'],
      ['地下', 'B1-018'],
      ['1栋', '2-301'],
    ] as const) {
      expect(canonicalUnitCode(unitLabel(building, code))).toMatchObject({ building, code });
    }
  });

  test("leading zeros, which a spreadsheet's number cells lose, make no other unit", () => {
    expect(unitKey('A座', '0305')).toBe(unitKey('a栋', '305'));
    expect(unitKey('地下', 'B1-018')).toBe(unitKey('地下', 'B1-18'));
    expect(unitKey('A座', '100')).not.toBe(unitKey('A座', '10'));
    expect(unitKey('A座', '305')).not.toBe(unitKey('B座', '305'));
  });

  test("a code that names another building than its row's is noticed", () => {
    expect(contradictedBuilding('B座-406', 'A座')).toBe('B座');
    expect(contradictedBuilding('A栋-406', 'A座')).toBeUndefined();
    expect(contradictedBuilding('S-34', '裙楼')).toBeUndefined();
  });
});

describe('EST-6 a building in any spelling', () => {
  test.each([
    ['A', ['A座', 'a栋', 'Ａ', 'Tower A', 'Block A', 'A 座', 'A塔']],
    ['1', ['1栋', '1号楼', '01栋', '1#', '1#楼', '一座', '1幢', 'Building 1', '第1栋', '1']],
    ['12', ['12栋', '十二号楼']],
    ['裙楼', ['裙楼', ' 裙 楼 ']],
    ['地下', ['地下']],
    ['一期3', ['一期3栋', '一期-3号楼']],
  ])('%s', (key, spellings) => {
    expect([...new Set(spellings.map(buildingKey))]).toEqual([key]);
  });

  test('a name is shown as written, letters large, layout spaces gone', () => {
    expect(['ａ 座', ' 裙楼', 'Tower  A'].map(buildingName)).toEqual(['A座', '裙楼', 'Tower A']);
  });

  test('the name of a building is told from a title', () => {
    expect(['A座', '1号楼', '地下车库', 'Tower A'].every(looksLikeBuilding)).toBe(true);
    expect(['业主台账', 'Sheet1', '1502', '张三'].some(looksLikeBuilding)).toBe(false);
  });
});

describe('EST-6 a floor in any spelling', () => {
  test.each([
    ['15', 15],
    [15, 15],
    ['15层', 15],
    ['第十五层', 15],
    ['15F', 15],
    ['15/33', 15],
    ['首层', 1],
    ['B1', -1],
    ['-1', -1],
    ['负一层', -1],
    ['地下二层', -2],
    ['/', null],
  ])('%s is %s', (text, floor) => {
    expect(readFloor(text)).toEqual({ value: floor });
  });

  test.each(['天台', '0', '999', '1.5'])('“%s” is no floor', (text) => {
    expect(readFloor(text)).toEqual({ fault: 'floorNotValid' });
  });
});
