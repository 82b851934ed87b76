export { canBeCode, codeCondition, type CodeReading, codeReadings, numberIn } from './spelling.ts';
export { SaleStateEnum, UnitKindEnum, UnitType, unitType, UnitUseEnum } from './unit.graphql.ts';
export { BuildingUnits, ProjectUnits, UnitConnectionFields, UnitFields } from './unit-fields.resolver.ts';
export { countOf, unitColumns, type UnitRow, unitsById } from './unit.queries.ts';
export { UnitResolver, unitRecord } from './unit.resolver.ts';
export {
  numberKey,
  type SaleState,
  saleStates,
  Unit,
  unitCodeTaken,
  type UnitDetails,
  type UnitKind,
  unitKinds,
} from './unit.ts';
export { decideUse, type UnitUse, unitUses, type UseGrounds } from './unit.use.ts';
export { useColumn, useJoin } from './use.sql.ts';
export { UseFact } from './use-fact.ts';
