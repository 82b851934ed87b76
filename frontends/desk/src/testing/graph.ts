import { readFileSync } from 'node:fs';
import { buildSchema, type ExecutionResult, execute, type GraphQLSchema, parse } from 'graphql';
import { type Directory, directory, findColleagues, findDepartments } from './directory.ts';
import { complaintOf, severityDefinitions } from './complaint.ts';
import { addMoney, firstCharge, openAccount, takePayment } from './money.ts';
import { page } from './page.ts';
import { emptyWorklists, worklistCommand, worklistQueries, type Worklists } from './worklists.ts';
import { addVisits, visitCommand } from './visits.ts';

/**
 * The staff graph over a few records in memory, for tests of components: what a page shows, asks and sends.
 * That the product works, the end-to-end tests prove against the real system.
 */
export interface TestGraph {
  /** Inputs of the commands that arrived, by mutation. */
  commands: { name: string; input: Record<string, unknown> }[];
  /** Variables with which a root field was last asked for. */
  asked: (query: string) => Record<string, unknown> | undefined;
  /** Answers the next command of this name instead of the graph: a refusal, or an error to throw. */
  answer: (mutation: string, result: object) => void;
  records: Records;
  /** Has the page read everything again, as when another desk changed something; `renderDesk` says how. */
  lookAgain: () => Promise<unknown>;
  /** The contacts of the party with this id. */
  contactsOf: (partyId: string) => Record_[];
  /** Executes a document; `more` answers root fields that are not about property. */
  run: (document: string, variables: Record<string, unknown>, more?: object) => Promise<ExecutionResult>;
}

export type Record_ = Record<string, unknown> & { id: string };
export interface Records extends Directory {
  project: Record_;
  units: Record_[];
  parties: Record_[];
  complaints: Record_[];
  worklists: Worklists;
  imports: Record_[];
  visits: Record_[];
  accounts: Record_[];
  receipts: Record_[];
  feeItems: Record_[];
  attachments: Record_[];
  /** Whether the person may add to them. */
  mayAddAttachment: boolean;
  /** What the verification of the ledger finds. */
  check: Record<string, unknown>;
}

/** The schema as the gateway prints it. */
export function staffSchema(): GraphQLSchema {
  return buildSchema(readFileSync('services/gateway/supergraph/staff.api.graphql', 'utf8'));
}

const byId =
  (list: Record_[]) =>
  ({ id }: { id: string }) =>
    list.find((record) => record.id === id) ?? null;

const ofType = (list: Record_[], type: string) => list.filter((record) => record['__typename'] === type);

/** A graph of one project with an office, its owner, a tenant who has left, and no import yet. */
export function testGraph(): TestGraph {
  const schema = staffSchema();
  const records = estate();
  const commands: TestGraph['commands'] = [];
  const answers = new Map<string, object>();
  const asked = new Map<string, Record<string, unknown>>();
  const queries = {
    projects: () => [records.project],
    project: () => records.project,
    unit: byId(records.units),
    units: (variables: Record<string, unknown>) => (asked.set('units', variables), page(records.units)),
    party: byId(records.parties),
    parties: () => page(records.parties),
    complaint: byId(records.complaints),
    severityDefinitions: () => severityDefinitions,
    propertySearch: ({ text }: { text: string }) => found(records, text),
    visit: byId(records.visits),
    visits: (variables: Record<string, unknown>) => (asked.set('visits', variables), page(records.visits)),
    ...worklistQueries(records, (query, variables) => void asked.set(query, variables)),
    similarComplaints: () => records.complaints,
    ledgerAccount: byId(records.accounts),
    receipt: byId(records.receipts),
    receipts: (variables: Record<string, unknown>) => (asked.set('receipts', variables), page(records.receipts)),
    feeItems: () => records.feeItems,
    attachments: () => records.attachments,
    mayAddAttachment: () => records.mayAddAttachment,
    closedMonths: () => [],
    ledgerCheck: () => records.check,
    colleagues: (variables: { search?: string | null }) => (
      asked.set('colleagues', variables), findColleagues(records, variables)
    ),
    departments: (variables: { search?: string | null }) => (
      asked.set('departments', variables), findDepartments(records, variables)
    ),
    registerImport: byId(records.imports),
    registerImports: () => page(ofType(records.imports, 'RegisterImport')),
    tenancyImport: byId(records.imports),
    tenancyImports: () => page(ofType(records.imports, 'TenancyImport')),
    arrearsImport: byId(records.imports),
    arrearsImports: () => page(ofType(records.imports, 'ArrearsImport')),
  };
  const command =
    (name: string) =>
    ({ input }: { input: Record<string, unknown> }) => {
      commands.push({ name, input });
      const answer = answers.get(name);
      answers.delete(name);
      if (answer instanceof Error) throw answer;
      return answer ?? carriedOut(records, name, input);
    };
  const mutations = Object.fromEntries(
    Object.keys(schema.getMutationType()?.getFields() ?? {}).map((name) => [name, command(name)]),
  );
  return {
    commands,
    asked: (query) => asked.get(query),
    records,
    lookAgain: () => Promise.resolve(),
    contactsOf: (partyId) => (byId(records.parties)({ id: partyId })?.['contacts'] ?? []) as Record_[],
    answer: (mutation, result) => void answers.set(mutation, result),
    run: async (document, variableValues, more = {}) =>
      execute({ schema, document: parse(document), variableValues, rootValue: { ...queries, ...mutations, ...more } }),
  };
}

