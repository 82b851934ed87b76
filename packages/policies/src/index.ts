export type { Policy } from '@onedesk/kernel';
