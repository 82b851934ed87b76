export { type Estate, estate, key, type Person } from './estate.ts';
export { quietLog, testAuthConfig, testVault } from './environment.ts';
