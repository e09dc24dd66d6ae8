// swift-format-ignore-file
// Made by scripts/generate-catalog from Facts/unpublished-actions.tsv: the same rows, without comments.

extension FactText {
  static let unpublishedRows = #"""
unpublished	budgets	CreateBudget	AWS managed policy AWSManagedSettingsAdminAccess, as moto 5.2.5 has it
unpublished	budgets	DeleteBudget	AWS managed policy AWSManagedSettingsAdminAccess, as moto 5.2.5 has it
unpublished	budgets	DescribeBudget	AWS managed policy AWSManagedSettingsAdminAccess, as moto 5.2.5 has it
unpublished	budgets	DescribeBudgets	AWS managed policy AWSManagedSettingsAdminAccess, as moto 5.2.5 has it
unpublished	budgets	UpdateBudget	AWS managed policy AWSManagedSettingsAdminAccess, as moto 5.2.5 has it
unpublished	builderid	*	AWS managed policy AWSManagedSettingsAdminAccess, as moto 5.2.5 has it
unpublished	cloud9	ValidateEnvironmentName	AWS managed policy AWSCodeStarFullAccess, as moto 5.2.5 has it
unpublished	cloudhsm	CreateLunaClient	AWS managed policy RDSCloudHsmAuthorizationRole, as moto 5.2.5 has it
unpublished	cloudhsm	DeleteLunaClient	AWS managed policy RDSCloudHsmAuthorizationRole, as moto 5.2.5 has it
unpublished	cloudhsm	DescribeHapg	AWS managed policy RDSCloudHsmAuthorizationRole, as moto 5.2.5 has it
unpublished	cloudhsm	DescribeLunaClient	AWS managed policy RDSCloudHsmAuthorizationRole, as moto 5.2.5 has it
unpublished	cloudhsm	GetConfig	AWS managed policy RDSCloudHsmAuthorizationRole, as moto 5.2.5 has it
unpublished	cloudhsm	ModifyHapg	AWS managed policy RDSCloudHsmAuthorizationRole, as moto 5.2.5 has it
unpublished	cloudhsm	ModifyLunaClient	AWS managed policy RDSCloudHsmAuthorizationRole, as moto 5.2.5 has it
unpublished	deepcomposer	*	AWS managed policy ResourceGroupsTaggingAPITagUntagSupportedResources, as moto 5.2.5 has it
unpublished	deeplens	*	AWS managed policy AWSDeepLensLambdaFunctionAccessPolicy, as moto 5.2.5 has it
unpublished	deepracer	*	AWS managed policy AWSDeepRacerAccountAdminAccess, as moto 5.2.5 has it
unpublished	elastic-inference	*	AWS managed policy AmazonDataZoneSageMakerEnvironmentRolePermissionsBoundary, as moto 5.2.5 has it
unpublished	iot1click	*	AWS managed policy ResourceGroupsTaggingAPITagUntagSupportedResources, as moto 5.2.5 has it
unpublished	lakeformation	GlueARN	AWS managed policy AmazonDataZoneGlueManageAccessRolePolicy, as moto 5.2.5 has it (a condition key)
unpublished	memorydb	ReplicateMultiRegionClusterData	AWS managed policy MemoryDBServiceRolePolicy, as moto 5.2.5 has it
unpublished	organizations	CreateBuilderIdOwnedAccount	AWS managed policy AWSManagedSettingsAdminAccess, as moto 5.2.5 has it
unpublished	payments	AcceptTermsAndConditionsForProgramByAccountId	AWS managed policy AWSManagedSettingsAdminAccess, as moto 5.2.5 has it
unpublished	payments	BatchGetPaymentProfiles	AWS managed policy AWSManagedSettingsAdminAccess, as moto 5.2.5 has it
unpublished	payments	CreatePaymentAttempt	AWS managed policy AWSManagedSettingsAdminAccess, as moto 5.2.5 has it
unpublished	payments	CreatePaymentProfile	AWS managed policy AWSManagedSettingsAdminAccess, as moto 5.2.5 has it
unpublished	payments	GetAcceptedTermsAndConditionsForProgramByAccountId	AWS managed policy AWSManagedSettingsAdminAccess, as moto 5.2.5 has it
unpublished	payments	GetAccountBalance	AWS managed policy AWSManagedSettingsAdminAccess, as moto 5.2.5 has it
unpublished	payments	GetDefaultPaymentProfile	AWS managed policy AWSManagedSettingsAdminAccess, as moto 5.2.5 has it
unpublished	payments	GetEligibleCurrencies	AWS managed policy AWSManagedSettingsAdminAccess, as moto 5.2.5 has it
unpublished	payments	GetPaymentAttempt	AWS managed policy AWSManagedSettingsAdminAccess, as moto 5.2.5 has it
unpublished	payments	GetPaymentPreferences	AWS managed policy AWSManagedSettingsAdminAccess, as moto 5.2.5 has it
unpublished	payments	GetPreferredCurrency	AWS managed policy AWSManagedSettingsAdminAccess, as moto 5.2.5 has it
unpublished	payments	GetRecommendedTermsAndConditionsForProgram	AWS managed policy AWSManagedSettingsAdminAccess, as moto 5.2.5 has it
unpublished	payments	ListPaymentProfiles	AWS managed policy AWSManagedSettingsAdminAccess, as moto 5.2.5 has it
unpublished	payments	SearchFinancialRecords	AWS managed policy AWSManagedSettingsAdminAccess, as moto 5.2.5 has it
unpublished	payments	SetPreferredCurrency	AWS managed policy AWSManagedSettingsAdminAccess, as moto 5.2.5 has it
unpublished	payments	UpdatePaymentProfile	AWS managed policy AWSManagedSettingsAdminAccess, as moto 5.2.5 has it
unpublished	qapps	ImportDocumentToQApp	AWS managed policy AWSIAMIdentityCenterAllowListForIdentityContext, as moto 5.2.5 has it
unpublished	qapps	ImportDocumentToQAppSession	AWS managed policy AWSIAMIdentityCenterAllowListForIdentityContext, as moto 5.2.5 has it
unpublished	route53-recovery-control-config	DescribeRoutingControlByName	AWS managed policy AmazonRoute53RecoveryControlConfigReadOnlyAccess, as moto 5.2.5 has it
unpublished	securityagent	BatchGetAgentInstances	AWS managed policy SecurityAgentWebAppAPIPolicy, as moto 5.2.5 has it
unpublished	securityagent	BatchGetSecurityTestContentMetadata	AWS managed policy SecurityAgentWebAppAPIPolicy, as moto 5.2.5 has it
unpublished	securityagent	BatchGetTasks	AWS managed policy SecurityAgentWebAppAPIPolicy, as moto 5.2.5 has it
unpublished	securityagent	CreateDocumentReview	AWS managed policy SecurityAgentWebAppAPIPolicy, as moto 5.2.5 has it
unpublished	securityagent	DeleteDocumentReview	AWS managed policy SecurityAgentWebAppAPIPolicy, as moto 5.2.5 has it
unpublished	securityagent	GetCodeReviewTask	AWS managed policy SecurityAgentWebAppAPIPolicy, as moto 5.2.5 has it
unpublished	securityagent	GetDocReviewTask	AWS managed policy SecurityAgentWebAppAPIPolicy, as moto 5.2.5 has it
unpublished	securityagent	GetDocumentReview	AWS managed policy SecurityAgentWebAppAPIPolicy, as moto 5.2.5 has it
unpublished	securityagent	GetDocumentReviewArtifact	AWS managed policy SecurityAgentWebAppAPIPolicy, as moto 5.2.5 has it
unpublished	securityagent	ListAgentInstances	AWS managed policy SecurityAgentWebAppAPIPolicy, as moto 5.2.5 has it
unpublished	securityagent	ListControls	AWS managed policy SecurityAgentWebAppAPIPolicy, as moto 5.2.5 has it
unpublished	securityagent	ListDocumentReviewComments	AWS managed policy SecurityAgentWebAppAPIPolicy, as moto 5.2.5 has it
unpublished	securityagent	ListDocumentReviews	AWS managed policy SecurityAgentWebAppAPIPolicy, as moto 5.2.5 has it
unpublished	securityagent	ListTasks	AWS managed policy SecurityAgentWebAppAPIPolicy, as moto 5.2.5 has it
unpublished	securityagent	StartPentestExecution	AWS managed policy SecurityAgentWebAppAPIPolicy, as moto 5.2.5 has it
unpublished	securityagent	StopPentestExecution	AWS managed policy SecurityAgentWebAppAPIPolicy, as moto 5.2.5 has it
unpublished	zocalo	*	AWS managed policy AmazonZocaloFullAccess, as moto 5.2.5 has it

"""#
}
