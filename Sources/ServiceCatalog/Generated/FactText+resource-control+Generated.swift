// swift-format-ignore-file
// Made by scripts/generate-catalog from Facts/resource-control.tsv: the same rows, without comments.

extension FactText {
  static let resourceControlRows = #"""
resourceControl	aoss	
resourceControl	appconfig	
resourceControl	appstream	
resourceControl	autoscaling	
resourceControl	autoscaling-plans	
resourceControl	budgets	
resourceControl	clouddirectory	
resourceControl	cloudfront	
resourceControl	cloudsearch	
resourceControl	cloudtrail-data	
resourceControl	codeartifact	
resourceControl	codebuild	
resourceControl	codecommit	
resourceControl	codepipeline	
resourceControl	cognito-identity	
resourceControl	cognito-idp	
resourceControl	comprehend	
resourceControl	comprehendmedical	
resourceControl	compute-optimizer	
resourceControl	cost-optimization-hub	
resourceControl	dax	
resourceControl	dsql	
resourceControl	dynamodb	
resourceControl	ecr	
resourceControl	ecr-public	
resourceControl	events	
resourceControl	firehose	
resourceControl	fis	
resourceControl	fms	
resourceControl	gamelift	
resourceControl	health	
resourceControl	inspector-scan	
resourceControl	kendra	
resourceControl	kinesisvideo	
resourceControl	kms	RetireGrant
resourceControl	logs	
resourceControl	memorydb	
resourceControl	networkmonitor	
resourceControl	notifications	
resourceControl	opensearch	
resourceControl	pca-connector-ad	
resourceControl	personalize	
resourceControl	polly	
resourceControl	pricing	
resourceControl	resource-groups	
resourceControl	rolesanywhere	
resourceControl	s3	
resourceControl	secretsmanager	
resourceControl	servicediscovery	
resourceControl	signin	
resourceControl	sqs	
resourceControl	sts	
resourceControl	support	
resourceControl	swf	
resourceControl	textract	
resourceControl	timestream-influxdb	
resourceControl	transcribe	
resourceControl	transfer	
resourceControl	translate	
resourceControl	wafv2	
resourceControl	workspaces	
resourceControl	xray	

"""#
}
