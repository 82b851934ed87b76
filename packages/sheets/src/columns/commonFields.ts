import { looksLikeBuilding } from '../cells/building.ts';
import { readPhones } from '../cells/phones.ts';
import { plainText } from '../cells/text.ts';
import { canonicalUnitCode } from '../cells/unitCode.ts';
import { all, type SheetField } from '../sheetKind.ts';

/** Where a unit is: in the sheets of every kind. */
export const unitFields = {
  building: {
    headings: {
      exact: {
        ...all(
          1,
          '楼座 楼号 楼栋 楼栋号 栋号 栋座 栋 幢 幢号 座 座号 楼宇 楼宇名称 楼幢 楼盘栋号 大楼 楼栋名称 建筑 building block tower bldg buildingname buildingno blockno',
        ),
        楼: 0.7,
        区域: 0.5,
        分区: 0.5,
      },
      part: { ...all(0.8, '楼座 楼栋 楼号 栋号 幢号 楼宇 building block tower') },
      never: /面积|area|单元号|房号|房间|层/,
    },
    fits: (value) => looksLikeBuilding(value) || plainText(value).length <= 8,
    longest: 40,
  },
  entrance: {
    headings: {
      exact: { ...all(0.9, '单元 门洞 梯号 单元门 entrance stair stairs stairwell'), 单元号: 0.75 },
      part: { 单元: 0.4 },
      never: /面积|类型|房号/,
    },
  },
  unitCode: {
    headings: {
      exact: {
        ...all(
          1,
          '房号 室号 房间号 房屋号 房间编号 房屋编号 单元号 房间 房号/单元号 单元房号 铺号 车位号 户号 unit unitno unitcode room roomno roomnumber unitnumber flat suite',
        ),
        ...all(
          0.6,
          '编号 单元 房屋 房源 资源编号 门牌号 门牌 房产 物业地址 房屋地址 房屋坐落 坐落 地址 位置 address code',
        ),
      },
      part: {
        ...all(0.85, '房号 室号 房间号 房屋编号 门牌号 铺号 车位号 unitno roomno unitcode roomnumber unitnumber'),
        ...all(0.45, '房屋 房间 unit room'),
      },
      never: /面积|类型|用途|状态|性质|证|area|type|status|use|price/,
    },
    fits: (value) => /\d|\p{L}/u.test(plainText(value)) && canonicalUnitCode(value) !== undefined,
  },
} as const satisfies Record<string, SheetField>;

export const phonesField: SheetField = {
  headings: {
    exact: {
      ...all(
        1,
        '联系电话 电话 手机 手机号 手机号码 联系方式 电话号码 业主电话 移动电话 固定电话 固话 座机 办公电话 phone phones phoneno phonenumber tel telephone mobile mobileno mobilephone cell contactno contactnumber',
      ),
      contact: 0.7,
      联系: 0.5,
    },
    part: { ...all(0.85, '电话 手机 联系方式 phone mobile telephone'), tel: 0.5 },
    never: /费|是否|宽带/,
  },
  fits: (value) => readPhones(value).fault === undefined,
  telling: true,
  repeats: true,
};

export const remarkField: SheetField = {
  headings: {
    exact: all(1, '备注 说明 备注说明 附注 其他 其它 remark remarks note notes comment comments memo'),
    part: all(0.8, '备注 remark comment'),
  },
  repeats: true,
  text: 'remark',
  longest: 2000,
};
