// swift-format-ignore-file
// Made by scripts/generate-catalog from Facts/permissionless-actions.tsv: the same rows, without comments.

extension FactText {
  static let permissionlessRows = #"""
permissionless	cognito-identity	GetCredentialsForIdentity
permissionless	cognito-identity	GetId
permissionless	cognito-identity	GetOpenIdToken
permissionless	cognito-identity	UnlinkIdentity
permissionless	dynamodb	DescribeEndpoints
permissionless	rolesanywhere	CreateSession
permissionless	sso	GetRoleCredentials
permissionless	sso	ListAccountRoles
permissionless	sso	ListAccounts
permissionless	sso	Logout
permissionless	sso-oauth	CreateToken
permissionless	sso-oauth	RegisterClient
permissionless	sso-oauth	StartDeviceAuthorization
permissionless	sts	GetCallerIdentity
permissionless	sts	GetSessionToken

"""#
}
