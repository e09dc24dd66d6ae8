// swift-format-ignore-file
// Made by scripts/generate-catalog from Facts/hosts.tsv: the same rows, without comments.

extension FactText {
  static let hostRows = #"""
host	agreement-marketplace	aws-marketplace
host	amazonmq	mq
host	application-insights	applicationinsights
host	autoscaling	autoscaling application-autoscaling autoscaling-plans
host	bedrock-agent	bedrock
host	bedrock-agent-runtime	bedrock
host	bedrock-data-automation	bedrock
host	bedrock-data-automation-runtime	bedrock
host	bedrock-runtime	bedrock
host	billing	billing ce cur payments tax account aws-portal
host	billingconsole	billing aws-portal
host	chime-sdk-identity	chime
host	chime-sdk-media-pipelines	chime
host	chime-sdk-meetings	chime
host	chime-sdk-messaging	chime
host	chime-sdk-voice	chime
host	cloudcontrolapi	cloudformation
host	cloudtrail	cloudtrail cloudtrail-data
host	codeconnections	codeconnections codestar-connections
host	codestar-connections	codestar-connections codeconnections
host	contact-lens	connect
host	discovery-marketplace	aws-marketplace
host	email	ses
host	entitlement-marketplace	aws-marketplace
host	identitystore	identitystore sso-directory
host	iotsecuredtunneling	iot
host	management-marketplace	aws-marketplace-management
host	marketplacecatalog	aws-marketplace
host	memory-db	memorydb
host	metering-marketplace	aws-marketplace
host	migrationhub	mgh
host	models-v2-lex	lex
host	monitoring	cloudwatch
host	opensearchservice	es
host	participant-connect	connect
host	pinpoint	mobiletargeting
host	pricelist	pricing
host	qconnect	wisdom
host	rds	rds neptune-db rds-db
host	rdsdata	rds-data
host	reporting-marketplace	aws-marketplace
host	resource-groups	resource-groups tag
host	runtime-v2-lex	lex
host	s3	s3 s3express s3-object-lambda s3-outposts
host	s3-object-lambda	s3-object-lambda s3
host	s3-outposts	s3-outposts s3
host	s3express	s3express s3
host	servicecatalog-appregistry	servicecatalog
host	sso	sso identitystore sso-directory identity-sync sso-oauth
host	sso-directory	sso-directory identitystore
host	support	support trustedadvisor
host	tagging	tag
host	taxconsole	tax
host	transcribestreaming	transcribe
host	waf	waf waf-regional
host	waf-regional	waf-regional waf

"""#
}