/** What a command that nothing speaks against does to the records. */
function carriedOut(records: Records, name: string, input: Record<string, unknown>): object {
  if (name === 'correctContact') {
    const contact = contactsOf(records).find((one) => one.id === input['id']);
    return Object.assign(contact ?? {}, { value: input['value'], label: input['label'], version: 2 });
  }
  if (name === 'revealIdentity') return { __typename: 'RevealedIdentity', number: '999999197009026822' };
  const [, begun] = /^start(Tenancy|Arrears)Import$/.exec(name) ?? [];
  if (begun) return ofType(records.imports, `${begun}Import`)[0] ?? {};
  if (name === 'withdrawAttachment') {
    const file = records.attachments.find((one) => one.id === input['id']);
    const withdrawn = { withdrawnAt: '2026-11-22T03:00:00Z', withdrawnBy: '内勤甲', withdrawalReason: input['reason'] };
    return Object.assign(file ?? {}, withdrawn, { url: null, allowedActions: [], version: 2 });
  }
  const listed = worklistCommand(records.worklists, name, input);
  if (listed) return listed;
  const visited = visitCommand(records, name, input);
  if (visited) return visited;
  if (name === 'takePayment') return takePayment(records, input);
  if (name === 'openAccount') return openAccount(records, input);
  if (name === 'raiseCharge' || name === 'reverseCharge') return firstCharge(records);
  if (name === 'closeMonth')
    return { __typename: 'ClosedMonth', month: input['month'], closedAt: '2026-11-22T02:00:00Z', closedBy: '财务甲' };
  const target = [
    ...records.complaints,
    ...records.receipts,
    ...records.imports,
    ...records.units,
    ...records.parties,
  ].find((one) => one.id === input['id']);
  return target ?? records.imports[0] ?? records.project;
}

const contactsOf = (records: Records) => records.parties.flatMap((party) => party['contacts'] as Record_[]);

/** A code without what people leave out. */
const plain = (code: unknown) => String(code).replace(/座|-/g, '');

function found({ parties, units }: Records, text: string): object[] {
  return [
    ...units
      .filter((unit) => plain(unit['code']).includes(plain(text)))
      .map((unit) => ({ kind: 'unit', party: null, unit, matched: 'code', title: unit['code'], subtitle: '蒋志芳' })),
    ...parties
      .filter((party) => String(party['name']).includes(text))
      .map((party) => ({ kind: 'party', party, unit: null, matched: 'name', title: party['name'], subtitle: '' })),
  ];
}

function estate(): Records {
  const history = page([
    {
      id: 'h1',
      at: '2026-11-02T02:30:00Z',
      actorName: '内勤甲',
      action: 'correctContact',
      requestId: 'r1',
      recordType: 'contact',
      recordId: 'c1',
      changes: [{ field: 'value', before: '19905825150', after: '19905825155', masked: false }],
    },
  ]);
  const project: Record_ = {
    __typename: 'Project',
    id: 'p1',
    name: '乙项目',
    timeZone: 'Asia/Shanghai',
    unitCount: 1,
    version: 1,
    allowedActions: ['createBuilding'],
    history,
  };
  const building: Record_ = {
    __typename: 'Building',
    id: 'b1',
    name: 'A座',
    project,
    unitCount: 1,
    version: 1,
    allowedActions: ['renameBuilding'],
  };
  project['buildings'] = [building];
  const owner = party('o1', '蒋志芳', project, history);
  const tenant = party('t1', '启明咨询有限责任公司', project, history);
  const unit: Record_ = {
    __typename: 'Unit',
    id: 'u1',
    code: 'A座-1502',
    number: '1502',
    building,
    project,
    floor: 15,
    kind: 'office',
    area: '166.95',
    layout: null,
    saleState: 'sold',
    handOverState: 'handedOver',
    handedOverOn: '2022-04-11',
    use: 'ownerOccupied',
    useFacts: [
      {
        use: 'ownerOccupied',
        source: 'declaredAtImport',
        since: '2026-10-31',
        decides: true,
        words: '导入台账时申报为自用',
      },
    ],
    remark: null,
    version: 3,
    allowedActions: ['correctUnit', 'declareUse', 'recordRole'],
    history,
  };
  const owns = role('r1', 'owner', unit, owner, '2022-04-11', null);
  const rented = role('r2', 'tenant', unit, tenant, '2023-01-01', '2024-12-31');
  Object.assign(unit, { roles: [owns], allRoles: [owns, rented] });
  owner['roles'] = [owns];
  tenant['roles'] = [rented];
  const money = addMoney(project, unit, owner, tenant);
  const files = { attachments: [], mayAddAttachment: true };
  const complaints = [complaintOf(unit, owner)];
  const registered = { units: [unit], parties: [owner, tenant], complaints, worklists: emptyWorklists(), imports: [] };
  const visits = addVisits(project, unit, owner, tenant);
  return { project, ...registered, ...files, ...money, ...visits, ...directory(building) };
}

