export { isMonth, monthsLater } from './months.ts';
