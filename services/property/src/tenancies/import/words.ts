import type { Words } from '@onedesk/kernel';
import { fieldWords as registerWords } from '../../register-import/index.ts';
import type { TenancyField } from './reading/index.ts';

const { building, entrance, unitCode, identity, phones, remark } = registerWords;

/** What a column can say, as people call it. */
export const fieldWords: Record<TenancyField, Words> = {
  building,
  entrance,
  unitCode,
  identity,
  phones,
  remark,
  tenantName: { zh: '承租单位/个人', en: 'Tenant' },
  contactName: { zh: '联系人', en: 'Contact person' },
  term: { zh: '租赁期限', en: 'Term' },
  startsOn: { zh: '起租日', en: 'Starts on' },
  endsOn: { zh: '止租日', en: 'Ends on' },
  monthlyRent: { zh: '月租金', en: 'Monthly rent' },
  deposit: { zh: '押金', en: 'Deposit' },
  filed: { zh: '租赁备案', en: 'Filed' },
};

export const noUnits: Words = {
  zh: '项目里还没有房屋，请先导入业主台账',
  en: 'The project has no units yet: import the register of units first',
};
