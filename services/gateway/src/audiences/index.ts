export { audienceAt, audienceNames, type AudienceDefinition, audiences } from './audiences.ts';
