export { %thing%History } from './%file%.privacy.ts';
export { %Thing% } from './%file%.ts';
export { %thing%Record, %Thing%Resolver } from './%folder%.resolver.ts';
