import { newId } from '@onedesk/kernel';
import type { Answer } from './commands.fixtures.ts';

/** One of everything that commands are about. */
export interface Records {
  project: Answer;
  building: Answer;
  unit: Answer;
  party: Answer;
  duplicate: Answer;
  contact: { id: string };
  role: Answer;
  tenancy: Answer;
  uploadId: string;
  importId: string;
}

/** How a mutation is tried: every mutation there is has one. */
export interface Case {
  /** A good input. */
  input: (of: Records) => Record<string, unknown>;
  /** Other input for the same key. */
  other: Record<string, unknown>;
  /** Where an id of another record stands in the input, besides `id`. */
  refers?: string;
  /** What somebody else does to the same record meanwhile. */
  meanwhile?: [command: string, input: (of: Records) => Record<string, unknown>];
  /** Names only the administrator may give. */
  companyWide?: true;
}

/** The record as it was made. */
export const same = (record: 'building' | 'unit' | 'party' | 'contact' | 'role' | 'tenancy') => (of: Records) => ({
  id: of[record].id,
  expectedVersion: 1,
});

const sameImport = ({ importId }: Records) => ({ id: importId, expectedVersion: 1 });

export const cases: Record<string, Case> = {
  createProject: { input: () => ({ name: `项目${newId()}` }), other: { name: '别的' }, companyWide: true },
  renameProject: {
    input: ({ project }) => ({ id: project.id, expectedVersion: project.version, name: `项目${newId()}` }),
    other: { name: '别的' },
    meanwhile: ['renameProject', ({ project }) => ({ id: project.id, expectedVersion: project.version, name: '间' })],
    companyWide: true,
  },
  createBuilding: {
    input: ({ project }) => ({ projectId: project.id, name: `楼${newId()}` }),
    other: { name: '别的' },
    refers: 'projectId',
  },
  renameBuilding: {
    input: (of) => ({ ...same('building')(of), name: `楼${newId()}` }),
    other: { name: '别的' },
    meanwhile: ['renameBuilding', (of) => ({ ...same('building')(of), name: `楼${newId()}` })],
  },
  createUnit: {
    input: ({ building }) => ({
      buildingId: building.id,
      number: '9901',
      kind: 'office',
      area: '1',
      saleState: 'sold',
    }),
    other: { number: '9902' },
    refers: 'buildingId',
  },
  correctUnit: {
    input: (of) => ({ ...same('unit')(of), area: '2' }),
    other: { area: '3' },
    meanwhile: ['correctUnit', (of) => ({ ...same('unit')(of), layout: '三房' })],
  },
  declareUse: {
    input: (of) => ({ ...same('unit')(of), use: 'inCustody', since: '2026-01-01' }),
    other: { use: 'vacant' },
    meanwhile: ['declareUse', (of) => ({ ...same('unit')(of), use: 'vacant', since: '2026-02-01' })],
  },
  createParty: {
    input: ({ project }) => ({ projectId: project.id, kind: 'person', name: '新人' }),
    other: { name: '别人' },
    refers: 'projectId',
  },
  correctParty: {
    input: (of) => ({ ...same('party')(of), name: '改名' }),
    other: { name: '别名' },
    meanwhile: ['correctParty', (of) => ({ ...same('party')(of), remark: '有人改' })],
  },
  mergeParties: {
    input: (of) => ({ ...same('party')(of), duplicateId: of.duplicate.id, duplicateExpectedVersion: 1 }),
    other: { duplicateExpectedVersion: 2 },
    refers: 'duplicateId',
    meanwhile: ['correctParty', (of) => ({ ...same('party')(of), remark: '有人改' })],
  },
  addContact: {
    input: ({ party }) => ({ partyId: party.id, kind: 'mobile', value: '19900002222' }),
    other: { value: '19900003333' },
    refers: 'partyId',
  },
  correctContact: {
    input: (of) => ({ ...same('contact')(of), value: '19900004444' }),
    other: { value: '19900005555' },
    meanwhile: ['correctContact', (of) => ({ ...same('contact')(of), label: '有人改' })],
  },
  strikeContact: {
    input: same('contact'),
    other: { expectedVersion: 7 },
    meanwhile: ['correctContact', (of) => ({ ...same('contact')(of), label: '有人改' })],
  },
  reviveContact: {
    input: (of) => ({ ...same('contact')(of), expectedVersion: 2 }),
    other: { expectedVersion: 7 },
    meanwhile: ['correctContact', (of) => ({ ...same('contact')(of), expectedVersion: 2, label: '有人改' })],
  },
  recordRole: {
    input: ({ unit, duplicate }) => ({ unitId: unit.id, partyId: duplicate.id, role: 'owner', since: '2025-01-01' }),
    other: { role: 'tenant' },
    refers: 'unitId',
  },
  endRole: {
    input: (of) => ({ ...same('role')(of), until: '2026-12-31' }),
    other: { until: '2026-11-30' },
    meanwhile: ['endRole', (of) => ({ ...same('role')(of), until: '2027-12-31' })],
  },
  recordTenancy: {
    input: ({ unit, duplicate }) => ({
      unitId: unit.id,
      partyId: duplicate.id,
      startsOn: '2025-01-01',
      endsOn: '2027-12-31',
      monthlyRent: '1000.00',
    }),
    other: { monthlyRent: '1000.01' },
    refers: 'unitId',
  },
  endTenancy: {
    input: (of) => ({ ...same('tenancy')(of), endsOn: '2028-06-30' }),
    other: { endsOn: '2028-05-31' },
    meanwhile: ['endTenancy', (of) => ({ ...same('tenancy')(of), endsOn: '2028-09-30' })],
  },
  ...importCases({ start: 'startImport', map: 'mapColumns', run: 'runImport', undo: 'undoImport' }),
  ...importCases({
    start: 'startTenancyImport',
    map: 'mapTenancyColumns',
    run: 'runTenancyImport',
    undo: 'undoTenancyImport',
  }),
  rebuildPropertyProjection: { input: () => ({ name: 'standing' }), other: { name: 'other' }, companyWide: true },
  revealIdentity: { input: ({ party }) => ({ id: party.id, reason: '核对证件' }), other: { reason: '再看一次' } },
};

/** Every kind of import has the same four commands. */
function importCases(names: Record<'start' | 'map' | 'run' | 'undo', string>): Record<string, Case> {
  return {
    [names.start]: {
      input: ({ project, uploadId }) => ({ projectId: project.id, fileId: uploadId }),
      other: { fileId: newId() },
      refers: 'fileId',
    },
    [names.map]: {
      input: (of) => ({ ...sameImport(of), columns: [{ column: 1, field: 'unitCode' }] }),
      other: { columns: [] },
      meanwhile: [names.map, (of) => ({ ...sameImport(of), columns: [] })],
    },
    [names.run]: {
      input: (of) => ({ ...sameImport(of), scope: 'wholeSheet' }),
      other: { scope: 'goodRowsOnly' },
      meanwhile: [names.map, (of) => ({ ...sameImport(of), columns: [] })],
    },
    [names.undo]: {
      input: (of) => ({ ...sameImport(of), expectedVersion: 2, reason: '导错了文件' }),
      other: { reason: '又导错了' },
      meanwhile: [names.undo, (of) => ({ ...sameImport(of), expectedVersion: 2, reason: '有人撤销' })],
    },
  };
}
