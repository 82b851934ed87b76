/** EST-6: what a column of a unit register can say. */
export const registerFields = [
  'building',
  'entrance',
  'unitCode',
  'floor',
  'kind',
  'layout',
  'area',
  'saleState',
  'declaredUse',
  'handedOverOn',
  'ownerName',
  'identity',
  'phones',
  'remark',
] as const;

export type RegisterField = (typeof registerFields)[number];
