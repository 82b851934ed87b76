export { demoProjects, demoTimeZone } from './estate.ts';
export { seedDemo } from './seed.ts';
export { type DemoAccount, demoAccounts, demoPassword } from './staff.ts';
export { liveTheYear } from './year.ts';
export { YearOfMoney } from './yearOfMoney.ts';
