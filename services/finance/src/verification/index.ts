export { VerificationResolver } from './verification.resolver.ts';
