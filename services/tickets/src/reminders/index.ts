export { announceClocks } from './reminders.job.ts';