function party(id: string, name: string, project: Record_, history: object): Record_ {
  return {
    __typename: 'Party',
    id,
    kind: 'person',
    name,
    keyAccount: false,
    remark: null,
    project,
    mergedInto: null,
    version: 1,
    history,
    contacts: [
      {
        __typename: 'Contact',
        id: `${id}-c1`,
        kind: 'mobile',
        value: '19905825155',
        masked: false,
        label: null,
        deadSince: null,
        version: 1,
        allowedActions: ['correctContact', 'strikeContact'],
      },
      {
        __typename: 'Contact',
        id: `${id}-c2`,
        kind: 'mobile',
        value: '19905820000',
        masked: false,
        label: null,
        deadSince: '2025-03-01',
        version: 2,
        allowedActions: ['reviveContact'],
      },
    ],
    identity: { kind: 'residentId', maskedNumber: '9999**********6822' },
    allowedActions: ['correctParty', 'mergeParties', 'addContact', 'revealIdentity'],
  };
}

function role(id: string, kind: string, unit: Record_, who: Record_, since: string, until: string | null): Record_ {
  return {
    __typename: 'UnitRole',
    id,
    role: kind,
    unit,
    party: who,
    since,
    until,
    authority: null,
    authorityExpiresOn: null,
    version: 1,
    allowedActions: until ? [] : ['endRole'],
  };
}

/** An import that was checked: 842 rows good, 9 faulty, of which the first is shown. */
export function checkedImport(more: Record<string, unknown> = {}): Record_ {
  const columns = ['序号', '楼座', '房号', '建筑面积(㎡)'];
  const fields = ['building', 'number', 'area'];
  const fault = {
    row: 283,
    column: 'C',
    field: 'phone',
    code: 'phoneNotValid',
    cell: '12345',
    message: '电话号码不对',
  };
  return {
    __typename: 'RegisterImport',
    id: 'i1',
    fileName: '业主台账.xlsx',
    state: 'checked',
    progress: 100,
    startedAt: '2026-11-22T02:00:00Z',
    startedBy: '内勤甲',
    finishedAt: null,
    sheets: ['业主台账'],
    sheet: '业主台账',
    headers: columns.map((text, index) => ({ column: index + 1, text, samples: ['样'] })),
    mapping: columns.map((_, index) => ({ column: index + 1, field: index === 0 ? null : fields[index - 1] })),
    fields: fields.map((key, index) => ({ key, zh: columns[index + 1], en: key, required: true })),
    counts: {
      rows: 851,
      accepted: 842,
      faulty: 9,
      unitsNew: 842,
      unitsChanged: 0,
      unitsUnchanged: 0,
      partiesNew: 494,
      partiesChanged: 0,
      ownershipsNew: 645,
      ownershipsEnded: 0,
      ownerships: 645,
      parties: 494,
    },
    faults: { ...page([fault]), totalCount: 9 },
    skippedLines: [{ row: 856, reason: '合计行' }],
    refusal: null,
    faultyRowsUrl: '/exports/i1',
    version: 2,
    allowedActions: ['mapColumns', 'runImport'],
    history: page([]),
    ...more,
  };
}

/** An import of tenants that was checked: 84 rows good, 1 faulty. */
export function checkedTenancies(more: Record<string, unknown> = {}): Record_ {
  const counts = { rows: 85, accepted: 84, faulty: 1, tenanciesNew: 84, tenanciesChanged: 0, tenanciesUnchanged: 0 };
  return checkedImport({
    __typename: 'TenancyImport',
    id: 'i2',
    fileName: '期初数据.xlsx',
    sheets: ['欠费明细', '租户'],
    sheet: '租户',
    counts: { __typename: 'TenancyImportCounts', ...counts, partiesNew: 80, partiesChanged: 0 },
    ...more,
  });
}

/** An import of arrears that was checked: 393 rows good, 14 faulty. */
export function checkedArrears(more: Record<string, unknown> = {}): Record_ {
  const money = { charged: '484355.96', paid: '29883.93', arrears: '454472.03' };
  return checkedImport({
    __typename: 'ArrearsImport',
    id: 'i3',
    fileName: '期初数据.xlsx',
    sheets: ['欠费明细', '租户'],
    sheet: '欠费明细',
    counts: {
      __typename: 'ArrearsImportCounts',
      rows: 407,
      accepted: 393,
      faulty: 14,
      unchanged: 0,
      accounts: 120,
      feeItemsNew: 2,
      ...money,
    },
    ...more,
  });
}
