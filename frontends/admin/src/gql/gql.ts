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
    "\n  fragment AccountFields on Account {\n    id\n    username\n    name\n    email\n    active\n    lockedUntil\n    mustChangePassword\n    lastSignInAt\n    createdAt\n    grants {\n      id\n      role\n      projectId\n      buildingIds\n      since\n    }\n    departments {\n      id\n      name\n    }\n    version\n    allowedActions\n  }\n": typeof types.AccountFieldsFragmentDoc,
    "\n  fragment StaleFields on Stale {\n    code\n    message\n    currentVersion\n    changedBy\n    changedAt\n    changes {\n      field\n      before\n      after\n      masked\n    }\n  }\n": typeof types.StaleFieldsFragmentDoc,
    "\n  query Accounts($search: String, $active: Boolean, $first: Int!, $after: String) {\n    accounts(search: $search, active: $active, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          ...AccountFields @unmask\n        }\n      }\n    }\n  }\n": typeof types.AccountsDocument,
    "\n  query AccountById($id: ID!) {\n    account(id: $id) {\n      ...AccountFields @unmask\n    }\n  }\n": typeof types.AccountByIdDocument,
    "\n  query AccountHistory($id: ID!, $first: Int!, $after: String) {\n    account(id: $id) {\n      id\n      history(first: $first, after: $after) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          cursor\n          node {\n            id\n            at\n            actorName\n            action\n            recordType\n            recordId\n            changes {\n              field\n              before\n              after\n              masked\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.AccountHistoryDocument,
    "\n  query Roles {\n    permissionTable {\n      roles {\n        role\n        companyWide\n      }\n    }\n  }\n": typeof types.RolesDocument,
    "\n  query EstateNames {\n    projects {\n      id\n      name\n      buildings {\n        id\n        name\n      }\n    }\n  }\n": typeof types.EstateNamesDocument,
    "\n  mutation CreateAccount($input: CreateAccountInput!) {\n    createAccount(input: $input) {\n      ... on AccountWithPassword {\n        account {\n          ...AccountFields @unmask\n        }\n        oneTimePassword\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.CreateAccountDocument,
    "\n  mutation CorrectAccount($input: CorrectAccountInput!) {\n    correctAccount(input: $input) {\n      ...AccountFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.CorrectAccountDocument,
    "\n  mutation GrantRole($input: GrantRoleInput!) {\n    grantRole(input: $input) {\n      ...AccountFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.GrantRoleDocument,
    "\n  mutation RevokeRole($input: RevokeRoleInput!) {\n    revokeRole(input: $input) {\n      ...AccountFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.RevokeRoleDocument,
    "\n  mutation DeactivateAccount($input: AccountActionInput!) {\n    deactivateAccount(input: $input) {\n      ...AccountFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.DeactivateAccountDocument,
    "\n  mutation ReactivateAccount($input: AccountActionInput!) {\n    reactivateAccount(input: $input) {\n      ...AccountFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.ReactivateAccountDocument,
    "\n  mutation UnlockAccount($input: AccountActionInput!) {\n    unlockAccount(input: $input) {\n      ...AccountFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.UnlockAccountDocument,
    "\n  mutation ResetPassword($input: AccountActionInput!) {\n    resetPassword(input: $input) {\n      ... on AccountWithPassword {\n        account {\n          ...AccountFields @unmask\n        }\n        oneTimePassword\n      }\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.ResetPasswordDocument,
    "\n  fragment AppFields on App {\n    id\n    name\n    basePath\n    own\n    enabled\n    order\n    anyOf\n    titleZh\n    titleEn\n    activeNumber\n    activeVersion {\n      id\n    }\n    canaryVersion {\n      id\n      number\n    }\n    canaryAccounts {\n      id\n      name\n    }\n    version\n    allowedActions\n  }\n": typeof types.AppFieldsFragmentDoc,
    "\n  query RegisteredApps {\n    registeredApps {\n      ...AppFields @unmask\n    }\n  }\n": typeof types.RegisteredAppsDocument,
    "\n  query RegisteredAppById($id: ID!) {\n    registeredApp(id: $id) {\n      ...AppFields @unmask\n      versions {\n        id\n        number\n        address\n        contract\n        anyOf\n        scriptCount\n        documentCount\n        registeredByName\n        registeredAt\n      }\n    }\n  }\n": typeof types.RegisteredAppByIdDocument,
    "\n  query AppHistory($id: ID!, $first: Int!, $after: String) {\n    registeredApp(id: $id) {\n      id\n      history(first: $first, after: $after) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          cursor\n          node {\n            id\n            at\n            actorName\n            action\n            recordType\n            recordId\n            changes {\n              field\n              before\n              after\n              masked\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.AppHistoryDocument,
    "\n  query LookAtApp($address: String!, $manifest: String) {\n    lookAtApp(address: $address, manifest: $manifest) {\n      found {\n        address\n        fingerprint\n        name\n        number\n        contract\n        basePath\n        titleZh\n        titleEn\n        anyOf\n        scriptCount\n        documentCount\n        isNew\n      }\n      faults {\n        code\n        subject\n        message\n      }\n    }\n  }\n": typeof types.LookAtAppDocument,
    "\n  mutation RegisterAppVersion($input: RegisterAppVersionInput!) {\n    registerAppVersion(input: $input) {\n      ...AppFields @unmask\n      ... on AppNotAccepted {\n        faults {\n          code\n          subject\n          message\n        }\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.RegisterAppVersionDocument,
    "\n  mutation ActivateAppVersion($input: ActivateAppVersionInput!) {\n    activateAppVersion(input: $input) {\n      ...AppFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.ActivateAppVersionDocument,
    "\n  mutation TryAppVersion($input: TryAppVersionInput!) {\n    tryAppVersion(input: $input) {\n      ...AppFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.TryAppVersionDocument,
    "\n  mutation EndAppTrial($input: AppActionInput!) {\n    endAppTrial(input: $input) {\n      ...AppFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.EndAppTrialDocument,
    "\n  mutation SwitchOffApp($input: AppActionInput!) {\n    switchOffApp(input: $input) {\n      ...AppFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.SwitchOffAppDocument,
    "\n  mutation SwitchOnApp($input: AppActionInput!) {\n    switchOnApp(input: $input) {\n      ...AppFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.SwitchOnAppDocument,
    "\n  mutation PlaceApp($input: PlaceAppInput!) {\n    placeApp(input: $input) {\n      ...AppFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.PlaceAppDocument,
    "\n  mutation OpenAppTo($input: OpenAppToInput!) {\n    openAppTo(input: $input) {\n      ...AppFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.OpenAppToDocument,
    "\n  query IdentityAudit($filter: IdentityAuditFilter, $first: Int!, $after: String) {\n    audit: identityAudit(filter: $filter, first: $first, after: $after) {\n      ...AuditPage @unmask\n    }\n  }\n": typeof types.IdentityAuditDocument,
    "\n  query PropertyAudit($projectId: ID!, $filter: PropertyAuditFilter, $first: Int!, $after: String) {\n    audit: propertyAudit(projectId: $projectId, filter: $filter, first: $first, after: $after) {\n      ...AuditPage @unmask\n    }\n  }\n": typeof types.PropertyAuditDocument,
    "\n  query FinanceAudit($projectId: ID!, $filter: FinanceAuditFilter, $first: Int!, $after: String) {\n    audit: financeAudit(projectId: $projectId, filter: $filter, first: $first, after: $after) {\n      ...AuditPage @unmask\n    }\n  }\n": typeof types.FinanceAuditDocument,
    "\n  query TicketsAudit($projectId: ID!, $filter: TicketsAuditFilter, $first: Int!, $after: String) {\n    audit: ticketsAudit(projectId: $projectId, filter: $filter, first: $first, after: $after) {\n      ...AuditPage @unmask\n    }\n  }\n": typeof types.TicketsAuditDocument,
    "\n  fragment AuditPage on HistoryConnection {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        at\n        actorName\n        action\n        recordType\n        recordId\n        changes {\n          field\n          before\n          after\n          masked\n        }\n      }\n    }\n  }\n": typeof types.AuditPageFragmentDoc,
    "\n  fragment DepartmentFields on Department {\n    id\n    name\n    version\n    allowedActions\n    head {\n      id\n      name\n    }\n    members {\n      id\n      name\n      username\n      active\n      grants {\n        id\n        role\n        projectId\n      }\n    }\n  }\n": typeof types.DepartmentFieldsFragmentDoc,
    "\n  query Departments {\n    departments {\n      ...DepartmentFields @unmask\n    }\n  }\n": typeof types.DepartmentsDocument,
    "\n  mutation CreateDepartment($input: CreateDepartmentInput!) {\n    createDepartment(input: $input) {\n      ...DepartmentFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.CreateDepartmentDocument,
    "\n  mutation RenameDepartment($input: RenameDepartmentInput!) {\n    renameDepartment(input: $input) {\n      ...DepartmentFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.RenameDepartmentDocument,
    "\n  mutation AppointHead($input: AppointHeadInput!) {\n    appointHead(input: $input) {\n      ...DepartmentFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.AppointHeadDocument,
    "\n  mutation JoinDepartment($input: DepartmentMemberInput!) {\n    joinDepartment(input: $input) {\n      ...DepartmentFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.JoinDepartmentDocument,
    "\n  mutation LeaveDepartment($input: DepartmentMemberInput!) {\n    leaveDepartment(input: $input) {\n      ...DepartmentFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.LeaveDepartmentDocument,
    "\n  fragment ApiKeyFields on ApiKey {\n    id\n    name\n    audience\n    account {\n      id\n      name\n      active\n    }\n    scopes\n    projectIds\n    state\n    createdAt\n    expiresAt\n    lastUsedAt\n    formerUntil\n    revokedAt\n    revokedBy\n    revokedReason\n    version\n    allowedActions\n  }\n": typeof types.ApiKeyFieldsFragmentDoc,
    "\n  query ApiKeys($current: Boolean, $first: Int!, $after: String) {\n    apiKeys(current: $current, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          ...ApiKeyFields @unmask\n        }\n      }\n    }\n  }\n": typeof types.ApiKeysDocument,
    "\n  query ApiKeyById($id: ID!) {\n    apiKey(id: $id) {\n      ...ApiKeyFields @unmask\n    }\n  }\n": typeof types.ApiKeyByIdDocument,
    "\n  query ApiKeyHistory($id: ID!, $first: Int!, $after: String) {\n    apiKey(id: $id) {\n      id\n      history(first: $first, after: $after) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          cursor\n          node {\n            id\n            at\n            actorName\n            action\n            recordType\n            recordId\n            changes {\n              field\n              before\n              after\n              masked\n            }\n          }\n        }\n      }\n    }\n  }\n": typeof types.ApiKeyHistoryDocument,
    "\n  query ApiKeyScopes($accountId: ID!, $audience: KeyAudience!) {\n    apiKeyScopes(accountId: $accountId, audience: $audience)\n  }\n": typeof types.ApiKeyScopesDocument,
    "\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      ... on ApiKeyWithSecret {\n        key {\n          ...ApiKeyFields @unmask\n        }\n        secret\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.CreateApiKeyDocument,
    "\n  mutation RenewApiKey($input: RenewApiKeyInput!) {\n    renewApiKey(input: $input) {\n      ... on ApiKeyWithSecret {\n        key {\n          ...ApiKeyFields @unmask\n        }\n        secret\n      }\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.RenewApiKeyDocument,
    "\n  mutation RevokeApiKey($input: RevokeApiKeyInput!) {\n    revokeApiKey(input: $input) {\n      ...ApiKeyFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.RevokeApiKeyDocument,
    "\n  query PermissionTable {\n    permissionTable {\n      roles {\n        role\n        companyWide\n        zh\n        en\n      }\n      permissions {\n        key\n        zh\n        en\n        roles\n        rule\n      }\n    }\n  }\n": typeof types.PermissionTableDocument,
    "\n  query SwitchedProjects {\n    projects {\n      id\n      name\n    }\n    projectSwitches {\n      id\n      offSince\n      offBy\n      reason\n      version\n    }\n  }\n": typeof types.SwitchedProjectsDocument,
    "\n  mutation SwitchOffProject($input: SwitchOffProjectInput!) {\n    switchOffProject(input: $input) {\n      ... on ProjectSwitch {\n        id\n        offSince\n        offBy\n        reason\n        version\n      }\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.SwitchOffProjectDocument,
    "\n  mutation SwitchOnProject($input: SwitchOnProjectInput!) {\n    switchOnProject(input: $input) {\n      ... on ProjectSwitch {\n        id\n        offSince\n        offBy\n        reason\n        version\n      }\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": typeof types.SwitchOnProjectDocument,
};
const documents: Documents = {
    "\n  fragment AccountFields on Account {\n    id\n    username\n    name\n    email\n    active\n    lockedUntil\n    mustChangePassword\n    lastSignInAt\n    createdAt\n    grants {\n      id\n      role\n      projectId\n      buildingIds\n      since\n    }\n    departments {\n      id\n      name\n    }\n    version\n    allowedActions\n  }\n": types.AccountFieldsFragmentDoc,
    "\n  fragment StaleFields on Stale {\n    code\n    message\n    currentVersion\n    changedBy\n    changedAt\n    changes {\n      field\n      before\n      after\n      masked\n    }\n  }\n": types.StaleFieldsFragmentDoc,
    "\n  query Accounts($search: String, $active: Boolean, $first: Int!, $after: String) {\n    accounts(search: $search, active: $active, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          ...AccountFields @unmask\n        }\n      }\n    }\n  }\n": types.AccountsDocument,
    "\n  query AccountById($id: ID!) {\n    account(id: $id) {\n      ...AccountFields @unmask\n    }\n  }\n": types.AccountByIdDocument,
    "\n  query AccountHistory($id: ID!, $first: Int!, $after: String) {\n    account(id: $id) {\n      id\n      history(first: $first, after: $after) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          cursor\n          node {\n            id\n            at\n            actorName\n            action\n            recordType\n            recordId\n            changes {\n              field\n              before\n              after\n              masked\n            }\n          }\n        }\n      }\n    }\n  }\n": types.AccountHistoryDocument,
    "\n  query Roles {\n    permissionTable {\n      roles {\n        role\n        companyWide\n      }\n    }\n  }\n": types.RolesDocument,
    "\n  query EstateNames {\n    projects {\n      id\n      name\n      buildings {\n        id\n        name\n      }\n    }\n  }\n": types.EstateNamesDocument,
    "\n  mutation CreateAccount($input: CreateAccountInput!) {\n    createAccount(input: $input) {\n      ... on AccountWithPassword {\n        account {\n          ...AccountFields @unmask\n        }\n        oneTimePassword\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": types.CreateAccountDocument,
    "\n  mutation CorrectAccount($input: CorrectAccountInput!) {\n    correctAccount(input: $input) {\n      ...AccountFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": types.CorrectAccountDocument,
    "\n  mutation GrantRole($input: GrantRoleInput!) {\n    grantRole(input: $input) {\n      ...AccountFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": types.GrantRoleDocument,
    "\n  mutation RevokeRole($input: RevokeRoleInput!) {\n    revokeRole(input: $input) {\n      ...AccountFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": types.RevokeRoleDocument,
    "\n  mutation DeactivateAccount($input: AccountActionInput!) {\n    deactivateAccount(input: $input) {\n      ...AccountFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": types.DeactivateAccountDocument,
    "\n  mutation ReactivateAccount($input: AccountActionInput!) {\n    reactivateAccount(input: $input) {\n      ...AccountFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": types.ReactivateAccountDocument,
    "\n  mutation UnlockAccount($input: AccountActionInput!) {\n    unlockAccount(input: $input) {\n      ...AccountFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": types.UnlockAccountDocument,
    "\n  mutation ResetPassword($input: AccountActionInput!) {\n    resetPassword(input: $input) {\n      ... on AccountWithPassword {\n        account {\n          ...AccountFields @unmask\n        }\n        oneTimePassword\n      }\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": types.ResetPasswordDocument,
    "\n  fragment AppFields on App {\n    id\n    name\n    basePath\n    own\n    enabled\n    order\n    anyOf\n    titleZh\n    titleEn\n    activeNumber\n    activeVersion {\n      id\n    }\n    canaryVersion {\n      id\n      number\n    }\n    canaryAccounts {\n      id\n      name\n    }\n    version\n    allowedActions\n  }\n": types.AppFieldsFragmentDoc,
    "\n  query RegisteredApps {\n    registeredApps {\n      ...AppFields @unmask\n    }\n  }\n": types.RegisteredAppsDocument,
    "\n  query RegisteredAppById($id: ID!) {\n    registeredApp(id: $id) {\n      ...AppFields @unmask\n      versions {\n        id\n        number\n        address\n        contract\n        anyOf\n        scriptCount\n        documentCount\n        registeredByName\n        registeredAt\n      }\n    }\n  }\n": types.RegisteredAppByIdDocument,
    "\n  query AppHistory($id: ID!, $first: Int!, $after: String) {\n    registeredApp(id: $id) {\n      id\n      history(first: $first, after: $after) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          cursor\n          node {\n            id\n            at\n            actorName\n            action\n            recordType\n            recordId\n            changes {\n              field\n              before\n              after\n              masked\n            }\n          }\n        }\n      }\n    }\n  }\n": types.AppHistoryDocument,
    "\n  query LookAtApp($address: String!, $manifest: String) {\n    lookAtApp(address: $address, manifest: $manifest) {\n      found {\n        address\n        fingerprint\n        name\n        number\n        contract\n        basePath\n        titleZh\n        titleEn\n        anyOf\n        scriptCount\n        documentCount\n        isNew\n      }\n      faults {\n        code\n        subject\n        message\n      }\n    }\n  }\n": types.LookAtAppDocument,
    "\n  mutation RegisterAppVersion($input: RegisterAppVersionInput!) {\n    registerAppVersion(input: $input) {\n      ...AppFields @unmask\n      ... on AppNotAccepted {\n        faults {\n          code\n          subject\n          message\n        }\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": types.RegisterAppVersionDocument,
    "\n  mutation ActivateAppVersion($input: ActivateAppVersionInput!) {\n    activateAppVersion(input: $input) {\n      ...AppFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": types.ActivateAppVersionDocument,
    "\n  mutation TryAppVersion($input: TryAppVersionInput!) {\n    tryAppVersion(input: $input) {\n      ...AppFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": types.TryAppVersionDocument,
    "\n  mutation EndAppTrial($input: AppActionInput!) {\n    endAppTrial(input: $input) {\n      ...AppFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": types.EndAppTrialDocument,
    "\n  mutation SwitchOffApp($input: AppActionInput!) {\n    switchOffApp(input: $input) {\n      ...AppFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": types.SwitchOffAppDocument,
    "\n  mutation SwitchOnApp($input: AppActionInput!) {\n    switchOnApp(input: $input) {\n      ...AppFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": types.SwitchOnAppDocument,
    "\n  mutation PlaceApp($input: PlaceAppInput!) {\n    placeApp(input: $input) {\n      ...AppFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": types.PlaceAppDocument,
    "\n  mutation OpenAppTo($input: OpenAppToInput!) {\n    openAppTo(input: $input) {\n      ...AppFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": types.OpenAppToDocument,
    "\n  query IdentityAudit($filter: IdentityAuditFilter, $first: Int!, $after: String) {\n    audit: identityAudit(filter: $filter, first: $first, after: $after) {\n      ...AuditPage @unmask\n    }\n  }\n": types.IdentityAuditDocument,
    "\n  query PropertyAudit($projectId: ID!, $filter: PropertyAuditFilter, $first: Int!, $after: String) {\n    audit: propertyAudit(projectId: $projectId, filter: $filter, first: $first, after: $after) {\n      ...AuditPage @unmask\n    }\n  }\n": types.PropertyAuditDocument,
    "\n  query FinanceAudit($projectId: ID!, $filter: FinanceAuditFilter, $first: Int!, $after: String) {\n    audit: financeAudit(projectId: $projectId, filter: $filter, first: $first, after: $after) {\n      ...AuditPage @unmask\n    }\n  }\n": types.FinanceAuditDocument,
    "\n  query TicketsAudit($projectId: ID!, $filter: TicketsAuditFilter, $first: Int!, $after: String) {\n    audit: ticketsAudit(projectId: $projectId, filter: $filter, first: $first, after: $after) {\n      ...AuditPage @unmask\n    }\n  }\n": types.TicketsAuditDocument,
    "\n  fragment AuditPage on HistoryConnection {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        at\n        actorName\n        action\n        recordType\n        recordId\n        changes {\n          field\n          before\n          after\n          masked\n        }\n      }\n    }\n  }\n": types.AuditPageFragmentDoc,
    "\n  fragment DepartmentFields on Department {\n    id\n    name\n    version\n    allowedActions\n    head {\n      id\n      name\n    }\n    members {\n      id\n      name\n      username\n      active\n      grants {\n        id\n        role\n        projectId\n      }\n    }\n  }\n": types.DepartmentFieldsFragmentDoc,
    "\n  query Departments {\n    departments {\n      ...DepartmentFields @unmask\n    }\n  }\n": types.DepartmentsDocument,
    "\n  mutation CreateDepartment($input: CreateDepartmentInput!) {\n    createDepartment(input: $input) {\n      ...DepartmentFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": types.CreateDepartmentDocument,
    "\n  mutation RenameDepartment($input: RenameDepartmentInput!) {\n    renameDepartment(input: $input) {\n      ...DepartmentFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": types.RenameDepartmentDocument,
    "\n  mutation AppointHead($input: AppointHeadInput!) {\n    appointHead(input: $input) {\n      ...DepartmentFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": types.AppointHeadDocument,
    "\n  mutation JoinDepartment($input: DepartmentMemberInput!) {\n    joinDepartment(input: $input) {\n      ...DepartmentFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": types.JoinDepartmentDocument,
    "\n  mutation LeaveDepartment($input: DepartmentMemberInput!) {\n    leaveDepartment(input: $input) {\n      ...DepartmentFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": types.LeaveDepartmentDocument,
    "\n  fragment ApiKeyFields on ApiKey {\n    id\n    name\n    audience\n    account {\n      id\n      name\n      active\n    }\n    scopes\n    projectIds\n    state\n    createdAt\n    expiresAt\n    lastUsedAt\n    formerUntil\n    revokedAt\n    revokedBy\n    revokedReason\n    version\n    allowedActions\n  }\n": types.ApiKeyFieldsFragmentDoc,
    "\n  query ApiKeys($current: Boolean, $first: Int!, $after: String) {\n    apiKeys(current: $current, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          ...ApiKeyFields @unmask\n        }\n      }\n    }\n  }\n": types.ApiKeysDocument,
    "\n  query ApiKeyById($id: ID!) {\n    apiKey(id: $id) {\n      ...ApiKeyFields @unmask\n    }\n  }\n": types.ApiKeyByIdDocument,
    "\n  query ApiKeyHistory($id: ID!, $first: Int!, $after: String) {\n    apiKey(id: $id) {\n      id\n      history(first: $first, after: $after) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          cursor\n          node {\n            id\n            at\n            actorName\n            action\n            recordType\n            recordId\n            changes {\n              field\n              before\n              after\n              masked\n            }\n          }\n        }\n      }\n    }\n  }\n": types.ApiKeyHistoryDocument,
    "\n  query ApiKeyScopes($accountId: ID!, $audience: KeyAudience!) {\n    apiKeyScopes(accountId: $accountId, audience: $audience)\n  }\n": types.ApiKeyScopesDocument,
    "\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      ... on ApiKeyWithSecret {\n        key {\n          ...ApiKeyFields @unmask\n        }\n        secret\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": types.CreateApiKeyDocument,
    "\n  mutation RenewApiKey($input: RenewApiKeyInput!) {\n    renewApiKey(input: $input) {\n      ... on ApiKeyWithSecret {\n        key {\n          ...ApiKeyFields @unmask\n        }\n        secret\n      }\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": types.RenewApiKeyDocument,
    "\n  mutation RevokeApiKey($input: RevokeApiKeyInput!) {\n    revokeApiKey(input: $input) {\n      ...ApiKeyFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": types.RevokeApiKeyDocument,
    "\n  query PermissionTable {\n    permissionTable {\n      roles {\n        role\n        companyWide\n        zh\n        en\n      }\n      permissions {\n        key\n        zh\n        en\n        roles\n        rule\n      }\n    }\n  }\n": types.PermissionTableDocument,
    "\n  query SwitchedProjects {\n    projects {\n      id\n      name\n    }\n    projectSwitches {\n      id\n      offSince\n      offBy\n      reason\n      version\n    }\n  }\n": types.SwitchedProjectsDocument,
    "\n  mutation SwitchOffProject($input: SwitchOffProjectInput!) {\n    switchOffProject(input: $input) {\n      ... on ProjectSwitch {\n        id\n        offSince\n        offBy\n        reason\n        version\n      }\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": types.SwitchOffProjectDocument,
    "\n  mutation SwitchOnProject($input: SwitchOnProjectInput!) {\n    switchOnProject(input: $input) {\n      ... on ProjectSwitch {\n        id\n        offSince\n        offBy\n        reason\n        version\n      }\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n": types.SwitchOnProjectDocument,
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
export function graphql(source: "\n  fragment AccountFields on Account {\n    id\n    username\n    name\n    email\n    active\n    lockedUntil\n    mustChangePassword\n    lastSignInAt\n    createdAt\n    grants {\n      id\n      role\n      projectId\n      buildingIds\n      since\n    }\n    departments {\n      id\n      name\n    }\n    version\n    allowedActions\n  }\n"): (typeof documents)["\n  fragment AccountFields on Account {\n    id\n    username\n    name\n    email\n    active\n    lockedUntil\n    mustChangePassword\n    lastSignInAt\n    createdAt\n    grants {\n      id\n      role\n      projectId\n      buildingIds\n      since\n    }\n    departments {\n      id\n      name\n    }\n    version\n    allowedActions\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StaleFields on Stale {\n    code\n    message\n    currentVersion\n    changedBy\n    changedAt\n    changes {\n      field\n      before\n      after\n      masked\n    }\n  }\n"): (typeof documents)["\n  fragment StaleFields on Stale {\n    code\n    message\n    currentVersion\n    changedBy\n    changedAt\n    changes {\n      field\n      before\n      after\n      masked\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Accounts($search: String, $active: Boolean, $first: Int!, $after: String) {\n    accounts(search: $search, active: $active, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          ...AccountFields @unmask\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Accounts($search: String, $active: Boolean, $first: Int!, $after: String) {\n    accounts(search: $search, active: $active, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          ...AccountFields @unmask\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccountById($id: ID!) {\n    account(id: $id) {\n      ...AccountFields @unmask\n    }\n  }\n"): (typeof documents)["\n  query AccountById($id: ID!) {\n    account(id: $id) {\n      ...AccountFields @unmask\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AccountHistory($id: ID!, $first: Int!, $after: String) {\n    account(id: $id) {\n      id\n      history(first: $first, after: $after) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          cursor\n          node {\n            id\n            at\n            actorName\n            action\n            recordType\n            recordId\n            changes {\n              field\n              before\n              after\n              masked\n            }\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query AccountHistory($id: ID!, $first: Int!, $after: String) {\n    account(id: $id) {\n      id\n      history(first: $first, after: $after) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          cursor\n          node {\n            id\n            at\n            actorName\n            action\n            recordType\n            recordId\n            changes {\n              field\n              before\n              after\n              masked\n            }\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Roles {\n    permissionTable {\n      roles {\n        role\n        companyWide\n      }\n    }\n  }\n"): (typeof documents)["\n  query Roles {\n    permissionTable {\n      roles {\n        role\n        companyWide\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EstateNames {\n    projects {\n      id\n      name\n      buildings {\n        id\n        name\n      }\n    }\n  }\n"): (typeof documents)["\n  query EstateNames {\n    projects {\n      id\n      name\n      buildings {\n        id\n        name\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateAccount($input: CreateAccountInput!) {\n    createAccount(input: $input) {\n      ... on AccountWithPassword {\n        account {\n          ...AccountFields @unmask\n        }\n        oneTimePassword\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateAccount($input: CreateAccountInput!) {\n    createAccount(input: $input) {\n      ... on AccountWithPassword {\n        account {\n          ...AccountFields @unmask\n        }\n        oneTimePassword\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CorrectAccount($input: CorrectAccountInput!) {\n    correctAccount(input: $input) {\n      ...AccountFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CorrectAccount($input: CorrectAccountInput!) {\n    correctAccount(input: $input) {\n      ...AccountFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GrantRole($input: GrantRoleInput!) {\n    grantRole(input: $input) {\n      ...AccountFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation GrantRole($input: GrantRoleInput!) {\n    grantRole(input: $input) {\n      ...AccountFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeRole($input: RevokeRoleInput!) {\n    revokeRole(input: $input) {\n      ...AccountFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeRole($input: RevokeRoleInput!) {\n    revokeRole(input: $input) {\n      ...AccountFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeactivateAccount($input: AccountActionInput!) {\n    deactivateAccount(input: $input) {\n      ...AccountFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DeactivateAccount($input: AccountActionInput!) {\n    deactivateAccount(input: $input) {\n      ...AccountFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReactivateAccount($input: AccountActionInput!) {\n    reactivateAccount(input: $input) {\n      ...AccountFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ReactivateAccount($input: AccountActionInput!) {\n    reactivateAccount(input: $input) {\n      ...AccountFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnlockAccount($input: AccountActionInput!) {\n    unlockAccount(input: $input) {\n      ...AccountFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation UnlockAccount($input: AccountActionInput!) {\n    unlockAccount(input: $input) {\n      ...AccountFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResetPassword($input: AccountActionInput!) {\n    resetPassword(input: $input) {\n      ... on AccountWithPassword {\n        account {\n          ...AccountFields @unmask\n        }\n        oneTimePassword\n      }\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ResetPassword($input: AccountActionInput!) {\n    resetPassword(input: $input) {\n      ... on AccountWithPassword {\n        account {\n          ...AccountFields @unmask\n        }\n        oneTimePassword\n      }\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AppFields on App {\n    id\n    name\n    basePath\n    own\n    enabled\n    order\n    anyOf\n    titleZh\n    titleEn\n    activeNumber\n    activeVersion {\n      id\n    }\n    canaryVersion {\n      id\n      number\n    }\n    canaryAccounts {\n      id\n      name\n    }\n    version\n    allowedActions\n  }\n"): (typeof documents)["\n  fragment AppFields on App {\n    id\n    name\n    basePath\n    own\n    enabled\n    order\n    anyOf\n    titleZh\n    titleEn\n    activeNumber\n    activeVersion {\n      id\n    }\n    canaryVersion {\n      id\n      number\n    }\n    canaryAccounts {\n      id\n      name\n    }\n    version\n    allowedActions\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RegisteredApps {\n    registeredApps {\n      ...AppFields @unmask\n    }\n  }\n"): (typeof documents)["\n  query RegisteredApps {\n    registeredApps {\n      ...AppFields @unmask\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RegisteredAppById($id: ID!) {\n    registeredApp(id: $id) {\n      ...AppFields @unmask\n      versions {\n        id\n        number\n        address\n        contract\n        anyOf\n        scriptCount\n        documentCount\n        registeredByName\n        registeredAt\n      }\n    }\n  }\n"): (typeof documents)["\n  query RegisteredAppById($id: ID!) {\n    registeredApp(id: $id) {\n      ...AppFields @unmask\n      versions {\n        id\n        number\n        address\n        contract\n        anyOf\n        scriptCount\n        documentCount\n        registeredByName\n        registeredAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AppHistory($id: ID!, $first: Int!, $after: String) {\n    registeredApp(id: $id) {\n      id\n      history(first: $first, after: $after) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          cursor\n          node {\n            id\n            at\n            actorName\n            action\n            recordType\n            recordId\n            changes {\n              field\n              before\n              after\n              masked\n            }\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query AppHistory($id: ID!, $first: Int!, $after: String) {\n    registeredApp(id: $id) {\n      id\n      history(first: $first, after: $after) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          cursor\n          node {\n            id\n            at\n            actorName\n            action\n            recordType\n            recordId\n            changes {\n              field\n              before\n              after\n              masked\n            }\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LookAtApp($address: String!, $manifest: String) {\n    lookAtApp(address: $address, manifest: $manifest) {\n      found {\n        address\n        fingerprint\n        name\n        number\n        contract\n        basePath\n        titleZh\n        titleEn\n        anyOf\n        scriptCount\n        documentCount\n        isNew\n      }\n      faults {\n        code\n        subject\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  query LookAtApp($address: String!, $manifest: String) {\n    lookAtApp(address: $address, manifest: $manifest) {\n      found {\n        address\n        fingerprint\n        name\n        number\n        contract\n        basePath\n        titleZh\n        titleEn\n        anyOf\n        scriptCount\n        documentCount\n        isNew\n      }\n      faults {\n        code\n        subject\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RegisterAppVersion($input: RegisterAppVersionInput!) {\n    registerAppVersion(input: $input) {\n      ...AppFields @unmask\n      ... on AppNotAccepted {\n        faults {\n          code\n          subject\n          message\n        }\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RegisterAppVersion($input: RegisterAppVersionInput!) {\n    registerAppVersion(input: $input) {\n      ...AppFields @unmask\n      ... on AppNotAccepted {\n        faults {\n          code\n          subject\n          message\n        }\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ActivateAppVersion($input: ActivateAppVersionInput!) {\n    activateAppVersion(input: $input) {\n      ...AppFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ActivateAppVersion($input: ActivateAppVersionInput!) {\n    activateAppVersion(input: $input) {\n      ...AppFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TryAppVersion($input: TryAppVersionInput!) {\n    tryAppVersion(input: $input) {\n      ...AppFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TryAppVersion($input: TryAppVersionInput!) {\n    tryAppVersion(input: $input) {\n      ...AppFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndAppTrial($input: AppActionInput!) {\n    endAppTrial(input: $input) {\n      ...AppFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation EndAppTrial($input: AppActionInput!) {\n    endAppTrial(input: $input) {\n      ...AppFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SwitchOffApp($input: AppActionInput!) {\n    switchOffApp(input: $input) {\n      ...AppFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SwitchOffApp($input: AppActionInput!) {\n    switchOffApp(input: $input) {\n      ...AppFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SwitchOnApp($input: AppActionInput!) {\n    switchOnApp(input: $input) {\n      ...AppFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SwitchOnApp($input: AppActionInput!) {\n    switchOnApp(input: $input) {\n      ...AppFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PlaceApp($input: PlaceAppInput!) {\n    placeApp(input: $input) {\n      ...AppFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PlaceApp($input: PlaceAppInput!) {\n    placeApp(input: $input) {\n      ...AppFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenAppTo($input: OpenAppToInput!) {\n    openAppTo(input: $input) {\n      ...AppFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation OpenAppTo($input: OpenAppToInput!) {\n    openAppTo(input: $input) {\n      ...AppFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query IdentityAudit($filter: IdentityAuditFilter, $first: Int!, $after: String) {\n    audit: identityAudit(filter: $filter, first: $first, after: $after) {\n      ...AuditPage @unmask\n    }\n  }\n"): (typeof documents)["\n  query IdentityAudit($filter: IdentityAuditFilter, $first: Int!, $after: String) {\n    audit: identityAudit(filter: $filter, first: $first, after: $after) {\n      ...AuditPage @unmask\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PropertyAudit($projectId: ID!, $filter: PropertyAuditFilter, $first: Int!, $after: String) {\n    audit: propertyAudit(projectId: $projectId, filter: $filter, first: $first, after: $after) {\n      ...AuditPage @unmask\n    }\n  }\n"): (typeof documents)["\n  query PropertyAudit($projectId: ID!, $filter: PropertyAuditFilter, $first: Int!, $after: String) {\n    audit: propertyAudit(projectId: $projectId, filter: $filter, first: $first, after: $after) {\n      ...AuditPage @unmask\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FinanceAudit($projectId: ID!, $filter: FinanceAuditFilter, $first: Int!, $after: String) {\n    audit: financeAudit(projectId: $projectId, filter: $filter, first: $first, after: $after) {\n      ...AuditPage @unmask\n    }\n  }\n"): (typeof documents)["\n  query FinanceAudit($projectId: ID!, $filter: FinanceAuditFilter, $first: Int!, $after: String) {\n    audit: financeAudit(projectId: $projectId, filter: $filter, first: $first, after: $after) {\n      ...AuditPage @unmask\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TicketsAudit($projectId: ID!, $filter: TicketsAuditFilter, $first: Int!, $after: String) {\n    audit: ticketsAudit(projectId: $projectId, filter: $filter, first: $first, after: $after) {\n      ...AuditPage @unmask\n    }\n  }\n"): (typeof documents)["\n  query TicketsAudit($projectId: ID!, $filter: TicketsAuditFilter, $first: Int!, $after: String) {\n    audit: ticketsAudit(projectId: $projectId, filter: $filter, first: $first, after: $after) {\n      ...AuditPage @unmask\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AuditPage on HistoryConnection {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        at\n        actorName\n        action\n        recordType\n        recordId\n        changes {\n          field\n          before\n          after\n          masked\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment AuditPage on HistoryConnection {\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      cursor\n      node {\n        id\n        at\n        actorName\n        action\n        recordType\n        recordId\n        changes {\n          field\n          before\n          after\n          masked\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DepartmentFields on Department {\n    id\n    name\n    version\n    allowedActions\n    head {\n      id\n      name\n    }\n    members {\n      id\n      name\n      username\n      active\n      grants {\n        id\n        role\n        projectId\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment DepartmentFields on Department {\n    id\n    name\n    version\n    allowedActions\n    head {\n      id\n      name\n    }\n    members {\n      id\n      name\n      username\n      active\n      grants {\n        id\n        role\n        projectId\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Departments {\n    departments {\n      ...DepartmentFields @unmask\n    }\n  }\n"): (typeof documents)["\n  query Departments {\n    departments {\n      ...DepartmentFields @unmask\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateDepartment($input: CreateDepartmentInput!) {\n    createDepartment(input: $input) {\n      ...DepartmentFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateDepartment($input: CreateDepartmentInput!) {\n    createDepartment(input: $input) {\n      ...DepartmentFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RenameDepartment($input: RenameDepartmentInput!) {\n    renameDepartment(input: $input) {\n      ...DepartmentFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RenameDepartment($input: RenameDepartmentInput!) {\n    renameDepartment(input: $input) {\n      ...DepartmentFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AppointHead($input: AppointHeadInput!) {\n    appointHead(input: $input) {\n      ...DepartmentFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation AppointHead($input: AppointHeadInput!) {\n    appointHead(input: $input) {\n      ...DepartmentFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation JoinDepartment($input: DepartmentMemberInput!) {\n    joinDepartment(input: $input) {\n      ...DepartmentFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation JoinDepartment($input: DepartmentMemberInput!) {\n    joinDepartment(input: $input) {\n      ...DepartmentFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation LeaveDepartment($input: DepartmentMemberInput!) {\n    leaveDepartment(input: $input) {\n      ...DepartmentFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation LeaveDepartment($input: DepartmentMemberInput!) {\n    leaveDepartment(input: $input) {\n      ...DepartmentFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ApiKeyFields on ApiKey {\n    id\n    name\n    audience\n    account {\n      id\n      name\n      active\n    }\n    scopes\n    projectIds\n    state\n    createdAt\n    expiresAt\n    lastUsedAt\n    formerUntil\n    revokedAt\n    revokedBy\n    revokedReason\n    version\n    allowedActions\n  }\n"): (typeof documents)["\n  fragment ApiKeyFields on ApiKey {\n    id\n    name\n    audience\n    account {\n      id\n      name\n      active\n    }\n    scopes\n    projectIds\n    state\n    createdAt\n    expiresAt\n    lastUsedAt\n    formerUntil\n    revokedAt\n    revokedBy\n    revokedReason\n    version\n    allowedActions\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ApiKeys($current: Boolean, $first: Int!, $after: String) {\n    apiKeys(current: $current, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          ...ApiKeyFields @unmask\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ApiKeys($current: Boolean, $first: Int!, $after: String) {\n    apiKeys(current: $current, first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      edges {\n        cursor\n        node {\n          ...ApiKeyFields @unmask\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ApiKeyById($id: ID!) {\n    apiKey(id: $id) {\n      ...ApiKeyFields @unmask\n    }\n  }\n"): (typeof documents)["\n  query ApiKeyById($id: ID!) {\n    apiKey(id: $id) {\n      ...ApiKeyFields @unmask\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ApiKeyHistory($id: ID!, $first: Int!, $after: String) {\n    apiKey(id: $id) {\n      id\n      history(first: $first, after: $after) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          cursor\n          node {\n            id\n            at\n            actorName\n            action\n            recordType\n            recordId\n            changes {\n              field\n              before\n              after\n              masked\n            }\n          }\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query ApiKeyHistory($id: ID!, $first: Int!, $after: String) {\n    apiKey(id: $id) {\n      id\n      history(first: $first, after: $after) {\n        pageInfo {\n          hasNextPage\n          endCursor\n        }\n        edges {\n          cursor\n          node {\n            id\n            at\n            actorName\n            action\n            recordType\n            recordId\n            changes {\n              field\n              before\n              after\n              masked\n            }\n          }\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ApiKeyScopes($accountId: ID!, $audience: KeyAudience!) {\n    apiKeyScopes(accountId: $accountId, audience: $audience)\n  }\n"): (typeof documents)["\n  query ApiKeyScopes($accountId: ID!, $audience: KeyAudience!) {\n    apiKeyScopes(accountId: $accountId, audience: $audience)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      ... on ApiKeyWithSecret {\n        key {\n          ...ApiKeyFields @unmask\n        }\n        secret\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateApiKey($input: CreateApiKeyInput!) {\n    createApiKey(input: $input) {\n      ... on ApiKeyWithSecret {\n        key {\n          ...ApiKeyFields @unmask\n        }\n        secret\n      }\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RenewApiKey($input: RenewApiKeyInput!) {\n    renewApiKey(input: $input) {\n      ... on ApiKeyWithSecret {\n        key {\n          ...ApiKeyFields @unmask\n        }\n        secret\n      }\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RenewApiKey($input: RenewApiKeyInput!) {\n    renewApiKey(input: $input) {\n      ... on ApiKeyWithSecret {\n        key {\n          ...ApiKeyFields @unmask\n        }\n        secret\n      }\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeApiKey($input: RevokeApiKeyInput!) {\n    revokeApiKey(input: $input) {\n      ...ApiKeyFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeApiKey($input: RevokeApiKeyInput!) {\n    revokeApiKey(input: $input) {\n      ...ApiKeyFields @unmask\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PermissionTable {\n    permissionTable {\n      roles {\n        role\n        companyWide\n        zh\n        en\n      }\n      permissions {\n        key\n        zh\n        en\n        roles\n        rule\n      }\n    }\n  }\n"): (typeof documents)["\n  query PermissionTable {\n    permissionTable {\n      roles {\n        role\n        companyWide\n        zh\n        en\n      }\n      permissions {\n        key\n        zh\n        en\n        roles\n        rule\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SwitchedProjects {\n    projects {\n      id\n      name\n    }\n    projectSwitches {\n      id\n      offSince\n      offBy\n      reason\n      version\n    }\n  }\n"): (typeof documents)["\n  query SwitchedProjects {\n    projects {\n      id\n      name\n    }\n    projectSwitches {\n      id\n      offSince\n      offBy\n      reason\n      version\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SwitchOffProject($input: SwitchOffProjectInput!) {\n    switchOffProject(input: $input) {\n      ... on ProjectSwitch {\n        id\n        offSince\n        offBy\n        reason\n        version\n      }\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SwitchOffProject($input: SwitchOffProjectInput!) {\n    switchOffProject(input: $input) {\n      ... on ProjectSwitch {\n        id\n        offSince\n        offBy\n        reason\n        version\n      }\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SwitchOnProject($input: SwitchOnProjectInput!) {\n    switchOnProject(input: $input) {\n      ... on ProjectSwitch {\n        id\n        offSince\n        offBy\n        reason\n        version\n      }\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SwitchOnProject($input: SwitchOnProjectInput!) {\n    switchOnProject(input: $input) {\n      ... on ProjectSwitch {\n        id\n        offSince\n        offBy\n        reason\n        version\n      }\n      ...StaleFields @unmask\n      ... on Refusal {\n        code\n        message\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;