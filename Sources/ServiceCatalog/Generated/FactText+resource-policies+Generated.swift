// swift-format-ignore-file
// Made by scripts/generate-catalog from Facts/resource-policies.tsv: the same rows, without comments.

extension FactText {
  static let resourcePolicyRows = #"""
resourcePolicy	acm-pca	certificate-authority
resourcePolicy	aps	workspace
resourcePolicy	backup	backupVault
resourcePolicy	bedrock	custom-model
resourcePolicy	bedrock	guardrail
resourcePolicy	bedrock	guardrail-profile
resourcePolicy	bedrock	knowledge-base
resourcePolicy	bedrock-agentcore	gateway
resourcePolicy	bedrock-agentcore	runtime
resourcePolicy	bedrock-agentcore	runtime-endpoint
resourcePolicy	billing	billingview
resourcePolicy	cloudsearch	domain
resourcePolicy	cloudtrail	channel
resourcePolicy	cloudtrail	dashboard
resourcePolicy	cloudtrail	eventdatastore
resourcePolicy	codeartifact	domain
resourcePolicy	codeartifact	package
resourcePolicy	codeartifact	package-group
resourcePolicy	codeartifact	repository
resourcePolicy	codebuild	project
resourcePolicy	codebuild	report-group
resourcePolicy	codeguru-profiler	ProfilingGroup
resourcePolicy	comprehend	document-classifier
resourcePolicy	comprehend	entity-recognizer
resourcePolicy	dsql	Cluster
resourcePolicy	dynamodb	index
resourcePolicy	dynamodb	stream
resourcePolicy	dynamodb	table
resourcePolicy	ecr	repository
resourcePolicy	ecr-public	repository
resourcePolicy	elasticfilesystem	access-point
resourcePolicy	elasticfilesystem	file-system
resourcePolicy	es	domain
resourcePolicy	events	event-bus
resourcePolicy	execute-api	*
resourcePolicy	glacier	vault
resourcePolicy	glue	catalog
resourcePolicy	glue	database
resourcePolicy	glue	rootcatalog
resourcePolicy	glue	table
resourcePolicy	glue	userdefinedfunction
resourcePolicy	iam	role
resourcePolicy	kafka	cluster
resourcePolicy	kafka-cluster	*
resourcePolicy	kinesis	consumer
resourcePolicy	kinesis	stream
resourcePolicy	kms	key
resourcePolicy	lambda	function
resourcePolicy	lambda	function alias
resourcePolicy	lambda	function version
resourcePolicy	lambda	layerVersion
resourcePolicy	lex	bot
resourcePolicy	lex	bot alias
resourcePolicy	logs	delivery-destination
resourcePolicy	logs	destination
resourcePolicy	lookoutequipment	dataset
resourcePolicy	lookoutequipment	model
resourcePolicy	lookoutequipment	model-version
resourcePolicy	mediastore	container
resourcePolicy	mediastore	object
resourcePolicy	mediatailor	channel
resourcePolicy	organizations	*
resourcePolicy	osis	pipeline
resourcePolicy	payment-cryptography	key
resourcePolicy	qbusiness	application
resourcePolicy	redshift	namespace
resourcePolicy	rekognition	project
resourcePolicy	rum	AppMonitorResource
resourcePolicy	s3	accessgrantsinstance
resourcePolicy	s3	accesspoint
resourcePolicy	s3	accesspointobject
resourcePolicy	s3	bucket
resourcePolicy	s3	multiregionaccesspoint
resourcePolicy	s3	object
resourcePolicy	s3-object-lambda	*
resourcePolicy	s3-outposts	*
resourcePolicy	s3express	accesspoint
resourcePolicy	s3express	bucket
resourcePolicy	s3files	file-system
resourcePolicy	s3tables	Table
resourcePolicy	s3tables	TableBucket
resourcePolicy	s3vectors	Index
resourcePolicy	s3vectors	VectorBucket
resourcePolicy	schemas	registry
resourcePolicy	schemas	schema
resourcePolicy	secretsmanager	Secret
resourcePolicy	serverlessrepo	applications
resourcePolicy	ses	configuration-set
resourcePolicy	ses	identity
resourcePolicy	signer	signing-profile
resourcePolicy	sns	topic
resourcePolicy	sqs	queue
resourcePolicy	ssm	parameter
resourcePolicy	ssm-contacts	contact
resourcePolicy	ssm-incidents	response-plan
resourcePolicy	sts	role
resourcePolicy	vpc-lattice	Service
resourcePolicy	vpc-lattice	ServiceNetwork
resourcePolicy	xray	*

"""#
}
