export { recordPath } from './recordLinks.ts';
