import { type CellValue, compactText, faulty, type Reading, reads, saysNothing } from '@onedesk/sheets';

const unitKinds = ['residential', 'office', 'retail', 'parking', 'storage', 'advertisingSite', 'venue'] as const;
export type UnitKind = (typeof unitKinds)[number];
export type SaleState = 'unsold' | 'sold';
export type UnitUse = 'vacant' | 'inCustody' | 'underRenovation' | 'ownerOccupied' | 'let';

/** The first pattern that fits decides: `商务公寓` is lived in, `地下车库` is for cars. */
const kinds: readonly [UnitKind, RegExp][] = [
  ['parking', /车位|车库|停车|泊位|^parking|carpark|^car(?:space|port|bay)|garage/],
  ['advertisingSite', /广告|灯箱|^advert|billboard/],
  ['storage', /储藏|储物|仓库|仓储|库房|杂物|地下室|^storage|^store(?:room)|warehouse/],
  ['venue', /场地|会议|多功能|会所|展厅|场馆|^venue|function(?:room|hall)/],
  ['residential', /住宅|公寓|住房|别墅|洋房|民宅|宿舍|^居住|^resident|apartment|^flat$|^villa|^house$|^home$/],
  ['office', /写字楼|办公|商务|^office/],
  ['retail', /商铺|商业|店铺|门面|铺位|商场|底商|^商$|^铺$|^retail|^shop|^commercial|^store$/],
];

const saleStates: readonly [SaleState, RegExp][] = [
  [
    'unsold',
    /^(?:未售|未出售|未销售|未卖|待售|在售|可售|尾房|自持|否|no|n|false|0)$|^(?:unsold|available|forsale|notsold)/,
  ],
  ['sold', /^(?:已售|售出|已出售|已销售|已卖|已签约|已成交|已过户|是|yes|y|true|1|售)$|^sold/],
];

const uses: readonly [UnitUse, RegExp][] = [
  ['vacant', /空置|空房|闲置|空关|未入住|未使用|^空$|^vacant|^empty|^unoccupied/],
  ['inCustody', /托管|^incustody|^custody|^managed/],
  ['underRenovation', /装修|在装|^underrenovation|^renovat|^fitting|^decorat/],
  ['let', /出租|已租|租赁|租用|^租$|^let$|^leased|^rented|^tenant/],
  ['ownerOccupied', /自用|自住|业主住|业主自|已入住|^入住|^owneroccupied|^occupied|^selfuse|^ownuse|^owner$/],
];

export const isUnitKind = (text: string | undefined): text is UnitKind => unitKinds.some((kind) => kind === text);

/** EST-1: what a unit is for; null when blank. */
export function readKind(value: CellValue): Reading<UnitKind | null, 'kindUnknown'> {
  return lookUp(kinds, value) ?? faulty('kindUnknown');
}

/** EST-1: sold or not; null when blank. */
export function readSaleState(value: CellValue): Reading<SaleState | null, 'saleStateUnknown'> {
  return lookUp(saleStates, value) ?? faulty('saleStateUnknown');
}

/** EST-1: the use that the sheet declares; null when blank. It enters as a dated fact and decides nothing by itself. */
export function readDeclaredUse(value: CellValue): Reading<UnitUse | null, 'declaredUseUnknown'> {
  return lookUp(uses, value) ?? faulty('declaredUseUnknown');
}

function lookUp<T>(table: readonly [T, RegExp][], value: CellValue): { readonly value: T | null } | undefined {
  if (saysNothing(value)) return reads(null);
  const text = compactText(value).toLowerCase().replaceAll('-', '');
  const found = table.find(([, words]) => words.test(text));
  return found && reads(found[0]);
}
