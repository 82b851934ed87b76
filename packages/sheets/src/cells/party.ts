import type { Identity } from './identity.ts';

export type PartyKind = 'person' | 'company';

const longEnding =
  /(?:公司|集团|企业|中心|事务所|银行|学校|医院|委员会|合作社|办事处|分行|支行|协会|基金会|工作室|商行|经营部|餐厅|酒店|宾馆|超市|幼儿园|诊所|药房|研究所|研究院|合伙|有限合伙|个体工商户|业委会|居委会|政府|法院|大学|俱乐部|联合社)(?:\([^()]*\))?$/u;
const shortEnding = /^.{3,}(?:厂|店|部|局|院|社|馆|所|处|站|行)$/u;
const english =
  /\b(?:ltd|limited|inc|incorporated|llc|llp|gmbh|corp|corporation|company|co|group|plc|s\.?a|bank|holdings)\b\.?\)?$/i;

/** A person or a company: the identity number says so; without one, the ending of the name does. */
export function partyKind(name: string, identity: Identity | null): PartyKind {
  if (identity?.kind === 'residentId') return 'person';
  if (identity?.kind === 'creditCode') return 'company';
  return longEnding.test(name) || shortEnding.test(name) || english.test(name) ? 'company' : 'person';
}

const personName = /^[\p{Script=Han}·]{2,6}$/u;

/** The owners of a cell: several people are separated (`张三、李四`), any other name is one party. */
export function ownerNames(name: string): string[] {
  const parts = name.split(/[、,;/&]/).map((part) => part.trim());
  const people = parts.length > 1 && parts.every((part) => personName.test(part) && partyKind(part, null) === 'person');
  return people ? parts : [name];
}
