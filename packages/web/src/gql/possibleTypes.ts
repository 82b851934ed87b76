export const possibleTypes: Record<string, string[]> = {
  "AddContactResult": [
    "Contact",
    "KeyReused",
    "Stale"
  ],
  "AppointHeadResult": [
    "Department",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "ChooseLocaleResult": [
    "KeyReused",
    "Me"
  ],
  "CorrectAccountResult": [
    "Account",
    "KeyReused",
    "Stale"
  ],
  "CorrectContactResult": [
    "Contact",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "CorrectPartyResult": [
    "IdentityTaken",
    "KeyReused",
    "Party",
    "Stale"
  ],
  "CorrectUnitResult": [
    "KeyReused",
    "Stale",
    "Unit",
    "UnitCodeTaken"
  ],
  "CreateAccountResult": [
    "AccountWithPassword",
    "KeyReused",
    "UsernameTaken"
  ],
  "CreateBuildingResult": [
    "Building",
    "KeyReused"
  ],
  "CreateDepartmentResult": [
    "Department",
    "KeyReused"
  ],
  "CreatePartyResult": [
    "IdentityTaken",
    "KeyReused",
    "Party"
  ],
  "CreateProjectResult": [
    "KeyReused",
    "Project"
  ],
  "CreateUnitResult": [
    "KeyReused",
    "Unit",
    "UnitCodeTaken"
  ],
  "DeactivateAccountResult": [
    "Account",
    "KeyReused",
    "LastAdministrator",
    "NotAllowedNow",
    "Stale"
  ],
  "DeclareUseResult": [
    "KeyReused",
    "NotAllowedNow",
    "Stale",
    "Unit"
  ],
  "EndRoleResult": [
    "KeyReused",
    "NotAllowedNow",
    "Stale",
    "UnitRole"
  ],
  "GrantRoleResult": [
    "Account",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "JoinDepartmentResult": [
    "Department",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "LeaveDepartmentResult": [
    "Department",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "MapColumnsResult": [
    "KeyReused",
    "NotAllowedNow",
    "RegisterImport",
    "Stale"
  ],
  "MergePartiesResult": [
    "KeyReused",
    "NotAllowedNow",
    "Party",
    "Stale"
  ],
  "ReactivateAccountResult": [
    "Account",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "RecordRoleResult": [
    "KeyReused",
    "RoleOverlaps",
    "UnitRole"
  ],
  "Refusal": [
    "AlreadyImported",
    "BuiltUpon",
    "IdentityTaken",
    "KeyReused",
    "LastAdministrator",
    "NotAllowedNow",
    "RoleOverlaps",
    "Stale",
    "UnitCodeTaken",
    "UsernameTaken"
  ],
  "RenameBuildingResult": [
    "Building",
    "KeyReused",
    "Stale"
  ],
  "RenameDepartmentResult": [
    "Department",
    "KeyReused",
    "Stale"
  ],
  "RenameProjectResult": [
    "KeyReused",
    "Project",
    "Stale"
  ],
  "ResetPasswordResult": [
    "AccountWithPassword",
    "KeyReused",
    "Stale"
  ],
  "RevealIdentityResult": [
    "KeyReused",
    "RevealedIdentity"
  ],
  "ReviveContactResult": [
    "Contact",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "RevokeRoleResult": [
    "Account",
    "KeyReused",
    "LastAdministrator",
    "Stale"
  ],
  "RunImportResult": [
    "KeyReused",
    "NotAllowedNow",
    "RegisterImport",
    "Stale"
  ],
  "StartImportResult": [
    "AlreadyImported",
    "KeyReused",
    "RegisterImport"
  ],
  "StrikeContactResult": [
    "Contact",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "UndoImportResult": [
    "BuiltUpon",
    "KeyReused",
    "NotAllowedNow",
    "RegisterImport",
    "Stale"
  ],
  "UnlockAccountResult": [
    "Account",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ]
};
