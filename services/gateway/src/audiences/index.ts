export { audienceAt, type AudienceDefinition, audiences } from './audiences.ts';
