export { closedMonthRecord, PeriodResolver } from './period.resolver.ts';
