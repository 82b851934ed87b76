import type { CivilDate } from '@onedesk/kernel';

/** The same charge for a unit in each of the last months. */
export interface DemoCharge {
  readonly unit: string;
  readonly item: string;
  /** Yuan. */
  readonly amount: string;
  /** How many months, up to the last one. */
  readonly months: number;
}

/** A payment at the counter, on the account of whoever is liable for the unit. */
export interface DemoPayment {
  readonly unit: string;
  /** Yuan. */
  readonly amount: string;
  readonly method: 'cash' | 'transfer' | 'card' | 'wechat' | 'alipay';
  readonly reference?: string;
}

export const demoFeeItems = ['物业费', '停车费'] as const;

export const demoCharges: readonly DemoCharge[] = [
  { unit: '1栋-101', item: '物业费', amount: '268.50', months: 3 },
  { unit: '地下车库-B1-001', item: '停车费', amount: '150.00', months: 2 },
  { unit: '1栋-102', item: '物业费', amount: '354.60', months: 1 },
  { unit: '1栋-201', item: '物业费', amount: '268.50', months: 2 },
  { unit: '商业街-S-01', item: '物业费', amount: '543.60', months: 3 },
];

/** One settles, one pays a part. */
export const demoPayments: readonly DemoPayment[] = [
  { unit: '1栋-102', amount: '354.60', method: 'wechat' },
  { unit: '商业街-S-01', amount: '1000.00', method: 'transfer', reference: 'DEMO-2026-0001' },
];

/** The month a number of months before that of a day, as YYYY-MM. */
export function monthsAgo(count: number, day: CivilDate): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - count;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}
