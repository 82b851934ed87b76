export * from './privacy.ts';
export { AuditResolver } from './audit.resolver.ts';
