import type { Words } from '@onedesk/kernel';
import type { VisitCategory, VisitChannel } from './visit.ts';

export const channelWords: Record<VisitChannel, Words> = {
  walkIn: { zh: '来访', en: 'walk-in' },
  phone: { zh: '来电', en: 'call' },
  letter: { zh: '来信', en: 'letter' },
  mail: { zh: '邮件', en: 'mail' },
  online: { zh: '线上', en: 'online' },
};

/** VST-5 */
export const categoryWords: Record<VisitCategory, Words> = {
  afterSales: { zh: '售后', en: 'after-sales' },
  repair: { zh: '报修', en: 'repair' },
  complaint: { zh: '投诉', en: 'complaint' },
  service: { zh: '服务', en: 'service' },
  praise: { zh: '表扬', en: 'praise' },
  suggestion: { zh: '建议', en: 'suggestion' },
  other: { zh: '其它', en: 'other' },
};
