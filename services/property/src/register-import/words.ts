import type { Words } from '@onedesk/kernel';
import type { RegisterField } from '../imports/index.ts';

/** What a column can say, as people call it. */
export const fieldWords: Record<RegisterField, Words> = {
  building: { zh: '楼座', en: 'Building' },
  entrance: { zh: '单元（门栋）', en: 'Entrance' },
  unitCode: { zh: '房号', en: 'Unit code' },
  floor: { zh: '楼层', en: 'Floor' },
  kind: { zh: '用途', en: 'Kind of unit' },
  layout: { zh: '户型', en: 'Layout' },
  area: { zh: '建筑面积', en: 'Area' },
  saleState: { zh: '销售状态', en: 'Sale state' },
  declaredUse: { zh: '使用情况', en: 'Use' },
  handedOverOn: { zh: '交房日期', en: 'Handed over on' },
  ownerName: { zh: '业主', en: 'Owner' },
  identity: { zh: '证件号', en: 'Identity number' },
  phones: { zh: '电话', en: 'Phones' },
  remark: { zh: '备注', en: 'Remark' },
};

/** The kinds of records an import touches, as people call them. */
export const recordWords: Record<string, Words> = {
  Building: { zh: '楼座', en: 'Building' },
  Unit: { zh: '房屋', en: 'Unit' },
  Party: { zh: '客户', en: 'Party' },
  Contact: { zh: '联系方式', en: 'Contact' },
  UnitRole: { zh: '房屋关系', en: 'Role in a unit' },
  UseFact: { zh: '使用情况', en: 'Use' },
  Tenancy: { zh: '租约', en: 'Tenancy' },
  UnitAccount: { zh: '客户账户', en: 'Account' },
};
