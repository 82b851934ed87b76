import { describe, expect, test } from 'vitest';
import { readArea } from './area.ts';
import { readDeclaredUse, readKind, readSaleState } from './words.ts';

describe('EST-6 areas', () => {
  test.each([
    [166.95, '166.95'],
    [12.5, '12.50'],
    [166.950000000002, '166.95'],
    ['202.12㎡', '202.12'],
    ['12.5平米', '12.50'],
    ['１２.５ 平方米', '12.50'],
    ['1,234.5', '1234.50'],
    ['１,２３４.５m²', '1234.50'],
    ['88.125', '88.13'],
    ['0.994 sqm', '0.99'],
    ['120.', '120.00'],
    [1_000_000, '1000000.00'],
  ])('%s is %s', (cell, area) => {
    expect(readArea(cell)).toEqual({ value: area });
  });

  test.each([
    [null, 'areaMissing'],
    ['/', 'areaMissing'],
    ['待测', 'areaNotANumber'],
    ['约120', 'areaNotANumber'],
    ['1,23', 'areaNotANumber'],
    ['12.3.4', 'areaNotANumber'],
    [new Date(), 'areaNotANumber'],
    [0, 'areaOutOfRange'],
    ['-5', 'areaOutOfRange'],
    [0.004, 'areaOutOfRange'],
    ['1000000.01', 'areaOutOfRange'],
  ])('%s is refused: %s', (cell, fault) => {
    expect(readArea(cell)).toEqual({ fault });
  });
});

describe('EST-6 words', () => {
  test.each([
    ['写字楼', 'office'],
    ['办公', 'office'],
    ['住宅', 'residential'],
    ['商务公寓', 'residential'],
    ['商铺', 'retail'],
    ['商业', 'retail'],
    ['地下车库', 'parking'],
    ['产权车位', 'parking'],
    ['储藏间', 'storage'],
    ['广告位', 'advertisingSite'],
    ['场地', 'venue'],
    ['Office', 'office'],
    ['Parking space', 'parking'],
    ['', null],
  ])('kind %s is %s', (text, kind) => {
    expect(readKind(text)).toEqual({ value: kind });
  });

  test.each([
    ['已售', 'sold'],
    ['未售', 'unsold'],
    ['待售', 'unsold'],
    ['Sold', 'sold'],
    ['Unsold', 'unsold'],
    ['/', null],
  ])('sale state %s is %s', (text, state) => {
    expect(readSaleState(text)).toEqual({ value: state });
  });

  test.each([
    ['自用', 'ownerOccupied'],
    ['出租', 'let'],
    ['空置', 'vacant'],
    ['装修中', 'underRenovation'],
    ['托管', 'inCustody'],
    ['Owner-occupied', 'ownerOccupied'],
    ['Under renovation', 'underRenovation'],
    [null, null],
  ])('use %s is %s', (text, use) => {
    expect(readDeclaredUse(text)).toEqual({ value: use });
  });

  test('a word nobody knows is a fault and not a guess', () => {
    expect(readKind('飞船')).toEqual({ fault: 'kindUnknown' });
    expect(readSaleState('抵押')).toEqual({ fault: 'saleStateUnknown' });
    expect(readDeclaredUse('正常')).toEqual({ fault: 'declaredUseUnknown' });
  });
});
