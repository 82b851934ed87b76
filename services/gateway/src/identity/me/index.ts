export { findMe, MeResolver } from './me.resolver.ts';
