export { tenancyImport } from './import/tenancyImport.ts';
export { PartyTenancies, TenancyFields, tenancyRecord, UnitTenancies } from './tenancies.resolver.ts';
export { Tenancy } from './tenancy.ts';
export { TenancyCommands } from './tenancy-commands.resolver.ts';
