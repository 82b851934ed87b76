export { RegisterResolver } from './register.resolver.ts';
