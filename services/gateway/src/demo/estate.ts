/** A unit of the demo estate, and who owns or rents it. */
export interface DemoUnit {
  readonly building: string;
  readonly number: string;
  readonly floor: number;
  readonly kind: 'residential' | 'retail' | 'parking';
  /** m² */
  readonly area: string;
  readonly handedOverOn?: string;
  readonly owner?: string;
  readonly tenant?: string;
  readonly use?: 'ownerOccupied' | 'vacant' | 'underRenovation' | 'inCustody';
}

/** An invented person or company; phones of 1990… belong to nobody. */
export interface DemoParty {
  readonly name: string;
  readonly kind: 'person' | 'company';
  readonly phones: readonly string[];
  readonly keyAccount?: boolean;
}

/** Where the demo's projects are. */
export const demoTimeZone = 'Asia/Shanghai';

export const demoProjects = { a: '翠湖花园', b: '第一国际' } as const;

export const demoBuildings = ['1栋', '2栋', '商业街', '地下车库'] as const;

export const demoParties: readonly DemoParty[] = [
  { name: '李思远', kind: 'person', phones: ['19900010001'] },
  { name: '王雨桐', kind: 'person', phones: ['19900010002', '19900010052'] },
  { name: '张建华', kind: 'person', phones: ['19900010003'] },
  { name: '欧阳娜', kind: 'person', phones: ['19900010004'], keyAccount: true },
  { name: '单晓峰', kind: 'person', phones: ['19900010005'] },
  { name: '曾国强', kind: 'person', phones: ['19900010006'] },
  { name: '杨柳青', kind: 'person', phones: ['19900010007'] },
  { name: '许一鸣', kind: 'person', phones: ['19900010008'] },
  { name: '翠湖便利店有限公司', kind: 'company', phones: ['0755-26010009'] },
  { name: '晨曦教育咨询有限公司', kind: 'company', phones: ['0755-26010010'], keyAccount: true },
  { name: '蔡小燕', kind: 'person', phones: ['19900010011'] },
  { name: '邓超群', kind: 'person', phones: ['19900010012'] },
];

export const demoUnits: readonly DemoUnit[] = [
  {
    building: '1栋',
    number: '101',
    floor: 1,
    kind: 'residential',
    area: '89.50',
    handedOverOn: '2021-06-18',
    owner: '李思远',
    use: 'ownerOccupied',
  },
  {
    building: '1栋',
    number: '102',
    floor: 1,
    kind: 'residential',
    area: '118.20',
    handedOverOn: '2021-06-20',
    owner: '王雨桐',
    use: 'ownerOccupied',
  },
  {
    building: '1栋',
    number: '201',
    floor: 2,
    kind: 'residential',
    area: '89.50',
    handedOverOn: '2021-07-02',
    owner: '张建华',
    tenant: '蔡小燕',
  },
  {
    building: '1栋',
    number: '202',
    floor: 2,
    kind: 'residential',
    area: '118.20',
    handedOverOn: '2021-07-05',
    owner: '欧阳娜',
    use: 'ownerOccupied',
  },
  {
    building: '1栋',
    number: '301',
    floor: 3,
    kind: 'residential',
    area: '89.50',
    handedOverOn: '2022-03-11',
    owner: '单晓峰',
    use: 'underRenovation',
  },
  { building: '1栋', number: '302', floor: 3, kind: 'residential', area: '118.20' },
  {
    building: '2栋',
    number: '101',
    floor: 1,
    kind: 'residential',
    area: '76.80',
    handedOverOn: '2021-09-01',
    owner: '曾国强',
    use: 'ownerOccupied',
  },
  {
    building: '2栋',
    number: '102',
    floor: 1,
    kind: 'residential',
    area: '76.80',
    handedOverOn: '2021-09-01',
    owner: '曾国强',
    tenant: '邓超群',
  },
  {
    building: '2栋',
    number: '201',
    floor: 2,
    kind: 'residential',
    area: '76.80',
    handedOverOn: '2021-10-15',
    owner: '杨柳青',
    use: 'inCustody',
  },
  {
    building: '2栋',
    number: '202',
    floor: 2,
    kind: 'residential',
    area: '76.80',
    handedOverOn: '2021-10-16',
    owner: '许一鸣',
    use: 'vacant',
  },
  { building: '2栋', number: '301', floor: 3, kind: 'residential', area: '76.80' },
  {
    building: '商业街',
    number: 'S-01',
    floor: 1,
    kind: 'retail',
    area: '45.30',
    handedOverOn: '2021-05-01',
    owner: '欧阳娜',
    tenant: '翠湖便利店有限公司',
  },
  {
    building: '商业街',
    number: 'S-02',
    floor: 1,
    kind: 'retail',
    area: '132.00',
    handedOverOn: '2021-05-01',
    owner: '晨曦教育咨询有限公司',
    use: 'ownerOccupied',
  },
  {
    building: '地下车库',
    number: 'B1-001',
    floor: -1,
    kind: 'parking',
    area: '12.50',
    handedOverOn: '2021-06-18',
    owner: '李思远',
    use: 'ownerOccupied',
  },
  {
    building: '地下车库',
    number: 'B1-002',
    floor: -1,
    kind: 'parking',
    area: '12.50',
    handedOverOn: '2021-06-20',
    owner: '王雨桐',
    use: 'ownerOccupied',
  },
  { building: '地下车库', number: 'B1-003', floor: -1, kind: 'parking', area: '12.50' },
];
