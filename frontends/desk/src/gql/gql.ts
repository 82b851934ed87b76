/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment AccountFields on LedgerAccount {\n    id\n    projectId\n    unit { id code }\n    party { id name }\n    balance\n    arrears\n    prepaid\n    overdueSince\n    nextDueOn\n    version\n    allowedActions\n  }\n": typeof types.AccountFieldsFragmentDoc,
    "\n  fragment ChargeFields on Charge {\n    id\n    feeItem { id name }\n    month\n    dueOn\n    amount\n    open\n    remark\n    state\n    allowedActions\n  }\n": typeof types.ChargeFieldsFragmentDoc,
    "\n  fragment AccountDue on LedgerAccount {\n    ...AccountFields @unmask\n    charges(openOnly: true, first: 50) {\n      pageInfo { hasNextPage endCursor }\n      edges { node { ...ChargeFields @unmask } }\n    }\n  }\n": typeof types.AccountDueFragmentDoc,
    "\n  fragment EntryFields on LedgerEntry {\n    id\n    seq\n    kind\n    bookedOn\n    at\n    actorName\n    reason\n    amount\n    hash\n    reverses { id seq }\n    reversedBy { id seq }\n    receipt { id number }\n    postings {\n      id\n      book\n      amount\n      account { id }\n      charge { id month feeItem { id name } }\n    }\n  }\n": typeof types.EntryFieldsFragmentDoc,
    "\n  query UnitAccounts($id: ID!) {\n    unit(id: $id) { id accounts { ...AccountDue @unmask } }\n  }\n": typeof types.UnitAccountsDocument,
    "\n  query PartyAccounts($id: ID!) {\n    party(id: $id) { id accounts { ...AccountDue @unmask } }\n  }\n": typeof types.PartyAccountsDocument,
    "\n  query AccountById($id: ID!) {\n    ledgerAccount(id: $id) {\n      ...AccountDue @unmask\n      balanceCheck { recomputed agrees entries }\n    }\n  }\n": typeof types.AccountByIdDocument,
    "\n  query AccountCharges($id: ID!, $openOnly: Boolean!, $first: Int!, $after: String) {\n    ledgerAccount(id: $id) {\n      id\n      charges(openOnly: $openOnly, first: $first, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        edges { node { ...ChargeFields @unmask } }\n      }\n    }\n  }\n": typeof types.AccountChargesDocument,
    "\n  query AccountEntries($id: ID!, $first: Int!, $after: String) {\n    ledgerAccount(id: $id) {\n      id\n      entries(first: $first, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        edges { node { ...EntryFields @unmask } }\n      }\n    }\n  }\n": typeof types.AccountEntriesDocument,
    "\n  query AccountReceipts($id: ID!, $first: Int!, $after: String) {\n    ledgerAccount(id: $id) {\n      id\n      receipts(first: $first, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        edges { node { id number receivedOn amount method voided { at } } }\n      }\n    }\n  }\n": typeof types.AccountReceiptsDocument,
    "\n  query FeeItems($projectId: ID!) {\n    feeItems(projectId: $projectId) { id name withdrawn }\n  }\n": typeof types.FeeItemsDocument,
    "\n  mutation RaiseCharge($input: RaiseChargeInput!) {\n    raiseCharge(input: $input) {\n      ... on Charge { ...ChargeFields @unmask account { ...AccountDue @unmask } }\n      ... on Refusal { code message }\n    }\n  }\n": typeof types.RaiseChargeDocument,
    "\n  mutation ReverseCharge($input: ReverseChargeInput!) {\n    reverseCharge(input: $input) {\n      ... on Charge { ...ChargeFields @unmask account { ...AccountDue @unmask } }\n      ... on Refusal { code message }\n    }\n  }\n": typeof types.ReverseChargeDocument,
    "\n  query LedgerVerification($projectId: ID!) {\n    ledgerCheck(projectId: $projectId) {\n      entries\n      headSeq\n      headHash\n      intact\n      firstBrokenSeq\n      balancesAgree\n      receiptsComplete\n      witnessedSeq\n      witnessAgrees\n    }\n  }\n": typeof types.LedgerVerificationDocument,
    "\n  query ClosedMonths($projectId: ID!) {\n    closedMonths(projectId: $projectId) { month closedAt closedBy }\n  }\n": typeof types.ClosedMonthsDocument,
    "\n  mutation CloseMonth($input: CloseMonthInput!) {\n    closeMonth(input: $input) {\n      ... on ClosedMonth { month closedAt closedBy }\n      ... on Refusal { code message }\n    }\n  }\n": typeof types.CloseMonthDocument,
    "\n  fragment EstateFields on Project {\n    id\n    name\n    timeZone\n    unitCount\n    version\n    allowedActions\n    buildings { id name unitCount version allowedActions }\n  }\n": typeof types.EstateFieldsFragmentDoc,
    "\n  query Estate {\n    projects { ...EstateFields @unmask }\n  }\n": typeof types.EstateDocument,
    "\n  query ProjectBuildings($id: ID!) {\n    project(id: $id) { id name allowedActions buildings { id name unitCount } }\n  }\n": typeof types.ProjectBuildingsDocument,
    "\n  mutation CreateProject($input: CreateProjectInput!) {\n    createProject(input: $input) {\n      ... on Project { ...EstateFields @unmask }\n      ... on Refusal { code message }\n    }\n  }\n": typeof types.CreateProjectDocument,
    "\n  mutation RenameProject($input: RenameProjectInput!) {\n    renameProject(input: $input) {\n      ... on Project { ...EstateFields @unmask }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n": typeof types.RenameProjectDocument,
    "\n  mutation CreateBuilding($input: CreateBuildingInput!) {\n    createBuilding(input: $input) {\n      ... on Building { id name unitCount version allowedActions project { ...EstateFields @unmask } }\n      ... on Refusal { code message }\n    }\n  }\n": typeof types.CreateBuildingDocument,
    "\n  mutation RenameBuilding($input: RenameBuildingInput!) {\n    renameBuilding(input: $input) {\n      ... on Building { id name unitCount version allowedActions }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n": typeof types.RenameBuildingDocument,
    "\n  fragment ImportFields on RegisterImport {\n    id\n    fileName\n    state\n    progress\n    startedAt\n    startedBy\n    finishedAt\n    sheets\n    sheet\n    headers { column text samples }\n    mapping { column field }\n    fields { key zh en required }\n    counts {\n      rows accepted faulty unitsNew unitsChanged unitsUnchanged partiesNew partiesChanged\n      ownershipsNew ownershipsEnded ownerships parties\n    }\n    skippedLines { row reason }\n    refusal { code message }\n    faultyRowsUrl\n    version\n    allowedActions\n  }\n": typeof types.ImportFieldsFragmentDoc,
    "\n  query RegisterImports($projectId: ID!, $first: Int!, $after: String) {\n    registerImports(projectId: $projectId, first: $first, after: $after) {\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node {\n          id\n          fileName\n          state\n          progress\n          startedAt\n          startedBy\n          finishedAt\n          counts { rows accepted faulty unitsNew unitsChanged unitsUnchanged }\n          refusal { code message }\n        }\n      }\n    }\n  }\n": typeof types.RegisterImportsDocument,
    "\n  query RegisterImportById($id: ID!) {\n    registerImport(id: $id) { ...ImportFields @unmask }\n  }\n": typeof types.RegisterImportByIdDocument,
    "\n  query ImportFaults($id: ID!, $first: Int!, $after: String) {\n    registerImport(id: $id) {\n      id\n      faults(first: $first, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        edges { node { row column field code cell message } }\n      }\n    }\n  }\n": typeof types.ImportFaultsDocument,
    "\n  query ImportHistory($id: ID!, $first: Int!, $after: String) {\n    registerImport(id: $id) {\n      id\n      history(first: $first, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        edges { node { id at actorName action recordType recordId changes { field before after masked } } }\n      }\n    }\n  }\n": typeof types.ImportHistoryDocument,
    "\n  mutation StartImport($input: StartImportInput!) {\n    startImport(input: $input) {\n      ... on RegisterImport { ...ImportFields @unmask }\n      ... on AlreadyImported { code message import { id fileName startedAt finishedAt startedBy } }\n      ... on Refusal { code message }\n    }\n  }\n": typeof types.StartImportDocument,
    "\n  mutation MapColumns($input: MapColumnsInput!) {\n    mapColumns(input: $input) {\n      ... on RegisterImport { ...ImportFields @unmask }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n": typeof types.MapColumnsDocument,
    "\n  mutation RunImport($input: RunImportInput!) {\n    runImport(input: $input) {\n      ... on RegisterImport { ...ImportFields @unmask }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n": typeof types.RunImportDocument,
    "\n  mutation UndoImport($input: UndoImportInput!) {\n    undoImport(input: $input) {\n      ... on RegisterImport { ...ImportFields @unmask }\n      ... on BuiltUpon { records { name value } }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n": typeof types.UndoImportDocument,
    "\n  fragment ContactFields on Contact { id kind value masked label deadSince version allowedActions }\n": typeof types.ContactFieldsFragmentDoc,
    "\n  fragment PartyFields on Party {\n    id\n    kind\n    name\n    keyAccount\n    remark\n    contacts { ...ContactFields @unmask }\n    identity { kind maskedNumber }\n    roles {\n      id role since until authority authorityExpiresOn version allowedActions\n      unit { id code kind area use }\n    }\n    project { id name }\n    mergedInto { id name }\n    version\n    allowedActions\n  }\n": typeof types.PartyFieldsFragmentDoc,
    "\n  query PartyById($id: ID!) {\n    party(id: $id) { ...PartyFields @unmask }\n  }\n": typeof types.PartyByIdDocument,
    "\n  query PartyHistory($id: ID!, $first: Int!, $after: String) {\n    party(id: $id) {\n      id\n      history(first: $first, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        edges { node { id at actorName action recordType recordId changes { field before after masked } } }\n      }\n    }\n  }\n": typeof types.PartyHistoryDocument,
    "\n  query Parties($projectId: ID!, $filter: PartyFilter, $first: Int!, $after: String) {\n    parties(projectId: $projectId, filter: $filter, first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node {\n          id\n          kind\n          name\n          keyAccount\n          contacts { id kind value masked deadSince }\n          roles { id role since until unit { id code } }\n        }\n      }\n    }\n  }\n": typeof types.PartiesDocument,
    "\n  query FindParty($projectId: ID!, $text: String!) {\n    propertySearch(projectId: $projectId, text: $text, first: 10) {\n      kind\n      title\n      subtitle\n      party { id name kind version contacts { id kind value masked deadSince } roles { id role until unit { id code } } mergedInto { id } }\n    }\n  }\n": typeof types.FindPartyDocument,
    "\n  mutation CreateParty($input: CreatePartyInput!) {\n    createParty(input: $input) {\n      ... on Party { ...PartyFields @unmask }\n      ... on IdentityTaken { party { id name } }\n      ... on Refusal { code message }\n    }\n  }\n": typeof types.CreatePartyDocument,
    "\n  mutation CorrectParty($input: CorrectPartyInput!) {\n    correctParty(input: $input) {\n      ... on Party { ...PartyFields @unmask }\n      ... on IdentityTaken { party { id name } }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n": typeof types.CorrectPartyDocument,
    "\n  mutation MergeParties($input: MergePartiesInput!) {\n    mergeParties(input: $input) {\n      ... on Party { ...PartyFields @unmask }\n      ... on NotAllowedNow { facts { name value } }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n": typeof types.MergePartiesDocument,
    "\n  mutation AddContact($input: AddContactInput!) {\n    addContact(input: $input) {\n      ... on Contact { ...ContactFields @unmask }\n      ... on Refusal { code message }\n    }\n  }\n": typeof types.AddContactDocument,
    "\n  mutation CorrectContact($input: CorrectContactInput!) {\n    correctContact(input: $input) {\n      ... on Contact { ...ContactFields @unmask }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n": typeof types.CorrectContactDocument,
    "\n  mutation StrikeContact($input: ContactActionInput!) {\n    strikeContact(input: $input) {\n      ... on Contact { ...ContactFields @unmask }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n": typeof types.StrikeContactDocument,
    "\n  mutation ReviveContact($input: ContactActionInput!) {\n    reviveContact(input: $input) {\n      ... on Contact { ...ContactFields @unmask }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n": typeof types.ReviveContactDocument,
    "\n  mutation RevealIdentity($input: RevealIdentityInput!) {\n    revealIdentity(input: $input) {\n      ... on RevealedIdentity { number }\n      ... on Refusal { code message }\n    }\n  }\n": typeof types.RevealIdentityDocument,
    "\n  query FindCustomer($projectId: ID!, $text: String!) {\n    propertySearch(projectId: $projectId, text: $text, first: 8) {\n      kind\n      title\n      subtitle\n      unit { id code }\n      party { id name mergedInto { id } }\n    }\n  }\n": typeof types.FindCustomerDocument,
    "\n  mutation TakePayment($input: TakePaymentInput!) {\n    takePayment(input: $input) {\n      ... on Receipt { ...ReceiptFields @unmask account { ...AccountDue @unmask } }\n      ... on Refusal { code message }\n    }\n  }\n": typeof types.TakePaymentDocument,
    "\n  fragment ReceiptFields on Receipt {\n    id\n    number\n    projectId\n    account { id unit { id code } party { id name } }\n    amount\n    method\n    reference\n    receivedOn\n    at\n    cashierName\n    payer { id name }\n    lines { feeItem { id name } month amount }\n    prepaid\n    balanceAfter\n    voided { at by reason }\n    entry { id seq }\n    version\n    allowedActions\n  }\n": typeof types.ReceiptFieldsFragmentDoc,
    "\n  query ReceiptById($id: ID!) {\n    receipt(id: $id) { ...ReceiptFields @unmask }\n  }\n": typeof types.ReceiptByIdDocument,
    "\n  query Receipts($projectId: ID!, $receivedOn: CivilDate, $number: String, $first: Int!, $after: String) {\n    receipts(projectId: $projectId, receivedOn: $receivedOn, number: $number, first: $first, after: $after) {\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node {\n          id\n          number\n          receivedOn\n          amount\n          method\n          cashierName\n          payer { id name }\n          voided { at }\n          account { id unit { id code } }\n        }\n      }\n    }\n  }\n": typeof types.ReceiptsDocument,
    "\n  mutation VoidReceipt($input: VoidReceiptInput!) {\n    voidReceipt(input: $input) {\n      ... on Receipt { ...ReceiptFields @unmask account { ...AccountDue @unmask } }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n": typeof types.VoidReceiptDocument,
    "\n  fragment TenancyFields on Tenancy {\n    id\n    unit { id code }\n    party { id name }\n    startsOn\n    endsOn\n    monthlyRent\n    deposit\n    depositRemark\n    filed\n    state\n    version\n  }\n": typeof types.TenancyFieldsFragmentDoc,
    "\n  query UnitTenancies($id: ID!) {\n    unit(id: $id) { id tenancies { ...TenancyFields @unmask } }\n  }\n": typeof types.UnitTenanciesDocument,
    "\n  query PartyTenancies($id: ID!) {\n    party(id: $id) { id tenancies { ...TenancyFields @unmask } }\n  }\n": typeof types.PartyTenanciesDocument,
    "\n  fragment RoleFields on UnitRole {\n    id\n    role\n    since\n    until\n    authority\n    authorityExpiresOn\n    version\n    allowedActions\n    party { id name kind keyAccount contacts { id kind value masked label deadSince } }\n  }\n": typeof types.RoleFieldsFragmentDoc,
    "\n  fragment UnitFields on Unit {\n    id\n    code\n    number\n    building { id name }\n    project { id name }\n    floor\n    kind\n    area\n    layout\n    saleState\n    handOverState\n    handedOverOn\n    use\n    useFacts { use source since decides words }\n    remark\n    roles { id }\n    allRoles { ...RoleFields @unmask }\n    version\n    allowedActions\n  }\n": typeof types.UnitFieldsFragmentDoc,
    "\n  query UnitById($id: ID!) {\n    unit(id: $id) { ...UnitFields @unmask }\n  }\n": typeof types.UnitByIdDocument,
    "\n  query UnitHistory($id: ID!, $first: Int!, $after: String) {\n    unit(id: $id) {\n      id\n      history(first: $first, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        edges { node { id at actorName action recordType recordId changes { field before after masked } } }\n      }\n    }\n  }\n": typeof types.UnitHistoryDocument,
    "\n  query Units($projectId: ID!, $filter: UnitFilter, $orderBy: UnitOrder!, $first: Int!, $after: String) {\n    units(projectId: $projectId, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node {\n          id\n          code\n          kind\n          area\n          use\n          saleState\n          standing { balance arrears overdueSince }\n          building { id name }\n          roles { id role party { id name } }\n        }\n      }\n    }\n  }\n": typeof types.UnitsDocument,
    "\n  mutation CreateUnit($input: CreateUnitInput!) {\n    createUnit(input: $input) {\n      ... on Unit { ...UnitFields @unmask }\n      ... on Refusal { code message }\n    }\n  }\n": typeof types.CreateUnitDocument,
    "\n  mutation CorrectUnit($input: CorrectUnitInput!) {\n    correctUnit(input: $input) {\n      ... on Unit { ...UnitFields @unmask }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n": typeof types.CorrectUnitDocument,
    "\n  mutation DeclareUse($input: DeclareUseInput!) {\n    declareUse(input: $input) {\n      ... on Unit { ...UnitFields @unmask }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n": typeof types.DeclareUseDocument,
    "\n  mutation RecordRole($input: RecordRoleInput!) {\n    recordRole(input: $input) {\n      ... on UnitRole { ...RoleFields @unmask unit { ...UnitFields @unmask } }\n      ... on RoleOverlaps { overlapping: role { id role since until party { id name } } }\n      ... on Refusal { code message }\n    }\n  }\n": typeof types.RecordRoleDocument,
    "\n  mutation EndRole($input: EndRoleInput!) {\n    endRole(input: $input) {\n      ... on UnitRole { ...RoleFields @unmask unit { ...UnitFields @unmask } }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n": typeof types.EndRoleDocument,
};
const documents: Documents = {
    "\n  fragment AccountFields on LedgerAccount {\n    id\n    projectId\n    unit { id code }\n    party { id name }\n    balance\n    arrears\n    prepaid\n    overdueSince\n    nextDueOn\n    version\n    allowedActions\n  }\n": types.AccountFieldsFragmentDoc,
    "\n  fragment ChargeFields on Charge {\n    id\n    feeItem { id name }\n    month\n    dueOn\n    amount\n    open\n    remark\n    state\n    allowedActions\n  }\n": types.ChargeFieldsFragmentDoc,
    "\n  fragment AccountDue on LedgerAccount {\n    ...AccountFields @unmask\n    charges(openOnly: true, first: 50) {\n      pageInfo { hasNextPage endCursor }\n      edges { node { ...ChargeFields @unmask } }\n    }\n  }\n": types.AccountDueFragmentDoc,
    "\n  fragment EntryFields on LedgerEntry {\n    id\n    seq\n    kind\n    bookedOn\n    at\n    actorName\n    reason\n    amount\n    hash\n    reverses { id seq }\n    reversedBy { id seq }\n    receipt { id number }\n    postings {\n      id\n      book\n      amount\n      account { id }\n      charge { id month feeItem { id name } }\n    }\n  }\n": types.EntryFieldsFragmentDoc,
    "\n  query UnitAccounts($id: ID!) {\n    unit(id: $id) { id accounts { ...AccountDue @unmask } }\n  }\n": types.UnitAccountsDocument,
    "\n  query PartyAccounts($id: ID!) {\n    party(id: $id) { id accounts { ...AccountDue @unmask } }\n  }\n": types.PartyAccountsDocument,
    "\n  query AccountById($id: ID!) {\n    ledgerAccount(id: $id) {\n      ...AccountDue @unmask\n      balanceCheck { recomputed agrees entries }\n    }\n  }\n": types.AccountByIdDocument,
    "\n  query AccountCharges($id: ID!, $openOnly: Boolean!, $first: Int!, $after: String) {\n    ledgerAccount(id: $id) {\n      id\n      charges(openOnly: $openOnly, first: $first, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        edges { node { ...ChargeFields @unmask } }\n      }\n    }\n  }\n": types.AccountChargesDocument,
    "\n  query AccountEntries($id: ID!, $first: Int!, $after: String) {\n    ledgerAccount(id: $id) {\n      id\n      entries(first: $first, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        edges { node { ...EntryFields @unmask } }\n      }\n    }\n  }\n": types.AccountEntriesDocument,
    "\n  query AccountReceipts($id: ID!, $first: Int!, $after: String) {\n    ledgerAccount(id: $id) {\n      id\n      receipts(first: $first, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        edges { node { id number receivedOn amount method voided { at } } }\n      }\n    }\n  }\n": types.AccountReceiptsDocument,
    "\n  query FeeItems($projectId: ID!) {\n    feeItems(projectId: $projectId) { id name withdrawn }\n  }\n": types.FeeItemsDocument,
    "\n  mutation RaiseCharge($input: RaiseChargeInput!) {\n    raiseCharge(input: $input) {\n      ... on Charge { ...ChargeFields @unmask account { ...AccountDue @unmask } }\n      ... on Refusal { code message }\n    }\n  }\n": types.RaiseChargeDocument,
    "\n  mutation ReverseCharge($input: ReverseChargeInput!) {\n    reverseCharge(input: $input) {\n      ... on Charge { ...ChargeFields @unmask account { ...AccountDue @unmask } }\n      ... on Refusal { code message }\n    }\n  }\n": types.ReverseChargeDocument,
    "\n  query LedgerVerification($projectId: ID!) {\n    ledgerCheck(projectId: $projectId) {\n      entries\n      headSeq\n      headHash\n      intact\n      firstBrokenSeq\n      balancesAgree\n      receiptsComplete\n      witnessedSeq\n      witnessAgrees\n    }\n  }\n": types.LedgerVerificationDocument,
    "\n  query ClosedMonths($projectId: ID!) {\n    closedMonths(projectId: $projectId) { month closedAt closedBy }\n  }\n": types.ClosedMonthsDocument,
    "\n  mutation CloseMonth($input: CloseMonthInput!) {\n    closeMonth(input: $input) {\n      ... on ClosedMonth { month closedAt closedBy }\n      ... on Refusal { code message }\n    }\n  }\n": types.CloseMonthDocument,
    "\n  fragment EstateFields on Project {\n    id\n    name\n    timeZone\n    unitCount\n    version\n    allowedActions\n    buildings { id name unitCount version allowedActions }\n  }\n": types.EstateFieldsFragmentDoc,
    "\n  query Estate {\n    projects { ...EstateFields @unmask }\n  }\n": types.EstateDocument,
    "\n  query ProjectBuildings($id: ID!) {\n    project(id: $id) { id name allowedActions buildings { id name unitCount } }\n  }\n": types.ProjectBuildingsDocument,
    "\n  mutation CreateProject($input: CreateProjectInput!) {\n    createProject(input: $input) {\n      ... on Project { ...EstateFields @unmask }\n      ... on Refusal { code message }\n    }\n  }\n": types.CreateProjectDocument,
    "\n  mutation RenameProject($input: RenameProjectInput!) {\n    renameProject(input: $input) {\n      ... on Project { ...EstateFields @unmask }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n": types.RenameProjectDocument,
    "\n  mutation CreateBuilding($input: CreateBuildingInput!) {\n    createBuilding(input: $input) {\n      ... on Building { id name unitCount version allowedActions project { ...EstateFields @unmask } }\n      ... on Refusal { code message }\n    }\n  }\n": types.CreateBuildingDocument,
    "\n  mutation RenameBuilding($input: RenameBuildingInput!) {\n    renameBuilding(input: $input) {\n      ... on Building { id name unitCount version allowedActions }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n": types.RenameBuildingDocument,
    "\n  fragment ImportFields on RegisterImport {\n    id\n    fileName\n    state\n    progress\n    startedAt\n    startedBy\n    finishedAt\n    sheets\n    sheet\n    headers { column text samples }\n    mapping { column field }\n    fields { key zh en required }\n    counts {\n      rows accepted faulty unitsNew unitsChanged unitsUnchanged partiesNew partiesChanged\n      ownershipsNew ownershipsEnded ownerships parties\n    }\n    skippedLines { row reason }\n    refusal { code message }\n    faultyRowsUrl\n    version\n    allowedActions\n  }\n": types.ImportFieldsFragmentDoc,
    "\n  query RegisterImports($projectId: ID!, $first: Int!, $after: String) {\n    registerImports(projectId: $projectId, first: $first, after: $after) {\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node {\n          id\n          fileName\n          state\n          progress\n          startedAt\n          startedBy\n          finishedAt\n          counts { rows accepted faulty unitsNew unitsChanged unitsUnchanged }\n          refusal { code message }\n        }\n      }\n    }\n  }\n": types.RegisterImportsDocument,
    "\n  query RegisterImportById($id: ID!) {\n    registerImport(id: $id) { ...ImportFields @unmask }\n  }\n": types.RegisterImportByIdDocument,
    "\n  query ImportFaults($id: ID!, $first: Int!, $after: String) {\n    registerImport(id: $id) {\n      id\n      faults(first: $first, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        edges { node { row column field code cell message } }\n      }\n    }\n  }\n": types.ImportFaultsDocument,
    "\n  query ImportHistory($id: ID!, $first: Int!, $after: String) {\n    registerImport(id: $id) {\n      id\n      history(first: $first, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        edges { node { id at actorName action recordType recordId changes { field before after masked } } }\n      }\n    }\n  }\n": types.ImportHistoryDocument,
    "\n  mutation StartImport($input: StartImportInput!) {\n    startImport(input: $input) {\n      ... on RegisterImport { ...ImportFields @unmask }\n      ... on AlreadyImported { code message import { id fileName startedAt finishedAt startedBy } }\n      ... on Refusal { code message }\n    }\n  }\n": types.StartImportDocument,
    "\n  mutation MapColumns($input: MapColumnsInput!) {\n    mapColumns(input: $input) {\n      ... on RegisterImport { ...ImportFields @unmask }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n": types.MapColumnsDocument,
    "\n  mutation RunImport($input: RunImportInput!) {\n    runImport(input: $input) {\n      ... on RegisterImport { ...ImportFields @unmask }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n": types.RunImportDocument,
    "\n  mutation UndoImport($input: UndoImportInput!) {\n    undoImport(input: $input) {\n      ... on RegisterImport { ...ImportFields @unmask }\n      ... on BuiltUpon { records { name value } }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n": types.UndoImportDocument,
    "\n  fragment ContactFields on Contact { id kind value masked label deadSince version allowedActions }\n": types.ContactFieldsFragmentDoc,
    "\n  fragment PartyFields on Party {\n    id\n    kind\n    name\n    keyAccount\n    remark\n    contacts { ...ContactFields @unmask }\n    identity { kind maskedNumber }\n    roles {\n      id role since until authority authorityExpiresOn version allowedActions\n      unit { id code kind area use }\n    }\n    project { id name }\n    mergedInto { id name }\n    version\n    allowedActions\n  }\n": types.PartyFieldsFragmentDoc,
    "\n  query PartyById($id: ID!) {\n    party(id: $id) { ...PartyFields @unmask }\n  }\n": types.PartyByIdDocument,
    "\n  query PartyHistory($id: ID!, $first: Int!, $after: String) {\n    party(id: $id) {\n      id\n      history(first: $first, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        edges { node { id at actorName action recordType recordId changes { field before after masked } } }\n      }\n    }\n  }\n": types.PartyHistoryDocument,
    "\n  query Parties($projectId: ID!, $filter: PartyFilter, $first: Int!, $after: String) {\n    parties(projectId: $projectId, filter: $filter, first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node {\n          id\n          kind\n          name\n          keyAccount\n          contacts { id kind value masked deadSince }\n          roles { id role since until unit { id code } }\n        }\n      }\n    }\n  }\n": types.PartiesDocument,
    "\n  query FindParty($projectId: ID!, $text: String!) {\n    propertySearch(projectId: $projectId, text: $text, first: 10) {\n      kind\n      title\n      subtitle\n      party { id name kind version contacts { id kind value masked deadSince } roles { id role until unit { id code } } mergedInto { id } }\n    }\n  }\n": types.FindPartyDocument,
    "\n  mutation CreateParty($input: CreatePartyInput!) {\n    createParty(input: $input) {\n      ... on Party { ...PartyFields @unmask }\n      ... on IdentityTaken { party { id name } }\n      ... on Refusal { code message }\n    }\n  }\n": types.CreatePartyDocument,
    "\n  mutation CorrectParty($input: CorrectPartyInput!) {\n    correctParty(input: $input) {\n      ... on Party { ...PartyFields @unmask }\n      ... on IdentityTaken { party { id name } }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n": types.CorrectPartyDocument,
    "\n  mutation MergeParties($input: MergePartiesInput!) {\n    mergeParties(input: $input) {\n      ... on Party { ...PartyFields @unmask }\n      ... on NotAllowedNow { facts { name value } }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n": types.MergePartiesDocument,
    "\n  mutation AddContact($input: AddContactInput!) {\n    addContact(input: $input) {\n      ... on Contact { ...ContactFields @unmask }\n      ... on Refusal { code message }\n    }\n  }\n": types.AddContactDocument,
    "\n  mutation CorrectContact($input: CorrectContactInput!) {\n    correctContact(input: $input) {\n      ... on Contact { ...ContactFields @unmask }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n": types.CorrectContactDocument,
    "\n  mutation StrikeContact($input: ContactActionInput!) {\n    strikeContact(input: $input) {\n      ... on Contact { ...ContactFields @unmask }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n": types.StrikeContactDocument,
    "\n  mutation ReviveContact($input: ContactActionInput!) {\n    reviveContact(input: $input) {\n      ... on Contact { ...ContactFields @unmask }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n": types.ReviveContactDocument,
    "\n  mutation RevealIdentity($input: RevealIdentityInput!) {\n    revealIdentity(input: $input) {\n      ... on RevealedIdentity { number }\n      ... on Refusal { code message }\n    }\n  }\n": types.RevealIdentityDocument,
    "\n  query FindCustomer($projectId: ID!, $text: String!) {\n    propertySearch(projectId: $projectId, text: $text, first: 8) {\n      kind\n      title\n      subtitle\n      unit { id code }\n      party { id name mergedInto { id } }\n    }\n  }\n": types.FindCustomerDocument,
    "\n  mutation TakePayment($input: TakePaymentInput!) {\n    takePayment(input: $input) {\n      ... on Receipt { ...ReceiptFields @unmask account { ...AccountDue @unmask } }\n      ... on Refusal { code message }\n    }\n  }\n": types.TakePaymentDocument,
    "\n  fragment ReceiptFields on Receipt {\n    id\n    number\n    projectId\n    account { id unit { id code } party { id name } }\n    amount\n    method\n    reference\n    receivedOn\n    at\n    cashierName\n    payer { id name }\n    lines { feeItem { id name } month amount }\n    prepaid\n    balanceAfter\n    voided { at by reason }\n    entry { id seq }\n    version\n    allowedActions\n  }\n": types.ReceiptFieldsFragmentDoc,
    "\n  query ReceiptById($id: ID!) {\n    receipt(id: $id) { ...ReceiptFields @unmask }\n  }\n": types.ReceiptByIdDocument,
    "\n  query Receipts($projectId: ID!, $receivedOn: CivilDate, $number: String, $first: Int!, $after: String) {\n    receipts(projectId: $projectId, receivedOn: $receivedOn, number: $number, first: $first, after: $after) {\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node {\n          id\n          number\n          receivedOn\n          amount\n          method\n          cashierName\n          payer { id name }\n          voided { at }\n          account { id unit { id code } }\n        }\n      }\n    }\n  }\n": types.ReceiptsDocument,
    "\n  mutation VoidReceipt($input: VoidReceiptInput!) {\n    voidReceipt(input: $input) {\n      ... on Receipt { ...ReceiptFields @unmask account { ...AccountDue @unmask } }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n": types.VoidReceiptDocument,
    "\n  fragment TenancyFields on Tenancy {\n    id\n    unit { id code }\n    party { id name }\n    startsOn\n    endsOn\n    monthlyRent\n    deposit\n    depositRemark\n    filed\n    state\n    version\n  }\n": types.TenancyFieldsFragmentDoc,
    "\n  query UnitTenancies($id: ID!) {\n    unit(id: $id) { id tenancies { ...TenancyFields @unmask } }\n  }\n": types.UnitTenanciesDocument,
    "\n  query PartyTenancies($id: ID!) {\n    party(id: $id) { id tenancies { ...TenancyFields @unmask } }\n  }\n": types.PartyTenanciesDocument,
    "\n  fragment RoleFields on UnitRole {\n    id\n    role\n    since\n    until\n    authority\n    authorityExpiresOn\n    version\n    allowedActions\n    party { id name kind keyAccount contacts { id kind value masked label deadSince } }\n  }\n": types.RoleFieldsFragmentDoc,
    "\n  fragment UnitFields on Unit {\n    id\n    code\n    number\n    building { id name }\n    project { id name }\n    floor\n    kind\n    area\n    layout\n    saleState\n    handOverState\n    handedOverOn\n    use\n    useFacts { use source since decides words }\n    remark\n    roles { id }\n    allRoles { ...RoleFields @unmask }\n    version\n    allowedActions\n  }\n": types.UnitFieldsFragmentDoc,
    "\n  query UnitById($id: ID!) {\n    unit(id: $id) { ...UnitFields @unmask }\n  }\n": types.UnitByIdDocument,
    "\n  query UnitHistory($id: ID!, $first: Int!, $after: String) {\n    unit(id: $id) {\n      id\n      history(first: $first, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        edges { node { id at actorName action recordType recordId changes { field before after masked } } }\n      }\n    }\n  }\n": types.UnitHistoryDocument,
    "\n  query Units($projectId: ID!, $filter: UnitFilter, $orderBy: UnitOrder!, $first: Int!, $after: String) {\n    units(projectId: $projectId, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node {\n          id\n          code\n          kind\n          area\n          use\n          saleState\n          standing { balance arrears overdueSince }\n          building { id name }\n          roles { id role party { id name } }\n        }\n      }\n    }\n  }\n": types.UnitsDocument,
    "\n  mutation CreateUnit($input: CreateUnitInput!) {\n    createUnit(input: $input) {\n      ... on Unit { ...UnitFields @unmask }\n      ... on Refusal { code message }\n    }\n  }\n": types.CreateUnitDocument,
    "\n  mutation CorrectUnit($input: CorrectUnitInput!) {\n    correctUnit(input: $input) {\n      ... on Unit { ...UnitFields @unmask }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n": types.CorrectUnitDocument,
    "\n  mutation DeclareUse($input: DeclareUseInput!) {\n    declareUse(input: $input) {\n      ... on Unit { ...UnitFields @unmask }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n": types.DeclareUseDocument,
    "\n  mutation RecordRole($input: RecordRoleInput!) {\n    recordRole(input: $input) {\n      ... on UnitRole { ...RoleFields @unmask unit { ...UnitFields @unmask } }\n      ... on RoleOverlaps { overlapping: role { id role since until party { id name } } }\n      ... on Refusal { code message }\n    }\n  }\n": types.RecordRoleDocument,
    "\n  mutation EndRole($input: EndRoleInput!) {\n    endRole(input: $input) {\n      ... on UnitRole { ...RoleFields @unmask unit { ...UnitFields @unmask } }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n": types.EndRoleDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AccountFields on LedgerAccount {\n    id\n    projectId\n    unit { id code }\n    party { id name }\n    balance\n    arrears\n    prepaid\n    overdueSince\n    nextDueOn\n    version\n    allowedActions\n  }\n"): (typeof documents)["\n  fragment AccountFields on LedgerAccount {\n    id\n    projectId\n    unit { id code }\n    party { id name }\n    balance\n    arrears\n    prepaid\n    overdueSince\n    nextDueOn\n    version\n    allowedActions\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ChargeFields on Charge {\n    id\n    feeItem { id name }\n    month\n    dueOn\n    amount\n    open\n    remark\n    state\n    allowedActions\n  }\n"): (typeof documents)["\n  fragment ChargeFields on Charge {\n    id\n    feeItem { id name }\n    month\n    dueOn\n    amount\n    open\n    remark\n    state\n    allowedActions\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AccountDue on LedgerAccount {\n    ...AccountFields @unmask\n    charges(openOnly: true, first: 50) {\n      pageInfo { hasNextPage endCursor }\n      edges { node { ...ChargeFields @unmask } }\n    }\n  }\n"): (typeof documents)["\n  fragment AccountDue on LedgerAccount {\n    ...AccountFields @unmask\n    charges(openOnly: true, first: 50) {\n      pageInfo { hasNextPage endCursor }\n      edges { node { ...ChargeFields @unmask } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EntryFields on LedgerEntry {\n    id\n    seq\n    kind\n    bookedOn\n    at\n    actorName\n    reason\n    amount\n    hash\n    reverses { id seq }\n    reversedBy { id seq }\n    receipt { id number }\n    postings {\n      id\n      book\n      amount\n      account { id }\n      charge { id month feeItem { id name } }\n    }\n  }\n"): (typeof documents)["\n  fragment EntryFields on LedgerEntry {\n    id\n    seq\n    kind\n    bookedOn\n    at\n    actorName\n    reason\n    amount\n    hash\n    reverses { id seq }\n    reversedBy { id seq }\n    receipt { id number }\n    postings {\n      id\n      book\n      amount\n      account { id }\n      charge { id month feeItem { id name } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UnitAccounts($id: ID!) {\n    unit(id: $id) { id accounts { ...AccountDue @unmask } }\n  }\n"): (typeof documents)["\n  query UnitAccounts($id: ID!) {\n    unit(id: $id) { id accounts { ...AccountDue @unmask } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PartyAccounts($id: ID!) {\n    party(id: $id) { id accounts { ...AccountDue @unmask } }\n  }\n"): (typeof documents)["\n  query PartyAccounts($id: ID!) {\n    party(id: $id) { id accounts { ...AccountDue @unmask } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccountById($id: ID!) {\n    ledgerAccount(id: $id) {\n      ...AccountDue @unmask\n      balanceCheck { recomputed agrees entries }\n    }\n  }\n"): (typeof documents)["\n  query AccountById($id: ID!) {\n    ledgerAccount(id: $id) {\n      ...AccountDue @unmask\n      balanceCheck { recomputed agrees entries }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccountCharges($id: ID!, $openOnly: Boolean!, $first: Int!, $after: String) {\n    ledgerAccount(id: $id) {\n      id\n      charges(openOnly: $openOnly, first: $first, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        edges { node { ...ChargeFields @unmask } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query AccountCharges($id: ID!, $openOnly: Boolean!, $first: Int!, $after: String) {\n    ledgerAccount(id: $id) {\n      id\n      charges(openOnly: $openOnly, first: $first, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        edges { node { ...ChargeFields @unmask } }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccountEntries($id: ID!, $first: Int!, $after: String) {\n    ledgerAccount(id: $id) {\n      id\n      entries(first: $first, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        edges { node { ...EntryFields @unmask } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query AccountEntries($id: ID!, $first: Int!, $after: String) {\n    ledgerAccount(id: $id) {\n      id\n      entries(first: $first, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        edges { node { ...EntryFields @unmask } }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccountReceipts($id: ID!, $first: Int!, $after: String) {\n    ledgerAccount(id: $id) {\n      id\n      receipts(first: $first, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        edges { node { id number receivedOn amount method voided { at } } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query AccountReceipts($id: ID!, $first: Int!, $after: String) {\n    ledgerAccount(id: $id) {\n      id\n      receipts(first: $first, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        edges { node { id number receivedOn amount method voided { at } } }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FeeItems($projectId: ID!) {\n    feeItems(projectId: $projectId) { id name withdrawn }\n  }\n"): (typeof documents)["\n  query FeeItems($projectId: ID!) {\n    feeItems(projectId: $projectId) { id name withdrawn }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RaiseCharge($input: RaiseChargeInput!) {\n    raiseCharge(input: $input) {\n      ... on Charge { ...ChargeFields @unmask account { ...AccountDue @unmask } }\n      ... on Refusal { code message }\n    }\n  }\n"): (typeof documents)["\n  mutation RaiseCharge($input: RaiseChargeInput!) {\n    raiseCharge(input: $input) {\n      ... on Charge { ...ChargeFields @unmask account { ...AccountDue @unmask } }\n      ... on Refusal { code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReverseCharge($input: ReverseChargeInput!) {\n    reverseCharge(input: $input) {\n      ... on Charge { ...ChargeFields @unmask account { ...AccountDue @unmask } }\n      ... on Refusal { code message }\n    }\n  }\n"): (typeof documents)["\n  mutation ReverseCharge($input: ReverseChargeInput!) {\n    reverseCharge(input: $input) {\n      ... on Charge { ...ChargeFields @unmask account { ...AccountDue @unmask } }\n      ... on Refusal { code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LedgerVerification($projectId: ID!) {\n    ledgerCheck(projectId: $projectId) {\n      entries\n      headSeq\n      headHash\n      intact\n      firstBrokenSeq\n      balancesAgree\n      receiptsComplete\n      witnessedSeq\n      witnessAgrees\n    }\n  }\n"): (typeof documents)["\n  query LedgerVerification($projectId: ID!) {\n    ledgerCheck(projectId: $projectId) {\n      entries\n      headSeq\n      headHash\n      intact\n      firstBrokenSeq\n      balancesAgree\n      receiptsComplete\n      witnessedSeq\n      witnessAgrees\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClosedMonths($projectId: ID!) {\n    closedMonths(projectId: $projectId) { month closedAt closedBy }\n  }\n"): (typeof documents)["\n  query ClosedMonths($projectId: ID!) {\n    closedMonths(projectId: $projectId) { month closedAt closedBy }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CloseMonth($input: CloseMonthInput!) {\n    closeMonth(input: $input) {\n      ... on ClosedMonth { month closedAt closedBy }\n      ... on Refusal { code message }\n    }\n  }\n"): (typeof documents)["\n  mutation CloseMonth($input: CloseMonthInput!) {\n    closeMonth(input: $input) {\n      ... on ClosedMonth { month closedAt closedBy }\n      ... on Refusal { code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EstateFields on Project {\n    id\n    name\n    timeZone\n    unitCount\n    version\n    allowedActions\n    buildings { id name unitCount version allowedActions }\n  }\n"): (typeof documents)["\n  fragment EstateFields on Project {\n    id\n    name\n    timeZone\n    unitCount\n    version\n    allowedActions\n    buildings { id name unitCount version allowedActions }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Estate {\n    projects { ...EstateFields @unmask }\n  }\n"): (typeof documents)["\n  query Estate {\n    projects { ...EstateFields @unmask }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ProjectBuildings($id: ID!) {\n    project(id: $id) { id name allowedActions buildings { id name unitCount } }\n  }\n"): (typeof documents)["\n  query ProjectBuildings($id: ID!) {\n    project(id: $id) { id name allowedActions buildings { id name unitCount } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateProject($input: CreateProjectInput!) {\n    createProject(input: $input) {\n      ... on Project { ...EstateFields @unmask }\n      ... on Refusal { code message }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateProject($input: CreateProjectInput!) {\n    createProject(input: $input) {\n      ... on Project { ...EstateFields @unmask }\n      ... on Refusal { code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RenameProject($input: RenameProjectInput!) {\n    renameProject(input: $input) {\n      ... on Project { ...EstateFields @unmask }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n"): (typeof documents)["\n  mutation RenameProject($input: RenameProjectInput!) {\n    renameProject(input: $input) {\n      ... on Project { ...EstateFields @unmask }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateBuilding($input: CreateBuildingInput!) {\n    createBuilding(input: $input) {\n      ... on Building { id name unitCount version allowedActions project { ...EstateFields @unmask } }\n      ... on Refusal { code message }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateBuilding($input: CreateBuildingInput!) {\n    createBuilding(input: $input) {\n      ... on Building { id name unitCount version allowedActions project { ...EstateFields @unmask } }\n      ... on Refusal { code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RenameBuilding($input: RenameBuildingInput!) {\n    renameBuilding(input: $input) {\n      ... on Building { id name unitCount version allowedActions }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n"): (typeof documents)["\n  mutation RenameBuilding($input: RenameBuildingInput!) {\n    renameBuilding(input: $input) {\n      ... on Building { id name unitCount version allowedActions }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ImportFields on RegisterImport {\n    id\n    fileName\n    state\n    progress\n    startedAt\n    startedBy\n    finishedAt\n    sheets\n    sheet\n    headers { column text samples }\n    mapping { column field }\n    fields { key zh en required }\n    counts {\n      rows accepted faulty unitsNew unitsChanged unitsUnchanged partiesNew partiesChanged\n      ownershipsNew ownershipsEnded ownerships parties\n    }\n    skippedLines { row reason }\n    refusal { code message }\n    faultyRowsUrl\n    version\n    allowedActions\n  }\n"): (typeof documents)["\n  fragment ImportFields on RegisterImport {\n    id\n    fileName\n    state\n    progress\n    startedAt\n    startedBy\n    finishedAt\n    sheets\n    sheet\n    headers { column text samples }\n    mapping { column field }\n    fields { key zh en required }\n    counts {\n      rows accepted faulty unitsNew unitsChanged unitsUnchanged partiesNew partiesChanged\n      ownershipsNew ownershipsEnded ownerships parties\n    }\n    skippedLines { row reason }\n    refusal { code message }\n    faultyRowsUrl\n    version\n    allowedActions\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RegisterImports($projectId: ID!, $first: Int!, $after: String) {\n    registerImports(projectId: $projectId, first: $first, after: $after) {\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node {\n          id\n          fileName\n          state\n          progress\n          startedAt\n          startedBy\n          finishedAt\n          counts { rows accepted faulty unitsNew unitsChanged unitsUnchanged }\n          refusal { code message }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query RegisterImports($projectId: ID!, $first: Int!, $after: String) {\n    registerImports(projectId: $projectId, first: $first, after: $after) {\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node {\n          id\n          fileName\n          state\n          progress\n          startedAt\n          startedBy\n          finishedAt\n          counts { rows accepted faulty unitsNew unitsChanged unitsUnchanged }\n          refusal { code message }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RegisterImportById($id: ID!) {\n    registerImport(id: $id) { ...ImportFields @unmask }\n  }\n"): (typeof documents)["\n  query RegisterImportById($id: ID!) {\n    registerImport(id: $id) { ...ImportFields @unmask }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportFaults($id: ID!, $first: Int!, $after: String) {\n    registerImport(id: $id) {\n      id\n      faults(first: $first, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        edges { node { row column field code cell message } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ImportFaults($id: ID!, $first: Int!, $after: String) {\n    registerImport(id: $id) {\n      id\n      faults(first: $first, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        edges { node { row column field code cell message } }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ImportHistory($id: ID!, $first: Int!, $after: String) {\n    registerImport(id: $id) {\n      id\n      history(first: $first, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        edges { node { id at actorName action recordType recordId changes { field before after masked } } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ImportHistory($id: ID!, $first: Int!, $after: String) {\n    registerImport(id: $id) {\n      id\n      history(first: $first, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        edges { node { id at actorName action recordType recordId changes { field before after masked } } }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartImport($input: StartImportInput!) {\n    startImport(input: $input) {\n      ... on RegisterImport { ...ImportFields @unmask }\n      ... on AlreadyImported { code message import { id fileName startedAt finishedAt startedBy } }\n      ... on Refusal { code message }\n    }\n  }\n"): (typeof documents)["\n  mutation StartImport($input: StartImportInput!) {\n    startImport(input: $input) {\n      ... on RegisterImport { ...ImportFields @unmask }\n      ... on AlreadyImported { code message import { id fileName startedAt finishedAt startedBy } }\n      ... on Refusal { code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MapColumns($input: MapColumnsInput!) {\n    mapColumns(input: $input) {\n      ... on RegisterImport { ...ImportFields @unmask }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n"): (typeof documents)["\n  mutation MapColumns($input: MapColumnsInput!) {\n    mapColumns(input: $input) {\n      ... on RegisterImport { ...ImportFields @unmask }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RunImport($input: RunImportInput!) {\n    runImport(input: $input) {\n      ... on RegisterImport { ...ImportFields @unmask }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n"): (typeof documents)["\n  mutation RunImport($input: RunImportInput!) {\n    runImport(input: $input) {\n      ... on RegisterImport { ...ImportFields @unmask }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UndoImport($input: UndoImportInput!) {\n    undoImport(input: $input) {\n      ... on RegisterImport { ...ImportFields @unmask }\n      ... on BuiltUpon { records { name value } }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n"): (typeof documents)["\n  mutation UndoImport($input: UndoImportInput!) {\n    undoImport(input: $input) {\n      ... on RegisterImport { ...ImportFields @unmask }\n      ... on BuiltUpon { records { name value } }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ContactFields on Contact { id kind value masked label deadSince version allowedActions }\n"): (typeof documents)["\n  fragment ContactFields on Contact { id kind value masked label deadSince version allowedActions }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PartyFields on Party {\n    id\n    kind\n    name\n    keyAccount\n    remark\n    contacts { ...ContactFields @unmask }\n    identity { kind maskedNumber }\n    roles {\n      id role since until authority authorityExpiresOn version allowedActions\n      unit { id code kind area use }\n    }\n    project { id name }\n    mergedInto { id name }\n    version\n    allowedActions\n  }\n"): (typeof documents)["\n  fragment PartyFields on Party {\n    id\n    kind\n    name\n    keyAccount\n    remark\n    contacts { ...ContactFields @unmask }\n    identity { kind maskedNumber }\n    roles {\n      id role since until authority authorityExpiresOn version allowedActions\n      unit { id code kind area use }\n    }\n    project { id name }\n    mergedInto { id name }\n    version\n    allowedActions\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PartyById($id: ID!) {\n    party(id: $id) { ...PartyFields @unmask }\n  }\n"): (typeof documents)["\n  query PartyById($id: ID!) {\n    party(id: $id) { ...PartyFields @unmask }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PartyHistory($id: ID!, $first: Int!, $after: String) {\n    party(id: $id) {\n      id\n      history(first: $first, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        edges { node { id at actorName action recordType recordId changes { field before after masked } } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query PartyHistory($id: ID!, $first: Int!, $after: String) {\n    party(id: $id) {\n      id\n      history(first: $first, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        edges { node { id at actorName action recordType recordId changes { field before after masked } } }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Parties($projectId: ID!, $filter: PartyFilter, $first: Int!, $after: String) {\n    parties(projectId: $projectId, filter: $filter, first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node {\n          id\n          kind\n          name\n          keyAccount\n          contacts { id kind value masked deadSince }\n          roles { id role since until unit { id code } }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Parties($projectId: ID!, $filter: PartyFilter, $first: Int!, $after: String) {\n    parties(projectId: $projectId, filter: $filter, first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node {\n          id\n          kind\n          name\n          keyAccount\n          contacts { id kind value masked deadSince }\n          roles { id role since until unit { id code } }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FindParty($projectId: ID!, $text: String!) {\n    propertySearch(projectId: $projectId, text: $text, first: 10) {\n      kind\n      title\n      subtitle\n      party { id name kind version contacts { id kind value masked deadSince } roles { id role until unit { id code } } mergedInto { id } }\n    }\n  }\n"): (typeof documents)["\n  query FindParty($projectId: ID!, $text: String!) {\n    propertySearch(projectId: $projectId, text: $text, first: 10) {\n      kind\n      title\n      subtitle\n      party { id name kind version contacts { id kind value masked deadSince } roles { id role until unit { id code } } mergedInto { id } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateParty($input: CreatePartyInput!) {\n    createParty(input: $input) {\n      ... on Party { ...PartyFields @unmask }\n      ... on IdentityTaken { party { id name } }\n      ... on Refusal { code message }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateParty($input: CreatePartyInput!) {\n    createParty(input: $input) {\n      ... on Party { ...PartyFields @unmask }\n      ... on IdentityTaken { party { id name } }\n      ... on Refusal { code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CorrectParty($input: CorrectPartyInput!) {\n    correctParty(input: $input) {\n      ... on Party { ...PartyFields @unmask }\n      ... on IdentityTaken { party { id name } }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n"): (typeof documents)["\n  mutation CorrectParty($input: CorrectPartyInput!) {\n    correctParty(input: $input) {\n      ... on Party { ...PartyFields @unmask }\n      ... on IdentityTaken { party { id name } }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MergeParties($input: MergePartiesInput!) {\n    mergeParties(input: $input) {\n      ... on Party { ...PartyFields @unmask }\n      ... on NotAllowedNow { facts { name value } }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n"): (typeof documents)["\n  mutation MergeParties($input: MergePartiesInput!) {\n    mergeParties(input: $input) {\n      ... on Party { ...PartyFields @unmask }\n      ... on NotAllowedNow { facts { name value } }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddContact($input: AddContactInput!) {\n    addContact(input: $input) {\n      ... on Contact { ...ContactFields @unmask }\n      ... on Refusal { code message }\n    }\n  }\n"): (typeof documents)["\n  mutation AddContact($input: AddContactInput!) {\n    addContact(input: $input) {\n      ... on Contact { ...ContactFields @unmask }\n      ... on Refusal { code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CorrectContact($input: CorrectContactInput!) {\n    correctContact(input: $input) {\n      ... on Contact { ...ContactFields @unmask }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n"): (typeof documents)["\n  mutation CorrectContact($input: CorrectContactInput!) {\n    correctContact(input: $input) {\n      ... on Contact { ...ContactFields @unmask }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StrikeContact($input: ContactActionInput!) {\n    strikeContact(input: $input) {\n      ... on Contact { ...ContactFields @unmask }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n"): (typeof documents)["\n  mutation StrikeContact($input: ContactActionInput!) {\n    strikeContact(input: $input) {\n      ... on Contact { ...ContactFields @unmask }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReviveContact($input: ContactActionInput!) {\n    reviveContact(input: $input) {\n      ... on Contact { ...ContactFields @unmask }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n"): (typeof documents)["\n  mutation ReviveContact($input: ContactActionInput!) {\n    reviveContact(input: $input) {\n      ... on Contact { ...ContactFields @unmask }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevealIdentity($input: RevealIdentityInput!) {\n    revealIdentity(input: $input) {\n      ... on RevealedIdentity { number }\n      ... on Refusal { code message }\n    }\n  }\n"): (typeof documents)["\n  mutation RevealIdentity($input: RevealIdentityInput!) {\n    revealIdentity(input: $input) {\n      ... on RevealedIdentity { number }\n      ... on Refusal { code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FindCustomer($projectId: ID!, $text: String!) {\n    propertySearch(projectId: $projectId, text: $text, first: 8) {\n      kind\n      title\n      subtitle\n      unit { id code }\n      party { id name mergedInto { id } }\n    }\n  }\n"): (typeof documents)["\n  query FindCustomer($projectId: ID!, $text: String!) {\n    propertySearch(projectId: $projectId, text: $text, first: 8) {\n      kind\n      title\n      subtitle\n      unit { id code }\n      party { id name mergedInto { id } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TakePayment($input: TakePaymentInput!) {\n    takePayment(input: $input) {\n      ... on Receipt { ...ReceiptFields @unmask account { ...AccountDue @unmask } }\n      ... on Refusal { code message }\n    }\n  }\n"): (typeof documents)["\n  mutation TakePayment($input: TakePaymentInput!) {\n    takePayment(input: $input) {\n      ... on Receipt { ...ReceiptFields @unmask account { ...AccountDue @unmask } }\n      ... on Refusal { code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ReceiptFields on Receipt {\n    id\n    number\n    projectId\n    account { id unit { id code } party { id name } }\n    amount\n    method\n    reference\n    receivedOn\n    at\n    cashierName\n    payer { id name }\n    lines { feeItem { id name } month amount }\n    prepaid\n    balanceAfter\n    voided { at by reason }\n    entry { id seq }\n    version\n    allowedActions\n  }\n"): (typeof documents)["\n  fragment ReceiptFields on Receipt {\n    id\n    number\n    projectId\n    account { id unit { id code } party { id name } }\n    amount\n    method\n    reference\n    receivedOn\n    at\n    cashierName\n    payer { id name }\n    lines { feeItem { id name } month amount }\n    prepaid\n    balanceAfter\n    voided { at by reason }\n    entry { id seq }\n    version\n    allowedActions\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ReceiptById($id: ID!) {\n    receipt(id: $id) { ...ReceiptFields @unmask }\n  }\n"): (typeof documents)["\n  query ReceiptById($id: ID!) {\n    receipt(id: $id) { ...ReceiptFields @unmask }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Receipts($projectId: ID!, $receivedOn: CivilDate, $number: String, $first: Int!, $after: String) {\n    receipts(projectId: $projectId, receivedOn: $receivedOn, number: $number, first: $first, after: $after) {\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node {\n          id\n          number\n          receivedOn\n          amount\n          method\n          cashierName\n          payer { id name }\n          voided { at }\n          account { id unit { id code } }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Receipts($projectId: ID!, $receivedOn: CivilDate, $number: String, $first: Int!, $after: String) {\n    receipts(projectId: $projectId, receivedOn: $receivedOn, number: $number, first: $first, after: $after) {\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node {\n          id\n          number\n          receivedOn\n          amount\n          method\n          cashierName\n          payer { id name }\n          voided { at }\n          account { id unit { id code } }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation VoidReceipt($input: VoidReceiptInput!) {\n    voidReceipt(input: $input) {\n      ... on Receipt { ...ReceiptFields @unmask account { ...AccountDue @unmask } }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n"): (typeof documents)["\n  mutation VoidReceipt($input: VoidReceiptInput!) {\n    voidReceipt(input: $input) {\n      ... on Receipt { ...ReceiptFields @unmask account { ...AccountDue @unmask } }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TenancyFields on Tenancy {\n    id\n    unit { id code }\n    party { id name }\n    startsOn\n    endsOn\n    monthlyRent\n    deposit\n    depositRemark\n    filed\n    state\n    version\n  }\n"): (typeof documents)["\n  fragment TenancyFields on Tenancy {\n    id\n    unit { id code }\n    party { id name }\n    startsOn\n    endsOn\n    monthlyRent\n    deposit\n    depositRemark\n    filed\n    state\n    version\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UnitTenancies($id: ID!) {\n    unit(id: $id) { id tenancies { ...TenancyFields @unmask } }\n  }\n"): (typeof documents)["\n  query UnitTenancies($id: ID!) {\n    unit(id: $id) { id tenancies { ...TenancyFields @unmask } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PartyTenancies($id: ID!) {\n    party(id: $id) { id tenancies { ...TenancyFields @unmask } }\n  }\n"): (typeof documents)["\n  query PartyTenancies($id: ID!) {\n    party(id: $id) { id tenancies { ...TenancyFields @unmask } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RoleFields on UnitRole {\n    id\n    role\n    since\n    until\n    authority\n    authorityExpiresOn\n    version\n    allowedActions\n    party { id name kind keyAccount contacts { id kind value masked label deadSince } }\n  }\n"): (typeof documents)["\n  fragment RoleFields on UnitRole {\n    id\n    role\n    since\n    until\n    authority\n    authorityExpiresOn\n    version\n    allowedActions\n    party { id name kind keyAccount contacts { id kind value masked label deadSince } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment UnitFields on Unit {\n    id\n    code\n    number\n    building { id name }\n    project { id name }\n    floor\n    kind\n    area\n    layout\n    saleState\n    handOverState\n    handedOverOn\n    use\n    useFacts { use source since decides words }\n    remark\n    roles { id }\n    allRoles { ...RoleFields @unmask }\n    version\n    allowedActions\n  }\n"): (typeof documents)["\n  fragment UnitFields on Unit {\n    id\n    code\n    number\n    building { id name }\n    project { id name }\n    floor\n    kind\n    area\n    layout\n    saleState\n    handOverState\n    handedOverOn\n    use\n    useFacts { use source since decides words }\n    remark\n    roles { id }\n    allRoles { ...RoleFields @unmask }\n    version\n    allowedActions\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UnitById($id: ID!) {\n    unit(id: $id) { ...UnitFields @unmask }\n  }\n"): (typeof documents)["\n  query UnitById($id: ID!) {\n    unit(id: $id) { ...UnitFields @unmask }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query UnitHistory($id: ID!, $first: Int!, $after: String) {\n    unit(id: $id) {\n      id\n      history(first: $first, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        edges { node { id at actorName action recordType recordId changes { field before after masked } } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query UnitHistory($id: ID!, $first: Int!, $after: String) {\n    unit(id: $id) {\n      id\n      history(first: $first, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        edges { node { id at actorName action recordType recordId changes { field before after masked } } }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Units($projectId: ID!, $filter: UnitFilter, $orderBy: UnitOrder!, $first: Int!, $after: String) {\n    units(projectId: $projectId, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node {\n          id\n          code\n          kind\n          area\n          use\n          saleState\n          standing { balance arrears overdueSince }\n          building { id name }\n          roles { id role party { id name } }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Units($projectId: ID!, $filter: UnitFilter, $orderBy: UnitOrder!, $first: Int!, $after: String) {\n    units(projectId: $projectId, filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n      totalCount\n      pageInfo { hasNextPage endCursor }\n      edges {\n        node {\n          id\n          code\n          kind\n          area\n          use\n          saleState\n          standing { balance arrears overdueSince }\n          building { id name }\n          roles { id role party { id name } }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateUnit($input: CreateUnitInput!) {\n    createUnit(input: $input) {\n      ... on Unit { ...UnitFields @unmask }\n      ... on Refusal { code message }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateUnit($input: CreateUnitInput!) {\n    createUnit(input: $input) {\n      ... on Unit { ...UnitFields @unmask }\n      ... on Refusal { code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CorrectUnit($input: CorrectUnitInput!) {\n    correctUnit(input: $input) {\n      ... on Unit { ...UnitFields @unmask }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n"): (typeof documents)["\n  mutation CorrectUnit($input: CorrectUnitInput!) {\n    correctUnit(input: $input) {\n      ... on Unit { ...UnitFields @unmask }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeclareUse($input: DeclareUseInput!) {\n    declareUse(input: $input) {\n      ... on Unit { ...UnitFields @unmask }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n"): (typeof documents)["\n  mutation DeclareUse($input: DeclareUseInput!) {\n    declareUse(input: $input) {\n      ... on Unit { ...UnitFields @unmask }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordRole($input: RecordRoleInput!) {\n    recordRole(input: $input) {\n      ... on UnitRole { ...RoleFields @unmask unit { ...UnitFields @unmask } }\n      ... on RoleOverlaps { overlapping: role { id role since until party { id name } } }\n      ... on Refusal { code message }\n    }\n  }\n"): (typeof documents)["\n  mutation RecordRole($input: RecordRoleInput!) {\n    recordRole(input: $input) {\n      ... on UnitRole { ...RoleFields @unmask unit { ...UnitFields @unmask } }\n      ... on RoleOverlaps { overlapping: role { id role since until party { id name } } }\n      ... on Refusal { code message }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndRole($input: EndRoleInput!) {\n    endRole(input: $input) {\n      ... on UnitRole { ...RoleFields @unmask unit { ...UnitFields @unmask } }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n"): (typeof documents)["\n  mutation EndRole($input: EndRoleInput!) {\n    endRole(input: $input) {\n      ... on UnitRole { ...RoleFields @unmask unit { ...UnitFields @unmask } }\n      ... on Stale { currentVersion changedBy changedAt changes { field before after masked } }\n      ... on Refusal { code message }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;