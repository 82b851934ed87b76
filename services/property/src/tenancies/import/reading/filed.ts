import { type CellValue, compactText, faulty, type Reading, reads } from '@onedesk/sheets';

/** LSE-3: whether a tenancy is filed with the authorities; a blank cell says that it is not. */
export function readFiled(value: CellValue): Reading<boolean, 'filedUnknown'> {
  const text = compactText(value).toLowerCase();
  if (/^(?:是|有|已|已(?:备案|登记|办理?)|y|yes|true|1|√|✓|✔|filed|registered)$/.test(text)) return reads(true);
  const not = /^(?:|-|\/|否|无|没有?|未|未(?:备案|登记|办理?)|不|n|no|false|0|×|x|✗|notfiled|unfiled)$/;
  return not.test(text) ? reads(false) : faulty('filedUnknown');
}
