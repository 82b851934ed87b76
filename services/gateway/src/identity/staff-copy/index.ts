export { StaffCopyResolver } from './staffCopy.resolver.ts';
