export const possibleTypes: Record<string, string[]> = {
  "ActivateAppVersionResult": [
    "App",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "AddContactResult": [
    "Contact",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "AnswerComplaintResult": [
    "Complaint",
    "KeyReused",
    "NeedsHandlingRecord",
    "NotAllowedNow",
    "Stale"
  ],
  "AnswerReferralResult": [
    "Complaint",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "ApplyTicketsPolicyResult": [
    "KeyReused",
    "NotAllowedNow",
    "PolicyApplication",
    "Stale"
  ],
  "AppointHeadResult": [
    "Department",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "AskExtensionResult": [
    "Complaint",
    "ExtensionTooLate",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "AssignComplaintResult": [
    "Complaint",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "AssignComplaintsResult": [
    "AssignedComplaints",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "CheckComplaintOnSiteResult": [
    "Complaint",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "ChooseLocaleResult": [
    "KeyReused",
    "Me",
    "NotAllowedNow",
    "Stale"
  ],
  "ClassifyComplaintResult": [
    "Complaint",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "CloseComplaintWithReasonResult": [
    "Complaint",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "CloseMonthResult": [
    "AlreadyClosed",
    "ClosedMonth",
    "KeyReused",
    "MonthNotOver",
    "NotAllowedNow",
    "Stale"
  ],
  "CloseVisitResult": [
    "KeyReused",
    "NeedsReply",
    "NotAllowedNow",
    "Stale",
    "Visit"
  ],
  "CorrectAccountResult": [
    "Account",
    "KeyReused",
    "NotAllowedNow",
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
    "NotAllowedNow",
    "Party",
    "Stale"
  ],
  "CorrectUnitResult": [
    "KeyReused",
    "NotAllowedNow",
    "Stale",
    "Unit",
    "UnitCodeTaken"
  ],
  "CreateAccountResult": [
    "AccountWithPassword",
    "KeyReused",
    "NotAllowedNow",
    "Stale",
    "UsernameTaken"
  ],
  "CreateApiKeyResult": [
    "ApiKeyWithSecret",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "CreateBuildingResult": [
    "Building",
    "KeyReused",
    "NameTaken",
    "NotAllowedNow",
    "Stale"
  ],
  "CreateDepartmentResult": [
    "Department",
    "DepartmentNameTaken",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "CreatePartyResult": [
    "IdentityTaken",
    "KeyReused",
    "NotAllowedNow",
    "Party",
    "Stale"
  ],
  "CreateProjectResult": [
    "KeyReused",
    "NameTaken",
    "NotAllowedNow",
    "Project",
    "Stale"
  ],
  "CreateUnitResult": [
    "KeyReused",
    "NotAllowedNow",
    "Stale",
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
  "DecideExtensionResult": [
    "Complaint",
    "KeyReused",
    "NotAllowedNow",
    "NotTheApprover",
    "Stale"
  ],
  "DecideRepeatResult": [
    "Complaint",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "DeclareUseResult": [
    "KeyReused",
    "NotAllowedNow",
    "Stale",
    "Unit"
  ],
  "DraftComplaintReportResult": [
    "ComplaintReport",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "EndAppTrialResult": [
    "App",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "EndRoleResult": [
    "KeyReused",
    "NotAllowedNow",
    "RoleOverlaps",
    "Stale",
    "UnitRole"
  ],
  "EndTenancyResult": [
    "KeyReused",
    "NotAllowedNow",
    "Stale",
    "Tenancy"
  ],
  "ExplainDelayResult": [
    "Complaint",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "GrantRoleResult": [
    "Account",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "HandOverComplaintResult": [
    "Complaint",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "HandOverVisitResult": [
    "KeyReused",
    "NotAllowedNow",
    "Stale",
    "Visit"
  ],
  "IntroduceFeeItemResult": [
    "FeeItem",
    "FeeItemNameTaken",
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
  "MapArrearsColumnsResult": [
    "ArrearsImport",
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
  "MapTenancyColumnsResult": [
    "KeyReused",
    "NotAllowedNow",
    "Stale",
    "TenancyImport"
  ],
  "MarkNotificationsReadResult": [
    "Inbox",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "MergePartiesResult": [
    "KeyReused",
    "NotAllowedNow",
    "Party",
    "Stale"
  ],
  "NameTrackerResult": [
    "Complaint",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "NoteDutyEntryResult": [
    "DutyEntry",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "OpenAccountResult": [
    "KeyReused",
    "LedgerAccount",
    "NotAllowedNow",
    "Stale"
  ],
  "OpenAppToResult": [
    "App",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "PauseComplaintResult": [
    "Complaint",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "PlaceAppResult": [
    "App",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "PromiseVisitResult": [
    "KeyReused",
    "NotAllowedNow",
    "Stale",
    "Visit"
  ],
  "ProposeRepeatResult": [
    "Complaint",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "RaiseChargeResult": [
    "Charge",
    "KeyReused",
    "MonthClosed",
    "NotAllowedNow",
    "NotLiable",
    "Stale"
  ],
  "ReactivateAccountResult": [
    "Account",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "RebuildFinanceProjectionResult": [
    "KeyReused",
    "NotAllowedNow",
    "Projection",
    "Stale"
  ],
  "RebuildPropertyProjectionResult": [
    "KeyReused",
    "NotAllowedNow",
    "Projection",
    "Stale"
  ],
  "RebuildTicketsProjectionResult": [
    "KeyReused",
    "NotAllowedNow",
    "Projection",
    "Stale"
  ],
  "ReclassifyComplaintResult": [
    "Complaint",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "RecordCallFailedResult": [
    "Complaint",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "RecordCallbackResult": [
    "Complaint",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "RecordRoleResult": [
    "KeyReused",
    "NotAllowedNow",
    "RoleOverlaps",
    "Stale",
    "UnitRole"
  ],
  "RecordTenancyResult": [
    "KeyReused",
    "NotAllowedNow",
    "RoleOverlaps",
    "Stale",
    "Tenancy"
  ],
  "ReferComplaintResult": [
    "Complaint",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "Refusal": [
    "AlreadyClosed",
    "AlreadyImported",
    "AlreadyReversed",
    "AppNotAccepted",
    "ArrearsImportUnderWay",
    "BuiltUpon",
    "ChargePaid",
    "DepartmentNameTaken",
    "ExtensionTooLate",
    "FeeItemNameTaken",
    "IdentityTaken",
    "KeyReused",
    "LastAdministrator",
    "MonthClosed",
    "MonthNotOver",
    "NameTaken",
    "NeedsAnalysis",
    "NeedsHandlingRecord",
    "NeedsReply",
    "NotAllowedNow",
    "NotLiable",
    "NotTheApprover",
    "PolicyNotValid",
    "ReferenceMissing",
    "RoleOverlaps",
    "SecondPersonNeeded",
    "Stale",
    "TenancyImportUnderWay",
    "UnitCodeTaken",
    "UsernameTaken",
    "ViewNameTaken"
  ],
  "RegisterAppVersionResult": [
    "App",
    "AppNotAccepted",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "RegisterComplaintResult": [
    "Complaint",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "RegisterVisitResult": [
    "KeyReused",
    "NotAllowedNow",
    "Stale",
    "Visit"
  ],
  "RenameBuildingResult": [
    "Building",
    "KeyReused",
    "NameTaken",
    "NotAllowedNow",
    "Stale"
  ],
  "RenameDepartmentResult": [
    "Department",
    "DepartmentNameTaken",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "RenameProjectResult": [
    "KeyReused",
    "NameTaken",
    "NotAllowedNow",
    "Project",
    "Stale"
  ],
  "RenameViewResult": [
    "KeyReused",
    "NotAllowedNow",
    "SavedView",
    "Stale",
    "ViewNameTaken"
  ],
  "RenewApiKeyResult": [
    "ApiKeyWithSecret",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "ReplyToComplainantResult": [
    "Complaint",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "ReportComplaintResult": [
    "Complaint",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "ResetPasswordResult": [
    "AccountWithPassword",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "ResumeComplaintResult": [
    "Complaint",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "ReturnSolutionResult": [
    "Complaint",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "RevealIdentityResult": [
    "KeyReused",
    "NotAllowedNow",
    "RevealedIdentity",
    "Stale"
  ],
  "ReverseChargeResult": [
    "AlreadyReversed",
    "Charge",
    "ChargePaid",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "ReviewCallbackResult": [
    "Complaint",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "ReviseComplaintReportResult": [
    "ComplaintReport",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "ReviveContactResult": [
    "Contact",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "RevokeApiKeyResult": [
    "ApiKey",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "RevokeRoleResult": [
    "Account",
    "KeyReused",
    "LastAdministrator",
    "NotAllowedNow",
    "Stale"
  ],
  "RunArrearsImportResult": [
    "ArrearsImport",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "RunImportResult": [
    "KeyReused",
    "NotAllowedNow",
    "RegisterImport",
    "Stale"
  ],
  "RunTenancyImportResult": [
    "KeyReused",
    "NotAllowedNow",
    "Stale",
    "TenancyImport"
  ],
  "SaveViewResult": [
    "KeyReused",
    "NotAllowedNow",
    "SavedView",
    "Stale",
    "ViewNameTaken"
  ],
  "SetNotificationSettingsResult": [
    "KeyReused",
    "NotAllowedNow",
    "NotificationSettings",
    "Stale"
  ],
  "SetTicketsPolicyResult": [
    "KeyReused",
    "NotAllowedNow",
    "Policy",
    "PolicyNotValid",
    "Stale"
  ],
  "SettleComplaintResult": [
    "Complaint",
    "KeyReused",
    "NeedsHandlingRecord",
    "NotAllowedNow",
    "Stale"
  ],
  "SignComplaintReportResult": [
    "ComplaintReport",
    "KeyReused",
    "NeedsAnalysis",
    "NotAllowedNow",
    "Stale"
  ],
  "StartArrearsImportResult": [
    "ArrearsImport",
    "ArrearsImportUnderWay",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "StartComplaintResult": [
    "Complaint",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "StartImportResult": [
    "AlreadyImported",
    "KeyReused",
    "NotAllowedNow",
    "RegisterImport",
    "Stale"
  ],
  "StartTenancyImportResult": [
    "KeyReused",
    "NotAllowedNow",
    "Stale",
    "TenancyImport",
    "TenancyImportUnderWay"
  ],
  "StrikeContactResult": [
    "Contact",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "SwitchOffAppResult": [
    "App",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "SwitchOffProjectResult": [
    "KeyReused",
    "NotAllowedNow",
    "ProjectSwitch",
    "Stale"
  ],
  "SwitchOnAppResult": [
    "App",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "SwitchOnProjectResult": [
    "KeyReused",
    "NotAllowedNow",
    "ProjectSwitch",
    "Stale"
  ],
  "TakePaymentResult": [
    "KeyReused",
    "MonthClosed",
    "NotAllowedNow",
    "Receipt",
    "ReferenceMissing",
    "Stale"
  ],
  "TryAppVersionResult": [
    "App",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "UndoArrearsImportResult": [
    "ArrearsImport",
    "BuiltUpon",
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
  "UndoTenancyImportResult": [
    "BuiltUpon",
    "KeyReused",
    "NotAllowedNow",
    "Stale",
    "TenancyImport"
  ],
  "UnlockAccountResult": [
    "Account",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "VoidReceiptResult": [
    "AlreadyReversed",
    "KeyReused",
    "NotAllowedNow",
    "Receipt",
    "SecondPersonNeeded",
    "Stale"
  ],
  "WithdrawAttachmentResult": [
    "Attachment",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "WithdrawComplaintResult": [
    "Complaint",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "WithdrawFeeItemResult": [
    "FeeItem",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ],
  "WithdrawViewResult": [
    "KeyReused",
    "NotAllowedNow",
    "SavedView",
    "Stale"
  ],
  "WriteComplaintAnalysisResult": [
    "ComplaintReport",
    "KeyReused",
    "NotAllowedNow",
    "Stale"
  ]
};
