// swift-format-ignore-file
// Made by scripts/generate-catalog from Facts/resource-types.tsv: the same rows, without comments.

extension FactText {
  static let resourceTypeRows = #"""
resourceType	a4b	addressbook	arn:${Partition}:a4b:${Region}:${Account}:address-book/${ResourceId}	
resourceType	a4b	conferenceprovider	arn:${Partition}:a4b:${Region}:${Account}:conference-provider/${ResourceId}	
resourceType	a4b	contact	arn:${Partition}:a4b:${Region}:${Account}:contact/${ResourceId}	
resourceType	a4b	device	arn:${Partition}:a4b:${Region}:${Account}:device/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	a4b	gateway	arn:${Partition}:a4b:${Region}:${Account}:gateway/${ResourceId}	
resourceType	a4b	gatewaygroup	arn:${Partition}:a4b:${Region}:${Account}:gateway-group/${ResourceId}	
resourceType	a4b	networkprofile	arn:${Partition}:a4b:${Region}:${Account}:network-profile/${ResourceId}	
resourceType	a4b	profile	arn:${Partition}:a4b:${Region}:${Account}:profile/${ResourceId}	
resourceType	a4b	room	arn:${Partition}:a4b:${Region}:${Account}:room/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	a4b	schedule	arn:${Partition}:a4b:${Region}:${Account}:schedule/${ResourceId}	
resourceType	a4b	skillgroup	arn:${Partition}:a4b:${Region}:${Account}:skill-group/${ResourceId}	
resourceType	a4b	user	arn:${Partition}:a4b:${Region}:${Account}:user/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	access-analyzer	Analyzer	arn:${Partition}:access-analyzer:${Region}:${Account}:analyzer/${AnalyzerName}	aws:ResourceTag/${TagKey}
resourceType	access-analyzer	ArchiveRule	arn:${Partition}:access-analyzer:${Region}:${Account}:analyzer/${AnalyzerName}/archive-rule/${RuleName}	
resourceType	account	account	arn:${Partition}:account::${Account}:account	
resourceType	account	accountInOrganization	arn:${Partition}:account::${ManagementAccountId}:account/o-${OrganizationId}/${MemberAccountId}	
resourceType	account-access	application	arn:${Partition}:account-access:${Region}:${Account}:application/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	acm	acme-domain-validation	arn:${Partition}:acm:${Region}:${Account}:acme-endpoint/${AcmeEndpointId}/acme-domain-validation/${AcmeDomainValidationId}	aws:ResourceTag/${TagKey}
resourceType	acm	acme-endpoint	arn:${Partition}:acm:${Region}:${Account}:acme-endpoint/${AcmeEndpointId}	aws:ResourceTag/${TagKey}
resourceType	acm	acme-external-account-binding	arn:${Partition}:acm:${Region}:${Account}:acme-endpoint/${AcmeEndpointId}/acme-external-account-binding/${ExternalAccountBindingId}	aws:ResourceTag/${TagKey}
resourceType	acm	certificate	arn:${Partition}:acm:${Region}:${Account}:certificate/${CertificateId}	aws:ResourceTag/${TagKey}
resourceType	acm-pca	certificate-authority	arn:${Partition}:acm-pca:${Region}:${Account}:certificate-authority/${CertificateAuthorityId}	aws:ResourceTag/${TagKey}
resourceType	aco-automation	AutomationRule	arn:${Partition}:compute-optimizer::${Account}:automation-rule/${RuleId}	aws:ResourceTag/${TagKey}
resourceType	agent-registry	registry	arn:${Partition}:agent-registry:${Region}:${Account}:registry/${RegistryId}	aws:ResourceTag/${TagKey}
resourceType	agent-registry	registry-record	arn:${Partition}:agent-registry:${Region}:${Account}:registry/${RegistryId}/record/${RecordId}	aws:ResourceTag/${TagKey}
resourceType	aidevops	agentspace	arn:${Partition}:aidevops:${Region}:${Account}:agentspace/${AgentSpaceId}	aws:ResourceTag/${TagKey}
resourceType	aidevops	asset	arn:${Partition}:aidevops:${Region}:${Account}:agentspace/${AgentSpaceId}/asset/${AssetId}	
resourceType	aidevops	associations	arn:${Partition}:aidevops:${Region}:${Account}:agentspace/${AgentSpaceId}/association/${AssociationId}	
resourceType	aidevops	private-connection	arn:${Partition}:aidevops:${Region}:${Account}:private-connection/${Name}	aws:ResourceTag/${TagKey}
resourceType	aidevops	service	arn:${Partition}:aidevops:${Region}:${Account}:service/${ServiceId}	aws:ResourceTag/${TagKey}
resourceType	aidevops	trigger	arn:${Partition}:aidevops:${Region}:${Account}:agentspace/${AgentSpaceId}/trigger/${TriggerId}	
resourceType	aiops	investigation-group	arn:${Partition}:aiops:${Region}:${Account}:investigation-group/${InvestigationGroupId}	aws:ResourceTag/${TagKey}
resourceType	airflow	environment	arn:${Partition}:airflow:${Region}:${Account}:environment/${EnvironmentName}	aws:ResourceTag/${TagKey}
resourceType	airflow	rbac-role	arn:${Partition}:airflow:${Region}:${Account}:role/${EnvironmentName}/${RoleName}	aws:ResourceTag/${TagKey}
resourceType	airflow-serverless	Workflow	arn:${Partition}:airflow-serverless:${Region}:${Account}:workflow/${WorkflowId}	aws:ResourceTag/${TagKey}
resourceType	amplify	apps	arn:${Partition}:amplify:${Region}:${Account}:apps/${AppId}	aws:ResourceTag/${TagKey}
resourceType	amplify	branches	arn:${Partition}:amplify:${Region}:${Account}:apps/${AppId}/branches/${BranchName}	aws:ResourceTag/${TagKey}
resourceType	amplify	domains	arn:${Partition}:amplify:${Region}:${Account}:apps/${AppId}/domains/${DomainName}	aws:ResourceTag/${TagKey}
resourceType	amplify	jobs	arn:${Partition}:amplify:${Region}:${Account}:apps/${AppId}/branches/${BranchName}/jobs/${JobId}	
resourceType	amplify	webhooks	arn:${Partition}:amplify:${Region}:${Account}:webhooks/${WebhookId}	aws:ResourceTag/${TagKey}
resourceType	amplifybackend	api	arn:${Partition}:amplifybackend:${Region}:${Account}:/backend/${AppId}/api/*	
resourceType	amplifybackend	auth	arn:${Partition}:amplifybackend:${Region}:${Account}:/backend/${AppId}/auth/*	
resourceType	amplifybackend	backend	arn:${Partition}:amplifybackend:${Region}:${Account}:/backend/${AppId}/*	
resourceType	amplifybackend	config	arn:${Partition}:amplifybackend:${Region}:${Account}:/backend/${AppId}/config/*	
resourceType	amplifybackend	created-backend	arn:${Partition}:amplifybackend:${Region}:${Account}:/backend/*	
resourceType	amplifybackend	environment	arn:${Partition}:amplifybackend:${Region}:${Account}:/backend/${AppId}/environments/*	
resourceType	amplifybackend	job	arn:${Partition}:amplifybackend:${Region}:${Account}:/backend/${AppId}/job/*	
resourceType	amplifybackend	storage	arn:${Partition}:amplifybackend:${Region}:${Account}:/backend/${AppId}/storage/*	
resourceType	amplifybackend	token	arn:${Partition}:amplifybackend:${Region}:${Account}:/backend/${AppId}/challenge/*	
resourceType	amplifyuibuilder	CodegenJobResource	arn:${Partition}:amplifyuibuilder:${Region}:${Account}:app/${AppId}/environment/${EnvironmentName}/codegen-jobs/${Id}	amplifyuibuilder:CodegenJobResourceAppId amplifyuibuilder:CodegenJobResourceEnvironmentName amplifyuibuilder:CodegenJobResourceId aws:ResourceTag/${TagKey}
resourceType	amplifyuibuilder	ComponentResource	arn:${Partition}:amplifyuibuilder:${Region}:${Account}:app/${AppId}/environment/${EnvironmentName}/components/${Id}	amplifyuibuilder:ComponentResourceAppId amplifyuibuilder:ComponentResourceEnvironmentName amplifyuibuilder:ComponentResourceId aws:ResourceTag/${TagKey}
resourceType	amplifyuibuilder	FormResource	arn:${Partition}:amplifyuibuilder:${Region}:${Account}:app/${AppId}/environment/${EnvironmentName}/forms/${Id}	amplifyuibuilder:FormResourceAppId amplifyuibuilder:FormResourceEnvironmentName amplifyuibuilder:FormResourceId aws:ResourceTag/${TagKey}
resourceType	amplifyuibuilder	ThemeResource	arn:${Partition}:amplifyuibuilder:${Region}:${Account}:app/${AppId}/environment/${EnvironmentName}/themes/${Id}	amplifyuibuilder:ThemeResourceAppId amplifyuibuilder:ThemeResourceEnvironmentName amplifyuibuilder:ThemeResourceId aws:ResourceTag/${TagKey}
resourceType	aoss	Collection	arn:${Partition}:aoss:${Region}:${Account}:collection/${CollectionId}	aws:ResourceTag/${TagKey}
resourceType	aoss	CollectionGroup	arn:${Partition}:aoss:${Region}:${Account}:collection-group/${CollectionGroupId}	aws:ResourceTag/${TagKey}
resourceType	aoss	Dashboards	arn:${Partition}:aoss:${Region}:${Account}:dashboards/default	
resourceType	aoss	IngestionJob	arn:${Partition}:aoss:${Region}:${Account}:collection/${CollectionId}/ingestion-job/${IngestionJobId}	aws:ResourceTag/${TagKey}
resourceType	aoss	IngestionStream	arn:${Partition}:aoss:${Region}:${Account}:collection/${CollectionId}/ingestion-stream/${IngestionStreamId}	aws:ResourceTag/${TagKey}
resourceType	apigateway	AccessLogSettings	arn:${Partition}:apigateway:${Region}::/apis/${ApiId}/stages/${StageName}/accesslogsettings	aws:ResourceTag/${TagKey}
resourceType	apigateway	Account	arn:${Partition}:apigateway:${Region}::/account	
resourceType	apigateway	Api	arn:${Partition}:apigateway:${Region}::/apis/${ApiId}	apigateway:Request/ApiKeyRequired apigateway:Request/ApiName apigateway:Request/AuthorizerType apigateway:Request/AuthorizerUri apigateway:Request/DisableExecuteApiEndpoint apigateway:Request/EndpointType apigateway:Request/RouteAuthorizationType apigateway:Resource/ApiKeyRequired apigateway:Resource/ApiName apigateway:Resource/AuthorizerType apigateway:Resource/AuthorizerUri apigateway:Resource/DisableExecuteApiEndpoint apigateway:Resource/EndpointType apigateway:Resource/RouteAuthorizationType aws:ResourceTag/${TagKey}
resourceType	apigateway	ApiKey	arn:${Partition}:apigateway:${Region}::/apikeys/${ApiKeyId}	aws:ResourceTag/${TagKey}
resourceType	apigateway	ApiKeys	arn:${Partition}:apigateway:${Region}::/apikeys	aws:ResourceTag/${TagKey}
resourceType	apigateway	ApiMapping	arn:${Partition}:apigateway:${Region}::/domainnames/${DomainName}/apimappings/${ApiMappingId}	aws:ResourceTag/${TagKey}
resourceType	apigateway	ApiMappings	arn:${Partition}:apigateway:${Region}::/domainnames/${DomainName}/apimappings	aws:ResourceTag/${TagKey}
resourceType	apigateway	Apis	arn:${Partition}:apigateway:${Region}::/apis	apigateway:Request/ApiKeyRequired apigateway:Request/ApiName apigateway:Request/AuthorizerType apigateway:Request/AuthorizerUri apigateway:Request/DisableExecuteApiEndpoint apigateway:Request/EndpointType apigateway:Request/RouteAuthorizationType aws:ResourceTag/${TagKey}
resourceType	apigateway	Authorizer	arn:${Partition}:apigateway:${Region}::/apis/${ApiId}/authorizers/${AuthorizerId} arn:${Partition}:apigateway:${Region}::/restapis/${RestApiId}/authorizers/${AuthorizerId}	apigateway:Request/AuthorizerType apigateway:Resource/AuthorizerType aws:ResourceTag/${TagKey}
resourceType	apigateway	Authorizers	arn:${Partition}:apigateway:${Region}::/apis/${ApiId}/authorizers arn:${Partition}:apigateway:${Region}::/restapis/${RestApiId}/authorizers	apigateway:Request/AuthorizerType aws:ResourceTag/${TagKey}
resourceType	apigateway	AuthorizersCache	arn:${Partition}:apigateway:${Region}::/apis/${ApiId}/stages/${StageName}/cache/authorizers	aws:ResourceTag/${TagKey}
resourceType	apigateway	BasePathMapping	arn:${Partition}:apigateway:${Region}::/domainnames/${DomainName}/basepathmappings/${BasePath}	aws:ResourceTag/${TagKey}
resourceType	apigateway	BasePathMappings	arn:${Partition}:apigateway:${Region}::/domainnames/${DomainName}/basepathmappings	aws:ResourceTag/${TagKey}
resourceType	apigateway	ClientCertificate	arn:${Partition}:apigateway:${Region}::/clientcertificates/${ClientCertificateId}	aws:ResourceTag/${TagKey}
resourceType	apigateway	ClientCertificates	arn:${Partition}:apigateway:${Region}::/clientcertificates	aws:ResourceTag/${TagKey}
resourceType	apigateway	Cors	arn:${Partition}:apigateway:${Region}::/apis/${ApiId}/cors	aws:ResourceTag/${TagKey}
resourceType	apigateway	Deployment	arn:${Partition}:apigateway:${Region}::/apis/${ApiId}/deployments/${DeploymentId} arn:${Partition}:apigateway:${Region}::/restapis/${RestApiId}/deployments/${DeploymentId}	aws:ResourceTag/${TagKey}
resourceType	apigateway	Deployments	arn:${Partition}:apigateway:${Region}::/apis/${ApiId}/deployments arn:${Partition}:apigateway:${Region}::/restapis/${RestApiId}/deployments	apigateway:Request/StageName aws:ResourceTag/${TagKey}
resourceType	apigateway	DocumentationPart	arn:${Partition}:apigateway:${Region}::/restapis/${RestApiId}/documentation/parts/${DocumentationPartId}	aws:ResourceTag/${TagKey}
resourceType	apigateway	DocumentationParts	arn:${Partition}:apigateway:${Region}::/restapis/${RestApiId}/documentation/parts	aws:ResourceTag/${TagKey}
resourceType	apigateway	DocumentationVersion	arn:${Partition}:apigateway:${Region}::/restapis/${RestApiId}/documentation/versions/${DocumentationVersionId}	aws:ResourceTag/${TagKey}
resourceType	apigateway	DocumentationVersions	arn:${Partition}:apigateway:${Region}::/restapis/${RestApiId}/documentation/versions	aws:ResourceTag/${TagKey}
resourceType	apigateway	DomainName	arn:${Partition}:apigateway:${Region}::/domainnames/${DomainName}	apigateway:Request/EndpointType apigateway:Request/MtlsTrustStoreUri apigateway:Request/MtlsTrustStoreVersion apigateway:Request/SecurityPolicy apigateway:Resource/EndpointType apigateway:Resource/MtlsTrustStoreUri apigateway:Resource/MtlsTrustStoreVersion apigateway:Resource/RoutingMode apigateway:Resource/SecurityPolicy aws:ResourceTag/${TagKey}
resourceType	apigateway	DomainNameAccessAssociation	arn:${Partition}:apigateway:${Region}:${Account}:/domainnameaccessassociations/domainname/${DomainName}/${SourceType}/${SourceId}	
resourceType	apigateway	DomainNameAccessAssociations	arn:${Partition}:apigateway:${Region}:${Account}:/domainnameaccessassociations	apigateway:Request/AccessAssociationSource apigateway:Request/DomainNameArn aws:ResourceTag/${TagKey}
resourceType	apigateway	DomainNames	arn:${Partition}:apigateway:${Region}::/domainnames	apigateway:Request/EndpointType apigateway:Request/MtlsTrustStoreUri apigateway:Request/MtlsTrustStoreVersion apigateway:Request/SecurityPolicy apigateway:Resource/RoutingMode aws:ResourceTag/${TagKey}
resourceType	apigateway	ExportedAPI	arn:${Partition}:apigateway:${Region}::/apis/${ApiId}/exports/${Specification}	aws:ResourceTag/${TagKey}
resourceType	apigateway	GatewayResponse	arn:${Partition}:apigateway:${Region}::/restapis/${RestApiId}/gatewayresponses/${ResponseType}	aws:ResourceTag/${TagKey}
resourceType	apigateway	GatewayResponses	arn:${Partition}:apigateway:${Region}::/restapis/${RestApiId}/gatewayresponses	aws:ResourceTag/${TagKey}
resourceType	apigateway	Integration	arn:${Partition}:apigateway:${Region}::/apis/${ApiId}/integrations/${IntegrationId} arn:${Partition}:apigateway:${Region}::/restapis/${RestApiId}/resources/${ResourceId}/methods/${HttpMethodType}/integration	aws:ResourceTag/${TagKey}
resourceType	apigateway	IntegrationResponse	arn:${Partition}:apigateway:${Region}::/apis/${ApiId}/integrations/${IntegrationId}/integrationresponses/${IntegrationResponseId} arn:${Partition}:apigateway:${Region}::/restapis/${RestApiId}/resources/${ResourceId}/methods/${HttpMethodType}/integration/responses/${StatusCode}	aws:ResourceTag/${TagKey}
resourceType	apigateway	IntegrationResponses	arn:${Partition}:apigateway:${Region}::/apis/${ApiId}/integrations/${IntegrationId}/integrationresponses	aws:ResourceTag/${TagKey}
resourceType	apigateway	Integrations	arn:${Partition}:apigateway:${Region}::/apis/${ApiId}/integrations	aws:ResourceTag/${TagKey}
resourceType	apigateway	Method	arn:${Partition}:apigateway:${Region}::/restapis/${RestApiId}/resources/${ResourceId}/methods/${HttpMethodType}	apigateway:Request/ApiKeyRequired apigateway:Request/RouteAuthorizationType apigateway:Resource/ApiKeyRequired apigateway:Resource/RouteAuthorizationType aws:ResourceTag/${TagKey}
resourceType	apigateway	MethodResponse	arn:${Partition}:apigateway:${Region}::/restapis/${RestApiId}/resources/${ResourceId}/methods/${HttpMethodType}/responses/${StatusCode}	aws:ResourceTag/${TagKey}
resourceType	apigateway	Model	arn:${Partition}:apigateway:${Region}::/apis/${ApiId}/models/${ModelId} arn:${Partition}:apigateway:${Region}::/restapis/${RestApiId}/models/${ModelName}	aws:ResourceTag/${TagKey}
resourceType	apigateway	Models	arn:${Partition}:apigateway:${Region}::/apis/${ApiId}/models arn:${Partition}:apigateway:${Region}::/restapis/${RestApiId}/models	aws:ResourceTag/${TagKey}
resourceType	apigateway	ModelTemplate	arn:${Partition}:apigateway:${Region}::/apis/${ApiId}/models/${ModelId}/template	aws:ResourceTag/${TagKey}
resourceType	apigateway	Portal	arn:${Partition}:apigateway:${Region}:${Account}:/portals/${PortalId}	apigateway:Resource/CognitoUserPoolArn apigateway:Resource/PortalDisplayName apigateway:Resource/PortalDomainName apigateway:Resource/PortalPublishStatus aws:ResourceTag/${TagKey}
resourceType	apigateway	PortalProduct	arn:${Partition}:apigateway:${Region}:${Account}:/portalproducts/${PortalProductId}	apigateway:Resource/PortalProductDisplayName aws:ResourceTag/${TagKey}
resourceType	apigateway	PrivateBasePathMapping	arn:${Partition}:apigateway:${Region}::/domainnames/${DomainName}+${DomainIdentifier}/basepathmappings/${BasePath}	aws:ResourceTag/${TagKey}
resourceType	apigateway	PrivateBasePathMappings	arn:${Partition}:apigateway:${Region}::/domainnames/${DomainName}+${DomainIdentifier}/basepathmappings	aws:ResourceTag/${TagKey}
resourceType	apigateway	PrivateDomainName	arn:${Partition}:apigateway:${Region}:${Account}:/domainnames/${DomainName}+${DomainIdentifier}	apigateway:Request/EndpointType apigateway:Resource/EndpointType apigateway:Resource/RoutingMode aws:ResourceTag/${TagKey}
resourceType	apigateway	ProductPage	arn:${Partition}:apigateway:${Region}:${Account}:/portalproducts/${PortalProductId}/productpages/${ProductPageId}	apigateway:Resource/ProductPageTitle aws:ResourceTag/${TagKey}
resourceType	apigateway	ProductRestEndpointPage	arn:${Partition}:apigateway:${Region}:${Account}:/portalproducts/${PortalProductId}/productrestendpointpages/${ProductRestEndpointPageId}	apigateway:Resource/Method apigateway:Resource/ProductRestEndpointPageEndpointPrefix apigateway:Resource/RestApiId apigateway:Resource/Stage aws:ResourceTag/${TagKey}
resourceType	apigateway	RequestValidator	arn:${Partition}:apigateway:${Region}::/restapis/${RestApiId}/requestvalidators/${RequestValidatorId}	aws:ResourceTag/${TagKey}
resourceType	apigateway	RequestValidators	arn:${Partition}:apigateway:${Region}::/restapis/${RestApiId}/requestvalidators	aws:ResourceTag/${TagKey}
resourceType	apigateway	Resource	arn:${Partition}:apigateway:${Region}::/restapis/${RestApiId}/resources/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	apigateway	Resources	arn:${Partition}:apigateway:${Region}::/restapis/${RestApiId}/resources	aws:ResourceTag/${TagKey}
resourceType	apigateway	RestApi	arn:${Partition}:apigateway:${Region}::/restapis/${RestApiId}	apigateway:Request/ApiKeyRequired apigateway:Request/ApiName apigateway:Request/AuthorizerType apigateway:Request/DisableExecuteApiEndpoint apigateway:Request/EndpointType apigateway:Request/RouteAuthorizationType apigateway:Request/SecurityPolicy apigateway:Resource/ApiKeyRequired apigateway:Resource/ApiName apigateway:Resource/AuthorizerType apigateway:Resource/DisableExecuteApiEndpoint apigateway:Resource/EndpointType apigateway:Resource/RouteAuthorizationType apigateway:Resource/SecurityPolicy aws:ResourceTag/${TagKey}
resourceType	apigateway	RestApis	arn:${Partition}:apigateway:${Region}::/restapis	apigateway:Request/ApiKeyRequired apigateway:Request/ApiName apigateway:Request/AuthorizerType apigateway:Request/DisableExecuteApiEndpoint apigateway:Request/EndpointType apigateway:Request/RouteAuthorizationType apigateway:Request/SecurityPolicy aws:ResourceTag/${TagKey}
resourceType	apigateway	Route	arn:${Partition}:apigateway:${Region}::/apis/${ApiId}/routes/${RouteId}	apigateway:Request/ApiKeyRequired apigateway:Request/RouteAuthorizationType apigateway:Resource/ApiKeyRequired apigateway:Resource/RouteAuthorizationType aws:ResourceTag/${TagKey}
resourceType	apigateway	RouteRequestParameter	arn:${Partition}:apigateway:${Region}::/apis/${ApiId}/routes/${RouteId}/requestparameters/${RequestParameterKey}	aws:ResourceTag/${TagKey}
resourceType	apigateway	RouteResponse	arn:${Partition}:apigateway:${Region}::/apis/${ApiId}/routes/${RouteId}/routeresponses/${RouteResponseId}	aws:ResourceTag/${TagKey}
resourceType	apigateway	RouteResponses	arn:${Partition}:apigateway:${Region}::/apis/${ApiId}/routes/${RouteId}/routeresponses	aws:ResourceTag/${TagKey}
resourceType	apigateway	Routes	arn:${Partition}:apigateway:${Region}::/apis/${ApiId}/routes	apigateway:Request/ApiKeyRequired apigateway:Request/RouteAuthorizationType aws:ResourceTag/${TagKey}
resourceType	apigateway	RouteSettings	arn:${Partition}:apigateway:${Region}::/apis/${ApiId}/stages/${StageName}/routesettings/${RouteKey}	aws:ResourceTag/${TagKey}
resourceType	apigateway	RoutingRule	arn:${Partition}:apigateway:${Region}:${Account}:/domainnames/${DomainName}/routingrules/${RoutingRuleId}	apigateway:Resource/ConditionBasePaths apigateway:Resource/Priority aws:ResourceTag/${TagKey}
resourceType	apigateway	Sdk	arn:${Partition}:apigateway:${Region}::/restapis/${RestApiId}/stages/${StageName}/sdks/${SdkType}	aws:ResourceTag/${TagKey}
resourceType	apigateway	Stage	arn:${Partition}:apigateway:${Region}::/apis/${ApiId}/stages/${StageName} arn:${Partition}:apigateway:${Region}::/restapis/${RestApiId}/stages/${StageName}	apigateway:Request/AccessLoggingDestination apigateway:Request/AccessLoggingFormat apigateway:Resource/AccessLoggingDestination apigateway:Resource/AccessLoggingFormat aws:ResourceTag/${TagKey}
resourceType	apigateway	Stages	arn:${Partition}:apigateway:${Region}::/apis/${ApiId}/stages arn:${Partition}:apigateway:${Region}::/restapis/${RestApiId}/stages	apigateway:Request/AccessLoggingDestination apigateway:Request/AccessLoggingFormat aws:ResourceTag/${TagKey}
resourceType	apigateway	Tags	arn:${Partition}:apigateway:${Region}::/tags/${UrlEncodedResourceARN}	
resourceType	apigateway	Template	arn:${Partition}:apigateway:${Region}::/restapis/models/${ModelName}/template	aws:ResourceTag/${TagKey}
resourceType	apigateway	UsagePlan	arn:${Partition}:apigateway:${Region}::/usageplans/${UsagePlanId}	aws:ResourceTag/${TagKey}
resourceType	apigateway	UsagePlanKey	arn:${Partition}:apigateway:${Region}::/usageplans/${UsagePlanId}/keys/${Id}	aws:ResourceTag/${TagKey}
resourceType	apigateway	UsagePlanKeys	arn:${Partition}:apigateway:${Region}::/usageplans/${UsagePlanId}/keys	aws:ResourceTag/${TagKey}
resourceType	apigateway	UsagePlans	arn:${Partition}:apigateway:${Region}::/usageplans	aws:ResourceTag/${TagKey}
resourceType	apigateway	VpcLink	arn:${Partition}:apigateway:${Region}::/vpclinks/${VpcLinkId}	aws:ResourceTag/${TagKey}
resourceType	apigateway	VpcLinks	arn:${Partition}:apigateway:${Region}::/vpclinks	aws:ResourceTag/${TagKey}
resourceType	app-integrations	application	arn:${Partition}:app-integrations:${Region}:${Account}:application/${ApplicationId}	aws:ResourceTag/${TagKey}
resourceType	app-integrations	application-association	arn:${Partition}:app-integrations:${Region}:${Account}:application-association/${ApplicationId}/${ApplicationAssociationId}	aws:ResourceTag/${TagKey}
resourceType	app-integrations	data-integration	arn:${Partition}:app-integrations:${Region}:${Account}:data-integration/${DataIntegrationId}	aws:ResourceTag/${TagKey}
resourceType	app-integrations	data-integration-association	arn:${Partition}:app-integrations:${Region}:${Account}:data-integration-association/${DataIntegrationId}/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	app-integrations	event-integration	arn:${Partition}:app-integrations:${Region}:${Account}:event-integration/${EventIntegrationName}	aws:ResourceTag/${TagKey}
resourceType	app-integrations	event-integration-association	arn:${Partition}:app-integrations:${Region}:${Account}:event-integration-association/${EventIntegrationName}/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	appconfig	application	arn:${Partition}:appconfig:${Region}:${Account}:application/${ApplicationId}	aws:ResourceTag/${TagKey}
resourceType	appconfig	configuration	arn:${Partition}:appconfig:${Region}:${Account}:application/${ApplicationId}/environment/${EnvironmentId}/configuration/${ConfigurationProfileId}	aws:ResourceTag/${TagKey}
resourceType	appconfig	configurationprofile	arn:${Partition}:appconfig:${Region}:${Account}:application/${ApplicationId}/configurationprofile/${ConfigurationProfileId}	aws:ResourceTag/${TagKey}
resourceType	appconfig	deployment	arn:${Partition}:appconfig:${Region}:${Account}:application/${ApplicationId}/environment/${EnvironmentId}/deployment/${DeploymentNumber}	aws:ResourceTag/${TagKey}
resourceType	appconfig	deploymentstrategy	arn:${Partition}:appconfig:${Region}:${Account}:deploymentstrategy/${DeploymentStrategyId}	aws:ResourceTag/${TagKey}
resourceType	appconfig	environment	arn:${Partition}:appconfig:${Region}:${Account}:application/${ApplicationId}/environment/${EnvironmentId}	aws:ResourceTag/${TagKey}
resourceType	appconfig	experimentdefinition	arn:${Partition}:appconfig:${Region}:${Account}:application/${ApplicationId}/experimentdefinition/${ExperimentDefinitionId}	aws:ResourceTag/${TagKey}
resourceType	appconfig	experimentrun	arn:${Partition}:appconfig:${Region}:${Account}:application/${ApplicationId}/experimentdefinition/${ExperimentDefinitionId}/experimentrun/${ExperimentRunNumber}	aws:ResourceTag/${TagKey}
resourceType	appconfig	extension	arn:${Partition}:appconfig:${Region}:${Account}:extension/${ExtensionId}/${ExtensionVersionNumber}	aws:ResourceTag/${TagKey}
resourceType	appconfig	extensionassociation	arn:${Partition}:appconfig:${Region}:${Account}:extensionassociation/${ExtensionAssociationId}	aws:ResourceTag/${TagKey}
resourceType	appconfig	hostedconfigurationversion	arn:${Partition}:appconfig:${Region}:${Account}:application/${ApplicationId}/configurationprofile/${ConfigurationProfileId}	
resourceType	appfabric	appauthorization	arn:${Partition}:appfabric:${Region}:${Account}:appbundle/${AppbundleId}/appauthorization/${AppAuthorizationIdentifier}	aws:ResourceTag/${TagKey}
resourceType	appfabric	appbundle	arn:${Partition}:appfabric:${Region}:${Account}:appbundle/${AppBundleIdentifier}	aws:ResourceTag/${TagKey}
resourceType	appfabric	ingestion	arn:${Partition}:appfabric:${Region}:${Account}:appbundle/${AppbundleId}/ingestion/${IngestionIdentifier}	aws:ResourceTag/${TagKey}
resourceType	appfabric	ingestiondestination	arn:${Partition}:appfabric:${Region}:${Account}:appbundle/${AppbundleId}/ingestion/${IngestionIdentifier}/ingestiondestination/${IngestionDestinationIdentifier}	aws:ResourceTag/${TagKey}
resourceType	appflow	connector	arn:${Partition}:appflow:${Region}:${Account}:connector/${ConnectorLabel}	aws:ResourceTag/${TagKey}
resourceType	appflow	connectorprofile	arn:${Partition}:appflow:${Region}:${Account}:connectorprofile/${ProfileName}	
resourceType	appflow	flow	arn:${Partition}:appflow:${Region}:${Account}:flow/${FlowName}	aws:ResourceTag/${TagKey}
resourceType	application-autoscaling	ScalableTarget	arn:${Partition}:application-autoscaling:${Region}:${Account}:scalable-target/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	application-signals	instrumentationConfig	arn:${Partition}:application-signals:${Region}:${Account}:instrumentationConfig/${Service}/${Environment}/${SignalType}/${LocationHash}	aws:ResourceTag/${TagKey}
resourceType	application-signals	slo	arn:${Partition}:application-signals:${Region}:${Account}:slo/${SloName}	aws:ResourceTag/${TagKey}
resourceType	application-signals-mcp	mcp-server	arn:${Partition}:application-signals-mcp:${Region}:${Account}:mcp-server/*	aws:ResourceTag/${TagKey}
resourceType	appmesh	gatewayRoute	arn:${Partition}:appmesh:${Region}:${Account}:mesh/${MeshName}/virtualGateway/${VirtualGatewayName}/gatewayRoute/${GatewayRouteName}	aws:ResourceTag/${TagKey}
resourceType	appmesh	mesh	arn:${Partition}:appmesh:${Region}:${Account}:mesh/${MeshName}	aws:ResourceTag/${TagKey}
resourceType	appmesh	route	arn:${Partition}:appmesh:${Region}:${Account}:mesh/${MeshName}/virtualRouter/${VirtualRouterName}/route/${RouteName}	aws:ResourceTag/${TagKey}
resourceType	appmesh	virtualGateway	arn:${Partition}:appmesh:${Region}:${Account}:mesh/${MeshName}/virtualGateway/${VirtualGatewayName}	aws:ResourceTag/${TagKey}
resourceType	appmesh	virtualNode	arn:${Partition}:appmesh:${Region}:${Account}:mesh/${MeshName}/virtualNode/${VirtualNodeName}	aws:ResourceTag/${TagKey}
resourceType	appmesh	virtualRouter	arn:${Partition}:appmesh:${Region}:${Account}:mesh/${MeshName}/virtualRouter/${VirtualRouterName}	aws:ResourceTag/${TagKey}
resourceType	appmesh	virtualService	arn:${Partition}:appmesh:${Region}:${Account}:mesh/${MeshName}/virtualService/${VirtualServiceName}	aws:ResourceTag/${TagKey}
resourceType	appmesh-preview	gatewayRoute	arn:${Partition}:appmesh-preview:${Region}:${Account}:mesh/${MeshName}/virtualGateway/${VirtualGatewayName}/gatewayRoute/${GatewayRouteName}	
resourceType	appmesh-preview	mesh	arn:${Partition}:appmesh-preview:${Region}:${Account}:mesh/${MeshName}	
resourceType	appmesh-preview	route	arn:${Partition}:appmesh-preview:${Region}:${Account}:mesh/${MeshName}/virtualRouter/${VirtualRouterName}/route/${RouteName}	
resourceType	appmesh-preview	virtualGateway	arn:${Partition}:appmesh-preview:${Region}:${Account}:mesh/${MeshName}/virtualGateway/${VirtualGatewayName}	
resourceType	appmesh-preview	virtualNode	arn:${Partition}:appmesh-preview:${Region}:${Account}:mesh/${MeshName}/virtualNode/${VirtualNodeName}	
resourceType	appmesh-preview	virtualRouter	arn:${Partition}:appmesh-preview:${Region}:${Account}:mesh/${MeshName}/virtualRouter/${VirtualRouterName}	
resourceType	appmesh-preview	virtualService	arn:${Partition}:appmesh-preview:${Region}:${Account}:mesh/${MeshName}/virtualService/${VirtualServiceName}	
resourceType	apprunner	autoscalingconfiguration	arn:${Partition}:apprunner:${Region}:${Account}:autoscalingconfiguration/${AutoscalingConfigurationName}/${AutoscalingConfigurationVersion}/${AutoscalingConfigurationId}	aws:ResourceTag/${TagKey}
resourceType	apprunner	connection	arn:${Partition}:apprunner:${Region}:${Account}:connection/${ConnectionName}/${ConnectionId}	aws:ResourceTag/${TagKey}
resourceType	apprunner	observabilityconfiguration	arn:${Partition}:apprunner:${Region}:${Account}:observabilityconfiguration/${ObservabilityConfigurationName}/${ObservabilityConfigurationVersion}/${ObservabilityConfigurationId}	aws:ResourceTag/${TagKey}
resourceType	apprunner	service	arn:${Partition}:apprunner:${Region}:${Account}:service/${ServiceName}/${ServiceId}	aws:ResourceTag/${TagKey}
resourceType	apprunner	vpcconnector	arn:${Partition}:apprunner:${Region}:${Account}:vpcconnector/${VpcConnectorName}/${VpcConnectorVersion}/${VpcConnectorId}	aws:ResourceTag/${TagKey}
resourceType	apprunner	vpcingressconnection	arn:${Partition}:apprunner:${Region}:${Account}:vpcingressconnection/${VpcIngressConnectionName}/${VpcIngressConnectionId}	aws:ResourceTag/${TagKey}
resourceType	apprunner	webacl	arn:${Partition}:wafv2:${Region}:${Account}:${Scope}/webacl/${Name}/${Id}	
resourceType	appstream	app-block	arn:${Partition}:appstream:${Region}:${Account}:app-block/${AppBlockName}	aws:ResourceTag/${TagKey}
resourceType	appstream	app-block-builder	arn:${Partition}:appstream:${Region}:${Account}:app-block-builder/${AppBlockBuilderName}	aws:ResourceTag/${TagKey}
resourceType	appstream	application	arn:${Partition}:appstream:${Region}:${Account}:application/${ApplicationName}	aws:ResourceTag/${TagKey}
resourceType	appstream	fleet	arn:${Partition}:appstream:${Region}:${Account}:fleet/${FleetName}	aws:ResourceTag/${TagKey}
resourceType	appstream	image	arn:${Partition}:appstream:${Region}:${Account}:image/${ImageName}	aws:ResourceTag/${TagKey}
resourceType	appstream	image-builder	arn:${Partition}:appstream:${Region}:${Account}:image-builder/${ImageBuilderName}	aws:ResourceTag/${TagKey}
resourceType	appstream	stack	arn:${Partition}:appstream:${Region}:${Account}:stack/${StackName}	aws:ResourceTag/${TagKey}
resourceType	appstudio	application	arn:${Partition}:appstudio:${Region}:${Account}:application/${ApplicationId}	
resourceType	appstudio	connector	arn:${Partition}:appstudio:${Region}:${Account}:connector/${ConnectionId}	
resourceType	appstudio	instance	arn:${Partition}:appstudio:${Region}:${Account}:instance/${InstanceId}	
resourceType	appsync	api	arn:${Partition}:appsync:${Region}:${Account}:apis/${ApiId}	aws:ResourceTag/${TagKey}
resourceType	appsync	channelNamespace	arn:${Partition}:appsync:${Region}:${Account}:apis/${ApiId}/channelNamespace/${ChannelNamespaceName}	aws:ResourceTag/${TagKey}
resourceType	appsync	datasource	arn:${Partition}:appsync:${Region}:${Account}:apis/${GraphQLAPIId}/datasources/${DatasourceName}	
resourceType	appsync	domain	arn:${Partition}:appsync:${Region}:${Account}:domainnames/${DomainName}	aws:ResourceTag/${TagKey}
resourceType	appsync	field	arn:${Partition}:appsync:${Region}:${Account}:apis/${GraphQLAPIId}/types/${TypeName}/fields/${FieldName}	
resourceType	appsync	function	arn:${Partition}:appsync:${Region}:${Account}:apis/${GraphQLAPIId}/functions/${FunctionId}	
resourceType	appsync	graphqlapi	arn:${Partition}:appsync:${Region}:${Account}:apis/${GraphQLAPIId}	aws:ResourceTag/${TagKey}
resourceType	appsync	mergedApiAssociation	arn:${Partition}:appsync:${Region}:${Account}:apis/${SourceGraphQLAPIId}/mergedApiAssociations/${Associationid}	
resourceType	appsync	sourceApiAssociation	arn:${Partition}:appsync:${Region}:${Account}:apis/${MergedGraphQLAPIId}/sourceApiAssociations/${Associationid}	
resourceType	appsync	type	arn:${Partition}:appsync:${Region}:${Account}:apis/${GraphQLAPIId}/types/${TypeName}	
resourceType	apptest	TestCase	arn:${Partition}:apptest:${Region}:${Account}:testcase/${TestCaseId}	aws:ResourceTag/${TagKey}
resourceType	apptest	TestConfiguration	arn:${Partition}:apptest:${Region}:${Account}:testconfiguration/${TestConfigurationId}	aws:ResourceTag/${TagKey}
resourceType	apptest	TestRun	arn:${Partition}:apptest:${Region}:${Account}:testrun/${TestRunId}	aws:ResourceTag/${TagKey}
resourceType	apptest	TestSuite	arn:${Partition}:apptest:${Region}:${Account}:testsuite/${TestSuiteId}	aws:ResourceTag/${TagKey}
resourceType	aps	anomalydetector	arn:${Partition}:aps:${Region}:${Account}:anomalydetector/${WorkspaceId}/${AnomalyDetectorId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
resourceType	aps	cluster	arn:${Partition}:eks:${Region}:${Account}:cluster/${ClusterName}	aws:ResourceTag/${TagKey}
resourceType	aps	rulegroupsnamespace	arn:${Partition}:aps:${Region}:${Account}:rulegroupsnamespace/${WorkspaceId}/${Namespace}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
resourceType	aps	scraper	arn:${Partition}:aps:${Region}:${Account}:scraper/${ScraperId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
resourceType	aps	workspace	arn:${Partition}:aps:${Region}:${Account}:workspace/${WorkspaceId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
resourceType	arc-region-switch	plan	arn:${Partition}:arc-region-switch::${Account}:plan/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	arc-zonal-shift	ALB	arn:${Partition}:elasticloadbalancing:${Region}:${Account}:loadbalancer/app/${LoadBalancerName}/${LoadBalancerId}	arc-zonal-shift:ResourceIdentifier aws:ResourceTag/${TagKey} elasticloadbalancing:ResourceTag/${TagKey}
resourceType	arc-zonal-shift	NLB	arn:${Partition}:elasticloadbalancing:${Region}:${Account}:loadbalancer/net/${LoadBalancerName}/${LoadBalancerId}	arc-zonal-shift:ResourceIdentifier aws:ResourceTag/${TagKey} elasticloadbalancing:ResourceTag/${TagKey}
resourceType	artifact	agreement	arn:${Partition}:artifact:::agreement/*	
resourceType	artifact	compliance-inquiry	arn:${Partition}:artifact:${Region}:${Account}:compliance-inquiry/*	aws:ResourceTag/${TagKey}
resourceType	artifact	customer-agreement	arn:${Partition}:artifact::${Account}:customer-agreement/*	
resourceType	artifact	report	arn:${Partition}:artifact:${Region}::report/${ReportId}:${Version}	artifact:ReportCategory artifact:ReportSeries
resourceType	assurance	environment	arn:${Partition}:assurance:${Region}:${Account}:environment/${Environment}	aws:ResourceTag/${TagKey}
resourceType	athena	capacity-reservation	arn:${Partition}:athena:${Region}:${Account}:capacity-reservation/${CapacityReservationName}	aws:ResourceTag/${TagKey}
resourceType	athena	datacatalog	arn:${Partition}:athena:${Region}:${Account}:datacatalog/${DataCatalogName}	aws:ResourceTag/${TagKey}
resourceType	athena	session	arn:${Partition}:athena:${Region}:${Account}:workgroup/${WorkGroupName}/session/${SessionId}	aws:ResourceTag/${TagKey}
resourceType	athena	workgroup	arn:${Partition}:athena:${Region}:${Account}:workgroup/${WorkGroupName}	aws:ResourceTag/${TagKey}
resourceType	auditmanager	assessment	arn:${Partition}:auditmanager:${Region}:${Account}:assessment/${AssessmentId}	aws:ResourceTag/${TagKey}
resourceType	auditmanager	assessmentControlSet	arn:${Partition}:auditmanager:${Region}:${Account}:assessment/${AssessmentId}/controlSet/${ControlSetId}	
resourceType	auditmanager	assessmentFramework	arn:${Partition}:auditmanager:${Region}:${Account}:assessmentFramework/${AssessmentFrameworkId}	aws:ResourceTag/${TagKey}
resourceType	auditmanager	control	arn:${Partition}:auditmanager:${Region}:${Account}:control/${ControlId}	aws:ResourceTag/${TagKey}
resourceType	autoscaling	autoScalingGroup	arn:${Partition}:autoscaling:${Region}:${Account}:autoScalingGroup:${GroupId}:autoScalingGroupName/${GroupFriendlyName}	autoscaling:ResourceTag/${TagKey} aws:ResourceTag/${TagKey}
resourceType	autoscaling	launchConfiguration	arn:${Partition}:autoscaling:${Region}:${Account}:launchConfiguration:${Id}:launchConfigurationName/${LaunchConfigurationName}	
resourceType	aws-external-anthropic	workspace	arn:${Partition}:aws-external-anthropic:${Region}:${Account}:workspace/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	aws-marketplace	AllListings	arn:${Partition}:aws-marketplace:::catalog/${CatalogName}/listing/*	
resourceType	aws-marketplace	AllPurchaseOptions	arn:${Partition}:aws-marketplace:::catalog/${CatalogName}/purchaseOption/*	
resourceType	aws-marketplace	Assessment	arn:${Partition}:aws-marketplace:${Region}::${Catalog}/Assessment/${ResourceId}	
resourceType	aws-marketplace	ChangeSet	arn:${Partition}:aws-marketplace:${Region}:${Account}:${Catalog}/ChangeSet/${ResourceId}	aws:ResourceTag/${TagKey} catalog:ChangeType
resourceType	aws-marketplace	Dashboard	arn:${Partition}:aws-marketplace::${Account}:${Catalog}/ReportingData/${FactTable}/Dashboard/${DashboardName}	
resourceType	aws-marketplace	DeploymentParameter	arn:${Partition}:aws-marketplace:${Region}:${Account}:DeploymentParameter:catalogs/${CatalogName}/products/${ProductId}/${ResourceId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
resourceType	aws-marketplace	Entity	arn:${Partition}:aws-marketplace:${Region}:${Account}:${Catalog}/${EntityType}/${ResourceId}	aws:ResourceTag/${TagKey} catalog:ChangeType
resourceType	aws-marketplace	InvoiceSubmissionTask	arn:${Partition}:aws-marketplace:${Region}:${Account}:catalog/${Catalog}/invoice-submission-task/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	aws-marketplace	IssuedTaxInvoice	arn:${Partition}:aws-marketplace:${Region}:${Account}:catalog/${Catalog}/issued-tax-invoice/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	aws-marketplace	Listing	arn:${Partition}:aws-marketplace:::catalog/${CatalogName}/listing/${ListingId}	
resourceType	aws-marketplace	Offer	arn:${Partition}:aws-marketplace:::catalog/${CatalogName}/offer/${OfferId}	
resourceType	aws-marketplace	OfferSet	arn:${Partition}:aws-marketplace:::catalog/${CatalogName}/offerSet/${OfferSetId}	
resourceType	aws-marketplace	Product	arn:${Partition}:aws-marketplace:::catalog/${CatalogName}/product/${ProductId}	
resourceType	aws-marketplace	PurchaseOption	arn:${Partition}:aws-marketplace:::catalog/${CatalogName}/purchaseOption/${PurchaseOptionId}	
resourceType	aws-marketplace	SellerDashboard	arn:${Partition}:aws-marketplace::${Account}:${Catalog}/ReportingData/${FactTable}/Dashboard/${DashboardName}	
resourceType	aws-marketplace	TaxComplianceProfile	arn:${Partition}:aws-marketplace:${Region}:${Account}:tax-compliance-profile/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	aws-marketplace	TaxComplianceProfileChangeTask	arn:${Partition}:aws-marketplace:${Region}:${Account}:tax-compliance-profile-change-task/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	aws-marketplace	VerificationEvidence	arn:${Partition}:aws-marketplace:${Region}:${Account}:verification-type/${VerificationType}/verification-evidence/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	b2bi	capability	arn:${Partition}:b2bi:${Region}:${Account}:capability/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	b2bi	partnership	arn:${Partition}:b2bi:${Region}:${Account}:partnership/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	b2bi	profile	arn:${Partition}:b2bi:${Region}:${Account}:profile/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	b2bi	transformer	arn:${Partition}:b2bi:${Region}:${Account}:transformer/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	backup	backupAccessPoint	arn:${Partition}:backup:${Region}:${Account}:accesspoint/${AccessPointName}	aws:ResourceTag/${TagKey}
resourceType	backup	backupPlan	arn:${Partition}:backup:${Region}:${Account}:backup-plan:${BackupPlanId}	aws:ResourceTag/${TagKey}
resourceType	backup	backupVault	arn:${Partition}:backup:${Region}:${Account}:backup-vault:${BackupVaultName}	aws:ResourceTag/${TagKey}
resourceType	backup	framework	arn:${Partition}:backup:${Region}:${Account}:framework:${FrameworkName}-${FrameworkId}	aws:ResourceTag/${TagKey}
resourceType	backup	legalHold	arn:${Partition}:backup:${Region}:${Account}:legal-hold:${LegalHoldId}	aws:ResourceTag/${TagKey}
resourceType	backup	recoveryPoint	arn:${Partition}:${Vendor}:${Region}:${Account}:${ResourceType}:${RecoveryPointId} arn:${Partition}:ec2:${Region}::snapshot/${RecoveryPointId} arn:${Partition}:ec2:${Region}::image/${RecoveryPointId} arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}/backup/${RecoveryPointId} arn:${Partition}:fsx:${Region}:${Account}:backup/${RecoveryPointId}	aws:ResourceTag/${TagKey}
resourceType	backup	reportPlan	arn:${Partition}:backup:${Region}:${Account}:report-plan:${ReportPlanName}-${ReportPlanId}	aws:ResourceTag/${TagKey}
resourceType	backup	restoreTestingPlan	arn:${Partition}:backup:${Region}:${Account}:restore-testing-plan:${RestoreTestingPlanName}-${RestoreTestingPlanId}	aws:ResourceTag/${TagKey}
resourceType	backup	tieringConfiguration	arn:${Partition}:backup:${Region}:${Account}:tiering-configuration:${TieringConfigurationName}-${TieringConfigurationId}	aws:ResourceTag/${TagKey}
resourceType	backup-gateway	gateway	arn:${Partition}:backup-gateway:${Region}:${Account}:gateway/${GatewayId}	aws:ResourceTag/${TagKey}
resourceType	backup-gateway	hypervisor	arn:${Partition}:backup-gateway:${Region}:${Account}:hypervisor/${HypervisorId}	aws:ResourceTag/${TagKey}
resourceType	backup-gateway	virtualmachine	arn:${Partition}:backup-gateway:${Region}:${Account}:vm/${VirtualmachineId}	aws:ResourceTag/${TagKey}
resourceType	backup-search	searchExportJob	arn:${Partition}:backup-search:${Region}:${Account}:search-export-job/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	backup-search	searchJob	arn:${Partition}:backup-search:${Region}:${Account}:search-job/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	batch	compute-environment	arn:${Partition}:batch:${Region}:${Account}:compute-environment/${ComputeEnvironmentName}	aws:ResourceTag/${TagKey}
resourceType	batch	consumable-resource	arn:${Partition}:batch:${Region}:${Account}:consumable-resource/${ConsumableResourceName}	aws:ResourceTag/${TagKey}
resourceType	batch	job	arn:${Partition}:batch:${Region}:${Account}:job/${JobId}	aws:ResourceTag/${TagKey}
resourceType	batch	job-definition	arn:${Partition}:batch:${Region}:${Account}:job-definition/${JobDefinitionName}	
resourceType	batch	job-definition-revision	arn:${Partition}:batch:${Region}:${Account}:job-definition/${JobDefinitionName}:${Revision}	aws:ResourceTag/${TagKey}
resourceType	batch	job-queue	arn:${Partition}:batch:${Region}:${Account}:job-queue/${JobQueueName}	aws:ResourceTag/${TagKey}
resourceType	batch	quota-share	arn:${Partition}:batch:${Region}:${Account}:job-queue/${JobQueueName}/quota-share/${QuotaShareName}	aws:ResourceTag/${TagKey}
resourceType	batch	scheduling-policy	arn:${Partition}:batch:${Region}:${Account}:scheduling-policy/${SchedulingPolicyName}	aws:ResourceTag/${TagKey}
resourceType	batch	service-environment	arn:${Partition}:batch:${Region}:${Account}:service-environment/${ServiceEnvironmentName}	aws:ResourceTag/${TagKey}
resourceType	batch	service-job	arn:${Partition}:batch:${Region}:${Account}:service-job/${JobId}	aws:ResourceTag/${TagKey}
resourceType	bcm-dashboards	dashboard	arn:${Partition}:bcm-dashboards::${Account}:dashboard/${DashboardName}	aws:ResourceTag/${TagKey} aws:TagKeys
resourceType	bcm-dashboards	scheduled-report	arn:${Partition}:bcm-dashboards::${Account}:scheduled-report/${ScheduledReportName}	aws:ResourceTag/${TagKey} aws:TagKeys
resourceType	bcm-data-exports	billingview	arn:${Partition}:billing::${Account}:billingview/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	bcm-data-exports	export	arn:${Partition}:bcm-data-exports:${Region}:${Account}:export/${Identifier}	aws:ResourceTag/${TagKey}
resourceType	bcm-data-exports	table	arn:${Partition}:bcm-data-exports:${Region}:${Account}:table/${Identifier}	
resourceType	bcm-pricing-calculator	bill-estimate	arn:${Partition}:bcm-pricing-calculator::${Account}:bill-estimate/${BillEstimateId}	
resourceType	bcm-pricing-calculator	bill-scenario	arn:${Partition}:bcm-pricing-calculator::${Account}:bill-scenario/${BillScenarioId}	aws:ResourceTag/${TagKey}
resourceType	bcm-pricing-calculator	workload-estimate	arn:${Partition}:bcm-pricing-calculator::${Account}:workload-estimate/${WorkloadEstimateId}	aws:ResourceTag/${TagKey}
resourceType	bedrock	advanced-prompt-optimization-job	arn:${Partition}:bedrock:${Region}:${Account}:advanced-prompt-optimization-job/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	bedrock	agent	arn:${Partition}:bedrock:${Region}:${Account}:agent/${AgentId}	aws:ResourceTag/${TagKey}
resourceType	bedrock	agent-alias	arn:${Partition}:bedrock:${Region}:${Account}:agent-alias/${AgentId}/${AgentAliasId}	aws:ResourceTag/${TagKey}
resourceType	bedrock	application-inference-profile	arn:${Partition}:bedrock:${Region}:${Account}:application-inference-profile/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	bedrock	async-invoke	arn:${Partition}:bedrock:${Region}:${Account}:async-invoke/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	bedrock	automated-reasoning-policy	arn:${Partition}:bedrock:${Region}:${Account}:automated-reasoning-policy/${AutomatedReasoningPolicyId}	aws:ResourceTag/${TagKey}
resourceType	bedrock	automated-reasoning-policy-version	arn:${Partition}:bedrock:${Region}:${Account}:automated-reasoning-policy/${AutomatedReasoningPolicyId}:${AutomatedReasoningPolicyVersion}	aws:ResourceTag/${TagKey}
resourceType	bedrock	bedrock-marketplace-model-endpoint	arn:${Partition}:bedrock:${Region}:${Account}:marketplace/model-endpoint/all-access	
resourceType	bedrock	blueprint	arn:${Partition}:bedrock:${Region}:${Account}:blueprint/${BlueprintId}	aws:ResourceTag/${TagKey}
resourceType	bedrock	blueprint-optimization-invocation	arn:${Partition}:bedrock:${Region}:${Account}:blueprint-optimization-invocation/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	bedrock	custom-model	arn:${Partition}:bedrock:${Region}:${Account}:custom-model/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	bedrock	custom-model-deployment	arn:${Partition}:bedrock:${Region}:${Account}:custom-model-deployment/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	bedrock	data-automation-invocation-job	arn:${Partition}:bedrock:${Region}:${Account}:data-automation-invocation/${JobId}	aws:ResourceTag/${TagKey}
resourceType	bedrock	data-automation-library	arn:${Partition}:bedrock:${Region}:${Account}:data-automation-library/${DataAutomationLibraryId}	aws:ResourceTag/${TagKey}
resourceType	bedrock	data-automation-library-ingestion-job	arn:${Partition}:bedrock:${Region}:${Account}:data-automation-library-ingestion-job/${IngestionJobId}	aws:ResourceTag/${TagKey}
resourceType	bedrock	data-automation-profile	arn:${Partition}:bedrock:${Region}:${Account}:data-automation-profile/${ProfileId}	
resourceType	bedrock	data-automation-project	arn:${Partition}:bedrock:${Region}:${Account}:data-automation-project/${ProjectId}	aws:ResourceTag/${TagKey}
resourceType	bedrock	default-prompt-router	arn:${Partition}:bedrock:${Region}:${Account}:default-prompt-router/${ResourceId}	
resourceType	bedrock	evaluation-job	arn:${Partition}:bedrock:${Region}:${Account}:evaluation-job/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	bedrock	flow	arn:${Partition}:bedrock:${Region}:${Account}:flow/${FlowId}	aws:ResourceTag/${TagKey}
resourceType	bedrock	flow-alias	arn:${Partition}:bedrock:${Region}:${Account}:flow/${FlowId}/alias/${FlowAliasId}	aws:ResourceTag/${TagKey}
resourceType	bedrock	flow-execution	arn:${Partition}:bedrock:${Region}:${Account}:flow/${FlowId}/alias/${FlowAliasId}/execution/${FlowExecutionId}	
resourceType	bedrock	foundation-model	arn:${Partition}:bedrock:${Region}::foundation-model/${ResourceId}	
resourceType	bedrock	guardrail	arn:${Partition}:bedrock:${Region}:${Account}:guardrail/${GuardrailId}	aws:ResourceTag/${TagKey}
resourceType	bedrock	guardrail-profile	arn:${Partition}:bedrock:${Region}:${Account}:guardrail-profile/${ResourceId}	
resourceType	bedrock	imported-model	arn:${Partition}:bedrock:${Region}:${Account}:imported-model/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	bedrock	inference-profile	arn:${Partition}:bedrock:${Region}:${Account}:inference-profile/${ResourceId}	
resourceType	bedrock	knowledge-base	arn:${Partition}:bedrock:${Region}:${Account}:knowledge-base/${KnowledgeBaseId}	aws:ResourceTag/${TagKey}
resourceType	bedrock	model-copy-job	arn:${Partition}:bedrock:${Region}:${Account}:model-copy-job/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	bedrock	model-customization-job	arn:${Partition}:bedrock:${Region}:${Account}:model-customization-job/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	bedrock	model-evaluation-job	arn:${Partition}:bedrock:${Region}:${Account}:model-evaluation-job/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	bedrock	model-import-job	arn:${Partition}:bedrock:${Region}:${Account}:model-import-job/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	bedrock	model-invocation-job	arn:${Partition}:bedrock:${Region}:${Account}:model-invocation-job/${JobIdentifier}	aws:ResourceTag/${TagKey}
resourceType	bedrock	project	arn:${Partition}:bedrock:${Region}:${Account}:project/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	bedrock	prompt	arn:${Partition}:bedrock:${Region}:${Account}:prompt/${PromptId}	aws:ResourceTag/${TagKey}
resourceType	bedrock	prompt-router	arn:${Partition}:bedrock:${Region}:${Account}:prompt-router/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	bedrock	prompt-version	arn:${Partition}:bedrock:${Region}:${Account}:prompt/${PromptId}:${PromptVersion}	aws:ResourceTag/${TagKey}
resourceType	bedrock	provisioned-model	arn:${Partition}:bedrock:${Region}:${Account}:provisioned-model/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	bedrock	retrieval-instruction	arn:${Partition}:bedrock:${Region}:${Account}:retrieval-instruction/${RetrievalInstructionId}	aws:ResourceTag/${TagKey}
resourceType	bedrock	session	arn:${Partition}:bedrock:${Region}:${Account}:session/${SessionId}	aws:ResourceTag/${TagKey}
resourceType	bedrock	system-tool	arn:${Partition}:bedrock::${Account}:system-tool/${ResourceId}	
resourceType	bedrock-agentcore	ab-test	arn:${Partition}:bedrock-agentcore:${Region}:${Account}:ab-test/${ABTestId}	aws:ResourceTag/${TagKey}
resourceType	bedrock-agentcore	apikeycredentialprovider	arn:${Partition}:bedrock-agentcore:${Region}:${Account}:token-vault/${TokenVaultId}/apikeycredentialprovider/${Name}	aws:ResourceTag/${TagKey}
resourceType	bedrock-agentcore	batch-evaluate	arn:${Partition}:bedrock-agentcore:${Region}:${Account}:batch-evaluate/${BatchEvaluationId}	aws:ResourceTag/${TagKey}
resourceType	bedrock-agentcore	browser	arn:${Partition}:bedrock-agentcore:${Region}:aws:browser/${BrowserId}	
resourceType	bedrock-agentcore	browser-custom	arn:${Partition}:bedrock-agentcore:${Region}:${Account}:browser-custom/${BrowserId}	aws:ResourceTag/${TagKey}
resourceType	bedrock-agentcore	browser-profile	arn:${Partition}:bedrock-agentcore:${Region}:${Account}:browser-profile/${BrowserProfileId}	aws:ResourceTag/${TagKey}
resourceType	bedrock-agentcore	capacity-provider	arn:${Partition}:bedrock-agentcore:${Region}:${Account}:capacity-provider/${CapacityProviderId}	aws:ResourceTag/${TagKey}
resourceType	bedrock-agentcore	code-interpreter	arn:${Partition}:bedrock-agentcore:${Region}:aws:code-interpreter/${CodeInterpreterId}	
resourceType	bedrock-agentcore	code-interpreter-custom	arn:${Partition}:bedrock-agentcore:${Region}:${Account}:code-interpreter-custom/${CodeInterpreterId}	aws:ResourceTag/${TagKey}
resourceType	bedrock-agentcore	configuration-bundle	arn:${Partition}:bedrock-agentcore:${Region}:${Account}:configuration-bundle/${ConfigurationBundleId}	aws:ResourceTag/${TagKey}
resourceType	bedrock-agentcore	consent-portal	arn:${Partition}:bedrock-agentcore:${Region}:${Account}:consent-portal/${ConsentPortalId}	aws:ResourceTag/${TagKey}
resourceType	bedrock-agentcore	dataset	arn:${Partition}:bedrock-agentcore:${Region}:${Account}:dataset/${DatasetId}	aws:ResourceTag/${TagKey}
resourceType	bedrock-agentcore	evaluator	arn:${Partition}:bedrock-agentcore:${Region}:${Account}:evaluator/${EvaluatorId}	aws:ResourceTag/${TagKey}
resourceType	bedrock-agentcore	gateway	arn:${Partition}:bedrock-agentcore:${Region}:${Account}:gateway/${GatewayId}	aws:ResourceTag/${TagKey}
resourceType	bedrock-agentcore	harness	arn:${Partition}:bedrock-agentcore:${Region}:${Account}:harness/${HarnessId}	aws:ResourceTag/${TagKey}
resourceType	bedrock-agentcore	harness-endpoint	arn:${Partition}:bedrock-agentcore:${Region}:${Account}:harness/${HarnessId}/harness-endpoint/${Name}	aws:ResourceTag/${TagKey}
resourceType	bedrock-agentcore	memory	arn:${Partition}:bedrock-agentcore:${Region}:${Account}:memory/${MemoryId}	aws:ResourceTag/${TagKey}
resourceType	bedrock-agentcore	oauth2credentialprovider	arn:${Partition}:bedrock-agentcore:${Region}:${Account}:token-vault/${TokenVaultId}/oauth2credentialprovider/${Name}	aws:ResourceTag/${TagKey}
resourceType	bedrock-agentcore	online-evaluation-config	arn:${Partition}:bedrock-agentcore:${Region}:${Account}:online-evaluation-config/${OnlineEvaluationConfigId}	aws:ResourceTag/${TagKey}
resourceType	bedrock-agentcore	payment-manager	arn:${Partition}:bedrock-agentcore:${Region}:${Account}:payment-manager/${PaymentManagerId}	aws:ResourceTag/${TagKey}
resourceType	bedrock-agentcore	paymentcredentialprovider	arn:${Partition}:bedrock-agentcore:${Region}:${Account}:token-vault/${TokenVaultId}/paymentcredentialprovider/${Name}	aws:ResourceTag/${TagKey}
resourceType	bedrock-agentcore	policy	arn:${Partition}:bedrock-agentcore:${Region}:${Account}:policy-engine/${PolicyEngineId}/policy/${PolicyId}	
resourceType	bedrock-agentcore	policy-engine	arn:${Partition}:bedrock-agentcore:${Region}:${Account}:policy-engine/${PolicyEngineId}	aws:ResourceTag/${TagKey}
resourceType	bedrock-agentcore	policy-generation	arn:${Partition}:bedrock-agentcore:${Region}:${Account}:policy-engine/${PolicyEngineId}/policy-generation/${PolicyGenerationId}	
resourceType	bedrock-agentcore	recommendation	arn:${Partition}:bedrock-agentcore:${Region}:${Account}:recommendation/${RecommendationId}	aws:ResourceTag/${TagKey}
resourceType	bedrock-agentcore	registry	arn:${Partition}:bedrock-agentcore:${Region}:${Account}:registry/${RegistryId}	
resourceType	bedrock-agentcore	registry-record	arn:${Partition}:bedrock-agentcore:${Region}:${Account}:registry/${RegistryId}/record/${RecordId}	
resourceType	bedrock-agentcore	runtime	arn:${Partition}:bedrock-agentcore:${Region}:${Account}:runtime/${RuntimeId}	aws:ResourceTag/${TagKey}
resourceType	bedrock-agentcore	runtime-endpoint	arn:${Partition}:bedrock-agentcore:${Region}:${Account}:runtime/${RuntimeId}/runtime-endpoint/${Name}	aws:ResourceTag/${TagKey}
resourceType	bedrock-agentcore	token-vault	arn:${Partition}:bedrock-agentcore:${Region}:${Account}:token-vault/${TokenVaultId}	aws:ResourceTag/${TagKey}
resourceType	bedrock-agentcore	web-search	arn:${Partition}:bedrock-agentcore:${Region}:${Account}:tool/web-search.v1	
resourceType	bedrock-agentcore	workload-identity	arn:${Partition}:bedrock-agentcore:${Region}:${Account}:workload-identity-directory/${DirectoryId}/workload-identity/${WorkloadIdentityName}	aws:ResourceTag/${TagKey}
resourceType	bedrock-agentcore	workload-identity-directory	arn:${Partition}:bedrock-agentcore:${Region}:${Account}:workload-identity-directory/${DirectoryId}	aws:ResourceTag/${TagKey}
resourceType	bedrock-mantle	customized-model	arn:${Partition}:bedrock-mantle:${Region}:${Account}:customized-model/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	bedrock-mantle	project	arn:${Partition}:bedrock-mantle:${Region}:${Account}:project/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	bedrock-mantle	reservation	arn:${Partition}:bedrock-mantle:${Region}:${Account}:reservation/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	bedrock-websearch	tool	arn:${Partition}:bedrock-websearch:${Region}:aws:tool/${ToolName}	
resourceType	billing	billingview	arn:${Partition}:billing::${Account}:billingview/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	billing	contract	arn:${Partition}:billing::${Account}:contract/${ContractId}	
resourceType	billingconductor	billinggroup	arn:${Partition}:billingconductor::${Account}:billinggroup/${BillingGroupId}	aws:ResourceTag/${TagKey}
resourceType	billingconductor	customlineitem	arn:${Partition}:billingconductor::${Account}:customlineitem/${CustomLineItemId}	aws:ResourceTag/${TagKey}
resourceType	billingconductor	pricingplan	arn:${Partition}:billingconductor::${Account}:pricingplan/${PricingPlanId}	aws:ResourceTag/${TagKey}
resourceType	billingconductor	pricingrule	arn:${Partition}:billingconductor::${Account}:pricingrule/${PricingRuleId}	aws:ResourceTag/${TagKey}
resourceType	braket	device	arn:${Partition}:braket:*:*:device/${DeviceType}/${Provider}/${DeviceId}	
resourceType	braket	job	arn:${Partition}:braket:${Region}:${Account}:job/${RandomId}	aws:ResourceTag/${TagKey}
resourceType	braket	quantum-task	arn:${Partition}:braket:${Region}:${Account}:quantum-task/${RandomId}	aws:ResourceTag/${TagKey}
resourceType	braket	spending-limit	arn:${Partition}:braket:${Region}:${Account}:spending-limit/${RandomId}	aws:ResourceTag/${TagKey}
resourceType	budgets	budget	arn:${Partition}:budgets::${Account}:budget/${BudgetName}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
resourceType	budgets	budgetAction	arn:${Partition}:budgets::${Account}:budget/${BudgetName}/action/${ActionId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
resourceType	bugbust	Event	arn:${Partition}:bugbust:${Region}:${Account}:events/${EventId}	aws:ResourceTag/${TagKey}
resourceType	cases	Case	arn:${Partition}:cases:${Region}:${Account}:domain/${DomainId}/case/${CaseId}	aws:ResourceTag/${TagKey}
resourceType	cases	CaseRule	arn:${Partition}:cases:${Region}:${Account}:domain/${DomainId}/case-rule/${CaseRuleId}	aws:ResourceTag/${TagKey}
resourceType	cases	Domain	arn:${Partition}:cases:${Region}:${Account}:domain/${DomainId}	aws:ResourceTag/${TagKey}
resourceType	cases	Field	arn:${Partition}:cases:${Region}:${Account}:domain/${DomainId}/field/${FieldId}	aws:ResourceTag/${TagKey}
resourceType	cases	Layout	arn:${Partition}:cases:${Region}:${Account}:domain/${DomainId}/layout/${LayoutId}	aws:ResourceTag/${TagKey}
resourceType	cases	RelatedItem	arn:${Partition}:cases:${Region}:${Account}:domain/${DomainId}/case/${CaseId}/related-item/${RelatedItemId}	aws:ResourceTag/${TagKey} cases:CreatedBy cases:RelatedItemType
resourceType	cases	Template	arn:${Partition}:cases:${Region}:${Account}:domain/${DomainId}/template/${TemplateId}	aws:ResourceTag/${TagKey}
resourceType	cassandra	keyspace	arn:${Partition}:cassandra:${Region}:${Account}:/keyspace/${KeyspaceName}/	aws:ResourceTag/${TagKey}
resourceType	cassandra	stream	arn:${Partition}:cassandra:${Region}:${Account}:/keyspace/${KeyspaceName}/table/${TableName}/stream/${StreamLabel}	aws:ResourceTag/${TagKey}
resourceType	cassandra	table	arn:${Partition}:cassandra:${Region}:${Account}:/keyspace/${KeyspaceName}/table/${TableName}	aws:ResourceTag/${TagKey}
resourceType	ce	anomalymonitor	arn:${Partition}:ce::${Account}:anomalymonitor/${Identifier}	aws:ResourceTag/${TagKey}
resourceType	ce	anomalysubscription	arn:${Partition}:ce::${Account}:anomalysubscription/${Identifier}	aws:ResourceTag/${TagKey}
resourceType	ce	billingview	arn:${Partition}:billing::${Account}:billingview/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	ce	costcategory	arn:${Partition}:ce::${Account}:costcategory/${Identifier}	aws:ResourceTag/${TagKey}
resourceType	chatbot	ChatbotConfiguration	arn:${Partition}:chatbot::${Account}:chat-configuration/${ConfigurationType}/${ChatbotConfigurationName}	aws:ResourceTag/${TagKey}
resourceType	chatbot	custom-action	arn:${Partition}:chatbot::${Account}:custom-action/${ActionName}	aws:ResourceTag/${TagKey}
resourceType	chime	app-instance	arn:${Partition}:chime:${Region}:${AccountId}:app-instance/${AppInstanceId}	aws:ResourceTag/${TagKey}
resourceType	chime	app-instance-bot	arn:${Partition}:chime:${Region}:${AccountId}:app-instance/${AppInstanceId}/bot/${AppInstanceBotId}	aws:ResourceTag/${TagKey}
resourceType	chime	app-instance-user	arn:${Partition}:chime:${Region}:${AccountId}:app-instance/${AppInstanceId}/user/${AppInstanceUserId}	aws:ResourceTag/${TagKey}
resourceType	chime	channel	arn:${Partition}:chime:${Region}:${AccountId}:app-instance/${AppInstanceId}/channel/${ChannelId}	aws:ResourceTag/${TagKey}
resourceType	chime	channel-flow	arn:${Partition}:chime:${Region}:${AccountId}:app-instance/${AppInstanceId}/channel-flow/${ChannelFlowId}	aws:ResourceTag/${TagKey}
resourceType	chime	media-insights-pipeline-configuration	arn:${Partition}:chime:${Region}:${AccountId}:media-insights-pipeline-configuration/${ConfigurationName}	aws:ResourceTag/${TagKey}
resourceType	chime	media-pipeline	arn:${Partition}:chime:${Region}:${AccountId}:media-pipeline/${MediaPipelineId}	aws:ResourceTag/${TagKey}
resourceType	chime	media-pipeline-kinesis-video-stream-pool	arn:${Partition}:chime:${Region}:${AccountId}:media-pipeline-kinesis-video-stream-pool/${PoolName}	aws:ResourceTag/${TagKey}
resourceType	chime	meeting	arn:${Partition}:chime:${Region}:${AccountId}:meeting/${MeetingId}	aws:ResourceTag/${TagKey}
resourceType	chime	sip-media-application	arn:${Partition}:chime:${Region}:${AccountId}:sma/${SipMediaApplicationId}	aws:ResourceTag/${TagKey}
resourceType	chime	voice-connector	arn:${Partition}:chime:${Region}:${AccountId}:vc/${VoiceConnectorId}	aws:ResourceTag/${TagKey}
resourceType	chime	voice-profile	arn:${Partition}:chime:${Region}:${AccountId}:voice-profile/${VoiceProfileId}	
resourceType	chime	voice-profile-domain	arn:${Partition}:chime:${Region}:${AccountId}:voice-profile-domain/${VoiceProfileDomainId}	aws:ResourceTag/${TagKey}
resourceType	cleanrooms	analysistemplate	arn:${Partition}:cleanrooms:${Region}:${Account}:membership/${MembershipId}/analysistemplate/${AnalysisTemplateId}	aws:ResourceTag/${TagKey}
resourceType	cleanrooms	collaboration	arn:${Partition}:cleanrooms:${Region}:${Account}:collaboration/${CollaborationId}	aws:ResourceTag/${TagKey}
resourceType	cleanrooms	configuredaudiencemodelassociation	arn:${Partition}:cleanrooms:${Region}:${Account}:membership/${MembershipId}/configuredaudiencemodelassociation/${ConfiguredAudienceModelAssociationId}	aws:ResourceTag/${TagKey}
resourceType	cleanrooms	configuredtable	arn:${Partition}:cleanrooms:${Region}:${Account}:configuredtable/${ConfiguredTableId}	aws:ResourceTag/${TagKey}
resourceType	cleanrooms	configuredtableassociation	arn:${Partition}:cleanrooms:${Region}:${Account}:membership/${MembershipId}/configuredtableassociation/${ConfiguredTableAssociationId}	aws:ResourceTag/${TagKey}
resourceType	cleanrooms	idmappingtable	arn:${Partition}:cleanrooms:${Region}:${Account}:membership/${MembershipId}/idmappingtable/${IdMappingTableId}	aws:ResourceTag/${TagKey}
resourceType	cleanrooms	idnamespaceassociation	arn:${Partition}:cleanrooms:${Region}:${Account}:membership/${MembershipId}/idnamespaceassociation/${IdNamespaceAssociationId}	aws:ResourceTag/${TagKey}
resourceType	cleanrooms	intermediatetable	arn:${Partition}:cleanrooms:${Region}:${Account}:membership/${MembershipId}/intermediatetable/${IntermediateTableId}	aws:ResourceTag/${TagKey}
resourceType	cleanrooms	membership	arn:${Partition}:cleanrooms:${Region}:${Account}:membership/${MembershipId}	aws:ResourceTag/${TagKey}
resourceType	cleanrooms	privacybudgettemplate	arn:${Partition}:cleanrooms:${Region}:${Account}:membership/${MembershipId}/privacybudgettemplate/${PrivacyBudgetTemplateId}	aws:ResourceTag/${TagKey}
resourceType	cleanrooms-ml	audiencegenerationjob	arn:${Partition}:cleanrooms-ml:${Region}:${Account}:audience-generation-job/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	cleanrooms-ml	audiencemodel	arn:${Partition}:cleanrooms-ml:${Region}:${Account}:audience-model/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	cleanrooms-ml	configuredaudiencemodel	arn:${Partition}:cleanrooms-ml:${Region}:${Account}:configured-audience-model/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	cleanrooms-ml	ConfiguredModelAlgorithm	arn:${Partition}:cleanrooms-ml:${Region}:${Account}:configured-model-algorithm/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	cleanrooms-ml	ConfiguredModelAlgorithmAssociation	arn:${Partition}:cleanrooms-ml:${Region}:${Account}:membership/${MembershipId}/configured-model-algorithm-association/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	cleanrooms-ml	MLInputChannel	arn:${Partition}:cleanrooms-ml:${Region}:${Account}:membership/${MembershipId}/ml-input-channel/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	cleanrooms-ml	TrainedModel	arn:${Partition}:cleanrooms-ml:${Region}:${Account}:membership/${MembershipId}/trained-model/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	cleanrooms-ml	TrainedModelInferenceJob	arn:${Partition}:cleanrooms-ml:${Region}:${Account}:membership/${MembershipId}/trained-model-inference-job/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	cleanrooms-ml	trainingdataset	arn:${Partition}:cleanrooms-ml:${Region}:${Account}:training-dataset/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	cloud9	environment	arn:${Partition}:cloud9:${Region}:${Account}:environment:${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	clouddirectory	appliedSchema	arn:${Partition}:clouddirectory:${Region}:${Account}:directory/${DirectoryId}/schema/${SchemaName}/${Version}	
resourceType	clouddirectory	developmentSchema	arn:${Partition}:clouddirectory:${Region}:${Account}:schema/development/${SchemaName}	
resourceType	clouddirectory	directory	arn:${Partition}:clouddirectory:${Region}:${Account}:directory/${DirectoryId}	
resourceType	clouddirectory	publishedSchema	arn:${Partition}:clouddirectory:${Region}:${Account}:schema/published/${SchemaName}/${Version}	
resourceType	cloudformation	changeset	arn:${Partition}:cloudformation:${Region}:${Account}:changeSet/${ChangeSetName}/${Id}	aws:ResourceTag/${TagKey}
resourceType	cloudformation	generatedtemplate	arn:${Partition}:cloudformation:${Region}:${Account}:generatedTemplate/${Id}	
resourceType	cloudformation	resourcescan	arn:${Partition}:cloudformation:${Region}:${Account}:resourceScan/${Id}	
resourceType	cloudformation	stack	arn:${Partition}:cloudformation:${Region}:${Account}:stack/${StackName}/${Id}	aws:ResourceTag/${TagKey}
resourceType	cloudformation	stackset	arn:${Partition}:cloudformation:${Region}:${Account}:stackset/${StackSetName}:${Id}	aws:ResourceTag/${TagKey}
resourceType	cloudformation	stackset-target	arn:${Partition}:cloudformation:${Region}:${Account}:stackset-target/${StackSetTarget}	
resourceType	cloudformation	type	arn:${Partition}:cloudformation:${Region}:${Account}:type/resource/${Type}	
resourceType	cloudformation	typeHook	arn:${Partition}:cloudformation:${Region}:${Account}:type/hook/${Type}	
resourceType	cloudfront	anycast-ip-list	arn:${Partition}:cloudfront::${Account}:anycast-ip-list/${Id}	aws:ResourceTag/${TagKey}
resourceType	cloudfront	cache-policy	arn:${Partition}:cloudfront::${Account}:cache-policy/${Id}	
resourceType	cloudfront	connection-function	arn:${Partition}:cloudfront::${Account}:connection-function/${Id}	aws:ResourceTag/${TagKey}
resourceType	cloudfront	connection-group	arn:${Partition}:cloudfront::${Account}:connection-group/${Id}	aws:ResourceTag/${TagKey}
resourceType	cloudfront	continuous-deployment-policy	arn:${Partition}:cloudfront::${Account}:continuous-deployment-policy/${Id}	
resourceType	cloudfront	distribution	arn:${Partition}:cloudfront::${Account}:distribution/${DistributionId}	aws:ResourceTag/${TagKey}
resourceType	cloudfront	distribution-tenant	arn:${Partition}:cloudfront::${Account}:distribution-tenant/${Id}	aws:ResourceTag/${TagKey}
resourceType	cloudfront	field-level-encryption-config	arn:${Partition}:cloudfront::${Account}:field-level-encryption-config/${Id}	
resourceType	cloudfront	field-level-encryption-profile	arn:${Partition}:cloudfront::${Account}:field-level-encryption-profile/${Id}	
resourceType	cloudfront	function	arn:${Partition}:cloudfront::${Account}:function/${Name}	aws:ResourceTag/${TagKey}
resourceType	cloudfront	key-value-store	arn:${Partition}:cloudfront::${Account}:key-value-store/${Name}	aws:ResourceTag/${TagKey}
resourceType	cloudfront	origin-access-control	arn:${Partition}:cloudfront::${Account}:origin-access-control/${Id}	
resourceType	cloudfront	origin-access-identity	arn:${Partition}:cloudfront::${Account}:origin-access-identity/${Id}	
resourceType	cloudfront	origin-request-policy	arn:${Partition}:cloudfront::${Account}:origin-request-policy/${Id}	
resourceType	cloudfront	realtime-log-config	arn:${Partition}:cloudfront::${Account}:realtime-log-config/${Name}	
resourceType	cloudfront	response-headers-policy	arn:${Partition}:cloudfront::${Account}:response-headers-policy/${Id}	
resourceType	cloudfront	streaming-distribution	arn:${Partition}:cloudfront::${Account}:streaming-distribution/${DistributionId}	aws:ResourceTag/${TagKey}
resourceType	cloudfront	trust-store	arn:${Partition}:cloudfront::${Account}:trust-store/${Id}	aws:ResourceTag/${TagKey}
resourceType	cloudfront	vpcorigin	arn:${Partition}:cloudfront::${Account}:vpcorigin/${Id}	aws:ResourceTag/${TagKey}
resourceType	cloudfront-keyvaluestore	key-value-store	arn:${Partition}:cloudfront::${Account}:key-value-store/${ResourceId}	
resourceType	cloudhsm	backup	arn:${Partition}:cloudhsm:${Region}:${Account}:backup/${CloudHsmBackupInstanceName}	aws:ResourceTag/${TagKey}
resourceType	cloudhsm	cluster	arn:${Partition}:cloudhsm:${Region}:${Account}:cluster/${CloudHsmClusterInstanceName}	aws:ResourceTag/${TagKey}
resourceType	cloudsearch	domain	arn:${Partition}:cloudsearch:${Region}:${Account}:domain/${DomainName}	
resourceType	cloudshell	Environment	arn:${Partition}:cloudshell:${Region}:${Account}:environment/${EnvironmentId}	
resourceType	cloudtrail	channel	arn:${Partition}:cloudtrail:${Region}:${Account}:channel/${ChannelId}	aws:ResourceTag/${TagKey}
resourceType	cloudtrail	dashboard	arn:${Partition}:cloudtrail:${Region}:${Account}:dashboard/${DashboardName}	aws:ResourceTag/${TagKey}
resourceType	cloudtrail	eventdatastore	arn:${Partition}:cloudtrail:${Region}:${Account}:eventdatastore/${EventDataStoreId}	aws:ResourceTag/${TagKey}
resourceType	cloudtrail	trail	arn:${Partition}:cloudtrail:${Region}:${Account}:trail/${TrailName}	aws:ResourceTag/${TagKey}
resourceType	cloudtrail-data	channel	arn:${Partition}:cloudtrail:${Region}:${Account}:channel/${ChannelId}	aws:ResourceTag/${TagKey}
resourceType	cloudwatch	access-grant	arn:${Partition}:cloudwatch:${Region}:${Account}:access-grant/${GrantId}	aws:ResourceTag/${TagKey}
resourceType	cloudwatch	access-profile	arn:${Partition}:cloudwatch:${Region}:${Account}:access-profile/${ProfileId}	aws:ResourceTag/${TagKey}
resourceType	cloudwatch	alarm	arn:${Partition}:cloudwatch:${Region}:${Account}:alarm:${AlarmName}	aws:ResourceTag/${TagKey}
resourceType	cloudwatch	alarm-mute-rule	arn:${Partition}:cloudwatch:${Region}:${Account}:alarm-mute-rule:${AlarmMuteRuleName}	aws:ResourceTag/${TagKey}
resourceType	cloudwatch	alert	arn:${Partition}:cloudwatch:${Region}:${Account}:alert/${AlertId}	aws:ResourceTag/${TagKey}
resourceType	cloudwatch	dashboard	arn:${Partition}:cloudwatch::${Account}:dashboard/${DashboardName}	aws:ResourceTag/${TagKey}
resourceType	cloudwatch	dataset	arn:${Partition}:cloudwatch:${Region}:${Account}:dataset/${DatasetId}	aws:ResourceTag/${TagKey}
resourceType	cloudwatch	domain	arn:${Partition}:cloudwatch:${Region}:${Account}:domain/${DomainId}	aws:ResourceTag/${TagKey}
resourceType	cloudwatch	ingestion-endpoint	arn:${Partition}:cloudwatch:${Region}:${Account}:ingestion-endpoint/${IngestionEndpointName}/${IngestionEndpointId}	aws:ResourceTag/${TagKey}
resourceType	cloudwatch	insight-rule	arn:${Partition}:cloudwatch:${Region}:${Account}:insight-rule/${InsightRuleName}	aws:ResourceTag/${TagKey}
resourceType	cloudwatch	integration	arn:${Partition}:cloudwatch:${Region}:${Account}:integration/${IntegrationId}	aws:ResourceTag/${TagKey}
resourceType	cloudwatch	metric-stream	arn:${Partition}:cloudwatch:${Region}:${Account}:metric-stream/${MetricStreamName}	aws:ResourceTag/${TagKey}
resourceType	cloudwatch	omni-dashboard	arn:${Partition}:cloudwatch:${Region}:${Account}:omni-dashboard/${DashboardId}	aws:ResourceTag/${TagKey}
resourceType	cloudwatch	organization-access-grant	arn:${Partition}:cloudwatch:${Region}:${Account}:organization-access-grant/${GrantId}	aws:ResourceTag/${TagKey}
resourceType	cloudwatch	organization-domain	arn:${Partition}:cloudwatch:${Region}:${Account}:organization-domain/${DomainId}	aws:ResourceTag/${TagKey}
resourceType	cloudwatch	service	arn:${Partition}:cloudwatch:${Region}:${Account}:service/${ServiceName}-${UniqueAttributesHex}	aws:ResourceTag/${TagKey}
resourceType	cloudwatch	slo	arn:${Partition}:cloudwatch:${Region}:${Account}:slo/${SloName}	aws:ResourceTag/${TagKey}
resourceType	cloudwatch	space	arn:${Partition}:cloudwatch:${Region}:${Account}:space/${SpaceId}	aws:ResourceTag/${TagKey}
resourceType	cloudwatch	view	arn:${Partition}:cloudwatch:${Region}:${Account}:view/${ViewName}	aws:ResourceTag/${TagKey}
resourceType	codeartifact	domain	arn:${Partition}:codeartifact:${Region}:${Account}:domain/${DomainName}	aws:ResourceTag/${TagKey}
resourceType	codeartifact	package	arn:${Partition}:codeartifact:${Region}:${Account}:package/${DomainName}/${RepositoryName}/${PackageFormat}/${PackageNamespace}/${PackageName}	
resourceType	codeartifact	package-group	arn:${Partition}:codeartifact:${Region}:${Account}:package-group/${DomainName}${EncodedPackageGroupPattern}	aws:ResourceTag/${TagKey}
resourceType	codeartifact	repository	arn:${Partition}:codeartifact:${Region}:${Account}:repository/${DomainName}/${RepositoryName}	aws:ResourceTag/${TagKey}
resourceType	codebuild	build	arn:${Partition}:codebuild:${Region}:${Account}:build/${BuildId}	
resourceType	codebuild	build-batch	arn:${Partition}:codebuild:${Region}:${Account}:build-batch/${BuildBatchId}	
resourceType	codebuild	fleet	arn:${Partition}:codebuild:${Region}:${Account}:fleet/${FleetName}:${FleetId}	
resourceType	codebuild	project	arn:${Partition}:codebuild:${Region}:${Account}:project/${ProjectName}	aws:ResourceTag/${TagKey}
resourceType	codebuild	report	arn:${Partition}:codebuild:${Region}:${Account}:report/${ReportGroupName}:${ReportId}	
resourceType	codebuild	report-group	arn:${Partition}:codebuild:${Region}:${Account}:report-group/${ReportGroupName}	aws:ResourceTag/${TagKey}
resourceType	codebuild	sandbox	arn:${Partition}:codebuild:${Region}:${Account}:sandbox/${SandboxId}	
resourceType	codecatalyst	connections	arn:${Partition}:codecatalyst:${Region}:${Account}:/connections/${ConnectionId}	aws:ResourceTag/${TagKey}
resourceType	codecatalyst	identity-center-applications	arn:${Partition}:codecatalyst:${Region}:${Account}:/identity-center-applications/${IdentityCenterApplicationId}	aws:ResourceTag/${TagKey}
resourceType	codecatalyst	project	arn:${Partition}:codecatalyst:::space/${SpaceId}/project/${ProjectId}	
resourceType	codecatalyst	space	arn:${Partition}:codecatalyst:::space/${SpaceId}	
resourceType	codecommit	repository	arn:${Partition}:codecommit:${Region}:${Account}:${RepositoryName}	aws:ResourceTag/${TagKey}
resourceType	codeconnections	Connection	arn:${Partition}:codeconnections:${Region}:${Account}:connection/${ConnectionId}	aws:ResourceTag/${TagKey}
resourceType	codeconnections	Host	arn:${Partition}:codeconnections:${Region}:${Account}:host/${HostId}	aws:ResourceTag/${TagKey}
resourceType	codeconnections	RepositoryLink	arn:${Partition}:codeconnections:${Region}:${Account}:repository-link/${RepositoryLinkId}	aws:ResourceTag/${TagKey}
resourceType	codedeploy	application	arn:${Partition}:codedeploy:${Region}:${Account}:application:${ApplicationName}	aws:ResourceTag/${TagKey}
resourceType	codedeploy	deploymentconfig	arn:${Partition}:codedeploy:${Region}:${Account}:deploymentconfig:${DeploymentConfigurationName}	
resourceType	codedeploy	deploymentgroup	arn:${Partition}:codedeploy:${Region}:${Account}:deploymentgroup:${ApplicationName}/${DeploymentGroupName}	aws:ResourceTag/${TagKey}
resourceType	codedeploy	instance	arn:${Partition}:codedeploy:${Region}:${Account}:instance:${InstanceName}	
resourceType	codeguru-profiler	ProfilingGroup	arn:${Partition}:codeguru-profiler:${Region}:${Account}:profilingGroup/${ProfilingGroupName}	aws:ResourceTag/${TagKey}
resourceType	codeguru-reviewer	association	arn:${Partition}:codeguru-reviewer:${Region}:${Account}:association:${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	codeguru-reviewer	codereview	arn:${Partition}:codeguru-reviewer:${Region}:${Account}:association:${ResourceId}:codereview:${CodeReviewId}	
resourceType	codeguru-security	ScanName	arn:${Partition}:codeguru-security:${Region}:${Account}:scans/${ScanName}	aws:ResourceTag/${TagKey}
resourceType	codepipeline	action	arn:${Partition}:codepipeline:${Region}:${Account}:${PipelineName}/${StageName}/${ActionName}	aws:ResourceTag/${TagKey}
resourceType	codepipeline	actiontype	arn:${Partition}:codepipeline:${Region}:${Account}:actiontype:${Owner}/${Category}/${Provider}/${Version}	aws:ResourceTag/${TagKey}
resourceType	codepipeline	pipeline	arn:${Partition}:codepipeline:${Region}:${Account}:${PipelineName}	aws:ResourceTag/${TagKey}
resourceType	codepipeline	stage	arn:${Partition}:codepipeline:${Region}:${Account}:${PipelineName}/${StageName}	aws:ResourceTag/${TagKey}
resourceType	codepipeline	webhook	arn:${Partition}:codepipeline:${Region}:${Account}:webhook:${WebhookName}	aws:ResourceTag/${TagKey}
resourceType	codestar	project	arn:${Partition}:codestar:${Region}:${Account}:project/${ProjectId}	aws:ResourceTag/${TagKey}
resourceType	codestar	user	arn:${Partition}:iam::${Account}:user/${AwsUserName}	iam:ResourceTag/${TagKey}
resourceType	codestar-connections	Connection	arn:${Partition}:codestar-connections:${Region}:${Account}:connection/${ConnectionId}	aws:ResourceTag/${TagKey}
resourceType	codestar-connections	Host	arn:${Partition}:codestar-connections:${Region}:${Account}:host/${HostId}	aws:ResourceTag/${TagKey}
resourceType	codestar-connections	RepositoryLink	arn:${Partition}:codestar-connections:${Region}:${Account}:repository-link/${RepositoryLinkId}	aws:ResourceTag/${TagKey}
resourceType	codestar-notifications	notificationrule	arn:${Partition}:codestar-notifications:${Region}:${Account}:notificationrule/${NotificationRuleId}	aws:ResourceTag/${TagKey}
resourceType	codewhisperer	customization	arn:${Partition}:codewhisperer:${Region}:${Account}:customization/${Identifier}	aws:ResourceTag/${TagKey}
resourceType	codewhisperer	profile	arn:${Partition}:codewhisperer:${Region}:${Account}:profile/${Identifier}	aws:ResourceTag/${TagKey}
resourceType	cognito-identity	identitypool	arn:${Partition}:cognito-identity:${Region}:${Account}:identitypool/${IdentityPoolId}	aws:ResourceTag/${TagKey}
resourceType	cognito-idp	userpool	arn:${Partition}:cognito-idp:${Region}:${Account}:userpool/${UserPoolId}	aws:ResourceTag/${TagKey}
resourceType	cognito-idp	webacl	arn:${Partition}:wafv2:${Region}:${Account}:${Scope}/webacl/${Name}/${Id}	
resourceType	cognito-sync	dataset	arn:${Partition}:cognito-sync:${Region}:${Account}:identitypool/${IdentityPoolId}/identity/${IdentityId}/dataset/${DatasetName}	
resourceType	cognito-sync	identity	arn:${Partition}:cognito-sync:${Region}:${Account}:identitypool/${IdentityPoolId}/identity/${IdentityId}	
resourceType	cognito-sync	identitypool	arn:${Partition}:cognito-sync:${Region}:${Account}:identitypool/${IdentityPoolId}	
resourceType	comprehend	document-classification-job	arn:${Partition}:comprehend:${Region}:${Account}:document-classification-job/${JobId}	aws:ResourceTag/${TagKey}
resourceType	comprehend	document-classifier	arn:${Partition}:comprehend:${Region}:${Account}:document-classifier/${DocumentClassifierName}	aws:ResourceTag/${TagKey}
resourceType	comprehend	document-classifier-endpoint	arn:${Partition}:comprehend:${Region}:${Account}:document-classifier-endpoint/${DocumentClassifierEndpointName}	aws:ResourceTag/${TagKey}
resourceType	comprehend	dominant-language-detection-job	arn:${Partition}:comprehend:${Region}:${Account}:dominant-language-detection-job/${JobId}	aws:ResourceTag/${TagKey}
resourceType	comprehend	entities-detection-job	arn:${Partition}:comprehend:${Region}:${Account}:entities-detection-job/${JobId}	aws:ResourceTag/${TagKey}
resourceType	comprehend	entity-recognizer	arn:${Partition}:comprehend:${Region}:${Account}:entity-recognizer/${EntityRecognizerName}	aws:ResourceTag/${TagKey}
resourceType	comprehend	entity-recognizer-endpoint	arn:${Partition}:comprehend:${Region}:${Account}:entity-recognizer-endpoint/${EntityRecognizerEndpointName}	aws:ResourceTag/${TagKey}
resourceType	comprehend	events-detection-job	arn:${Partition}:comprehend:${Region}:${Account}:events-detection-job/${JobId}	aws:ResourceTag/${TagKey}
resourceType	comprehend	flywheel	arn:${Partition}:comprehend:${Region}:${Account}:flywheel/${FlywheelName}	aws:ResourceTag/${TagKey}
resourceType	comprehend	flywheel-dataset	arn:${Partition}:comprehend:${Region}:${Account}:flywheel/${FlywheelName}/dataset/${DatasetName}	aws:ResourceTag/${TagKey}
resourceType	comprehend	key-phrases-detection-job	arn:${Partition}:comprehend:${Region}:${Account}:key-phrases-detection-job/${JobId}	aws:ResourceTag/${TagKey}
resourceType	comprehend	pii-entities-detection-job	arn:${Partition}:comprehend:${Region}:${Account}:pii-entities-detection-job/${JobId}	aws:ResourceTag/${TagKey}
resourceType	comprehend	sentiment-detection-job	arn:${Partition}:comprehend:${Region}:${Account}:sentiment-detection-job/${JobId}	aws:ResourceTag/${TagKey}
resourceType	comprehend	targeted-sentiment-detection-job	arn:${Partition}:comprehend:${Region}:${Account}:targeted-sentiment-detection-job/${JobId}	aws:ResourceTag/${TagKey}
resourceType	comprehend	topics-detection-job	arn:${Partition}:comprehend:${Region}:${Account}:topics-detection-job/${JobId}	aws:ResourceTag/${TagKey}
resourceType	config	AggregationAuthorization	arn:${Partition}:config:${Region}:${Account}:aggregation-authorization/${AggregatorAccount}/${AggregatorRegion}	aws:ResourceTag/${TagKey}
resourceType	config	ConfigRule	arn:${Partition}:config:${Region}:${Account}:config-rule/${ConfigRuleId}	aws:ResourceTag/${TagKey}
resourceType	config	ConfigurationAggregator	arn:${Partition}:config:${Region}:${Account}:config-aggregator/${AggregatorId}	aws:ResourceTag/${TagKey}
resourceType	config	ConfigurationRecorder	arn:${Partition}:config:${Region}:${Account}:configuration-recorder/${RecorderName}/${RecorderId}	aws:ResourceTag/${TagKey}
resourceType	config	ConformancePack	arn:${Partition}:config:${Region}:${Account}:conformance-pack/${ConformancePackName}/${ConformancePackId}	aws:ResourceTag/${TagKey}
resourceType	config	Connector	arn:${Partition}:config:${Region}:${Account}:connector/${Provider}/${ProviderId}/${ConnectorId}	aws:ResourceTag/${TagKey}
resourceType	config	OrganizationConfigRule	arn:${Partition}:config:${Region}:${Account}:organization-config-rule/${OrganizationConfigRuleId}	aws:ResourceTag/${TagKey}
resourceType	config	OrganizationConformancePack	arn:${Partition}:config:${Region}:${Account}:organization-conformance-pack/${OrganizationConformancePackId}	aws:ResourceTag/${TagKey}
resourceType	config	RemediationConfiguration	arn:${Partition}:config:${Region}:${Account}:remediation-configuration/${RemediationConfigurationId}	
resourceType	config	StoredQuery	arn:${Partition}:config:${Region}:${Account}:stored-query/${StoredQueryName}/${StoredQueryId}	aws:ResourceTag/${TagKey}
resourceType	connect	agent-status	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/agent-state/${AgentStatusId}	aws:ResourceTag/${TagKey}
resourceType	connect	ai-agent	arn:${Partition}:wisdom:${Region}:${Account}:ai-agent/${AssistantId}/${AIAgentId}:${Version}	aws:ResourceTag/${TagKey}
resourceType	connect	application	arn:${Partition}:app-integrations:${Region}:${Account}:application/${ApplicationId}	aws:ResourceTag/${TagKey}
resourceType	connect	attached-file	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/file/${FileId}	aws:ResourceTag/${TagKey}
resourceType	connect	authentication-profile	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/authentication-profile/${AuthenticationProfileId}	aws:ResourceTag/${TagKey}
resourceType	connect	aws-managed-view	arn:${Partition}:connect:${Region}:aws:view/${ViewId}	
resourceType	connect	contact	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/contact/${ContactId}	aws:ResourceTag/${TagKey}
resourceType	connect	contact-evaluation	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/contact-evaluation/${EvaluationId}	aws:ResourceTag/${TagKey}
resourceType	connect	contact-flow	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/contact-flow/${ContactFlowId}	aws:ResourceTag/${TagKey}
resourceType	connect	contact-flow-module	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/flow-module/${ContactFlowModuleId}	aws:ResourceTag/${TagKey}
resourceType	connect	customer-managed-view	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/view/${ViewId}	aws:ResourceTag/${TagKey}
resourceType	connect	customer-managed-view-version	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/view/${ViewId}:${ViewVersion}	aws:ResourceTag/${TagKey}
resourceType	connect	data-table	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/data-table/${DataTableId}	aws:ResourceTag/${TagKey}
resourceType	connect	email-address	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/email-address/${EmailAddressId}	aws:ResourceTag/${TagKey}
resourceType	connect	evaluation-form	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/evaluation-form/${FormId}	aws:ResourceTag/${TagKey}
resourceType	connect	extraction-definition	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/extraction-definition/${ExtractionDefinitionId}	aws:ResourceTag/${TagKey}
resourceType	connect	hierarchy-group	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/agent-group/${HierarchyGroupId}	aws:ResourceTag/${TagKey}
resourceType	connect	hours-of-operation	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/operating-hours/${HoursOfOperationId}	aws:ResourceTag/${TagKey}
resourceType	connect	instance	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}	aws:ResourceTag/${TagKey}
resourceType	connect	integration-association	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/integration-association/${IntegrationAssociationId}	aws:ResourceTag/${TagKey}
resourceType	connect	legacy-phone-number	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/phone-number/${PhoneNumberId}	
resourceType	connect	metric	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/metric/${MetricId}	aws:ResourceTag/${TagKey}
resourceType	connect	notification	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/notification/${NotificationId}	aws:ResourceTag/${TagKey}
resourceType	connect	phone-number	arn:${Partition}:connect:${Region}:${Account}:phone-number/${PhoneNumberId}	aws:ResourceTag/${TagKey}
resourceType	connect	prompt	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/prompt/${PromptId}	aws:ResourceTag/${TagKey}
resourceType	connect	qualified-aws-managed-view	arn:${Partition}:connect:${Region}:aws:view/${ViewId}:${ViewQualifier}	
resourceType	connect	qualified-customer-managed-view	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/view/${ViewId}:${ViewQualifier}	aws:ResourceTag/${TagKey}
resourceType	connect	qualified-metric	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/metric/${MetricId}:${MetricQualifier}	aws:ResourceTag/${TagKey}
resourceType	connect	queue	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/queue/${QueueId}	aws:ResourceTag/${TagKey}
resourceType	connect	quick-connect	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/transfer-destination/${QuickConnectId}	aws:ResourceTag/${TagKey}
resourceType	connect	routing-profile	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/routing-profile/${RoutingProfileId}	aws:ResourceTag/${TagKey}
resourceType	connect	rule	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/rule/${RuleId}	aws:ResourceTag/${TagKey}
resourceType	connect	security-profile	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/security-profile/${SecurityProfileId}	aws:ResourceTag/${TagKey}
resourceType	connect	task-template	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/task-template/${TaskTemplateId}	aws:ResourceTag/${TagKey}
resourceType	connect	traffic-distribution-group	arn:${Partition}:connect:${Region}:${Account}:traffic-distribution-group/${TrafficDistributionGroupId}	aws:ResourceTag/${TagKey}
resourceType	connect	use-case	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/use-case/${UseCaseId}	aws:ResourceTag/${TagKey}
resourceType	connect	user	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/agent/${UserId}	aws:ResourceTag/${TagKey}
resourceType	connect	vocabulary	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/vocabulary/${VocabularyId}	aws:ResourceTag/${TagKey}
resourceType	connect	wildcard-agent-status	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/agent-state/*	
resourceType	connect	wildcard-contact-flow	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/contact-flow/*	
resourceType	connect	wildcard-legacy-phone-number	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/phone-number/*	
resourceType	connect	wildcard-phone-number	arn:${Partition}:connect:${Region}:${Account}:phone-number/*	aws:ResourceTag/${TagKey}
resourceType	connect	wildcard-queue	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/queue/*	
resourceType	connect	wildcard-quick-connect	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/transfer-destination/*	
resourceType	connect	workspace	arn:${Partition}:connect:${Region}:${Account}:instance/${InstanceId}/workspace/${WorkspaceId}	aws:ResourceTag/${TagKey}
resourceType	connect-campaigns	campaign	arn:${Partition}:connect-campaigns:${Region}:${Account}:campaign/${CampaignId}	aws:ResourceTag/${TagKey}
resourceType	consoleapp	DeviceIdentity	arn:${Partition}:consoleapp::${Account}:device/${DeviceId}/identity/${IdentityId}	
resourceType	continuum	code-findings	arn:${Partition}:continuum:${Region}:${Account}:environments/${EnvironmentId}/code-findings/${FindingId}	
resourceType	continuum	code-issues	arn:${Partition}:continuum:${Region}:${Account}:environments/${EnvironmentId}/code-issues/${IssueId}	
resourceType	continuum	code-scans	arn:${Partition}:continuum:${Region}:${Account}:environments/${EnvironmentId}/code-scans/${ScanRunId}	
resourceType	continuum	collectors	arn:${Partition}:continuum:${Region}:${Account}:collectors/${CollectorId}	
resourceType	continuum	environments	arn:${Partition}:continuum:${Region}:${Account}:environments/${EnvironmentId}	
resourceType	continuum	integrations	arn:${Partition}:continuum:${Region}:${Account}:integrations/${IntegrationId}	
resourceType	controlcatalog	common-control	arn:${Partition}:controlcatalog:::common-control/${CommonControlId}	
resourceType	controlcatalog	control	arn:${Partition}:controlcatalog:::control/${ControlId}	
resourceType	controlcatalog	domain	arn:${Partition}:controlcatalog:::domain/${DomainId}	
resourceType	controlcatalog	objective	arn:${Partition}:controlcatalog:::objective/${ObjectiveId}	
resourceType	controltower	Baseline	arn:${Partition}:controltower:${Region}::baseline/${BaselineId}	
resourceType	controltower	EnabledBaseline	arn:${Partition}:controltower:${Region}:${Account}:enabledbaseline/${EnabledBaselineId}	aws:ResourceTag/${TagKey}
resourceType	controltower	EnabledControl	arn:${Partition}:controltower:${Region}:${Account}:enabledcontrol/${EnabledControlId}	aws:ResourceTag/${TagKey}
resourceType	controltower	LandingZone	arn:${Partition}:controltower:${Region}:${Account}:landingzone/${LandingZoneId}	aws:ResourceTag/${TagKey}
resourceType	cur	cur	arn:${Partition}:cur:${Region}:${Account}:definition/${ReportName}	
resourceType	databrew	Dataset	arn:${Partition}:databrew:${Region}:${Account}:dataset/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	databrew	Job	arn:${Partition}:databrew:${Region}:${Account}:job/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	databrew	Project	arn:${Partition}:databrew:${Region}:${Account}:project/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	databrew	Recipe	arn:${Partition}:databrew:${Region}:${Account}:recipe/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	databrew	Ruleset	arn:${Partition}:databrew:${Region}:${Account}:ruleset/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	databrew	Schedule	arn:${Partition}:databrew:${Region}:${Account}:schedule/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	dataexchange	assets	arn:${Partition}:dataexchange:${Region}:${Account}:data-sets/${DataSetId}/revisions/${RevisionId}/assets/${AssetId}	aws:ResourceTag/${TagKey}
resourceType	dataexchange	data-grants	arn:${Partition}:dataexchange:${Region}:${Account}:data-grants/${DataGrantId}	aws:ResourceTag/${TagKey}
resourceType	dataexchange	data-sets	arn:${Partition}:dataexchange:${Region}:${Account}:data-sets/${DataSetId}	aws:ResourceTag/${TagKey}
resourceType	dataexchange	entitled-assets	arn:${Partition}:dataexchange:${Region}::data-sets/${DataSetId}/revisions/${RevisionId}/assets/${AssetId}	
resourceType	dataexchange	entitled-data-sets	arn:${Partition}:dataexchange:${Region}::data-sets/${DataSetId}	
resourceType	dataexchange	entitled-revisions	arn:${Partition}:dataexchange:${Region}::data-sets/${DataSetId}/revisions/${RevisionId}	
resourceType	dataexchange	event-actions	arn:${Partition}:dataexchange:${Region}:${Account}:event-actions/${EventActionId}	aws:ResourceTag/${TagKey}
resourceType	dataexchange	jobs	arn:${Partition}:dataexchange:${Region}:${Account}:jobs/${JobId}	dataexchange:JobType
resourceType	dataexchange	revisions	arn:${Partition}:dataexchange:${Region}:${Account}:data-sets/${DataSetId}/revisions/${RevisionId}	aws:ResourceTag/${TagKey}
resourceType	datapipeline	pipeline	arn:${Partition}:datapipeline:${Region}:${Account}:pipeline/${PipelineId}	aws:ResourceTag/${TagKey}
resourceType	datasync	agent	arn:${Partition}:datasync:${Region}:${AccountId}:agent/${AgentId}	aws:ResourceTag/${TagKey}
resourceType	datasync	discoveryjob	arn:${Partition}:datasync:${Region}:${AccountId}:system/${StorageSystemId}/job/${DiscoveryJobId}	aws:ResourceTag/${TagKey}
resourceType	datasync	location	arn:${Partition}:datasync:${Region}:${AccountId}:location/${LocationId}	aws:ResourceTag/${TagKey}
resourceType	datasync	storagesystem	arn:${Partition}:datasync:${Region}:${AccountId}:system/${StorageSystemId}	aws:ResourceTag/${TagKey}
resourceType	datasync	task	arn:${Partition}:datasync:${Region}:${AccountId}:task/${TaskId}	aws:ResourceTag/${TagKey}
resourceType	datasync	taskexecution	arn:${Partition}:datasync:${Region}:${AccountId}:task/${TaskId}/execution/${ExecutionId}	aws:ResourceTag/${TagKey}
resourceType	datazone	domain	arn:${Partition}:datazone:${Region}:${Account}:domain/${DomainId}	aws:ResourceTag/${TagKey}
resourceType	dax	application	arn:${Partition}:dax:${Region}:${Account}:cache/${ClusterName}	
resourceType	deadline	budget	arn:${Partition}:deadline:${Region}:${Account}:farm/${FarmId}/budget/${BudgetId}	aws:ResourceTag/${TagKey} deadline:FarmMembershipLevels
resourceType	deadline	farm	arn:${Partition}:deadline:${Region}:${Account}:farm/${FarmId}	aws:ResourceTag/${TagKey} deadline:FarmMembershipLevels
resourceType	deadline	fleet	arn:${Partition}:deadline:${Region}:${Account}:farm/${FarmId}/fleet/${FleetId}	aws:ResourceTag/${TagKey} deadline:FarmMembershipLevels deadline:FleetMembershipLevels
resourceType	deadline	job	arn:${Partition}:deadline:${Region}:${Account}:farm/${FarmId}/queue/${QueueId}/job/${JobId}	aws:ResourceTag/${TagKey} deadline:FarmMembershipLevels deadline:JobMembershipLevels deadline:QueueMembershipLevels
resourceType	deadline	license-endpoint	arn:${Partition}:deadline:${Region}:${Account}:license-endpoint/${LicenseEndpointId}	aws:ResourceTag/${TagKey}
resourceType	deadline	monitor	arn:${Partition}:deadline:${Region}:${Account}:monitor/${MonitorId}	aws:ResourceTag/${TagKey}
resourceType	deadline	queue	arn:${Partition}:deadline:${Region}:${Account}:farm/${FarmId}/queue/${QueueId}	aws:ResourceTag/${TagKey} deadline:FarmMembershipLevels deadline:QueueMembershipLevels
resourceType	deadline	volume	arn:${Partition}:deadline:${Region}:${Account}:farm/${FarmId}/fleet/${FleetId}/volume/${VolumeId}	aws:ResourceTag/${TagKey} deadline:FarmMembershipLevels deadline:FleetMembershipLevels
resourceType	deadline	worker	arn:${Partition}:deadline:${Region}:${Account}:farm/${FarmId}/fleet/${FleetId}/worker/${WorkerId}	aws:ResourceTag/${TagKey} deadline:FarmMembershipLevels deadline:FleetMembershipLevels
resourceType	detective	Graph	arn:${Partition}:detective:${Region}:${Account}:graph:${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	devicefarm	artifact	arn:${Partition}:devicefarm:${Region}:${Account}:artifact:${ResourceId}	
resourceType	devicefarm	device	arn:${Partition}:devicefarm:${Region}::device:${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	devicefarm	deviceinstance	arn:${Partition}:devicefarm:${Region}::deviceinstance:${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	devicefarm	devicepool	arn:${Partition}:devicefarm:${Region}:${Account}:devicepool:${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	devicefarm	instanceprofile	arn:${Partition}:devicefarm:${Region}:${Account}:instanceprofile:${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	devicefarm	job	arn:${Partition}:devicefarm:${Region}:${Account}:job:${ResourceId}	
resourceType	devicefarm	networkprofile	arn:${Partition}:devicefarm:${Region}:${Account}:networkprofile:${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	devicefarm	project	arn:${Partition}:devicefarm:${Region}:${Account}:project:${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	devicefarm	run	arn:${Partition}:devicefarm:${Region}:${Account}:run:${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	devicefarm	sample	arn:${Partition}:devicefarm:${Region}:${Account}:sample:${ResourceId}	
resourceType	devicefarm	session	arn:${Partition}:devicefarm:${Region}:${Account}:session:${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	devicefarm	suite	arn:${Partition}:devicefarm:${Region}:${Account}:suite:${ResourceId}	
resourceType	devicefarm	test	arn:${Partition}:devicefarm:${Region}:${Account}:test:${ResourceId}	
resourceType	devicefarm	testgrid-project	arn:${Partition}:devicefarm:${Region}:${Account}:testgrid-project:${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	devicefarm	testgrid-session	arn:${Partition}:devicefarm:${Region}:${Account}:testgrid-session:${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	devicefarm	upload	arn:${Partition}:devicefarm:${Region}:${Account}:upload:${ResourceId}	
resourceType	devicefarm	vpceconfiguration	arn:${Partition}:devicefarm:${Region}:${Account}:vpceconfiguration:${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	devops-guru	topic	arn:${Partition}:sns:${Region}:${Account}:${TopicName}	
resourceType	directconnect	dx-gateway	arn:${Partition}:directconnect::${Account}:dx-gateway/${DirectConnectGatewayId}	aws:ResourceTag/${TagKey}
resourceType	directconnect	dx-resiliency-group	arn:${Partition}:directconnect::${Account}:dx-resiliency-group/${ResiliencyGroupId}	aws:ResourceTag/${TagKey}
resourceType	directconnect	dxcon	arn:${Partition}:directconnect:${Region}:${Account}:dxcon/${ConnectionId}	aws:ResourceTag/${TagKey}
resourceType	directconnect	dxlag	arn:${Partition}:directconnect:${Region}:${Account}:dxlag/${LagId}	aws:ResourceTag/${TagKey}
resourceType	directconnect	dxvif	arn:${Partition}:directconnect:${Region}:${Account}:dxvif/${VirtualInterfaceId}	aws:ResourceTag/${TagKey}
resourceType	dlm	policy	arn:${Partition}:dlm:${Region}:${Account}:policy/${ResourceName}	aws:ResourceTag/${TagKey}
resourceType	dms	Certificate	arn:${Partition}:dms:${Region}:${Account}:cert:${CertificateId}	aws:ResourceTag/${TagKey} dms:cert-tag/${TagKey}
resourceType	dms	DataMigration	arn:${Partition}:dms:${Region}:${Account}:data-migration:${DataMigrationId}	aws:ResourceTag/${TagKey} dms:data-migration-tag/${TagKey}
resourceType	dms	DataProvider	arn:${Partition}:dms:${Region}:${Account}:data-provider:${DataProviderId}	aws:ResourceTag/${TagKey} dms:data-provider-tag/${TagKey}
resourceType	dms	Endpoint	arn:${Partition}:dms:${Region}:${Account}:endpoint:${EndpointId}	aws:ResourceTag/${TagKey} dms:endpoint-tag/${TagKey}
resourceType	dms	EventSubscription	arn:${Partition}:dms:${Region}:${Account}:es:${SubscriptionName}	aws:ResourceTag/${TagKey} dms:es-tag/${TagKey}
resourceType	dms	InstanceProfile	arn:${Partition}:dms:${Region}:${Account}:instance-profile:${InstanceProfileId}	aws:ResourceTag/${TagKey} dms:instance-profile-tag/${TagKey}
resourceType	dms	MigrationProject	arn:${Partition}:dms:${Region}:${Account}:migration-project:${MigrationProjectId}	aws:ResourceTag/${TagKey} dms:migration-project-tag/${TagKey}
resourceType	dms	ReplicationConfig	arn:${Partition}:dms:${Region}:${Account}:replication-config:${ReplicationConfigId}	aws:ResourceTag/${TagKey} dms:replication-config-tag/${TagKey}
resourceType	dms	ReplicationInstance	arn:${Partition}:dms:${Region}:${Account}:rep:${ReplicationInstanceId}	aws:ResourceTag/${TagKey} dms:rep-tag/${TagKey}
resourceType	dms	ReplicationSubnetGroup	arn:${Partition}:dms:${Region}:${Account}:subgrp:${ReplicationSubnetGroupIdentifier}	aws:ResourceTag/${TagKey} dms:subgrp-tag/${TagKey}
resourceType	dms	ReplicationTask	arn:${Partition}:dms:${Region}:${Account}:task:${ReplicationTaskId}	aws:ResourceTag/${TagKey} dms:task-tag/${TagKey}
resourceType	dms	ReplicationTaskAssessmentRun	arn:${Partition}:dms:${Region}:${Account}:assessment-run:${ReplicationTaskAssessmentRunId}	aws:ResourceTag/${TagKey} dms:assessment-run-tag/${TagKey}
resourceType	dms	ReplicationTaskIndividualAssessment	arn:${Partition}:dms:${Region}:${Account}:individual-assessment:${ReplicationTaskIndividualAssessmentId}	aws:ResourceTag/${TagKey} dms:individual-assessment-tag/${TagKey}
resourceType	docdb-elastic	cluster	arn:${Partition}:docdb-elastic:${Region}:${Account}:cluster/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	docdb-elastic	cluster-snapshot	arn:${Partition}:docdb-elastic:${Region}:${Account}:cluster-snapshot/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	drs	JobResource	arn:${Partition}:drs:${Region}:${Account}:job/${JobID}	aws:ResourceTag/${TagKey}
resourceType	drs	LaunchConfigurationTemplateResource	arn:${Partition}:drs:${Region}:${Account}:launch-configuration-template/${LaunchConfigurationTemplateID}	aws:ResourceTag/${TagKey}
resourceType	drs	RecoveryInstanceResource	arn:${Partition}:drs:${Region}:${Account}:recovery-instance/${RecoveryInstanceID}	aws:ResourceTag/${TagKey} drs:EC2InstanceARN
resourceType	drs	RecoveryPlanExecutionResource	arn:${Partition}:drs:${Region}:${Account}:recovery-plan-execution/${RecoveryPlanExecutionID}	aws:ResourceTag/${TagKey}
resourceType	drs	RecoveryPlanResource	arn:${Partition}:drs:${Region}:${Account}:recovery-plan/${RecoveryPlanID}	aws:ResourceTag/${TagKey}
resourceType	drs	ReplicationConfigurationTemplateResource	arn:${Partition}:drs:${Region}:${Account}:replication-configuration-template/${ReplicationConfigurationTemplateID}	aws:ResourceTag/${TagKey}
resourceType	drs	SourceNetworkResource	arn:${Partition}:drs:${Region}:${Account}:source-network/${SourceNetworkID}	aws:ResourceTag/${TagKey}
resourceType	drs	SourceServerResource	arn:${Partition}:drs:${Region}:${Account}:source-server/${SourceServerID}	aws:ResourceTag/${TagKey}
resourceType	ds	directory	arn:${Partition}:ds:${Region}:${Account}:directory/${DirectoryId}	aws:ResourceTag/${TagKey}
resourceType	ds-data	directory	arn:${Partition}:ds:${Region}:${Account}:directory/${DirectoryId}	aws:ResourceTag/${TagKey}
resourceType	dsql	Cluster	arn:${Partition}:dsql:${Region}:${Account}:cluster/${Identifier}	aws:ResourceTag/${TagKey}
resourceType	dsql	Stream	arn:${Partition}:dsql:${Region}:${Account}:cluster/${ClusterId}/stream/${StreamId}	aws:ResourceTag/${TagKey}
resourceType	dynamodb	backup	arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}/backup/${BackupName}	
resourceType	dynamodb	export	arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}/export/${ExportName}	
resourceType	dynamodb	global-table	arn:${Partition}:dynamodb::${Account}:global-table/${GlobalTableName}	
resourceType	dynamodb	import	arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}/import/${ImportName}	
resourceType	dynamodb	index	arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}/index/${IndexName}	aws:ResourceTag/${TagKey}
resourceType	dynamodb	stream	arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}/stream/${StreamLabel}	aws:ResourceTag/${TagKey}
resourceType	dynamodb	table	arn:${Partition}:dynamodb:${Region}:${Account}:table/${TableName}	aws:ResourceTag/${TagKey}
resourceType	ebs	snapshot	arn:${Partition}:ec2:${Region}::snapshot/${SnapshotId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ebs:Description ebs:ParentSnapshot ebs:VolumeSize
resourceType	ec2	application-status-check	arn:${Partition}:ec2:${Region}:${Account}:application-status-check/${ApplicationStatusCheckId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	capacity-block	arn:${Partition}:ec2:${Region}:${Account}:capacity-block/${CapacityBlockId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	capacity-manager-data-export	arn:${Partition}:ec2:${Region}:${Account}:capacity-manager-data-export/${CapacityManagerDataExportId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	capacity-reservation	arn:${Partition}:ec2:${Region}:${Account}:capacity-reservation/${CapacityReservationId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:AvailabilityZone ec2:AvailabilityZoneId ec2:CapacityReservationFleet ec2:CommitmentDuration ec2:CreateDate ec2:DestinationCapacityReservationId ec2:EbsOptimized ec2:EndDate ec2:EndDateType ec2:EphemeralStorage ec2:InstanceCount ec2:InstanceMatchCriteria ec2:InstancePlatform ec2:InstanceType ec2:InterruptibleCapacityReservationId ec2:InterruptionType ec2:IsInterruptible ec2:IsLaunchTemplateResource ec2:LaunchTemplate ec2:OutpostArn ec2:PlacementGroup ec2:Region ec2:ResourceTag/${TagKey} ec2:SourceCapacityReservationId ec2:TargetInstanceCount ec2:Tenancy
resourceType	ec2	capacity-reservation-cancellation-quote	arn:${Partition}:ec2:${Region}:${Account}:capacity-reservation-cancellation-quote/${CapacityReservationCancellationQuoteId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	capacity-reservation-fleet	arn:${Partition}:ec2:${Region}:${Account}:capacity-reservation-fleet/${CapacityReservationFleetId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	carrier-gateway	arn:${Partition}:ec2:${Region}:${Account}:carrier-gateway/${CarrierGatewayId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey} ec2:Tenancy ec2:Vpc
resourceType	ec2	certificate	arn:${Partition}:acm:${Region}:${Account}:certificate/${CertificateId}	
resourceType	ec2	client-vpn-endpoint	arn:${Partition}:ec2:${Region}:${Account}:client-vpn-endpoint/${ClientVpnEndpointId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:ClientRootCertificateChainArn ec2:CloudwatchLogGroupArn ec2:CloudwatchLogStreamArn ec2:DirectoryArn ec2:Region ec2:ResourceTag/${TagKey} ec2:SamlProviderArn ec2:ServerCertificateArn
resourceType	ec2	coip-pool	arn:${Partition}:ec2:${Region}:${Account}:coip-pool/${Ipv4PoolCoipId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	customer-gateway	arn:${Partition}:ec2:${Region}:${Account}:customer-gateway/${CustomerGatewayId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	declarative-policies-report	arn:${Partition}:ec2:${Region}:${Account}:declarative-policies-report/${DeclarativePoliciesReportId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	dedicated-host	arn:${Partition}:ec2:${Region}:${Account}:dedicated-host/${DedicatedHostId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:AutoPlacement ec2:AvailabilityZone ec2:HostRecovery ec2:InstanceType ec2:IsLaunchTemplateResource ec2:LaunchTemplate ec2:Quantity ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	dhcp-options	arn:${Partition}:ec2:${Region}:${Account}:dhcp-options/${DhcpOptionsId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:DhcpOptionsID ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	egress-only-internet-gateway	arn:${Partition}:ec2:${Region}:${Account}:egress-only-internet-gateway/${EgressOnlyInternetGatewayId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	elastic-gpu	arn:${Partition}:ec2:${Region}:${Account}:elastic-gpu/${ElasticGpuId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:ElasticGpuType ec2:IsLaunchTemplateResource ec2:LaunchTemplate ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	elastic-inference	arn:${Partition}:elastic-inference:${Region}:${Account}:elastic-inference-accelerator/${AcceleratorId}	
resourceType	ec2	elastic-ip	arn:${Partition}:ec2:${Region}:${Account}:elastic-ip/${AllocationId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:AllocationId ec2:Attribute ec2:Attribute/${AttributeName} ec2:Domain ec2:PublicIpAddress ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	export-image-task	arn:${Partition}:ec2:${Region}:${Account}:export-image-task/${ExportImageTaskId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	export-instance-task	arn:${Partition}:ec2:${Region}:${Account}:export-instance-task/${ExportTaskId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	fleet	arn:${Partition}:ec2:${Region}:${Account}:fleet/${FleetId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	fpga-image	arn:${Partition}:ec2:${Region}:${Account}:fpga-image/${FpgaImageId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:Owner ec2:Public ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	group	arn:${Partition}:resource-groups:${Region}:${Account}:group/${GroupName}	
resourceType	ec2	host-reservation	arn:${Partition}:ec2:${Region}:${Account}:host-reservation/${HostReservationId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	image	arn:${Partition}:ec2:${Region}::image/${ImageId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:BootModeOverride ec2:ImageID ec2:ImageType ec2:IsLaunchTemplateResource ec2:LaunchTemplate ec2:Owner ec2:Public ec2:Region ec2:ResourceTag/${TagKey} ec2:RootDeviceType
resourceType	ec2	image-usage-report	arn:${Partition}:ec2:${Region}:${Account}:image-usage-report/${ImageUsageReportId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	import-image-task	arn:${Partition}:ec2:${Region}:${Account}:import-image-task/${ImportImageTaskId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	import-snapshot-task	arn:${Partition}:ec2:${Region}:${Account}:import-snapshot-task/${ImportSnapshotTaskId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	instance	arn:${Partition}:ec2:${Region}:${Account}:instance/${InstanceId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:AvailabilityZone ec2:AvailabilityZoneId ec2:CpuOptionsAmdSevSnp ec2:EbsOptimized ec2:InstanceAutoRecovery ec2:InstanceBandwidthWeighting ec2:InstanceID ec2:InstanceMarketType ec2:InstanceMetadataTags ec2:InstanceProfile ec2:InstanceType ec2:IsLaunchTemplateResource ec2:LaunchTemplate ec2:ManagedResourceOperator ec2:MetadataHttpEndpoint ec2:MetadataHttpPutResponseHopLimit ec2:MetadataHttpTokens ec2:NewInstanceProfile ec2:PlacementGroup ec2:ProductCode ec2:Region ec2:ResourceTag/${TagKey} ec2:RootDeviceType ec2:Tenancy
resourceType	ec2	instance-connect-endpoint	arn:${Partition}:ec2:${Region}:${Account}:instance-connect-endpoint/${InstanceConnectEndpointId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey} ec2:SubnetID
resourceType	ec2	instance-event-window	arn:${Partition}:ec2:${Region}:${Account}:instance-event-window/${InstanceEventWindowId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	internet-gateway	arn:${Partition}:ec2:${Region}:${Account}:internet-gateway/${InternetGatewayId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:InternetGatewayID ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	ipam	arn:${Partition}:ec2::${Account}:ipam/${IpamId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	ipam-external-resource-verification-token	arn:${Partition}:ec2::${Account}:ipam-external-resource-verification-token/${IpamExternalResourceVerificationTokenId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	ipam-internet-registry-association	arn:${Partition}:ec2::${Account}:ipam-internet-registry-association/${IpamInternetRegistryAssociationId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	ipam-policy	arn:${Partition}:ec2::${Account}:ipam-policy/${IpamPolicyId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	ipam-pool	arn:${Partition}:ec2::${Account}:ipam-pool/${IpamPoolId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	ipam-pool-allocation	arn:${Partition}:ec2:${Region}:${Account}:ipam-pool-allocation/${IpamPoolAllocationId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	ipam-prefix-list-resolver	arn:${Partition}:ec2::${Account}:ipam-prefix-list-resolver/${IpamPrefixListResolverId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	ipam-prefix-list-resolver-target	arn:${Partition}:ec2::${Account}:ipam-prefix-list-resolver-target/${IpamPrefixListResolverTargetId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	ipam-resource-discovery	arn:${Partition}:ec2::${Account}:ipam-resource-discovery/${IpamResourceDiscoveryId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	ipam-resource-discovery-association	arn:${Partition}:ec2::${Account}:ipam-resource-discovery-association/${IpamResourceDiscoveryAssociationId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	ipam-scope	arn:${Partition}:ec2::${Account}:ipam-scope/${IpamScopeId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	ipv4pool-ec2	arn:${Partition}:ec2:${Region}:${Account}:ipv4pool-ec2/${Ipv4PoolEc2Id}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	ipv6pool-ec2	arn:${Partition}:ec2:${Region}:${Account}:ipv6pool-ec2/${Ipv6PoolEc2Id}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	key-pair	arn:${Partition}:ec2:${Region}:${Account}:key-pair/${KeyPairName}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:IsLaunchTemplateResource ec2:KeyPairName ec2:KeyPairType ec2:LaunchTemplate ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	launch-template	arn:${Partition}:ec2:${Region}:${Account}:launch-template/${LaunchTemplateId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:IsLaunchTemplateResource ec2:LaunchTemplate ec2:ManagedResourceOperator ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	license-configuration	arn:${Partition}:license-manager:${Region}:${Account}:license-configuration:${LicenseConfigurationId}	
resourceType	ec2	local-gateway	arn:${Partition}:ec2:${Region}:${Account}:local-gateway/${LocalGatewayId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	local-gateway-route-table	arn:${Partition}:ec2:${Region}:${Account}:local-gateway-route-table/${LocalGatewayRoutetableId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	local-gateway-route-table-virtual-interface-group-association	arn:${Partition}:ec2:${Region}:${Account}:local-gateway-route-table-virtual-interface-group-association/${LocalGatewayRouteTableVirtualInterfaceGroupAssociationId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	local-gateway-route-table-vpc-association	arn:${Partition}:ec2:${Region}:${Account}:local-gateway-route-table-vpc-association/${LocalGatewayRouteTableVpcAssociationId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	local-gateway-virtual-interface	arn:${Partition}:ec2:${Region}:${Account}:local-gateway-virtual-interface/${LocalGatewayVirtualInterfaceId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	local-gateway-virtual-interface-group	arn:${Partition}:ec2:${Region}:${Account}:local-gateway-virtual-interface-group/${LocalGatewayVirtualInterfaceGroupId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	mac-modification-task	arn:${Partition}:ec2:${Region}:${Account}:mac-modification-task/${MacModificationTaskId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	natgateway	arn:${Partition}:ec2:${Region}:${Account}:natgateway/${NatGatewayId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey} ec2:Vpc
resourceType	ec2	network-acl	arn:${Partition}:ec2:${Region}:${Account}:network-acl/${NaclId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:NetworkAclID ec2:Region ec2:ResourceTag/${TagKey} ec2:Vpc
resourceType	ec2	network-insights-access-scope	arn:${Partition}:ec2:${Region}:${Account}:network-insights-access-scope/${NetworkInsightsAccessScopeId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	network-insights-access-scope-analysis	arn:${Partition}:ec2:${Region}:${Account}:network-insights-access-scope-analysis/${NetworkInsightsAccessScopeAnalysisId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	network-insights-analysis	arn:${Partition}:ec2:${Region}:${Account}:network-insights-analysis/${NetworkInsightsAnalysisId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	network-insights-path	arn:${Partition}:ec2:${Region}:${Account}:network-insights-path/${NetworkInsightsPathId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	network-interface	arn:${Partition}:ec2:${Region}:${Account}:network-interface/${NetworkInterfaceId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:AssociatePublicIpAddress ec2:Attribute ec2:Attribute/${AttributeName} ec2:AuthorizedService ec2:AuthorizedUser ec2:AvailabilityZone ec2:IsLaunchTemplateResource ec2:LaunchTemplate ec2:ManagedResourceOperator ec2:NetworkInterfaceID ec2:Permission ec2:Region ec2:ResourceTag/${TagKey} ec2:Subnet ec2:Vpc
resourceType	ec2	outpost-lag	arn:${Partition}:ec2:${Region}:${Account}:outpost-lag/${OutpostLagId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	placement-group	arn:${Partition}:ec2:${Region}:${Account}:placement-group/${PlacementGroupName}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:IsLaunchTemplateResource ec2:LaunchTemplate ec2:PlacementGroupName ec2:PlacementGroupStrategy ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	prefix-list	arn:${Partition}:ec2:${Region}:${Account}:prefix-list/${PrefixListId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:IpamPrefixListResolverTargetId ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	replace-root-volume-task	arn:${Partition}:ec2:${Region}:${Account}:replace-root-volume-task/${ReplaceRootVolumeTaskId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	reserved-instances	arn:${Partition}:ec2:${Region}:${Account}:reserved-instances/${ReservationId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:AvailabilityZone ec2:InstanceType ec2:Region ec2:ReservedInstancesOfferingType ec2:ResourceTag/${TagKey} ec2:Tenancy
resourceType	ec2	role	arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}	
resourceType	ec2	route-server	arn:${Partition}:ec2:${Region}:${Account}:route-server/${RouteServerId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	route-server-endpoint	arn:${Partition}:ec2:${Region}:${Account}:route-server-endpoint/${RouteServerEndpointId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:AvailabilityZone ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	route-server-peer	arn:${Partition}:ec2:${Region}:${Account}:route-server-peer/${RouteServerPeerId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:AvailabilityZone ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	route-table	arn:${Partition}:ec2:${Region}:${Account}:route-table/${RouteTableId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey} ec2:RouteTableID ec2:Vpc
resourceType	ec2	secondary-interface	arn:${Partition}:ec2:${Region}:${Account}:secondary-interface/${SecondaryInterfaceId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:AvailabilityZone ec2:AvailabilityZoneId ec2:IsLaunchTemplateResource ec2:LaunchTemplate ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	secondary-network	arn:${Partition}:ec2:${Region}:${Account}:secondary-network/${SecondaryNetworkId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	secondary-subnet	arn:${Partition}:ec2:${Region}:${Account}:secondary-subnet/${SecondarySubnetId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	security-group	arn:${Partition}:ec2:${Region}:${Account}:security-group/${SecurityGroupId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:IsLaunchTemplateResource ec2:LaunchTemplate ec2:Region ec2:ResourceTag/${TagKey} ec2:SecurityGroupID ec2:Vpc
resourceType	ec2	security-group-rule	arn:${Partition}:ec2:${Region}:${Account}:security-group-rule/${SecurityGroupRuleId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	snapshot	arn:${Partition}:ec2:${Region}::snapshot/${SnapshotId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Add/group ec2:Add/userId ec2:Attribute ec2:Attribute/${AttributeName} ec2:AvailabilityZone ec2:Encrypted ec2:IsLaunchTemplateResource ec2:LaunchTemplate ec2:Location ec2:OutpostArn ec2:Owner ec2:ParentSnapshot ec2:ParentVolume ec2:ProductCode ec2:Region ec2:Remove/group ec2:Remove/userId ec2:ResourceTag/${TagKey} ec2:SnapshotCoolOffPeriod ec2:SnapshotID ec2:SnapshotLockDuration ec2:SnapshotTime ec2:SourceAvailabilityZone ec2:SourceOutpostArn ec2:VolumeSize
resourceType	ec2	spot-fleet-request	arn:${Partition}:ec2:${Region}:${Account}:spot-fleet-request/${SpotFleetRequestId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	spot-instances-request	arn:${Partition}:ec2:${Region}:${Account}:spot-instances-request/${SpotInstanceRequestId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	subnet	arn:${Partition}:ec2:${Region}:${Account}:subnet/${SubnetId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:AvailabilityZone ec2:AvailabilityZoneId ec2:Ipv4IpamPoolId ec2:Ipv6IpamPoolId ec2:IsLaunchTemplateResource ec2:LaunchTemplate ec2:Region ec2:ResourceTag/${TagKey} ec2:SubnetID ec2:Vpc
resourceType	ec2	subnet-cidr-reservation	arn:${Partition}:ec2:${Region}:${Account}:subnet-cidr-reservation/${SubnetCidrReservationId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	traffic-mirror-filter	arn:${Partition}:ec2:${Region}:${Account}:traffic-mirror-filter/${TrafficMirrorFilterId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	traffic-mirror-filter-rule	arn:${Partition}:ec2:${Region}:${Account}:traffic-mirror-filter-rule/${TrafficMirrorFilterRuleId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	traffic-mirror-session	arn:${Partition}:ec2:${Region}:${Account}:traffic-mirror-session/${TrafficMirrorSessionId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	traffic-mirror-target	arn:${Partition}:ec2:${Region}:${Account}:traffic-mirror-target/${TrafficMirrorTargetId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	transit-gateway	arn:${Partition}:ec2:${Region}:${Account}:transit-gateway/${TransitGatewayId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey} ec2:transitGatewayId
resourceType	ec2	transit-gateway-attachment	arn:${Partition}:ec2:${Region}:${Account}:transit-gateway-attachment/${TransitGatewayAttachmentId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey} ec2:transitGatewayAttachmentId
resourceType	ec2	transit-gateway-connect-peer	arn:${Partition}:ec2:${Region}:${Account}:transit-gateway-connect-peer/${TransitGatewayConnectPeerId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey} ec2:transitGatewayConnectPeerId
resourceType	ec2	transit-gateway-metering-policy	arn:${Partition}:ec2:${Region}:${Account}:transit-gateway-metering-policy/${TransitGatewayMeteringPolicyId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey} ec2:transitGatewayMeteringPolicyId
resourceType	ec2	transit-gateway-multicast-domain	arn:${Partition}:ec2:${Region}:${Account}:transit-gateway-multicast-domain/${TransitGatewayMulticastDomainId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey} ec2:transitGatewayMulticastDomainId
resourceType	ec2	transit-gateway-policy-table	arn:${Partition}:ec2:${Region}:${Account}:transit-gateway-policy-table/${TransitGatewayPolicyTableId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey} ec2:transitGatewayPolicyTableId
resourceType	ec2	transit-gateway-route-table	arn:${Partition}:ec2:${Region}:${Account}:transit-gateway-route-table/${TransitGatewayRouteTableId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey} ec2:transitGatewayRouteTableId
resourceType	ec2	transit-gateway-route-table-announcement	arn:${Partition}:ec2:${Region}:${Account}:transit-gateway-route-table-announcement/${TransitGatewayRouteTableAnnouncementId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey} ec2:transitGatewayRouteTableAnnouncementId
resourceType	ec2	verified-access-endpoint	arn:${Partition}:ec2:${Region}:${Account}:verified-access-endpoint/${VerifiedAccessEndpointId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	verified-access-endpoint-target	arn:${Partition}:ec2:${Region}:${Account}:verified-access-endpoint-target/${VerifiedAccessEndpointTargetId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	verified-access-group	arn:${Partition}:ec2:${Region}:${Account}:verified-access-group/${VerifiedAccessGroupId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	verified-access-instance	arn:${Partition}:ec2:${Region}:${Account}:verified-access-instance/${VerifiedAccessInstanceId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	verified-access-policy	arn:${Partition}:ec2:${Region}:${Account}:verified-access-policy/${VerifiedAccessPolicyId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	verified-access-trust-provider	arn:${Partition}:ec2:${Region}:${Account}:verified-access-trust-provider/${VerifiedAccessTrustProviderId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	volume	arn:${Partition}:ec2:${Region}:${Account}:volume/${VolumeId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:AvailabilityZone ec2:AvailabilityZoneId ec2:Encrypted ec2:IsLaunchTemplateResource ec2:KmsKeyId ec2:LaunchTemplate ec2:ManagedResourceOperator ec2:ParentSnapshot ec2:ParentVolume ec2:Region ec2:ResourceTag/${TagKey} ec2:VolumeID ec2:VolumeInitializationRate ec2:VolumeIops ec2:VolumeSize ec2:VolumeThroughput ec2:VolumeType
resourceType	ec2	vpc	arn:${Partition}:ec2:${Region}:${Account}:vpc/${VpcId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:Ipv4IpamPoolId ec2:Ipv6IpamPoolId ec2:Region ec2:ResourceTag/${TagKey} ec2:Tenancy ec2:VpcID
resourceType	ec2	vpc-block-public-access-exclusion	arn:${Partition}:ec2:${Region}:${Account}:vpc-block-public-access-exclusion/${VpcBlockPublicAccessExclusionId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	vpc-encryption-control	arn:${Partition}:ec2:${Region}:${Account}:vpc-encryption-control/${VpcEncryptionControlId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	vpc-endpoint	arn:${Partition}:ec2:${Region}:${Account}:vpc-endpoint/${VpcEndpointId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey} ec2:VpceMultiRegion ec2:VpcePrivateDnsPreference ec2:VpcePrivateDnsSpecifiedDomains ec2:VpceServiceName ec2:VpceServiceOwner ec2:VpceServiceRegion
resourceType	ec2	vpc-endpoint-connection	arn:${Partition}:ec2:${Region}:${Account}:vpc-endpoint-connection/${VpcEndpointConnectionId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	vpc-endpoint-service	arn:${Partition}:ec2:${Region}:${Account}:vpc-endpoint-service/${VpcEndpointServiceId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:Region ec2:ResourceTag/${TagKey} ec2:VpceMultiRegion ec2:VpceServicePrivateDnsName ec2:VpceServiceRegion ec2:VpceSupportedRegion
resourceType	ec2	vpc-endpoint-service-permission	arn:${Partition}:ec2:${Region}:${Account}:vpc-endpoint-service-permission/${VpcEndpointServicePermissionId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	vpc-flow-log	arn:${Partition}:ec2:${Region}:${Account}:vpc-flow-log/${VpcFlowLogId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	vpc-peering-connection	arn:${Partition}:ec2:${Region}:${Account}:vpc-peering-connection/${VpcPeeringConnectionId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:AccepterVpc ec2:Attribute ec2:Attribute/${AttributeName} ec2:Region ec2:RequesterVpc ec2:ResourceTag/${TagKey} ec2:VpcPeeringConnectionID
resourceType	ec2	vpn-concentrator	arn:${Partition}:ec2:${Region}:${Account}:vpn-concentrator/${VpnConcentratorId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2	vpn-connection	arn:${Partition}:ec2:${Region}:${Account}:vpn-connection/${VpnConnectionId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Attribute ec2:Attribute/${AttributeName} ec2:AuthenticationType ec2:DPDTimeoutSeconds ec2:GatewayType ec2:IKEVersions ec2:InsideTunnelCidr ec2:InsideTunnelIpv6Cidr ec2:Phase1DHGroup ec2:Phase1EncryptionAlgorithms ec2:Phase1IntegrityAlgorithms ec2:Phase1LifetimeSeconds ec2:Phase2DHGroup ec2:Phase2EncryptionAlgorithms ec2:Phase2IntegrityAlgorithms ec2:Phase2LifetimeSeconds ec2:Region ec2:RekeyFuzzPercentage ec2:RekeyMarginTimeSeconds ec2:ReplayWindowSizePackets ec2:ResourceTag/${TagKey} ec2:RoutingType
resourceType	ec2	vpn-connection-device-type	arn:${Partition}:ec2:${Region}:${Account}:vpn-connection-device-type/${VpnConnectionDeviceTypeId}	ec2:Region
resourceType	ec2	vpn-gateway	arn:${Partition}:ec2:${Region}:${Account}:vpn-gateway/${VpnGatewayId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys ec2:Region ec2:ResourceTag/${TagKey}
resourceType	ec2-instance-connect	instance	arn:${Partition}:ec2:${Region}:${Account}:instance/${InstanceId}	aws:ResourceTag/${TagKey} ec2:ResourceTag/${TagKey}
resourceType	ec2-instance-connect	instance-connect-endpoint	arn:${Partition}:ec2:${Region}:${Account}:instance-connect-endpoint/${InstanceConnectEndpointId}	aws:ResourceTag/${TagKey} ec2:ResourceTag/${TagKey}
resourceType	ecr	repository	arn:${Partition}:ecr:${Region}:${Account}:repository/${RepositoryName}	aws:ResourceTag/${TagKey} ecr:ResourceTag/${TagKey}
resourceType	ecr-public	registry	arn:${Partition}:ecr-public::${Account}:registry/${RegistryId}	
resourceType	ecr-public	repository	arn:${Partition}:ecr-public::${Account}:repository/${RepositoryName}	aws:ResourceTag/${TagKey} ecr-public:ResourceTag/${TagKey}
resourceType	ecs	capacity-provider	arn:${Partition}:ecs:${Region}:${Account}:capacity-provider/${CapacityProviderName}	aws:ResourceTag/${TagKey} ecs:ResourceTag/${TagKey}
resourceType	ecs	cluster	arn:${Partition}:ecs:${Region}:${Account}:cluster/${ClusterName}	aws:ResourceTag/${TagKey} ecs:ResourceTag/${TagKey}
resourceType	ecs	container-instance	arn:${Partition}:ecs:${Region}:${Account}:container-instance/${ClusterName}/${ContainerInstanceId}	aws:ResourceTag/${TagKey} ecs:ResourceTag/${TagKey}
resourceType	ecs	daemon	arn:${Partition}:ecs:${Region}:${Account}:daemon/${ClusterName}/${DaemonName}	aws:ResourceTag/${TagKey} ecs:cluster
resourceType	ecs	daemon-deployment	arn:${Partition}:ecs:${Region}:${Account}:daemon-deployment/${ClusterName}/${DaemonName}/${DaemonDeploymentId}	aws:ResourceTag/${TagKey} ecs:cluster ecs:daemon
resourceType	ecs	daemon-revision	arn:${Partition}:ecs:${Region}:${Account}:daemon-revision/${ClusterName}/${DaemonName}/${DaemonRevisionId}	aws:ResourceTag/${TagKey} ecs:cluster ecs:daemon
resourceType	ecs	daemon-task-definition	arn:${Partition}:ecs:${Region}:${Account}:daemon-task-definition/${DaemonTaskDefinitionFamilyName}:${DaemonTaskDefinitionRevisionNumber}	aws:ResourceTag/${TagKey}
resourceType	ecs	gateway	arn:${Partition}:ecs:${Region}:${Account}:gateway/${GatewayName}/${GatewayId}	aws:ResourceTag/${TagKey}
resourceType	ecs	gateway-route	arn:${Partition}:ecs:${Region}:${Account}:gateway-route/${GatewayName}/${GatewayId}/${RouteId}	aws:ResourceTag/${TagKey} ecs:gateway
resourceType	ecs	service	arn:${Partition}:ecs:${Region}:${Account}:service/${ClusterName}/${ServiceName}	aws:ResourceTag/${TagKey} ecs:ResourceTag/${TagKey}
resourceType	ecs	service-deployment	arn:${Partition}:ecs:${Region}:${Account}:service-deployment/${ClusterName}/${ServiceName}/${ServiceDeploymentId}	aws:ResourceTag/${TagKey} ecs:cluster ecs:service
resourceType	ecs	service-revision	arn:${Partition}:ecs:${Region}:${Account}:service-revision/${ClusterName}/${ServiceName}/${ServiceRevisionId}	aws:ResourceTag/${TagKey} ecs:cluster ecs:service
resourceType	ecs	task	arn:${Partition}:ecs:${Region}:${Account}:task/${ClusterName}/${TaskId}	aws:ResourceTag/${TagKey} ecs:ResourceTag/${TagKey}
resourceType	ecs	task-definition	arn:${Partition}:ecs:${Region}:${Account}:task-definition/${TaskDefinitionFamilyName}:${TaskDefinitionRevisionNumber}	aws:ResourceTag/${TagKey} ecs:ResourceTag/${TagKey}
resourceType	ecs	task-set	arn:${Partition}:ecs:${Region}:${Account}:task-set/${ClusterName}/${ServiceName}/${TaskSetId}	aws:ResourceTag/${TagKey} ecs:ResourceTag/${TagKey}
resourceType	eks	access-entry	arn:${Partition}:eks:${Region}:${Account}:access-entry/${ClusterName}/${IamIdentityType}/${IamIdentityAccountID}/${IamIdentityName}/${UUID}	aws:ResourceTag/${TagKey} eks:accessEntryType eks:clusterName eks:kubernetesGroups eks:principalArn eks:username
resourceType	eks	access-policy	arn:${Partition}:eks::aws:cluster-access-policy/${AccessPolicyName}	
resourceType	eks	addon	arn:${Partition}:eks:${Region}:${Account}:addon/${ClusterName}/${AddonName}/${UUID}	aws:ResourceTag/${TagKey}
resourceType	eks	capability	arn:${Partition}:eks:${Region}:${Account}:capability/${ClusterName}/${CapabilityType}/${CapabilityName}/${UUID}	aws:ResourceTag/${TagKey}
resourceType	eks	cluster	arn:${Partition}:eks:${Region}:${Account}:cluster/${ClusterName}	aws:ResourceTag/${TagKey}
resourceType	eks	dashboard	arn:${Partition}:eks:${Region}:${Account}:dashboard/${DashboardName}	aws:ResourceTag/${TagKey}
resourceType	eks	eks-anywhere-subscription	arn:${Partition}:eks:${Region}:${Account}:eks-anywhere-subscription/${UUID}	aws:ResourceTag/${TagKey}
resourceType	eks	fargateprofile	arn:${Partition}:eks:${Region}:${Account}:fargateprofile/${ClusterName}/${FargateProfileName}/${UUID}	aws:ResourceTag/${TagKey}
resourceType	eks	identityproviderconfig	arn:${Partition}:eks:${Region}:${Account}:identityproviderconfig/${ClusterName}/${IdentityProviderType}/${IdentityProviderConfigName}/${UUID}	aws:ResourceTag/${TagKey}
resourceType	eks	nodegroup	arn:${Partition}:eks:${Region}:${Account}:nodegroup/${ClusterName}/${NodegroupName}/${UUID}	aws:ResourceTag/${TagKey}
resourceType	eks	podidentityassociation	arn:${Partition}:eks:${Region}:${Account}:podidentityassociation/${ClusterName}/${UUID}	aws:ResourceTag/${TagKey}
resourceType	eks-auth	cluster	arn:${Partition}:eks:${Region}:${Account}:cluster/${ClusterName}	aws:ResourceTag/${TagKey}
resourceType	elasticache	cluster	arn:${Partition}:elasticache:${Region}:${Account}:cluster:${CacheClusterId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys elasticache:AuthTokenEnabled elasticache:CacheNodeType elasticache:CacheParameterGroupName elasticache:EngineType elasticache:EngineVersion elasticache:MultiAZEnabled elasticache:SnapshotRetentionLimit
resourceType	elasticache	globalreplicationgroup	arn:${Partition}:elasticache::${Account}:globalreplicationgroup:${GlobalReplicationGroupId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys elasticache:AtRestEncryptionEnabled elasticache:AuthTokenEnabled elasticache:AutomaticFailoverEnabled elasticache:CacheNodeType elasticache:CacheParameterGroupName elasticache:ClusterModeEnabled elasticache:EngineType elasticache:EngineVersion elasticache:KmsKeyId elasticache:MultiAZEnabled elasticache:NumNodeGroups elasticache:ReplicasPerNodeGroup elasticache:SnapshotRetentionLimit elasticache:TransitEncryptionEnabled
resourceType	elasticache	parametergroup	arn:${Partition}:elasticache:${Region}:${Account}:parametergroup:${CacheParameterGroupName}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys elasticache:CacheParameterGroupName
resourceType	elasticache	replicationgroup	arn:${Partition}:elasticache:${Region}:${Account}:replicationgroup:${ReplicationGroupId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys elasticache:AtRestEncryptionEnabled elasticache:AuthTokenEnabled elasticache:AutomaticFailoverEnabled elasticache:CacheNodeType elasticache:CacheParameterGroupName elasticache:ClusterModeEnabled elasticache:Durability elasticache:EngineType elasticache:EngineVersion elasticache:KmsKeyId elasticache:MultiAZEnabled elasticache:NumNodeGroups elasticache:ReplicasPerNodeGroup elasticache:SnapshotRetentionLimit elasticache:TransitEncryptionEnabled
resourceType	elasticache	reserved-instance	arn:${Partition}:elasticache:${Region}:${Account}:reserved-instance:${ReservedCacheNodeId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
resourceType	elasticache	securitygroup	arn:${Partition}:elasticache:${Region}:${Account}:securitygroup:${CacheSecurityGroupName}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
resourceType	elasticache	serverlesscache	arn:${Partition}:elasticache:${Region}:${Account}:serverlesscache:${ServerlessCacheName}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys elasticache:DataStorageUnit elasticache:EngineType elasticache:EngineVersion elasticache:KmsKeyId elasticache:MaximumDataStorage elasticache:MaximumECPUPerSecond elasticache:MinimumDataStorage elasticache:MinimumECPUPerSecond elasticache:SnapshotRetentionLimit
resourceType	elasticache	serverlesscachesnapshot	arn:${Partition}:elasticache:${Region}:${Account}:serverlesscachesnapshot:${ServerlessCacheSnapshotName}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys elasticache:KmsKeyId
resourceType	elasticache	snapshot	arn:${Partition}:elasticache:${Region}:${Account}:snapshot:${SnapshotName}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys elasticache:KmsKeyId
resourceType	elasticache	subnetgroup	arn:${Partition}:elasticache:${Region}:${Account}:subnetgroup:${CacheSubnetGroupName}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
resourceType	elasticache	user	arn:${Partition}:elasticache:${Region}:${Account}:user:${UserId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys elasticache:UserAuthenticationMode
resourceType	elasticache	usergroup	arn:${Partition}:elasticache:${Region}:${Account}:usergroup:${UserGroupId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
resourceType	elasticbeanstalk	application	arn:${Partition}:elasticbeanstalk:${Region}:${Account}:application/${ApplicationName}	aws:ResourceTag/${TagKey}
resourceType	elasticbeanstalk	applicationversion	arn:${Partition}:elasticbeanstalk:${Region}:${Account}:applicationversion/${ApplicationName}/${VersionLabel}	aws:ResourceTag/${TagKey} elasticbeanstalk:InApplication
resourceType	elasticbeanstalk	configurationtemplate	arn:${Partition}:elasticbeanstalk:${Region}:${Account}:configurationtemplate/${ApplicationName}/${TemplateName}	aws:ResourceTag/${TagKey} elasticbeanstalk:InApplication
resourceType	elasticbeanstalk	environment	arn:${Partition}:elasticbeanstalk:${Region}:${Account}:environment/${ApplicationName}/${EnvironmentName}	aws:ResourceTag/${TagKey} elasticbeanstalk:InApplication
resourceType	elasticbeanstalk	platform	arn:${Partition}:elasticbeanstalk:${Region}::platform/${PlatformNameWithVersion}	
resourceType	elasticbeanstalk	solutionstack	arn:${Partition}:elasticbeanstalk:${Region}::solutionstack/${SolutionStackName}	
resourceType	elasticfilesystem	access-point	arn:${Partition}:elasticfilesystem:${Region}:${Account}:access-point/${AccessPointId}	aws:ResourceTag/${TagKey}
resourceType	elasticfilesystem	file-system	arn:${Partition}:elasticfilesystem:${Region}:${Account}:file-system/${FileSystemId}	aws:ResourceTag/${TagKey}
resourceType	elasticloadbalancing	listener-rule/app	arn:${Partition}:elasticloadbalancing:${Region}:${Account}:listener-rule/app/${LoadBalancerName}/${LoadBalancerId}/${ListenerId}/${ListenerRuleId}	aws:ResourceTag/${TagKey} elasticloadbalancing:ResourceTag/${TagKey}
resourceType	elasticloadbalancing	listener-rule/net	arn:${Partition}:elasticloadbalancing:${Region}:${Account}:listener-rule/net/${LoadBalancerName}/${LoadBalancerId}/${ListenerId}/${ListenerRuleId}	aws:ResourceTag/${TagKey} elasticloadbalancing:ResourceTag/${TagKey}
resourceType	elasticloadbalancing	listener/app	arn:${Partition}:elasticloadbalancing:${Region}:${Account}:listener/app/${LoadBalancerName}/${LoadBalancerId}/${ListenerId}	aws:ResourceTag/${TagKey} elasticloadbalancing:ResourceTag/${TagKey}
resourceType	elasticloadbalancing	listener/gwy	arn:${Partition}:elasticloadbalancing:${Region}:${Account}:listener/gwy/${LoadBalancerName}/${LoadBalancerId}/${ListenerId}	aws:ResourceTag/${TagKey} elasticloadbalancing:ResourceTag/${TagKey}
resourceType	elasticloadbalancing	listener/net	arn:${Partition}:elasticloadbalancing:${Region}:${Account}:listener/net/${LoadBalancerName}/${LoadBalancerId}/${ListenerId}	aws:ResourceTag/${TagKey} elasticloadbalancing:ResourceTag/${TagKey}
resourceType	elasticloadbalancing	loadbalancer	arn:${Partition}:elasticloadbalancing:${Region}:${Account}:loadbalancer/${LoadBalancerName}	aws:ResourceTag/${TagKey} elasticloadbalancing:ResourceTag/${TagKey}
resourceType	elasticloadbalancing	loadbalancer/app/	arn:${Partition}:elasticloadbalancing:${Region}:${Account}:loadbalancer/app/${LoadBalancerName}/${LoadBalancerId}	aws:ResourceTag/${TagKey} elasticloadbalancing:ResourceTag/${TagKey}
resourceType	elasticloadbalancing	loadbalancer/gwy/	arn:${Partition}:elasticloadbalancing:${Region}:${Account}:loadbalancer/gwy/${LoadBalancerName}/${LoadBalancerId}	aws:ResourceTag/${TagKey} elasticloadbalancing:ResourceTag/${TagKey}
resourceType	elasticloadbalancing	loadbalancer/net/	arn:${Partition}:elasticloadbalancing:${Region}:${Account}:loadbalancer/net/${LoadBalancerName}/${LoadBalancerId}	aws:ResourceTag/${TagKey} elasticloadbalancing:ResourceTag/${TagKey}
resourceType	elasticloadbalancing	targetgroup	arn:${Partition}:elasticloadbalancing:${Region}:${Account}:targetgroup/${TargetGroupName}/${TargetGroupId}	aws:ResourceTag/${TagKey} elasticloadbalancing:ResourceTag/${TagKey}
resourceType	elasticloadbalancing	truststore	arn:${Partition}:elasticloadbalancing:${Region}:${Account}:truststore/${TrustStoreName}/${TrustStoreId}	aws:ResourceTag/${TagKey} elasticloadbalancing:ResourceTag/${TagKey}
resourceType	elasticmapreduce	cluster	arn:${Partition}:elasticmapreduce:${Region}:${Account}:cluster/${ClusterId}	aws:ResourceTag/${TagKey} elasticmapreduce:ResourceTag/${TagKey}
resourceType	elasticmapreduce	editor	arn:${Partition}:elasticmapreduce:${Region}:${Account}:editor/${EditorId}	aws:ResourceTag/${TagKey} elasticmapreduce:ResourceTag/${TagKey}
resourceType	elasticmapreduce	notebook-execution	arn:${Partition}:elasticmapreduce:${Region}:${Account}:notebook-execution/${NotebookExecutionId}	aws:ResourceTag/${TagKey} elasticmapreduce:ResourceTag/${TagKey}
resourceType	elasticmapreduce	session	arn:${Partition}:elasticmapreduce:${Region}:${Account}:cluster/${ClusterId}/session/${SessionId}	aws:ResourceTag/${TagKey} elasticmapreduce:ResourceTag/${TagKey}
resourceType	elasticmapreduce	studio	arn:${Partition}:elasticmapreduce:${Region}:${Account}:studio/${StudioId}	aws:ResourceTag/${TagKey} elasticmapreduce:ResourceTag/${TagKey}
resourceType	elastictranscoder	job	arn:${Partition}:elastictranscoder:${Region}:${Account}:job/${JobId}	
resourceType	elastictranscoder	pipeline	arn:${Partition}:elastictranscoder:${Region}:${Account}:pipeline/${PipelineId}	
resourceType	elastictranscoder	preset	arn:${Partition}:elastictranscoder:${Region}:${Account}:preset/${PresetId}	
resourceType	elemental-appliances-software	quote	arn:${Partition}:elemental-appliances-software:${Region}:${Account}:quote/${ResourceId}	
resourceType	elemental-inference	dictionary	arn:${Partition}:elemental-inference:${Region}:${Account}:dictionary/${Id}	aws:ResourceTag/${TagKey}
resourceType	elemental-inference	feed	arn:${Partition}:elemental-inference:${Region}:${Account}:feed/${Id}	aws:ResourceTag/${TagKey}
resourceType	elemental-support-cases	case	arn:${Partition}:elemental-support-cases::${Account}:case/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	emr-containers	jobRun	arn:${Partition}:emr-containers:${Region}:${Account}:/virtualclusters/${VirtualClusterId}/jobruns/${JobRunId}	aws:ResourceTag/${TagKey}
resourceType	emr-containers	jobTemplate	arn:${Partition}:emr-containers:${Region}:${Account}:/jobtemplates/${JobTemplateId}	aws:ResourceTag/${TagKey}
resourceType	emr-containers	managedEndpoint	arn:${Partition}:emr-containers:${Region}:${Account}:/virtualclusters/${VirtualClusterId}/endpoints/${EndpointId}	aws:ResourceTag/${TagKey}
resourceType	emr-containers	securityConfiguration	arn:${Partition}:emr-containers:${Region}:${Account}:/securityconfigurations/${SecurityConfigurationId}	aws:ResourceTag/${TagKey}
resourceType	emr-containers	virtualCluster	arn:${Partition}:emr-containers:${Region}:${Account}:/virtualclusters/${VirtualClusterId}	aws:ResourceTag/${TagKey}
resourceType	emr-serverless	application	arn:${Partition}:emr-serverless:${Region}:${Account}:/applications/${ApplicationId}	aws:ResourceTag/${TagKey}
resourceType	emr-serverless	jobRun	arn:${Partition}:emr-serverless:${Region}:${Account}:/applications/${ApplicationId}/jobruns/${JobRunId}	aws:ResourceTag/${TagKey}
resourceType	emr-serverless	session	arn:${Partition}:emr-serverless:${Region}:${Account}:/applications/${ApplicationId}/sessions/${SessionId}	aws:ResourceTag/${TagKey}
resourceType	end-user-messaging	brand-profile	arn:${Partition}:end-user-messaging:${Region}:${Account}:brand-profile/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	end-user-messaging	notify-code-configuration	arn:${Partition}:end-user-messaging:${Region}:${Account}:notify-code-configuration/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	entityresolution	IdMappingWorkflow	arn:${Partition}:entityresolution:${Region}:${Account}:idmappingworkflow/${WorkflowName}	aws:ResourceTag/${TagKey}
resourceType	entityresolution	IdNamespace	arn:${Partition}:entityresolution:${Region}:${Account}:idnamespace/${IdNamespaceName}	aws:ResourceTag/${TagKey}
resourceType	entityresolution	MatchingWorkflow	arn:${Partition}:entityresolution:${Region}:${Account}:matchingworkflow/${WorkflowName}	aws:ResourceTag/${TagKey}
resourceType	entityresolution	ProviderService	arn:${Partition}:entityresolution:${Region}:${Account}:providerservice/${ProviderName}/${ProviderServiceName}	aws:ResourceTag/${TagKey}
resourceType	entityresolution	SchemaMapping	arn:${Partition}:entityresolution:${Region}:${Account}:schemamapping/${SchemaName}	aws:ResourceTag/${TagKey}
resourceType	es	application	arn:${Partition}:opensearch:${Region}:${Account}:application/${AppId}	aws:ResourceTag/${TagKey}
resourceType	es	datasource	arn:${Partition}:opensearch:${Region}:${Account}:datasource/${DataSourceName}	aws:ResourceTag/${TagKey}
resourceType	es	domain	arn:${Partition}:es:${Region}:${Account}:domain/${DomainName}	aws:ResourceTag/${TagKey}
resourceType	es	es_role	arn:${Partition}:iam::${Account}:role/aws-service-role/es.amazonaws.com/AWSServiceRoleForAmazonOpenSearchService	aws:ResourceTag/${TagKey}
resourceType	es	opensearchservice_role	arn:${Partition}:iam::${Account}:role/aws-service-role/opensearchservice.amazonaws.com/AWSServiceRoleForAmazonOpenSearchService	aws:ResourceTag/${TagKey}
resourceType	events	alias	arn:${Partition}:kms:${Region}:${Account}:alias/${Alias}	
resourceType	events	api-destination	arn:${Partition}:events:${Region}:${Account}:api-destination/${ApiDestinationName}	
resourceType	events	archive	arn:${Partition}:events:${Region}:${Account}:archive/${ArchiveName}	
resourceType	events	connection	arn:${Partition}:events:${Region}:${Account}:connection/${ConnectionName}	
resourceType	events	create-snapshot	arn:${Partition}:events:${Region}:${Account}:target/create-snapshot	
resourceType	events	endpoint	arn:${Partition}:events:${Region}:${Account}:endpoint/${EndpointName}	
resourceType	events	event-bus	arn:${Partition}:events:${Region}:${Account}:event-bus/${EventBusName}	aws:ResourceTag/${TagKey}
resourceType	events	event-busv2	arn:${Partition}:events:${Region}:${Account}:event-busv2/${EventBusName}/${OpaqueId}	aws:ResourceTag/${TagKey}
resourceType	events	event-source	arn:${Partition}:events:${Region}::event-source/${EventSourceName}	
resourceType	events	event-sourcev2	arn:${Partition}:events:${Region}:${Account}:event-sourcev2/${SourceType}/${EventSourceName}/${OpaqueId}	aws:ResourceTag/${TagKey}
resourceType	events	key	arn:${Partition}:kms:${Region}:${Account}:key/${KeyId}	
resourceType	events	reboot-instance	arn:${Partition}:events:${Region}:${Account}:target/reboot-instance	
resourceType	events	replay	arn:${Partition}:events:${Region}:${Account}:replay/${ReplayName}	
resourceType	events	rule-on-custom-event-bus	arn:${Partition}:events:${Region}:${Account}:rule/${EventBusName}/${RuleName}	aws:ResourceTag/${TagKey}
resourceType	events	rule-on-default-event-bus	arn:${Partition}:events:${Region}:${Account}:rule/${RuleName}	aws:ResourceTag/${TagKey}
resourceType	events	stop-instance	arn:${Partition}:events:${Region}:${Account}:target/stop-instance	
resourceType	events	subscriber	arn:${Partition}:events:${Region}:${Account}:subscriber/${SubscriberName}/${OpaqueId}	aws:ResourceTag/${TagKey}
resourceType	events	terminate-instance	arn:${Partition}:events:${Region}:${Account}:target/terminate-instance	
resourceType	eventsbilltoaws	approve	arn:${Partition}:eventsbilltoaws:${Region}:${Account}:${RelativeId}	aws:ResourceTag/${TagKey}
resourceType	eventsbilltoaws	info	arn:${Partition}:eventsbilltoaws:${Region}:${Account}:${RelativeId}	aws:ResourceTag/${TagKey}
resourceType	evidently	Experiment	arn:${Partition}:evidently:${Region}:${Account}:project/${ProjectName}/experiment/${ExperimentName}	aws:ResourceTag/${TagKey}
resourceType	evidently	Feature	arn:${Partition}:evidently:${Region}:${Account}:project/${ProjectName}/feature/${FeatureName}	aws:ResourceTag/${TagKey}
resourceType	evidently	Launch	arn:${Partition}:evidently:${Region}:${Account}:project/${ProjectName}/launch/${LaunchName}	aws:ResourceTag/${TagKey}
resourceType	evidently	Project	arn:${Partition}:evidently:${Region}:${Account}:project/${ProjectName}	aws:ResourceTag/${TagKey}
resourceType	evidently	Segment	arn:${Partition}:evidently:${Region}:${Account}:segment/${SegmentName}	aws:ResourceTag/${TagKey}
resourceType	evs	environment	arn:${Partition}:evs:${Region}:${Account}:environment/${EnvironmentIdentifier}	aws:ResourceTag/${TagKey}
resourceType	execute-api	execute-api-domain	arn:${Partition}:execute-api:${Region}:${Account}:/domainnames/${DomainName}+${DomainIdentifier}	
resourceType	execute-api	execute-api-general	arn:${Partition}:execute-api:${Region}:${Account}:${ApiId}/${Stage}/${Method}/${ApiSpecificResourcePath}	execute-api:viaDomainArn
resourceType	finspace	environment	arn:${Partition}:finspace:${Region}:${Account}:environment/${EnvironmentId}	aws:ResourceTag/${TagKey}
resourceType	finspace	kxCluster	arn:${Partition}:finspace:${Region}:${Account}:kxEnvironment/${EnvironmentId}/kxCluster/${KxCluster}	aws:ResourceTag/${TagKey}
resourceType	finspace	kxDatabase	arn:${Partition}:finspace:${Region}:${Account}:kxEnvironment/${EnvironmentId}/kxDatabase/${KxDatabase}	aws:ResourceTag/${TagKey}
resourceType	finspace	kxDataview	arn:${Partition}:finspace:${Region}:${Account}:kxEnvironment/${EnvironmentId}/kxDatabase/${KxDatabase}/kxDataview/${KxDataview}	aws:ResourceTag/${TagKey}
resourceType	finspace	kxEnvironment	arn:${Partition}:finspace:${Region}:${Account}:kxEnvironment/${EnvironmentId}	aws:ResourceTag/${TagKey}
resourceType	finspace	kxScalingGroup	arn:${Partition}:finspace:${Region}:${Account}:kxEnvironment/${EnvironmentId}/kxScalingGroup/${KxScalingGroup}	aws:ResourceTag/${TagKey}
resourceType	finspace	kxUser	arn:${Partition}:finspace:${Region}:${Account}:kxEnvironment/${EnvironmentId}/kxUser/${UserName}	aws:ResourceTag/${TagKey}
resourceType	finspace	kxVolume	arn:${Partition}:finspace:${Region}:${Account}:kxEnvironment/${EnvironmentId}/kxVolume/${KxVolume}	aws:ResourceTag/${TagKey}
resourceType	finspace	user	arn:${Partition}:finspace:${Region}:${Account}:user/${UserId}	aws:ResourceTag/${TagKey}
resourceType	finspace-api	credential	arn:${Partition}:finspace-api:${Region}:${Account}:/credentials/programmatic	
resourceType	firehose	deliverystream	arn:${Partition}:firehose:${Region}:${Account}:deliverystream/${DeliveryStreamName}	aws:ResourceTag/${TagKey}
resourceType	fis	action	arn:${Partition}:fis:${Region}:${Account}:action/${Id}	aws:ResourceTag/${TagKey}
resourceType	fis	experiment	arn:${Partition}:fis:${Region}:${Account}:experiment/${Id}	aws:ResourceTag/${TagKey}
resourceType	fis	experiment-template	arn:${Partition}:fis:${Region}:${Account}:experiment-template/${Id}	aws:ResourceTag/${TagKey}
resourceType	fis	safety-lever	arn:${Partition}:fis:${Region}:${Account}:safety-lever/${Id}	
resourceType	fms	applications-list	arn:${Partition}:fms:${Region}:${Account}:applications-list/${Id}	aws:ResourceTag/${TagKey}
resourceType	fms	policy	arn:${Partition}:fms:${Region}:${Account}:policy/${Id}	aws:ResourceTag/${TagKey}
resourceType	fms	protocols-list	arn:${Partition}:fms:${Region}:${Account}:protocols-list/${Id}	aws:ResourceTag/${TagKey}
resourceType	fms	resource-set	arn:${Partition}:fms:${Region}:${Account}:resource-set/${Id}	aws:ResourceTag/${TagKey}
resourceType	forecast	algorithm	arn:${Partition}:forecast:::algorithm/${ResourceId}	
resourceType	forecast	dataset	arn:${Partition}:forecast:${Region}:${Account}:dataset/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	forecast	datasetGroup	arn:${Partition}:forecast:${Region}:${Account}:dataset-group/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	forecast	datasetImportJob	arn:${Partition}:forecast:${Region}:${Account}:dataset-import-job/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	forecast	endpoint	arn:${Partition}:forecast:${Region}:${Account}:forecast-endpoint/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	forecast	explainability	arn:${Partition}:forecast:${Region}:${Account}:explainability/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	forecast	explainabilityExport	arn:${Partition}:forecast:${Region}:${Account}:explainability-export/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	forecast	forecast	arn:${Partition}:forecast:${Region}:${Account}:forecast/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	forecast	forecastExport	arn:${Partition}:forecast:${Region}:${Account}:forecast-export-job/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	forecast	monitor	arn:${Partition}:forecast:${Region}:${Account}:monitor/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	forecast	predictor	arn:${Partition}:forecast:${Region}:${Account}:predictor/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	forecast	predictorBacktestExportJob	arn:${Partition}:forecast:${Region}:${Account}:predictor-backtest-export-job/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	forecast	whatIfAnalysis	arn:${Partition}:forecast:${Region}:${Account}:what-if-analysis/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	forecast	whatIfForecast	arn:${Partition}:forecast:${Region}:${Account}:what-if-forecast/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	forecast	whatIfForecastExport	arn:${Partition}:forecast:${Region}:${Account}:what-if-forecast-export/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	frauddetector	batch-import	arn:${Partition}:frauddetector:${Region}:${Account}:batch-import/${ResourcePath}	aws:ResourceTag/${TagKey}
resourceType	frauddetector	batch-prediction	arn:${Partition}:frauddetector:${Region}:${Account}:batch-prediction/${ResourcePath}	aws:ResourceTag/${TagKey}
resourceType	frauddetector	detector	arn:${Partition}:frauddetector:${Region}:${Account}:detector/${ResourcePath}	aws:ResourceTag/${TagKey}
resourceType	frauddetector	detector-version	arn:${Partition}:frauddetector:${Region}:${Account}:detector-version/${ResourcePath}	aws:ResourceTag/${TagKey}
resourceType	frauddetector	entity-type	arn:${Partition}:frauddetector:${Region}:${Account}:entity-type/${ResourcePath}	aws:ResourceTag/${TagKey}
resourceType	frauddetector	event-type	arn:${Partition}:frauddetector:${Region}:${Account}:event-type/${ResourcePath}	aws:ResourceTag/${TagKey}
resourceType	frauddetector	external-model	arn:${Partition}:frauddetector:${Region}:${Account}:external-model/${ResourcePath}	aws:ResourceTag/${TagKey}
resourceType	frauddetector	label	arn:${Partition}:frauddetector:${Region}:${Account}:label/${ResourcePath}	aws:ResourceTag/${TagKey}
resourceType	frauddetector	list	arn:${Partition}:frauddetector:${Region}:${Account}:list/${ResourcePath}	aws:ResourceTag/${TagKey}
resourceType	frauddetector	model	arn:${Partition}:frauddetector:${Region}:${Account}:model/${ResourcePath}	aws:ResourceTag/${TagKey}
resourceType	frauddetector	model-version	arn:${Partition}:frauddetector:${Region}:${Account}:model-version/${ResourcePath}	aws:ResourceTag/${TagKey}
resourceType	frauddetector	outcome	arn:${Partition}:frauddetector:${Region}:${Account}:outcome/${ResourcePath}	aws:ResourceTag/${TagKey}
resourceType	frauddetector	rule	arn:${Partition}:frauddetector:${Region}:${Account}:rule/${ResourcePath}	aws:ResourceTag/${TagKey}
resourceType	frauddetector	variable	arn:${Partition}:frauddetector:${Region}:${Account}:variable/${ResourcePath}	aws:ResourceTag/${TagKey}
resourceType	freertos	configuration	arn:${Partition}:freertos:${Region}:${Account}:configuration/${ConfigurationName}	aws:ResourceTag/${TagKey}
resourceType	freertos	subscription	arn:${Partition}:freertos:${Region}:${Account}:subscription/${SubscriptionID}	aws:ResourceTag/${TagKey}
resourceType	fsx	association	arn:${Partition}:fsx:${Region}:${Account}:association/${FileSystemIdOrFileCacheId}/${DataRepositoryAssociationId}	aws:ResourceTag/${TagKey}
resourceType	fsx	backup	arn:${Partition}:fsx:${Region}:${Account}:backup/${BackupId}	aws:ResourceTag/${TagKey}
resourceType	fsx	file-cache	arn:${Partition}:fsx:${Region}:${Account}:file-cache/${FileCacheId}	aws:ResourceTag/${TagKey}
resourceType	fsx	file-system	arn:${Partition}:fsx:${Region}:${Account}:file-system/${FileSystemId}	aws:ResourceTag/${TagKey}
resourceType	fsx	snapshot	arn:${Partition}:fsx:${Region}:${Account}:snapshot/${VolumeId}/${SnapshotId}	aws:ResourceTag/${TagKey}
resourceType	fsx	storage-virtual-machine	arn:${Partition}:fsx:${Region}:${Account}:storage-virtual-machine/${FileSystemId}/${StorageVirtualMachineId}	aws:ResourceTag/${TagKey}
resourceType	fsx	task	arn:${Partition}:fsx:${Region}:${Account}:task/${TaskId}	aws:ResourceTag/${TagKey}
resourceType	fsx	volume	arn:${Partition}:fsx:${Region}:${Account}:volume/${FileSystemId}/${VolumeId}	aws:ResourceTag/${TagKey}
resourceType	gamelift	alias	arn:${Partition}:gamelift:${Region}::alias/${AliasId}	aws:ResourceTag/${TagKey}
resourceType	gamelift	build	arn:${Partition}:gamelift:${Region}:${Account}:build/${BuildId}	aws:ResourceTag/${TagKey}
resourceType	gamelift	containerFleet	arn:${Partition}:gamelift:${Region}:${Account}:containerfleet/${FleetId}	aws:ResourceTag/${TagKey}
resourceType	gamelift	containerGroupDefinition	arn:${Partition}:gamelift:${Region}:${Account}:containergroupdefinition/${Name}	aws:ResourceTag/${TagKey}
resourceType	gamelift	fleet	arn:${Partition}:gamelift:${Region}:${Account}:fleet/${FleetId}	aws:ResourceTag/${TagKey}
resourceType	gamelift	gameServerGroup	arn:${Partition}:gamelift:${Region}:${Account}:gameservergroup/${GameServerGroupName}	aws:ResourceTag/${TagKey}
resourceType	gamelift	gameSessionQueue	arn:${Partition}:gamelift:${Region}:${Account}:gamesessionqueue/${GameSessionQueueName}	aws:ResourceTag/${TagKey}
resourceType	gamelift	location	arn:${Partition}:gamelift:${Region}:${Account}:location/${LocationId}	aws:ResourceTag/${TagKey}
resourceType	gamelift	matchmakingConfiguration	arn:${Partition}:gamelift:${Region}:${Account}:matchmakingconfiguration/${MatchmakingConfigurationName}	aws:ResourceTag/${TagKey}
resourceType	gamelift	matchmakingRuleSet	arn:${Partition}:gamelift:${Region}:${Account}:matchmakingruleset/${MatchmakingRuleSetName}	aws:ResourceTag/${TagKey}
resourceType	gamelift	script	arn:${Partition}:gamelift:${Region}:${Account}:script/${ScriptId}	aws:ResourceTag/${TagKey}
resourceType	gameliftstreams	application	arn:${Partition}:gameliftstreams:${Region}:${Account}:application/${ApplicationId}	aws:ResourceTag/${TagKey}
resourceType	gameliftstreams	stream group	arn:${Partition}:gameliftstreams:${Region}:${Account}:streamgroup/${StreamGroupId}	aws:ResourceTag/${TagKey}
resourceType	geo	api-key	arn:${Partition}:geo:${Region}:${Account}:api-key/${KeyName}	aws:ResourceTag/${TagKey}
resourceType	geo	geofence-collection	arn:${Partition}:geo:${Region}:${Account}:geofence-collection/${GeofenceCollectionName}	aws:ResourceTag/${TagKey} geo:GeofenceIds
resourceType	geo	job	arn:${Partition}:geo:${Region}:${Account}:job/${JobId}	aws:ResourceTag/${TagKey}
resourceType	geo	map	arn:${Partition}:geo:${Region}:${Account}:map/${MapName}	aws:ResourceTag/${TagKey}
resourceType	geo	place-index	arn:${Partition}:geo:${Region}:${Account}:place-index/${IndexName}	aws:ResourceTag/${TagKey}
resourceType	geo	route-calculator	arn:${Partition}:geo:${Region}:${Account}:route-calculator/${CalculatorName}	aws:ResourceTag/${TagKey}
resourceType	geo	tracker	arn:${Partition}:geo:${Region}:${Account}:tracker/${TrackerName}	aws:ResourceTag/${TagKey} geo:DeviceIds
resourceType	geo-maps	provider	arn:${Partition}:geo-maps:${Region}::provider/default	
resourceType	geo-places	provider	arn:${Partition}:geo-places:${Region}::provider/default	
resourceType	geo-routes	provider	arn:${Partition}:geo-routes:${Region}::provider/default	
resourceType	glacier	vault	arn:${Partition}:glacier:${Region}:${Account}:vaults/${VaultName}	
resourceType	globalaccelerator	accelerator	arn:${Partition}:globalaccelerator::${Account}:accelerator/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	globalaccelerator	attachment	arn:${Partition}:globalaccelerator::${Account}:attachment/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	globalaccelerator	endpointgroup	arn:${Partition}:globalaccelerator::${Account}:accelerator/${ResourceId}/listener/${ListenerId}/endpoint-group/${EndpointGroupId}	aws:ResourceTag/${TagKey}
resourceType	globalaccelerator	listener	arn:${Partition}:globalaccelerator::${Account}:accelerator/${ResourceId}/listener/${ListenerId}	aws:ResourceTag/${TagKey}
resourceType	glue	blueprint	arn:${Partition}:glue:${Region}:${Account}:blueprint/${BlueprintName}	aws:ResourceTag/${TagKey}
resourceType	glue	catalog	arn:${Partition}:glue:${Region}:${Account}:catalog/${CatalogName}	aws:ResourceTag/${TagKey}
resourceType	glue	completion	arn:${Partition}:glue:${Region}:${Account}:completion/${CompletionId}	
resourceType	glue	connection	arn:${Partition}:glue:${Region}:${Account}:connection/${ConnectionName}	aws:ResourceTag/${TagKey}
resourceType	glue	connectionType	arn:${Partition}:glue:${Region}:${Account}:connectionType:${ConnectionTypeName}	aws:ResourceTag/${TagKey}
resourceType	glue	crawler	arn:${Partition}:glue:${Region}:${Account}:crawler/${CrawlerName}	aws:ResourceTag/${TagKey}
resourceType	glue	customEntityType	arn:${Partition}:glue:${Region}:${Account}:customEntityType/${CustomEntityTypeId}	aws:ResourceTag/${TagKey}
resourceType	glue	database	arn:${Partition}:glue:${Region}:${Account}:database/${DatabaseName}	aws:ResourceTag/${TagKey}
resourceType	glue	dataQualityRuleset	arn:${Partition}:glue:${Region}:${Account}:dataQualityRuleset/${RulesetName}	aws:ResourceTag/${TagKey}
resourceType	glue	devendpoint	arn:${Partition}:glue:${Region}:${Account}:devEndpoint/${DevEndpointName}	aws:ResourceTag/${TagKey}
resourceType	glue	integration	arn:${Partition}:glue:${Region}:${Account}:integration:${IntegrationId}	aws:ResourceTag/${TagKey}
resourceType	glue	integrationResourceProperty	arn:${Partition}:glue:${Region}:${Account}:integrationresourceproperty/${ResourceType}/${ResourceName}	aws:ResourceTag/${TagKey}
resourceType	glue	job	arn:${Partition}:glue:${Region}:${Account}:job/${JobName}	aws:ResourceTag/${TagKey}
resourceType	glue	mlTransform	arn:${Partition}:glue:${Region}:${Account}:mlTransform/${TransformId}	aws:ResourceTag/${TagKey}
resourceType	glue	registry	arn:${Partition}:glue:${Region}:${Account}:registry/${RegistryName}	aws:ResourceTag/${TagKey}
resourceType	glue	rootcatalog	arn:${Partition}:glue:${Region}:${Account}:catalog	
resourceType	glue	schema	arn:${Partition}:glue:${Region}:${Account}:schema/${SchemaName}	aws:ResourceTag/${TagKey}
resourceType	glue	session	arn:${Partition}:glue:${Region}:${Account}:session/${SessionId}	aws:ResourceTag/${TagKey}
resourceType	glue	table	arn:${Partition}:glue:${Region}:${Account}:table/${DatabaseName}/${TableName}	aws:ResourceTag/${TagKey}
resourceType	glue	tableversion	arn:${Partition}:glue:${Region}:${Account}:tableVersion/${DatabaseName}/${TableName}/${TableVersionName}	aws:ResourceTag/${TagKey}
resourceType	glue	trigger	arn:${Partition}:glue:${Region}:${Account}:trigger/${TriggerName}	aws:ResourceTag/${TagKey}
resourceType	glue	usageProfile	arn:${Partition}:glue:${Region}:${Account}:usageProfile/${UsageProfileId}	aws:ResourceTag/${TagKey}
resourceType	glue	userdefinedfunction	arn:${Partition}:glue:${Region}:${Account}:userDefinedFunction/${DatabaseName}/${UserDefinedFunctionName}	aws:ResourceTag/${TagKey}
resourceType	glue	workflow	arn:${Partition}:glue:${Region}:${Account}:workflow/${WorkflowName}	aws:ResourceTag/${TagKey}
resourceType	grafana	workspace	arn:${Partition}:grafana:${Region}:${Account}:/workspaces/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	greengrass	bulkDeployment	arn:${Partition}:greengrass:${Region}:${Account}:/greengrass/bulk/deployments/${BulkDeploymentId}	aws:ResourceTag/${TagKey}
resourceType	greengrass	certificateAuthority	arn:${Partition}:greengrass:${Region}:${Account}:/greengrass/groups/${GroupId}/certificateauthorities/${CertificateAuthorityId}	
resourceType	greengrass	component	arn:${Partition}:greengrass:${Region}:${Account}:components:${ComponentName}	aws:ResourceTag/${TagKey}
resourceType	greengrass	componentVersion	arn:${Partition}:greengrass:${Region}:${Account}:components:${ComponentName}:versions:${ComponentVersion}	aws:ResourceTag/${TagKey}
resourceType	greengrass	connectivityInfo	arn:${Partition}:greengrass:${Region}:${Account}:/greengrass/things/${ThingName}/connectivityInfo	
resourceType	greengrass	connectorDefinition	arn:${Partition}:greengrass:${Region}:${Account}:/greengrass/definition/connectors/${ConnectorDefinitionId}	aws:ResourceTag/${TagKey}
resourceType	greengrass	connectorDefinitionVersion	arn:${Partition}:greengrass:${Region}:${Account}:/greengrass/definition/connectors/${ConnectorDefinitionId}/versions/${VersionId}	
resourceType	greengrass	coreDefinition	arn:${Partition}:greengrass:${Region}:${Account}:/greengrass/definition/cores/${CoreDefinitionId}	aws:ResourceTag/${TagKey}
resourceType	greengrass	coreDefinitionVersion	arn:${Partition}:greengrass:${Region}:${Account}:/greengrass/definition/cores/${CoreDefinitionId}/versions/${VersionId}	
resourceType	greengrass	coreDevice	arn:${Partition}:greengrass:${Region}:${Account}:coreDevices:${CoreDeviceThingName}	aws:ResourceTag/${TagKey}
resourceType	greengrass	deployment	arn:${Partition}:greengrass:${Region}:${Account}:/greengrass/groups/${GroupId}/deployments/${DeploymentId} arn:${Partition}:greengrass:${Region}:${Account}:deployments:${DeploymentId}	aws:ResourceTag/${TagKey}
resourceType	greengrass	deviceDefinition	arn:${Partition}:greengrass:${Region}:${Account}:/greengrass/definition/devices/${DeviceDefinitionId}	aws:ResourceTag/${TagKey}
resourceType	greengrass	deviceDefinitionVersion	arn:${Partition}:greengrass:${Region}:${Account}:/greengrass/definition/devices/${DeviceDefinitionId}/versions/${VersionId}	
resourceType	greengrass	functionDefinition	arn:${Partition}:greengrass:${Region}:${Account}:/greengrass/definition/functions/${FunctionDefinitionId}	aws:ResourceTag/${TagKey}
resourceType	greengrass	functionDefinitionVersion	arn:${Partition}:greengrass:${Region}:${Account}:/greengrass/definition/functions/${FunctionDefinitionId}/versions/${VersionId}	
resourceType	greengrass	group	arn:${Partition}:greengrass:${Region}:${Account}:/greengrass/groups/${GroupId}	aws:ResourceTag/${TagKey}
resourceType	greengrass	groupVersion	arn:${Partition}:greengrass:${Region}:${Account}:/greengrass/groups/${GroupId}/versions/${VersionId}	
resourceType	greengrass	loggerDefinition	arn:${Partition}:greengrass:${Region}:${Account}:/greengrass/definition/loggers/${LoggerDefinitionId}	aws:ResourceTag/${TagKey}
resourceType	greengrass	loggerDefinitionVersion	arn:${Partition}:greengrass:${Region}:${Account}:/greengrass/definition/loggers/${LoggerDefinitionId}/versions/${VersionId}	
resourceType	greengrass	resourceDefinition	arn:${Partition}:greengrass:${Region}:${Account}:/greengrass/definition/resources/${ResourceDefinitionId}	aws:ResourceTag/${TagKey}
resourceType	greengrass	resourceDefinitionVersion	arn:${Partition}:greengrass:${Region}:${Account}:/greengrass/definition/resources/${ResourceDefinitionId}/versions/${VersionId}	
resourceType	greengrass	subscriptionDefinition	arn:${Partition}:greengrass:${Region}:${Account}:/greengrass/definition/subscriptions/${SubscriptionDefinitionId}	aws:ResourceTag/${TagKey}
resourceType	greengrass	subscriptionDefinitionVersion	arn:${Partition}:greengrass:${Region}:${Account}:/greengrass/definition/subscriptions/${SubscriptionDefinitionId}/versions/${VersionId}	
resourceType	greengrass	thing	arn:${Partition}:iot:${Region}:${Account}:thing/${ThingName}	
resourceType	greengrass	thingRuntimeConfig	arn:${Partition}:greengrass:${Region}:${Account}:/greengrass/things/${ThingName}/runtimeconfig	
resourceType	groundstation	Agent	arn:${Partition}:groundstation:${Region}:${Account}:agent/${AgentId}	groundstation:AgentId
resourceType	groundstation	Config	arn:${Partition}:groundstation:${Region}:${Account}:config/${ConfigType}/${ConfigId}	aws:ResourceTag/${TagKey} groundstation:ConfigId groundstation:ConfigType
resourceType	groundstation	Contact	arn:${Partition}:groundstation:${Region}:${Account}:contact/${ContactId}	aws:ResourceTag/${TagKey} groundstation:ContactId
resourceType	groundstation	DataflowEndpointGroup	arn:${Partition}:groundstation:${Region}:${Account}:dataflow-endpoint-group/${DataflowEndpointGroupId}	aws:ResourceTag/${TagKey} groundstation:DataflowEndpointGroupId
resourceType	groundstation	EphemerisItem	arn:${Partition}:groundstation:${Region}:${Account}:ephemeris/${EphemerisId}	aws:ResourceTag/${TagKey} groundstation:EphemerisId
resourceType	groundstation	GroundStationResource	arn:${Partition}:groundstation:${Region}:${Account}:groundstation:${GroundStationId}	groundstation:GroundStationId
resourceType	groundstation	MissionProfile	arn:${Partition}:groundstation:${Region}:${Account}:mission-profile/${MissionProfileId}	aws:ResourceTag/${TagKey} groundstation:MissionProfileId
resourceType	groundstation	Satellite	arn:${Partition}:groundstation:${Region}:${Account}:satellite/${SatelliteId}	groundstation:SatelliteId
resourceType	guardduty	customdetectionrule	arn:${Partition}:guardduty::aws:detection-rule/custom/${RuleId}	
resourceType	guardduty	customdetectionruleassociation	arn:${Partition}:guardduty:${Region}:${Account}:detection-rule/custom/${RuleId}/association/${AssociationId}	aws:ResourceTag/${TagKey}
resourceType	guardduty	detector	arn:${Partition}:guardduty:${Region}:${Account}:detector/${DetectorId}	aws:ResourceTag/${TagKey}
resourceType	guardduty	filter	arn:${Partition}:guardduty:${Region}:${Account}:detector/${DetectorId}/filter/${FilterName}	aws:ResourceTag/${TagKey}
resourceType	guardduty	ipset	arn:${Partition}:guardduty:${Region}:${Account}:detector/${DetectorId}/ipset/${IPSetId}	aws:ResourceTag/${TagKey}
resourceType	guardduty	malwareprotectionplan	arn:${Partition}:guardduty:${Region}:${Account}:malware-protection-plan/${MalwareProtectionPlanId}	aws:ResourceTag/${TagKey}
resourceType	guardduty	publishingDestination	arn:${Partition}:guardduty:${Region}:${Account}:detector/${DetectorId}/publishingdestination/${PublishingDestinationId}	aws:ResourceTag/${TagKey}
resourceType	guardduty	threatentityset	arn:${Partition}:guardduty:${Region}:${Account}:detector/${DetectorId}/threatentityset/${ThreatEntitySetId}	aws:ResourceTag/${TagKey}
resourceType	guardduty	threatintelset	arn:${Partition}:guardduty:${Region}:${Account}:detector/${DetectorId}/threatintelset/${ThreatIntelSetId}	aws:ResourceTag/${TagKey}
resourceType	guardduty	trustedentityset	arn:${Partition}:guardduty:${Region}:${Account}:detector/${DetectorId}/trustedentityset/${TrustedEntitySetId}	aws:ResourceTag/${TagKey}
resourceType	health	event	arn:${Partition}:health:*::event/${Service}/${EventTypeCode}/*	
resourceType	health-agent	Agent	arn:${Partition}:health-agent:${Region}:${Account}:domain/${DomainId}/agent/${AgentId}	aws:ResourceTag/${TagKey}
resourceType	health-agent	Domain	arn:${Partition}:health-agent:${Region}:${Account}:domain/${DomainId}	aws:ResourceTag/${TagKey}
resourceType	health-agent	Integration	arn:${Partition}:health-agent:${Region}:${Account}:domain/${DomainId}/integration/${IntegrationId}	aws:ResourceTag/${TagKey}
resourceType	health-agent	PatientInsightsJob	arn:${Partition}:health-agent:${Region}:${Account}:domain/${DomainId}/patient-insights-job/${JobId}	aws:ResourceTag/${TagKey}
resourceType	health-agent	Session	arn:${Partition}:health-agent:${Region}:${Account}:domain/${DomainId}/session/${SessionId}	aws:ResourceTag/${TagKey}
resourceType	health-agent	Subscription	arn:${Partition}:health-agent:${Region}:${Account}:domain/${DomainId}/subscription/${SubscriptionId}	aws:ResourceTag/${TagKey}
resourceType	healthlake	datastore	arn:${Partition}:healthlake:${Region}:${Account}:datastore/fhir/${DatastoreId}	aws:ResourceTag/${TagKey}
resourceType	healthlake	dataTransformationProfile	arn:${Partition}:healthlake:${Region}:${Account}:dataTransformationProfile/${ProfileId}	aws:ResourceTag/${TagKey}
resourceType	honeycode	screen	arn:${Partition}:honeycode:${Region}:${Account}:screen:workbook/${WorkbookId}/app/${AppId}/screen/${ScreenId}	
resourceType	honeycode	screen-automation	arn:${Partition}:honeycode:${Region}:${Account}:screen-automation:workbook/${WorkbookId}/app/${AppId}/screen/${ScreenId}/automation/${AutomationId}	
resourceType	honeycode	table	arn:${Partition}:honeycode:${Region}:${Account}:table:workbook/${WorkbookId}/table/${TableId}	
resourceType	honeycode	workbook	arn:${Partition}:honeycode:${Region}:${Account}:workbook:workbook/${WorkbookId}	
resourceType	iam	access-report	arn:${Partition}:iam::${Account}:access-report/${EntityPath}	
resourceType	iam	assumed-role	arn:${Partition}:iam::${Account}:assumed-role/${RoleName}/${RoleSessionName}	
resourceType	iam	delegation-request	arn:${Partition}:iam::${Account}:delegation-request/${DelegationRequestId}	iam:DelegationRequestOwner
resourceType	iam	federated-user	arn:${Partition}:iam::${Account}:federated-user/${UserName}	
resourceType	iam	group	arn:${Partition}:iam::${Account}:group/${GroupNameWithPath}	
resourceType	iam	instance-profile	arn:${Partition}:iam::${Account}:instance-profile/${InstanceProfileNameWithPath}	aws:ResourceTag/${TagKey}
resourceType	iam	mfa	arn:${Partition}:iam::${Account}:mfa/${MfaTokenIdWithPath}	aws:ResourceTag/${TagKey}
resourceType	iam	oidc-provider	arn:${Partition}:iam::${Account}:oidc-provider/${OidcProviderName}	aws:ResourceTag/${TagKey}
resourceType	iam	policy	arn:${Partition}:iam::${Account}:policy/${PolicyNameWithPath}	aws:ResourceTag/${TagKey}
resourceType	iam	role	arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}	aws:ResourceTag/${TagKey} iam:ResourceTag/${TagKey}
resourceType	iam	role-template	arn:${Partition}:iam::aws:role-template/${AWSServicePrincipal}/${RoleTemplateName}:${RoleTemplateMajorVersion}	
resourceType	iam	saml-provider	arn:${Partition}:iam::${Account}:saml-provider/${SamlProviderName}	aws:ResourceTag/${TagKey}
resourceType	iam	server-certificate	arn:${Partition}:iam::${Account}:server-certificate/${CertificateNameWithPath}	aws:ResourceTag/${TagKey}
resourceType	iam	sms-mfa	arn:${Partition}:iam::${Account}:sms-mfa/${MfaTokenIdWithPath}	
resourceType	iam	user	arn:${Partition}:iam::${Account}:user/${UserNameWithPath}	aws:ResourceTag/${TagKey} iam:ResourceTag/${TagKey}
resourceType	identity-sync	SyncProfileResource	arn:${Partition}:identity-sync:${Region}:${Account}:profile/${SyncProfileName}	
resourceType	identity-sync	SyncTargetResource	arn:${Partition}:identity-sync:${Region}:${Account}:target/${SyncProfileName}/${SyncTargetName}	
resourceType	identitystore	AllGroupMemberships	arn:${Partition}:identitystore:::membership/*	
resourceType	identitystore	AllGroups	arn:${Partition}:identitystore:::group/*	
resourceType	identitystore	AllUsers	arn:${Partition}:identitystore:::user/*	
resourceType	identitystore	Group	arn:${Partition}:identitystore:::group/${GroupId}	
resourceType	identitystore	GroupMembership	arn:${Partition}:identitystore:::membership/${MembershipId}	
resourceType	identitystore	Identitystore	arn:${Partition}:identitystore::${Account}:identitystore/${IdentityStoreId}	
resourceType	identitystore	User	arn:${Partition}:identitystore:::user/${UserId}	
resourceType	imagebuilder	allComponentBuildVersions	arn:${Partition}:imagebuilder:${Region}:${Account}:component/${ComponentName}/${ComponentVersion}/*	
resourceType	imagebuilder	allImageBuildVersions	arn:${Partition}:imagebuilder:${Region}:${Account}:image/${ImageName}/${ImageVersion}/*	
resourceType	imagebuilder	allWorkflowBuildVersions	arn:${Partition}:imagebuilder:${Region}:${Account}:workflow/${WorkflowType}/${WorkflowName}/${WorkflowVersion}/*	
resourceType	imagebuilder	component	arn:${Partition}:imagebuilder:${Region}:${Account}:component/${ComponentName}/${ComponentVersion}/${ComponentBuildVersion}	aws:ResourceTag/${TagKey}
resourceType	imagebuilder	containerRecipe	arn:${Partition}:imagebuilder:${Region}:${Account}:container-recipe/${ContainerRecipeName}/${ContainerRecipeVersion}	aws:ResourceTag/${TagKey}
resourceType	imagebuilder	distributionConfiguration	arn:${Partition}:imagebuilder:${Region}:${Account}:distribution-configuration/${DistributionConfigurationName}	aws:ResourceTag/${TagKey}
resourceType	imagebuilder	image	arn:${Partition}:imagebuilder:${Region}:${Account}:image/${ImageName}/${ImageVersion}/${ImageBuildVersion}	aws:ResourceTag/${TagKey}
resourceType	imagebuilder	imagePipeline	arn:${Partition}:imagebuilder:${Region}:${Account}:image-pipeline/${ImagePipelineName}	aws:ResourceTag/${TagKey}
resourceType	imagebuilder	imageRecipe	arn:${Partition}:imagebuilder:${Region}:${Account}:image-recipe/${ImageRecipeName}/${ImageRecipeVersion}	aws:ResourceTag/${TagKey}
resourceType	imagebuilder	imageVersion	arn:${Partition}:imagebuilder:${Region}:${Account}:image/${ImageName}/${ImageVersion}	aws:ResourceTag/${TagKey}
resourceType	imagebuilder	infrastructureConfiguration	arn:${Partition}:imagebuilder:${Region}:${Account}:infrastructure-configuration/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	imagebuilder	lifecycleExecution	arn:${Partition}:imagebuilder:${Region}:${Account}:lifecycle-execution/${LifecycleExecutionId}	
resourceType	imagebuilder	lifecyclePolicy	arn:${Partition}:imagebuilder:${Region}:${Account}:lifecycle-policy/${LifecyclePolicyName}	aws:ResourceTag/${TagKey}
resourceType	imagebuilder	workflow	arn:${Partition}:imagebuilder:${Region}:${Account}:workflow/${WorkflowType}/${WorkflowName}/${WorkflowVersion}/${WorkflowBuildVersion}	aws:ResourceTag/${TagKey}
resourceType	imagebuilder	workflowExecution	arn:${Partition}:imagebuilder:${Region}:${Account}:workflow-execution/${WorkflowExecutionId}	
resourceType	imagebuilder	workflowStepExecution	arn:${Partition}:imagebuilder:${Region}:${Account}:workflow-step-execution/${WorkflowStepExecutionId}	
resourceType	inspector2	CIS Scan Configuration	arn:${Partition}:inspector2:${Region}:${Account}:owner/${OwnerId}/cis-configuration/${CISScanConfigurationId}	aws:ResourceTag/${TagKey}
resourceType	inspector2	Code Security Integration	arn:${Partition}:inspector2:${Region}:${Account}:codesecurity-integration/${CodeSecurityIntegrationId}	aws:ResourceTag/${TagKey}
resourceType	inspector2	Code Security Scan Configuration	arn:${Partition}:inspector2:${Region}:${Account}:owner/${OwnerId}/codesecurity-configuration/${CodeSecurityScanConfigurationId}	aws:ResourceTag/${TagKey}
resourceType	inspector2	Connector	arn:${Partition}:inspector2:${Region}:${Account}:connector/${ConnectorId}	aws:ResourceTag/${TagKey}
resourceType	inspector2	Filter	arn:${Partition}:inspector2:${Region}:${Account}:owner/${OwnerId}/filter/${FilterId}	aws:ResourceTag/${TagKey}
resourceType	inspector2	Finding	arn:${Partition}:inspector2:${Region}:${Account}:finding/${FindingId}	
resourceType	interconnect	connection	arn:${Partition}:interconnect:${Region}:${Account}:connection/${Id}	aws:ResourceTag/${TagKey}
resourceType	interconnect	environment	arn:${Partition}:interconnect:${Region}:${Account}:environment/${Id}	
resourceType	internetmonitor	HealthEvent	arn:${Partition}:internetmonitor:${Region}:${Account}:monitor/${MonitorName}/health-event/${EventId}	aws:ResourceTag/${TagKey}
resourceType	internetmonitor	InternetEvent	arn:${Partition}:internetmonitor::${Account}:internet-event/${InternetEventId}	
resourceType	internetmonitor	Monitor	arn:${Partition}:internetmonitor:${Region}:${Account}:monitor/${MonitorName}	aws:ResourceTag/${TagKey}
resourceType	invoicing	invoice-unit	arn:${Partition}:invoicing::${Account}:invoice-unit/${Identifier}	aws:ResourceTag/${TagKey}
resourceType	invoicing	procurement-portal-preference	arn:${Partition}:invoicing::${Account}:procurement-portal-preference/${Identifier}	aws:ResourceTag/${TagKey}
resourceType	iot	authorizer	arn:${Partition}:iot:${Region}:${Account}:authorizer/${AuthorizerName}	aws:ResourceTag/${TagKey}
resourceType	iot	billinggroup	arn:${Partition}:iot:${Region}:${Account}:billinggroup/${BillingGroupName}	aws:ResourceTag/${TagKey}
resourceType	iot	cacert	arn:${Partition}:iot:${Region}:${Account}:cacert/${CACertificate}	aws:ResourceTag/${TagKey}
resourceType	iot	cert	arn:${Partition}:iot:${Region}:${Account}:cert/${Certificate}	
resourceType	iot	certificateprovider	arn:${Partition}:iot:${Region}:${Account}:certificateprovider/${CertificateProviderName}	aws:ResourceTag/${TagKey}
resourceType	iot	client	arn:${Partition}:iot:${Region}:${Account}:client/${ClientId}	
resourceType	iot	command	arn:${Partition}:iot:${Region}:${Account}:command/${CommandId}	aws:ResourceTag/${TagKey}
resourceType	iot	custommetric	arn:${Partition}:iot:${Region}:${Account}:custommetric/${MetricName}	aws:ResourceTag/${TagKey}
resourceType	iot	destination	arn:${Partition}:iot:${Region}:${Account}:ruledestination/${DestinationType}/${Uuid}	
resourceType	iot	dimension	arn:${Partition}:iot:${Region}:${Account}:dimension/${DimensionName}	aws:ResourceTag/${TagKey}
resourceType	iot	domainconfiguration	arn:${Partition}:iot:${Region}:${Account}:domainconfiguration/${DomainConfigurationName}/${Id}	aws:ResourceTag/${TagKey}
resourceType	iot	dynamicthinggroup	arn:${Partition}:iot:${Region}:${Account}:thinggroup/${ThingGroupName}	aws:ResourceTag/${TagKey}
resourceType	iot	fleetmetric	arn:${Partition}:iot:${Region}:${Account}:fleetmetric/${FleetMetricName}	aws:ResourceTag/${TagKey}
resourceType	iot	index	arn:${Partition}:iot:${Region}:${Account}:index/${IndexName}	
resourceType	iot	job	arn:${Partition}:iot:${Region}:${Account}:job/${JobId}	aws:ResourceTag/${TagKey}
resourceType	iot	jobtemplate	arn:${Partition}:iot:${Region}:${Account}:jobtemplate/${JobTemplateId}	aws:ResourceTag/${TagKey}
resourceType	iot	mitigationaction	arn:${Partition}:iot:${Region}:${Account}:mitigationaction/${MitigationActionName}	aws:ResourceTag/${TagKey}
resourceType	iot	otaupdate	arn:${Partition}:iot:${Region}:${Account}:otaupdate/${OtaUpdateId}	aws:ResourceTag/${TagKey}
resourceType	iot	package	arn:${Partition}:iot:${Region}:${Account}:package/${PackageName}	aws:ResourceTag/${TagKey}
resourceType	iot	packageversion	arn:${Partition}:iot:${Region}:${Account}:package/${PackageName}/version/${VersionName}	aws:ResourceTag/${TagKey}
resourceType	iot	policy	arn:${Partition}:iot:${Region}:${Account}:policy/${PolicyName}	aws:ResourceTag/${TagKey}
resourceType	iot	provisioningtemplate	arn:${Partition}:iot:${Region}:${Account}:provisioningtemplate/${ProvisioningTemplate}	aws:ResourceTag/${TagKey}
resourceType	iot	rolealias	arn:${Partition}:iot:${Region}:${Account}:rolealias/${RoleAlias}	aws:ResourceTag/${TagKey}
resourceType	iot	rule	arn:${Partition}:iot:${Region}:${Account}:rule/${RuleName}	aws:ResourceTag/${TagKey}
resourceType	iot	scheduledaudit	arn:${Partition}:iot:${Region}:${Account}:scheduledaudit/${ScheduleName}	aws:ResourceTag/${TagKey}
resourceType	iot	securityprofile	arn:${Partition}:iot:${Region}:${Account}:securityprofile/${SecurityProfileName}	aws:ResourceTag/${TagKey}
resourceType	iot	stream	arn:${Partition}:iot:${Region}:${Account}:stream/${StreamId}	aws:ResourceTag/${TagKey}
resourceType	iot	thing	arn:${Partition}:iot:${Region}:${Account}:thing/${ThingName}	
resourceType	iot	thinggroup	arn:${Partition}:iot:${Region}:${Account}:thinggroup/${ThingGroupName}	aws:ResourceTag/${TagKey}
resourceType	iot	thingtype	arn:${Partition}:iot:${Region}:${Account}:thingtype/${ThingTypeName}	aws:ResourceTag/${TagKey}
resourceType	iot	topic	arn:${Partition}:iot:${Region}:${Account}:topic/${TopicName}	
resourceType	iot	topicfilter	arn:${Partition}:iot:${Region}:${Account}:topicfilter/${TopicFilter}	
resourceType	iot	tunnel	arn:${Partition}:iot:${Region}:${Account}:tunnel/${TunnelId}	aws:ResourceTag/${TagKey}
resourceType	iotanalytics	channel	arn:${Partition}:iotanalytics:${Region}:${Account}:channel/${ChannelName}	aws:RequestTag/${TagKey} aws:TagKeys iotanalytics:ResourceTag/${TagKey}
resourceType	iotanalytics	dataset	arn:${Partition}:iotanalytics:${Region}:${Account}:dataset/${DatasetName}	aws:RequestTag/${TagKey} aws:TagKeys iotanalytics:ResourceTag/${TagKey}
resourceType	iotanalytics	datastore	arn:${Partition}:iotanalytics:${Region}:${Account}:datastore/${DatastoreName}	aws:RequestTag/${TagKey} aws:TagKeys iotanalytics:ResourceTag/${TagKey}
resourceType	iotanalytics	pipeline	arn:${Partition}:iotanalytics:${Region}:${Account}:pipeline/${PipelineName}	aws:RequestTag/${TagKey} aws:TagKeys iotanalytics:ResourceTag/${TagKey}
resourceType	iotdeviceadvisor	Suitedefinition	arn:${Partition}:iotdeviceadvisor:${Region}:${Account}:suitedefinition/${SuiteDefinitionId}	aws:ResourceTag/${TagKey}
resourceType	iotdeviceadvisor	Suiterun	arn:${Partition}:iotdeviceadvisor:${Region}:${Account}:suiterun/${SuiteDefinitionId}/${SuiteRunId}	aws:ResourceTag/${TagKey}
resourceType	iotevents	alarmModel	arn:${Partition}:iotevents:${Region}:${Account}:alarmModel/${AlarmModelName}	aws:ResourceTag/${TagKey}
resourceType	iotevents	detectorModel	arn:${Partition}:iotevents:${Region}:${Account}:detectorModel/${DetectorModelName}	aws:ResourceTag/${TagKey}
resourceType	iotevents	input	arn:${Partition}:iotevents:${Region}:${Account}:input/${InputName}	aws:ResourceTag/${TagKey}
resourceType	iotfleethub	application	arn:${Partition}:iotfleethub:${Region}:${Account}:application/${ApplicationId}	aws:ResourceTag/${TagKey}
resourceType	iotfleetwise	campaign	arn:${Partition}:iotfleetwise:${Region}:${Account}:campaign/${CampaignName}	aws:ResourceTag/${TagKey}
resourceType	iotfleetwise	decodermanifest	arn:${Partition}:iotfleetwise:${Region}:${Account}:decoder-manifest/${Name}	aws:ResourceTag/${TagKey}
resourceType	iotfleetwise	fleet	arn:${Partition}:iotfleetwise:${Region}:${Account}:fleet/${FleetId}	aws:ResourceTag/${TagKey}
resourceType	iotfleetwise	modelmanifest	arn:${Partition}:iotfleetwise:${Region}:${Account}:model-manifest/${Name}	aws:ResourceTag/${TagKey}
resourceType	iotfleetwise	signalcatalog	arn:${Partition}:iotfleetwise:${Region}:${Account}:signal-catalog/${Name}	aws:ResourceTag/${TagKey}
resourceType	iotfleetwise	statetemplate	arn:${Partition}:iotfleetwise:${Region}:${Account}:state-template/${StateTemplateId}	aws:ResourceTag/${TagKey}
resourceType	iotfleetwise	vehicle	arn:${Partition}:iotfleetwise:${Region}:${Account}:vehicle/${VehicleId}	aws:ResourceTag/${TagKey}
resourceType	iotjobsdata	thing	arn:${Partition}:iot:${Region}:${Account}:thing/${ThingName}	
resourceType	iotmanagedintegrations	account-association	arn:${Partition}:iotmanagedintegrations:${Region}:${Account}:account-association/${AccountAssociationId}	aws:ResourceTag/${TagKey}
resourceType	iotmanagedintegrations	credential-locker	arn:${Partition}:iotmanagedintegrations:${Region}:${Account}:credential-locker/${Identifier}	aws:ResourceTag/${TagKey}
resourceType	iotmanagedintegrations	managed-thing	arn:${Partition}:iotmanagedintegrations:${Region}:${Account}:managed-thing/${Identifier}	aws:ResourceTag/${TagKey}
resourceType	iotmanagedintegrations	ota-task	arn:${Partition}:iotmanagedintegrations:${Region}:${Account}:ota-task/${Identifier}	aws:ResourceTag/${TagKey}
resourceType	iotmanagedintegrations	provisioning-profile	arn:${Partition}:iotmanagedintegrations:${Region}:${Account}:provisioning-profile/${Identifier}	aws:ResourceTag/${TagKey}
resourceType	iotsitewise	access-policy	arn:${Partition}:iotsitewise:${Region}:${Account}:access-policy/${AccessPolicyId}	aws:ResourceTag/${TagKey}
resourceType	iotsitewise	application	arn:${Partition}:iotsitewise:${Region}:${Account}:workspace/${WorkspaceName}/application/${ApplicationId}	aws:ResourceTag/${TagKey}
resourceType	iotsitewise	asset	arn:${Partition}:iotsitewise:${Region}:${Account}:asset/${AssetId}	aws:ResourceTag/${TagKey}
resourceType	iotsitewise	asset-model	arn:${Partition}:iotsitewise:${Region}:${Account}:asset-model/${AssetModelId}	aws:ResourceTag/${TagKey}
resourceType	iotsitewise	computation-model	arn:${Partition}:iotsitewise:${Region}:${Account}:computation-model/${ComputationModelId}	aws:ResourceTag/${TagKey}
resourceType	iotsitewise	dashboard	arn:${Partition}:iotsitewise:${Region}:${Account}:dashboard/${DashboardId}	aws:ResourceTag/${TagKey}
resourceType	iotsitewise	dataset	arn:${Partition}:iotsitewise:${Region}:${Account}:dataset/${DatasetId}	aws:ResourceTag/${TagKey}
resourceType	iotsitewise	gateway	arn:${Partition}:iotsitewise:${Region}:${Account}:gateway/${GatewayId}	aws:ResourceTag/${TagKey}
resourceType	iotsitewise	pipeline	arn:${Partition}:iotsitewise:${Region}:${Account}:workspace/${WorkspaceName}/pipeline/${PipelineName}	aws:ResourceTag/${TagKey}
resourceType	iotsitewise	portal	arn:${Partition}:iotsitewise:${Region}:${Account}:portal/${PortalId}	aws:ResourceTag/${TagKey}
resourceType	iotsitewise	project	arn:${Partition}:iotsitewise:${Region}:${Account}:project/${ProjectId}	aws:ResourceTag/${TagKey}
resourceType	iotsitewise	task	arn:${Partition}:iotsitewise:${Region}:${Account}:workspace/${WorkspaceName}/task/${TaskName}	aws:ResourceTag/${TagKey}
resourceType	iotsitewise	time-series	arn:${Partition}:iotsitewise:${Region}:${Account}:time-series/${TimeSeriesId}	aws:ResourceTag/${TagKey}
resourceType	iotsitewise	workspace	arn:${Partition}:iotsitewise:${Region}:${Account}:workspace/${WorkspaceName}	aws:ResourceTag/${TagKey}
resourceType	iottwinmaker	componentType	arn:${Partition}:iottwinmaker:${Region}:${Account}:workspace/${WorkspaceId}/component-type/${ComponentTypeId}	aws:ResourceTag/${TagKey}
resourceType	iottwinmaker	entity	arn:${Partition}:iottwinmaker:${Region}:${Account}:workspace/${WorkspaceId}/entity/${EntityId}	aws:ResourceTag/${TagKey}
resourceType	iottwinmaker	metadataTransferJob	arn:${Partition}:iottwinmaker:${Region}:${Account}:metadata-transfer-job/${MetadataTransferJobId}	
resourceType	iottwinmaker	scene	arn:${Partition}:iottwinmaker:${Region}:${Account}:workspace/${WorkspaceId}/scene/${SceneId}	aws:ResourceTag/${TagKey}
resourceType	iottwinmaker	syncJob	arn:${Partition}:iottwinmaker:${Region}:${Account}:workspace/${WorkspaceId}/sync-job/${SyncJobId}	aws:ResourceTag/${TagKey}
resourceType	iottwinmaker	workspace	arn:${Partition}:iottwinmaker:${Region}:${Account}:workspace/${WorkspaceId}	aws:ResourceTag/${TagKey}
resourceType	iotwireless	cert	arn:${Partition}:iot:${Region}:${Account}:cert/${Certificate}	
resourceType	iotwireless	Destination	arn:${Partition}:iotwireless:${Region}:${Account}:Destination/${DestinationName}	aws:ResourceTag/${TagKey}
resourceType	iotwireless	DeviceProfile	arn:${Partition}:iotwireless:${Region}:${Account}:DeviceProfile/${DeviceProfileId}	aws:ResourceTag/${TagKey}
resourceType	iotwireless	FuotaTask	arn:${Partition}:iotwireless:${Region}:${Account}:FuotaTask/${FuotaTaskId}	aws:ResourceTag/${TagKey}
resourceType	iotwireless	ImportTask	arn:${Partition}:iotwireless:${Region}:${Account}:ImportTask/${ImportTaskId}	aws:ResourceTag/${TagKey}
resourceType	iotwireless	MulticastGroup	arn:${Partition}:iotwireless:${Region}:${Account}:MulticastGroup/${MulticastGroupId}	aws:ResourceTag/${TagKey}
resourceType	iotwireless	NetworkAnalyzerConfiguration	arn:${Partition}:iotwireless:${Region}:${Account}:NetworkAnalyzerConfiguration/${NetworkAnalyzerConfigurationName}	aws:ResourceTag/${TagKey}
resourceType	iotwireless	ServiceProfile	arn:${Partition}:iotwireless:${Region}:${Account}:ServiceProfile/${ServiceProfileId}	aws:ResourceTag/${TagKey}
resourceType	iotwireless	SidewalkAccount	arn:${Partition}:iotwireless:${Region}:${Account}:SidewalkAccount/${SidewalkAccountId}	aws:ResourceTag/${TagKey}
resourceType	iotwireless	thing	arn:${Partition}:iot:${Region}:${Account}:thing/${ThingName}	
resourceType	iotwireless	WirelessDevice	arn:${Partition}:iotwireless:${Region}:${Account}:WirelessDevice/${WirelessDeviceId}	aws:ResourceTag/${TagKey}
resourceType	iotwireless	WirelessGateway	arn:${Partition}:iotwireless:${Region}:${Account}:WirelessGateway/${WirelessGatewayId}	aws:ResourceTag/${TagKey}
resourceType	iotwireless	WirelessGatewayTaskDefinition	arn:${Partition}:iotwireless:${Region}:${Account}:WirelessGatewayTaskDefinition/${WirelessGatewayTaskDefinitionId}	aws:ResourceTag/${TagKey}
resourceType	iq	attachment	arn:${Partition}:iq:${Region}::attachment/${AttachmentId}	
resourceType	iq	buyer	arn:${Partition}:iq:${Region}::buyer/${BuyerId}	
resourceType	iq	call	arn:${Partition}:iq:${Region}::call/${CallId}	
resourceType	iq	company	arn:${Partition}:iq:${Region}::company/${CompanyId}	
resourceType	iq	conversation	arn:${Partition}:iq:${Region}::conversation/${ConversationId}	
resourceType	iq	expert	arn:${Partition}:iq:${Region}::expert/${ExpertId}	
resourceType	iq	listing	arn:${Partition}:iq:${Region}::listing/${ListingId}	
resourceType	iq	paymentRequest	arn:${Partition}:iq:${Region}::paymentRequest/${ConversationId}/${ProposalId}/${PaymentRequestId}	
resourceType	iq	paymentSchedule	arn:${Partition}:iq:${Region}::paymentSchedule/${ConversationId}/${ProposalId}/${VersionId}	
resourceType	iq	permission	arn:${Partition}:iq-permission:${Region}::permission/${PermissionRequestId}	
resourceType	iq	proposal	arn:${Partition}:iq:${Region}::proposal/${ConversationId}/${ProposalId}	
resourceType	iq	request	arn:${Partition}:iq:${Region}::request/${RequestId}	
resourceType	iq	seller	arn:${Partition}:iq:${Region}::seller/${SellerAwsAccountId}	
resourceType	iq	token	arn:${Partition}:iq:${Region}::token/${TokenId}	
resourceType	iq-permission	permission	arn:${Partition}:iq-permission:${Region}::permission/${PermissionRequestId}	
resourceType	ivs	Ad-Configuration	arn:${Partition}:ivs:${Region}:${Account}:ad-configuration/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	ivs	Channel	arn:${Partition}:ivs:${Region}:${Account}:channel/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	ivs	Composition	arn:${Partition}:ivs:${Region}:${Account}:composition/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	ivs	Encoder-Configuration	arn:${Partition}:ivs:${Region}:${Account}:encoder-configuration/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	ivs	Failover-Slate-Configuration	arn:${Partition}:ivs:${Region}:${Account}:failover-slate-configuration/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	ivs	Ingest-Configuration	arn:${Partition}:ivs:${Region}:${Account}:ingest-configuration/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	ivs	Playback-Key-Pair	arn:${Partition}:ivs:${Region}:${Account}:playback-key/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	ivs	Playback-Restriction-Policy	arn:${Partition}:ivs:${Region}:${Account}:playback-restriction-policy/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	ivs	Public-Key	arn:${Partition}:ivs:${Region}:${Account}:public-key/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	ivs	Recording-Configuration	arn:${Partition}:ivs:${Region}:${Account}:recording-configuration/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	ivs	Stage	arn:${Partition}:ivs:${Region}:${Account}:stage/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	ivs	Storage-Configuration	arn:${Partition}:ivs:${Region}:${Account}:storage-configuration/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	ivs	Stream-Key	arn:${Partition}:ivs:${Region}:${Account}:stream-key/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	ivschat	Logging-Configuration	arn:${Partition}:ivschat:${Region}:${Account}:logging-configuration/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	ivschat	Room	arn:${Partition}:ivschat:${Region}:${Account}:room/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	kafka	channel	arn:${Partition}:kafka:${Region}:${Account}:channel/${ClusterName}/${ClusterUuid}/${ChannelName}/${Uuid}	aws:ResourceTag/${TagKey}
resourceType	kafka	cluster	arn:${Partition}:kafka:${Region}:${Account}:cluster/${ClusterName}/${Uuid}	aws:ResourceTag/${TagKey}
resourceType	kafka	configuration	arn:${Partition}:kafka:${Region}:${Account}:configuration/${ConfigurationName}/${Uuid}	
resourceType	kafka	group	arn:${Partition}:kafka:${Region}:${Account}:group/${ClusterName}/${ClusterUuid}/${GroupName}	
resourceType	kafka	replicator	arn:${Partition}:kafka:${Region}:${Account}:replicator/${ReplicatorName}/${Uuid}	aws:ResourceTag/${TagKey}
resourceType	kafka	topic	arn:${Partition}:kafka:${Region}:${Account}:topic/${ClusterName}/${ClusterUuid}/${TopicName}	
resourceType	kafka	transactional-id	arn:${Partition}:kafka:${Region}:${Account}:transactional-id/${ClusterName}/${ClusterUuid}/${TransactionalId}	
resourceType	kafka	vpc-connection	arn:${Partition}:kafka:${Region}:${VpcOwnerAccount}:vpc-connection/${ClusterOwnerAccount}/${ClusterName}/${Uuid}	aws:ResourceTag/${TagKey}
resourceType	kafka-cluster	cluster	arn:${Partition}:kafka:${Region}:${Account}:cluster/${ClusterName}/${ClusterUuid}	aws:ResourceTag/${TagKey}
resourceType	kafka-cluster	group	arn:${Partition}:kafka:${Region}:${Account}:group/${ClusterName}/${ClusterUuid}/${GroupName}	
resourceType	kafka-cluster	topic	arn:${Partition}:kafka:${Region}:${Account}:topic/${ClusterName}/${ClusterUuid}/${TopicName}	
resourceType	kafka-cluster	transactional-id	arn:${Partition}:kafka:${Region}:${Account}:transactional-id/${ClusterName}/${ClusterUuid}/${TransactionalId}	
resourceType	kafkaconnect	connector	arn:${Partition}:kafkaconnect:${Region}:${Account}:connector/${ConnectorName}/${UUID}	aws:ResourceTag/${TagKey}
resourceType	kafkaconnect	connector operation	arn:${Partition}:kafkaconnect:${Region}:${Account}:connector-operation/${ConnectorName}/${ConnectorUUID}/${UUID}	aws:ResourceTag/${TagKey}
resourceType	kafkaconnect	custom plugin	arn:${Partition}:kafkaconnect:${Region}:${Account}:custom-plugin/${CustomPluginName}/${UUID}	aws:ResourceTag/${TagKey}
resourceType	kafkaconnect	worker configuration	arn:${Partition}:kafkaconnect:${Region}:${Account}:worker-configuration/${WorkerConfigurationName}/${UUID}	aws:ResourceTag/${TagKey}
resourceType	kendra	access-control-configuration	arn:${Partition}:kendra:${Region}:${Account}:index/${IndexId}/access-control-configuration/${AccessControlConfigurationId}	
resourceType	kendra	data-source	arn:${Partition}:kendra:${Region}:${Account}:index/${IndexId}/data-source/${DataSourceId}	aws:ResourceTag/${TagKey}
resourceType	kendra	experience	arn:${Partition}:kendra:${Region}:${Account}:index/${IndexId}/experience/${ExperienceId}	
resourceType	kendra	faq	arn:${Partition}:kendra:${Region}:${Account}:index/${IndexId}/faq/${FaqId}	aws:ResourceTag/${TagKey}
resourceType	kendra	featured-results-set	arn:${Partition}:kendra:${Region}:${Account}:index/${IndexId}/featured-results-set/${FeaturedResultsSetId}	aws:ResourceTag/${TagKey}
resourceType	kendra	index	arn:${Partition}:kendra:${Region}:${Account}:index/${IndexId}	aws:ResourceTag/${TagKey}
resourceType	kendra	query-suggestions-block-list	arn:${Partition}:kendra:${Region}:${Account}:index/${IndexId}/query-suggestions-block-list/${QuerySuggestionsBlockListId}	aws:ResourceTag/${TagKey}
resourceType	kendra	thesaurus	arn:${Partition}:kendra:${Region}:${Account}:index/${IndexId}/thesaurus/${ThesaurusId}	aws:ResourceTag/${TagKey}
resourceType	kendra-ranking	rescore-execution-plan	arn:${Partition}:kendra-ranking:${Region}:${Account}:rescore-execution-plan/${RescoreExecutionPlanId}	aws:ResourceTag/${TagKey}
resourceType	kinesis	channel	arn:${Partition}:kinesis:${Region}:${Account}:channel/${ChannelId}	aws:ResourceTag/${TagKey}
resourceType	kinesis	consumer	arn:${Partition}:kinesis:${Region}:${Account}:${StreamType}/${StreamName}/consumer/${ConsumerName}:${ConsumerCreationTimpstamp}	aws:ResourceTag/${TagKey}
resourceType	kinesis	kmsKey	arn:${Partition}:kms:${Region}:${Account}:key/${KeyId}	aws:ResourceTag/${TagKey}
resourceType	kinesis	stream	arn:${Partition}:kinesis:${Region}:${Account}:stream/${StreamName}	aws:ResourceTag/${TagKey}
resourceType	kinesisanalytics	application	arn:${Partition}:kinesisanalytics:${Region}:${Account}:application/${ApplicationName}	aws:ResourceTag/${TagKey}
resourceType	kinesisvideo	channel	arn:${Partition}:kinesisvideo:${Region}:${Account}:channel/${ChannelName}/${CreationTime}	aws:ResourceTag/${TagKey}
resourceType	kinesisvideo	stream	arn:${Partition}:kinesisvideo:${Region}:${Account}:stream/${StreamName}/${CreationTime}	aws:ResourceTag/${TagKey}
resourceType	kms	alias	arn:${Partition}:kms:${Region}:${Account}:alias/${Alias}	
resourceType	kms	key	arn:${Partition}:kms:${Region}:${Account}:key/${KeyId}	aws:ResourceTag/${TagKey} kms:KeyOrigin kms:KeySpec kms:KeyUsage kms:MultiRegion kms:MultiRegionKeyType kms:ResourceAliases
resourceType	lambda	capacityProvider	arn:${Partition}:lambda:${Region}:${Account}:capacity-provider:${CapacityProviderName}	aws:ResourceTag/${TagKey}
resourceType	lambda	code signing config	arn:${Partition}:lambda:${Region}:${Account}:code-signing-config:${CodeSigningConfigId}	aws:ResourceTag/${TagKey}
resourceType	lambda	durable execution	arn:${Partition}:lambda:${Region}:${Account}:function:${FunctionName}:${Version}/durable-execution/${ExecutionName}/${ExecutionId}	aws:ResourceTag/${TagKey}
resourceType	lambda	eventSourceMapping	arn:${Partition}:lambda:${Region}:${Account}:event-source-mapping:${UUID}	aws:ResourceTag/${TagKey}
resourceType	lambda	function	arn:${Partition}:lambda:${Region}:${Account}:function:${FunctionName}	aws:ResourceTag/${TagKey}
resourceType	lambda	function alias	arn:${Partition}:lambda:${Region}:${Account}:function:${FunctionName}:${Alias}	aws:ResourceTag/${TagKey}
resourceType	lambda	function version	arn:${Partition}:lambda:${Region}:${Account}:function:${FunctionName}:${Version}	aws:ResourceTag/${TagKey}
resourceType	lambda	layer	arn:${Partition}:lambda:${Region}:${Account}:layer:${LayerName}	
resourceType	lambda	layerVersion	arn:${Partition}:lambda:${Region}:${Account}:layer:${LayerName}:${LayerVersion}	
resourceType	lambda	microvmImage	arn:${Partition}:lambda:${Region}:${Account}:microvm-image:${MicrovmImageName}	aws:ResourceTag/${TagKey}
resourceType	lambda	networkConnector	arn:${Partition}:lambda:${Region}:${Account}:network-connector:${NetworkConnectorId}	aws:ResourceTag/${TagKey}
resourceType	lambda	webFunction	arn:${Partition}:lambda:${Region}:${Account}:web-function/${FunctionName}	aws:ResourceTag/${TagKey}
resourceType	lambda	webFunctionEndpoint	arn:${Partition}:lambda:${Region}:${Account}:web-function/${FunctionName}/endpoint/${EndpointName}	aws:ResourceTag/${TagKey}
resourceType	lambda	webFunctionRevision	arn:${Partition}:lambda:${Region}:${Account}:web-function/${FunctionName}/revision/${RevisionId}	aws:ResourceTag/${TagKey}
resourceType	launchwizard	deployment	arn:${Partition}:launchwizard:${Region}:${Account}:deployment/${DeploymentId}	aws:ResourceTag/${TagKey}
resourceType	lex	bot	arn:${Partition}:lex:${Region}:${Account}:bot/${BotId} arn:${Partition}:lex:${Region}:${Account}:bot:${BotName}	aws:ResourceTag/${TagKey}
resourceType	lex	bot alias	arn:${Partition}:lex:${Region}:${Account}:bot-alias/${BotId}/${BotAliasId} arn:${Partition}:lex:${Region}:${Account}:bot:${BotName}:${BotAlias}	aws:ResourceTag/${TagKey}
resourceType	lex	bot version	arn:${Partition}:lex:${Region}:${Account}:bot:${BotName}:${BotVersion}	aws:ResourceTag/${TagKey}
resourceType	lex	channel	arn:${Partition}:lex:${Region}:${Account}:bot-channel:${BotName}:${BotAlias}:${ChannelName}	aws:ResourceTag/${TagKey}
resourceType	lex	intent version	arn:${Partition}:lex:${Region}:${Account}:intent:${IntentName}:${IntentVersion}	
resourceType	lex	slottype version	arn:${Partition}:lex:${Region}:${Account}:slottype:${SlotName}:${SlotVersion}	
resourceType	lex	test set	arn:${Partition}:lex:${Region}:${Account}:test-set/${TestSetId}	aws:ResourceTag/${TagKey}
resourceType	license-manager	grant	arn:${Partition}:license-manager::${Account}:grant:${GrantId}	aws:ResourceTag/${TagKey}
resourceType	license-manager	license	arn:${Partition}:license-manager::${Account}:license:${LicenseId}	aws:ResourceTag/${TagKey}
resourceType	license-manager	license-asset-group	arn:${Partition}:license-manager:${Region}:${Account}:license-asset-group:${LicenseAssetGroupId}	aws:ResourceTag/${TagKey}
resourceType	license-manager	license-asset-ruleset	arn:${Partition}:license-manager:${Region}:${Account}:license-asset-ruleset:${LicenseAssetRulesetId}	aws:ResourceTag/${TagKey}
resourceType	license-manager	license-configuration	arn:${Partition}:license-manager:${Region}:${Account}:license-configuration:${LicenseConfigurationId}	aws:ResourceTag/${TagKey} license-manager:ResourceTag/${TagKey}
resourceType	license-manager	report-generator	arn:${Partition}:license-manager:${Region}:${Account}:report-generator:${ReportGeneratorId}	aws:ResourceTag/${TagKey} license-manager:ResourceTag/${TagKey}
resourceType	license-manager-linux-subscriptions	subscription-provider	arn:${Partition}:license-manager-linux-subscriptions:${Region}:${Account}:subscription-provider/${SubscriptionProviderId}	aws:ResourceTag/${TagKey}
resourceType	license-manager-user-subscriptions	identity-provider	arn:${Partition}:license-manager-user-subscriptions:${Region}:${Account}:identity-provider/${IdentityProviderId}	aws:ResourceTag/${TagKey}
resourceType	license-manager-user-subscriptions	instance-user	arn:${Partition}:license-manager-user-subscriptions:${Region}:${Account}:instance-user/${InstanceUserId}	aws:ResourceTag/${TagKey}
resourceType	license-manager-user-subscriptions	license-server-endpoint	arn:${Partition}:license-manager-user-subscriptions:${Region}:${Account}:license-server-endpoint/${LicenseServerEndpointId}	aws:ResourceTag/${TagKey}
resourceType	license-manager-user-subscriptions	product-subscription	arn:${Partition}:license-manager-user-subscriptions:${Region}:${Account}:product-subscription/${ProductSubscriptionId}	aws:ResourceTag/${TagKey}
resourceType	lightsail	Alarm	arn:${Partition}:lightsail:${Region}:${Account}:Alarm/${Id}	aws:ResourceTag/${TagKey}
resourceType	lightsail	Bucket	arn:${Partition}:lightsail:${Region}:${Account}:Bucket/${Id}	aws:ResourceTag/${TagKey}
resourceType	lightsail	Certificate	arn:${Partition}:lightsail:${Region}:${Account}:Certificate/${Id}	aws:ResourceTag/${TagKey}
resourceType	lightsail	CloudFormationStackRecord	arn:${Partition}:lightsail:${Region}:${Account}:CloudFormationStackRecord/${Id}	
resourceType	lightsail	ContactMethod	arn:${Partition}:lightsail:${Region}:${Account}:ContactMethod/${Id}	aws:ResourceTag/${TagKey}
resourceType	lightsail	ContainerService	arn:${Partition}:lightsail:${Region}:${Account}:ContainerService/${Id}	aws:ResourceTag/${TagKey}
resourceType	lightsail	Disk	arn:${Partition}:lightsail:${Region}:${Account}:Disk/${Id}	aws:ResourceTag/${TagKey}
resourceType	lightsail	DiskSnapshot	arn:${Partition}:lightsail:${Region}:${Account}:DiskSnapshot/${Id}	aws:ResourceTag/${TagKey}
resourceType	lightsail	Distribution	arn:${Partition}:lightsail:${Region}:${Account}:Distribution/${Id}	aws:ResourceTag/${TagKey}
resourceType	lightsail	Domain	arn:${Partition}:lightsail:${Region}:${Account}:Domain/${Id}	aws:ResourceTag/${TagKey}
resourceType	lightsail	ExportSnapshotRecord	arn:${Partition}:lightsail:${Region}:${Account}:ExportSnapshotRecord/${Id}	
resourceType	lightsail	Instance	arn:${Partition}:lightsail:${Region}:${Account}:Instance/${Id}	aws:ResourceTag/${TagKey}
resourceType	lightsail	InstanceSnapshot	arn:${Partition}:lightsail:${Region}:${Account}:InstanceSnapshot/${Id}	aws:ResourceTag/${TagKey}
resourceType	lightsail	KeyPair	arn:${Partition}:lightsail:${Region}:${Account}:KeyPair/${Id}	aws:ResourceTag/${TagKey}
resourceType	lightsail	LoadBalancer	arn:${Partition}:lightsail:${Region}:${Account}:LoadBalancer/${Id}	aws:ResourceTag/${TagKey}
resourceType	lightsail	LoadBalancerTlsCertificate	arn:${Partition}:lightsail:${Region}:${Account}:LoadBalancerTlsCertificate/${Id}	
resourceType	lightsail	RelationalDatabase	arn:${Partition}:lightsail:${Region}:${Account}:RelationalDatabase/${Id}	aws:ResourceTag/${TagKey}
resourceType	lightsail	RelationalDatabaseSnapshot	arn:${Partition}:lightsail:${Region}:${Account}:RelationalDatabaseSnapshot/${Id}	aws:ResourceTag/${TagKey}
resourceType	lightsail	StaticIp	arn:${Partition}:lightsail:${Region}:${Account}:StaticIp/${Id}	aws:ResourceTag/${TagKey}
resourceType	logs	anomaly-detector	arn:${Partition}:logs:${Region}:${Account}:anomaly-detector:${DetectorId}	aws:ResourceTag/${TagKey}
resourceType	logs	delivery	arn:${Partition}:logs:${Region}:${Account}:delivery:${DeliveryName}	aws:ResourceTag/${TagKey}
resourceType	logs	delivery-destination	arn:${Partition}:logs:${Region}:${Account}:delivery-destination:${DeliveryDestinationName}	aws:ResourceTag/${TagKey}
resourceType	logs	delivery-source	arn:${Partition}:logs:${Region}:${Account}:delivery-source:${DeliverySourceName}	aws:ResourceTag/${TagKey}
resourceType	logs	destination	arn:${Partition}:logs:${Region}:${Account}:destination:${DestinationName}	aws:ResourceTag/${TagKey}
resourceType	logs	log-group	arn:${Partition}:logs:${Region}:${Account}:log-group:${LogGroupName}	aws:ResourceTag/${TagKey}
resourceType	logs	log-stream	arn:${Partition}:logs:${Region}:${Account}:log-group:${LogGroupName}:log-stream:${LogStreamName}	aws:ResourceTag/${TagKey}
resourceType	logs	lookup-table	arn:${Partition}:logs:${Region}:${Account}:lookup-table:${LookupTableName}	aws:ResourceTag/${TagKey}
resourceType	logs	scheduled-query	arn:${Partition}:logs:${Region}:${Account}:scheduled-query:${ScheduledQueryId}	aws:ResourceTag/${TagKey}
resourceType	lookoutequipment	dataset	arn:${Partition}:lookoutequipment:${Region}:${Account}:dataset/${DatasetName}/${DatasetId}	aws:ResourceTag/${TagKey}
resourceType	lookoutequipment	inference-scheduler	arn:${Partition}:lookoutequipment:${Region}:${Account}:inference-scheduler/${InferenceSchedulerName}/${InferenceSchedulerId}	aws:ResourceTag/${TagKey}
resourceType	lookoutequipment	label-group	arn:${Partition}:lookoutequipment:${Region}:${Account}:label-group/${LabelGroupName}/${LabelGroupId}	aws:ResourceTag/${TagKey}
resourceType	lookoutequipment	model	arn:${Partition}:lookoutequipment:${Region}:${Account}:model/${ModelName}/${ModelId}	aws:ResourceTag/${TagKey}
resourceType	lookoutequipment	model-version	arn:${Partition}:lookoutequipment:${Region}:${Account}:model/${ModelName}/${ModelId}/model-version/${ModelVersionNumber}	aws:ResourceTag/${TagKey}
resourceType	lookoutmetrics	Alert	arn:${Partition}:lookoutmetrics:${Region}:${Account}:Alert:${AlertName}	aws:ResourceTag/${TagKey}
resourceType	lookoutmetrics	AnomalyDetector	arn:${Partition}:lookoutmetrics:${Region}:${Account}:AnomalyDetector:${AnomalyDetectorName}	aws:ResourceTag/${TagKey}
resourceType	lookoutmetrics	MetricSet	arn:${Partition}:lookoutmetrics:${Region}:${Account}:MetricSet/${AnomalyDetectorName}/${MetricSetName}	aws:ResourceTag/${TagKey}
resourceType	lookoutvision	model	arn:${Partition}:lookoutvision:${Region}:${Account}:model/${ProjectName}/${ModelVersion}	aws:ResourceTag/${TagKey}
resourceType	lookoutvision	project	arn:${Partition}:lookoutvision:${Region}:${Account}:project/${ProjectName}	
resourceType	m2	Application	arn:${Partition}:m2:${Region}:${Account}:app/${ApplicationId}	aws:ResourceTag/${TagKey}
resourceType	m2	Environment	arn:${Partition}:m2:${Region}:${Account}:env/${EnvironmentId}	aws:ResourceTag/${TagKey}
resourceType	machinelearning	batchprediction	arn:${Partition}:machinelearning:${Region}:${Account}:batchprediction/${BatchPredictionId}	
resourceType	machinelearning	datasource	arn:${Partition}:machinelearning:${Region}:${Account}:datasource/${DatasourceId}	
resourceType	machinelearning	evaluation	arn:${Partition}:machinelearning:${Region}:${Account}:evaluation/${EvaluationId}	
resourceType	machinelearning	mlmodel	arn:${Partition}:machinelearning:${Region}:${Account}:mlmodel/${MlModelId}	
resourceType	macie2	AllowList	arn:${Partition}:macie2:${Region}:${Account}:allow-list/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	macie2	ClassificationJob	arn:${Partition}:macie2:${Region}:${Account}:classification-job/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	macie2	CustomDataIdentifier	arn:${Partition}:macie2:${Region}:${Account}:custom-data-identifier/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	macie2	FindingsFilter	arn:${Partition}:macie2:${Region}:${Account}:findings-filter/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	macie2	Member	arn:${Partition}:macie2:${Region}:${Account}:member/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	managedblockchain	accessor	arn:${Partition}:managedblockchain:${Region}:${Account}:accessors/${AccessorId}	aws:ResourceTag/${TagKey}
resourceType	managedblockchain	invitation	arn:${Partition}:managedblockchain:${Region}:${Account}:invitations/${InvitationId}	aws:ResourceTag/${TagKey}
resourceType	managedblockchain	member	arn:${Partition}:managedblockchain:${Region}:${Account}:members/${MemberId}	aws:ResourceTag/${TagKey}
resourceType	managedblockchain	network	arn:${Partition}:managedblockchain:${Region}::networks/${NetworkId}	aws:ResourceTag/${TagKey}
resourceType	managedblockchain	node	arn:${Partition}:managedblockchain:${Region}:${Account}:nodes/${NodeId}	aws:ResourceTag/${TagKey}
resourceType	managedblockchain	proposal	arn:${Partition}:managedblockchain:${Region}::proposals/${ProposalId}	aws:ResourceTag/${TagKey}
resourceType	mapcredits	agreement	arn:${Partition}:mapcredits:::${Agreement}/${AgreementId}	
resourceType	mediaconnect	Bridge	arn:${Partition}:mediaconnect:${Region}:${Account}:bridge:${BridgeId}:${BridgeName}	
resourceType	mediaconnect	Entitlement	arn:${Partition}:mediaconnect:${Region}:${Account}:entitlement:${FlowId}:${EntitlementName}	aws:ResourceTag/${TagKey}
resourceType	mediaconnect	Flow	arn:${Partition}:mediaconnect:${Region}:${Account}:flow:${FlowId}:${FlowName}	aws:ResourceTag/${TagKey}
resourceType	mediaconnect	Gateway	arn:${Partition}:mediaconnect:${Region}:${Account}:gateway:${GatewayId}:${GatewayName}	
resourceType	mediaconnect	GatewayInstance	arn:${Partition}:mediaconnect:${Region}:${Account}:gateway:${GatewayId}:${GatewayName}:instance:${InstanceId}	
resourceType	mediaconnect	MediaStream	arn:${Partition}:mediaconnect:${Region}:${Account}:flow:${FlowId}:${FlowName}/mediaStream/${MediaStreamName}	aws:ResourceTag/${TagKey}
resourceType	mediaconnect	Offering	arn:${Partition}:mediaconnect:${Region}:offering:${OfferingId}	
resourceType	mediaconnect	Output	arn:${Partition}:mediaconnect:${Region}:${Account}:output:${OutputId}:${OutputName}	aws:ResourceTag/${TagKey}
resourceType	mediaconnect	Reservation	arn:${Partition}:mediaconnect:${Region}:${Account}:reservation:${ReservationId}:${ReservationName}	
resourceType	mediaconnect	RouterInput	arn:${Partition}:mediaconnect:${Region}:${Account}:routerInput:${RouterInputId}	aws:ResourceTag/${TagKey}
resourceType	mediaconnect	RouterNetworkInterface	arn:${Partition}:mediaconnect:${Region}:${Account}:routerNetworkInterface:${RouterNetworkInterfaceId}	aws:ResourceTag/${TagKey}
resourceType	mediaconnect	RouterOutput	arn:${Partition}:mediaconnect:${Region}:${Account}:routerOutput:${RouterOutputId}	aws:ResourceTag/${TagKey}
resourceType	mediaconnect	Source	arn:${Partition}:mediaconnect:${Region}:${Account}:source:${SourceId}:${SourceName}	aws:ResourceTag/${TagKey}
resourceType	mediaconnect	VpcInterface	arn:${Partition}:mediaconnect:${Region}:${Account}:flow:${FlowId}:${FlowName}/vpcInterface/${VpcInterfaceName}	aws:ResourceTag/${TagKey}
resourceType	mediaconvert	CertificateAssociation	arn:${Partition}:mediaconvert:${Region}:${Account}:certificates/${CertificateArn}	
resourceType	mediaconvert	Job	arn:${Partition}:mediaconvert:${Region}:${Account}:jobs/${JobId}	aws:ResourceTag/${TagKey}
resourceType	mediaconvert	JobTemplate	arn:${Partition}:mediaconvert:${Region}:${Account}:jobTemplates/${JobTemplateName}	aws:ResourceTag/${TagKey}
resourceType	mediaconvert	Preset	arn:${Partition}:mediaconvert:${Region}:${Account}:presets/${PresetName}	aws:ResourceTag/${TagKey}
resourceType	mediaconvert	Queue	arn:${Partition}:mediaconvert:${Region}:${Account}:queues/${QueueName}	aws:ResourceTag/${TagKey}
resourceType	medialive	channel	arn:${Partition}:medialive:${Region}:${Account}:channel:${ChannelId}	aws:ResourceTag/${TagKey}
resourceType	medialive	channel-placement-group	arn:${Partition}:medialive:${Region}:${Account}:channelPlacementGroup:${ClusterId}/${ChannelPlacementGroupId}	aws:ResourceTag/${TagKey}
resourceType	medialive	cloudwatch-alarm-template	arn:${Partition}:medialive:${Region}:${Account}:cloudwatch-alarm-template:${CloudWatchAlarmTemplateId}	aws:ResourceTag/${TagKey}
resourceType	medialive	cloudwatch-alarm-template-group	arn:${Partition}:medialive:${Region}:${Account}:cloudwatch-alarm-template-group:${CloudWatchAlarmTemplateGroupId}	aws:ResourceTag/${TagKey}
resourceType	medialive	cluster	arn:${Partition}:medialive:${Region}:${Account}:cluster:${ClusterId}	aws:ResourceTag/${TagKey}
resourceType	medialive	eventbridge-rule-template	arn:${Partition}:medialive:${Region}:${Account}:eventbridge-rule-template:${EventBridgeRuleTemplateId}	aws:ResourceTag/${TagKey}
resourceType	medialive	eventbridge-rule-template-group	arn:${Partition}:medialive:${Region}:${Account}:eventbridge-rule-template-group:${EventBridgeRuleTemplateGroupId}	aws:ResourceTag/${TagKey}
resourceType	medialive	input	arn:${Partition}:medialive:${Region}:${Account}:input:${InputId}	aws:ResourceTag/${TagKey}
resourceType	medialive	input-device	arn:${Partition}:medialive:${Region}:${Account}:inputDevice:${DeviceId}	
resourceType	medialive	input-security-group	arn:${Partition}:medialive:${Region}:${Account}:inputSecurityGroup:${InputSecurityGroupId}	aws:ResourceTag/${TagKey}
resourceType	medialive	multiplex	arn:${Partition}:medialive:${Region}:${Account}:multiplex:${MultiplexId}	aws:ResourceTag/${TagKey}
resourceType	medialive	network	arn:${Partition}:medialive:${Region}:${Account}:network:${NetworkId}	aws:ResourceTag/${TagKey}
resourceType	medialive	node	arn:${Partition}:medialive:${Region}:${Account}:node:${ClusterId}/${NodeId}	aws:ResourceTag/${TagKey}
resourceType	medialive	offering	arn:${Partition}:medialive:${Region}:${Account}:offering:${OfferingId}	
resourceType	medialive	reservation	arn:${Partition}:medialive:${Region}:${Account}:reservation:${ReservationId}	aws:ResourceTag/${TagKey}
resourceType	medialive	sdi-source	arn:${Partition}:medialive:${Region}:${Account}:sdiSource:${SdiSourceId}	aws:ResourceTag/${TagKey}
resourceType	medialive	signal-map	arn:${Partition}:medialive:${Region}:${Account}:signal-map:${SignalMapId}	aws:ResourceTag/${TagKey}
resourceType	mediapackage	channels	arn:${Partition}:mediapackage:${Region}:${Account}:channels/${ChannelIdentifier}	aws:ResourceTag/${TagKey}
resourceType	mediapackage	harvest_jobs	arn:${Partition}:mediapackage:${Region}:${Account}:harvest_jobs/${HarvestJobIdentifier}	aws:ResourceTag/${TagKey}
resourceType	mediapackage	origin_endpoints	arn:${Partition}:mediapackage:${Region}:${Account}:origin_endpoints/${OriginEndpointIdentifier}	aws:ResourceTag/${TagKey}
resourceType	mediapackage-vod	assets	arn:${Partition}:mediapackage-vod:${Region}:${Account}:assets/${AssetIdentifier}	aws:ResourceTag/${TagKey}
resourceType	mediapackage-vod	packaging-configurations	arn:${Partition}:mediapackage-vod:${Region}:${Account}:packaging-configurations/${PackagingConfigurationIdentifier}	aws:ResourceTag/${TagKey}
resourceType	mediapackage-vod	packaging-groups	arn:${Partition}:mediapackage-vod:${Region}:${Account}:packaging-groups/${PackagingGroupIdentifier}	aws:ResourceTag/${TagKey}
resourceType	mediapackagev2	Channel	arn:${Partition}:mediapackagev2:${Region}:${Account}:channelGroup/${ChannelGroupName}/channel/${ChannelName}	aws:ResourceTag/${TagKey}
resourceType	mediapackagev2	ChannelGroup	arn:${Partition}:mediapackagev2:${Region}:${Account}:channelGroup/${ChannelGroupName}	aws:ResourceTag/${TagKey}
resourceType	mediapackagev2	ChannelPolicy	arn:${Partition}:mediapackagev2:${Region}:${Account}:channelGroup/${ChannelGroupName}/channel/${ChannelName}	
resourceType	mediapackagev2	HarvestJob	arn:${Partition}:mediapackagev2:${Region}:${Account}:channelGroup/${ChannelGroupName}/channel/${ChannelName}/originEndpoint/${OriginEndpointName}/harvestJob/${HarvestJobName}	aws:ResourceTag/${TagKey}
resourceType	mediapackagev2	OriginEndpoint	arn:${Partition}:mediapackagev2:${Region}:${Account}:channelGroup/${ChannelGroupName}/channel/${ChannelName}/originEndpoint/${OriginEndpointName}	aws:ResourceTag/${TagKey}
resourceType	mediapackagev2	OriginEndpointPolicy	arn:${Partition}:mediapackagev2:${Region}:${Account}:channelGroup/${ChannelGroupName}/channel/${ChannelName}/originEndpoint/${OriginEndpointName}	
resourceType	mediastore	container	arn:${Partition}:mediastore:${Region}:${Account}:container/${ContainerName}	aws:ResourceTag/${TagKey}
resourceType	mediastore	folder	arn:${Partition}:mediastore:${Region}:${Account}:container/${ContainerName}/${FolderPath}	
resourceType	mediastore	object	arn:${Partition}:mediastore:${Region}:${Account}:container/${ContainerName}/${ObjectPath}	
resourceType	mediatailor	channel	arn:${Partition}:mediatailor:${Region}:${Account}:channel/${ChannelName}	aws:ResourceTag/${TagKey}
resourceType	mediatailor	liveSource	arn:${Partition}:mediatailor:${Region}:${Account}:liveSource/${SourceLocationName}/${LiveSourceName}	aws:ResourceTag/${TagKey}
resourceType	mediatailor	playbackConfiguration	arn:${Partition}:mediatailor:${Region}:${Account}:playbackConfiguration/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	mediatailor	prefetchSchedule	arn:${Partition}:mediatailor:${Region}:${Account}:prefetchSchedule/${ResourceId}	
resourceType	mediatailor	program	arn:${Partition}:mediatailor:${Region}:${Account}:program/${ChannelName}/${ProgramName}	
resourceType	mediatailor	sourceLocation	arn:${Partition}:mediatailor:${Region}:${Account}:sourceLocation/${SourceLocationName}	aws:ResourceTag/${TagKey}
resourceType	mediatailor	vodSource	arn:${Partition}:mediatailor:${Region}:${Account}:vodSource/${SourceLocationName}/${VodSourceName}	aws:ResourceTag/${TagKey}
resourceType	medical-imaging	datastore	arn:${Partition}:medical-imaging:${Region}:${Account}:datastore/${DatastoreId}	aws:ResourceTag/${TagKey}
resourceType	medical-imaging	imageset	arn:${Partition}:medical-imaging:${Region}:${Account}:datastore/${DatastoreId}/imageset/${ImageSetId}	aws:ResourceTag/${TagKey}
resourceType	memorydb	acl	arn:${Partition}:memorydb:${Region}:${Account}:acl/${AclName}	aws:ResourceTag/${TagKey}
resourceType	memorydb	cluster	arn:${Partition}:memorydb:${Region}:${Account}:cluster/${ClusterName}	aws:ResourceTag/${TagKey}
resourceType	memorydb	multiregioncluster	arn:${Partition}:memorydb::${Account}:multiregioncluster/${ClusterName}	aws:ResourceTag/${TagKey} memorydb:TLSEnabled
resourceType	memorydb	multiregionparametergroup	arn:${Partition}:memorydb::${Account}:multiregionparametergroup/${MultiRegionParameterGroupName}	
resourceType	memorydb	parametergroup	arn:${Partition}:memorydb:${Region}:${Account}:parametergroup/${ParameterGroupName}	aws:ResourceTag/${TagKey}
resourceType	memorydb	reservednode	arn:${Partition}:memorydb:${Region}:${Account}:reservednode/${ReservationID}	aws:ResourceTag/${TagKey}
resourceType	memorydb	snapshot	arn:${Partition}:memorydb:${Region}:${Account}:snapshot/${SnapshotName}	aws:ResourceTag/${TagKey}
resourceType	memorydb	subnetgroup	arn:${Partition}:memorydb:${Region}:${Account}:subnetgroup/${SubnetGroupName}	aws:ResourceTag/${TagKey}
resourceType	memorydb	user	arn:${Partition}:memorydb:${Region}:${Account}:user/${UserName}	aws:ResourceTag/${TagKey}
resourceType	mgh	AutomationRunResource	arn:${Partition}:mgh:${Region}:${Account}:automation-run/${RunID}	mgh:AutomationRunResourceRunID
resourceType	mgh	AutomationUnitResource	arn:${Partition}:mgh:${Region}:${Account}:automation-unit/${AutomationUnitId}	mgh:AutomationUnitResourceAutomationUnitArn
resourceType	mgh	ConnectionResource	arn:${Partition}:mgh:${Region}:${Account}:${ConnectionArn}	aws:ResourceTag/${TagKey} mgh:ConnectionResourceConnectionArn
resourceType	mgh	migrationTask	arn:${Partition}:mgh:${Region}:${Account}:progressUpdateStream/${Stream}/migrationTask/${Task}	
resourceType	mgh	progressUpdateStream	arn:${Partition}:mgh:${Region}:${Account}:progressUpdateStream/${Stream}	
resourceType	mgn	ApplicationResource	arn:${Partition}:mgn:${Region}:${Account}:application/${ApplicationID}	aws:ResourceTag/${TagKey}
resourceType	mgn	ConnectorResource	arn:${Partition}:mgn:${Region}:${Account}:connector/${ConnectorID}	aws:ResourceTag/${TagKey}
resourceType	mgn	ExportResource	arn:${Partition}:mgn:${Region}:${Account}:export/${ExportID}	aws:ResourceTag/${TagKey}
resourceType	mgn	ImportResource	arn:${Partition}:mgn:${Region}:${Account}:import/${ImportID}	aws:ResourceTag/${TagKey}
resourceType	mgn	JobResource	arn:${Partition}:mgn:${Region}:${Account}:job/${JobID}	aws:ResourceTag/${TagKey}
resourceType	mgn	LaunchConfigurationTemplateResource	arn:${Partition}:mgn:${Region}:${Account}:launch-configuration-template/${LaunchConfigurationTemplateID}	aws:ResourceTag/${TagKey}
resourceType	mgn	NetworkMigrationDefinitionResource	arn:${Partition}:mgn:${Region}:${Account}:network-migration-definition/${NetworkMigrationDefinitionID}	aws:ResourceTag/${TagKey}
resourceType	mgn	ReplicationConfigurationTemplateResource	arn:${Partition}:mgn:${Region}:${Account}:replication-configuration-template/${ReplicationConfigurationTemplateID}	aws:ResourceTag/${TagKey}
resourceType	mgn	SourceServerResource	arn:${Partition}:mgn:${Region}:${Account}:source-server/${SourceServerID}	aws:ResourceTag/${TagKey}
resourceType	mgn	VcenterClientResource	arn:${Partition}:mgn:${Region}:${Account}:vcenter-client/${VcenterClientID}	aws:ResourceTag/${TagKey}
resourceType	mgn	WaveResource	arn:${Partition}:mgn:${Region}:${Account}:wave/${WaveID}	aws:ResourceTag/${TagKey}
resourceType	migrationhub-orchestrator	template	arn:${Partition}:migrationhub-orchestrator:${Region}:${Account}:template/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	migrationhub-orchestrator	workflow	arn:${Partition}:migrationhub-orchestrator:${Region}:${Account}:workflow/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	mobiletargeting	app	arn:${Partition}:mobiletargeting:${Region}:${Account}:apps/${AppId}	aws:ResourceTag/${TagKey}
resourceType	mobiletargeting	application-metrics	arn:${Partition}:mobiletargeting:${Region}:${Account}:apps/${AppId}/kpis/daterange/${KpiName}	
resourceType	mobiletargeting	apps	arn:${Partition}:mobiletargeting:${Region}:${Account}:apps/*	
resourceType	mobiletargeting	attribute	arn:${Partition}:mobiletargeting:${Region}:${Account}:apps/${AppId}/attributes/${AttributeType}	
resourceType	mobiletargeting	campaign	arn:${Partition}:mobiletargeting:${Region}:${Account}:apps/${AppId}/campaigns/${CampaignId}	aws:ResourceTag/${TagKey}
resourceType	mobiletargeting	campaign-metrics	arn:${Partition}:mobiletargeting:${Region}:${Account}:apps/${AppId}/campaigns/${CampaignId}/kpis/daterange/${KpiName}	
resourceType	mobiletargeting	channel	arn:${Partition}:mobiletargeting:${Region}:${Account}:apps/${AppId}/channels/${ChannelType}	
resourceType	mobiletargeting	channels	arn:${Partition}:mobiletargeting:${Region}:${Account}:apps/${AppId}/channels	
resourceType	mobiletargeting	endpoint	arn:${Partition}:mobiletargeting:${Region}:${Account}:apps/${AppId}/endpoints/${EndpointId}	
resourceType	mobiletargeting	event-stream	arn:${Partition}:mobiletargeting:${Region}:${Account}:apps/${AppId}/eventstream	
resourceType	mobiletargeting	events	arn:${Partition}:mobiletargeting:${Region}:${Account}:apps/${AppId}/events	
resourceType	mobiletargeting	export-job	arn:${Partition}:mobiletargeting:${Region}:${Account}:apps/${AppId}/jobs/export/${JobId}	
resourceType	mobiletargeting	import-job	arn:${Partition}:mobiletargeting:${Region}:${Account}:apps/${AppId}/jobs/import/${JobId}	
resourceType	mobiletargeting	journey	arn:${Partition}:mobiletargeting:${Region}:${Account}:apps/${AppId}/journeys/${JourneyId}	aws:ResourceTag/${TagKey}
resourceType	mobiletargeting	journey-execution-activity-metrics	arn:${Partition}:mobiletargeting:${Region}:${Account}:apps/${AppId}/journeys/${JourneyId}/activities/${JourneyActivityId}/execution-metrics	
resourceType	mobiletargeting	journey-execution-metrics	arn:${Partition}:mobiletargeting:${Region}:${Account}:apps/${AppId}/journeys/${JourneyId}/execution-metrics	
resourceType	mobiletargeting	journey-metrics	arn:${Partition}:mobiletargeting:${Region}:${Account}:apps/${AppId}/journeys/${JourneyId}/kpis/daterange/${KpiName}	
resourceType	mobiletargeting	journeys	arn:${Partition}:mobiletargeting:${Region}:${Account}:apps/${AppId}/journeys	
resourceType	mobiletargeting	messages	arn:${Partition}:mobiletargeting:${Region}:${Account}:apps/${AppId}/messages	
resourceType	mobiletargeting	otp	arn:${Partition}:mobiletargeting:${Region}:${Account}:apps/${AppId}/otp	
resourceType	mobiletargeting	phone-number-validate	arn:${Partition}:mobiletargeting:${Region}:${Account}:phone/number/validate	
resourceType	mobiletargeting	recommender	arn:${Partition}:mobiletargeting:${Region}:${Account}:recommenders/${RecommenderId}	
resourceType	mobiletargeting	recommenders	arn:${Partition}:mobiletargeting:${Region}:${Account}:recommenders/*	
resourceType	mobiletargeting	reports	arn:${Partition}:mobiletargeting:${Region}:${Account}:reports	
resourceType	mobiletargeting	segment	arn:${Partition}:mobiletargeting:${Region}:${Account}:apps/${AppId}/segments/${SegmentId}	aws:ResourceTag/${TagKey}
resourceType	mobiletargeting	template	arn:${Partition}:mobiletargeting:${Region}:${Account}:templates/${TemplateName}/${TemplateType}	aws:ResourceTag/${TagKey}
resourceType	mobiletargeting	templates	arn:${Partition}:mobiletargeting:${Region}:${Account}:templates	
resourceType	mobiletargeting	user	arn:${Partition}:mobiletargeting:${Region}:${Account}:apps/${AppId}/users/${UserId}	
resourceType	mobiletargeting	verify-otp	arn:${Partition}:mobiletargeting:${Region}:${Account}:apps/${AppId}/verify-otp	
resourceType	monitron	project	arn:${Partition}:monitron:${Region}:${Account}:project/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	mpa	approval-team	arn:${Partition}:mpa:${Region}:${Account}:approval-team/${ApprovalTeamId}	aws:ResourceTag/${TagKey}
resourceType	mpa	identity-source	arn:${Partition}:mpa:${Region}:${Account}:identity-source/${IdentitySourceId}	aws:ResourceTag/${TagKey}
resourceType	mpa	session	arn:${Partition}:mpa:${Region}:${Account}:session/${SessionId}	aws:ResourceTag/${TagKey}
resourceType	mq	brokers	arn:${Partition}:mq:${Region}:${Account}:broker:${BrokerName}:${BrokerId}	aws:ResourceTag/${TagKey}
resourceType	mq	configurations	arn:${Partition}:mq:${Region}:${Account}:configuration:${ConfigurationId}	aws:ResourceTag/${TagKey}
resourceType	neptune-db	database	arn:${Partition}:neptune-db:${Region}:${Account}:${ClusterResourceId}/*	
resourceType	neptune-graph	export-task	arn:${Partition}:neptune-graph:${Region}:${Account}:export-task/${ResourceId}	
resourceType	neptune-graph	graph	arn:${Partition}:neptune-graph:${Region}:${Account}:graph/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	neptune-graph	graph-snapshot	arn:${Partition}:neptune-graph:${Region}:${Account}:graph-snapshot/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	neptune-graph	import-task	arn:${Partition}:neptune-graph:${Region}:${Account}:import-task/${ResourceId}	
resourceType	network-firewall	ContainerAssociation	arn:${Partition}:network-firewall:${Region}:${Account}:container-association/${Name}	aws:ResourceTag/${TagKey}
resourceType	network-firewall	Firewall	arn:${Partition}:network-firewall:${Region}:${Account}:firewall/${Name}	aws:ResourceTag/${TagKey}
resourceType	network-firewall	FirewallPolicy	arn:${Partition}:network-firewall:${Region}:${Account}:firewall-policy/${Name}	aws:ResourceTag/${TagKey}
resourceType	network-firewall	FirewallPolicyV2	arn:${Partition}:network-firewall:${Region}:${Account}:firewall-policy-v2/${Name}	aws:ResourceTag/${TagKey}
resourceType	network-firewall	FirewallRuleGroup	arn:${Partition}:network-firewall:${Region}:${Account}:firewall-rulegroup/${Name}	aws:ResourceTag/${TagKey}
resourceType	network-firewall	IpsRuleGroup	arn:${Partition}:network-firewall:${Region}:${Account}:ips-rulegroup/${Name}	aws:ResourceTag/${TagKey}
resourceType	network-firewall	Proxy	arn:${Partition}:network-firewall:${Region}:${Account}:proxy/${Name}	aws:ResourceTag/${TagKey}
resourceType	network-firewall	ProxyConfiguration	arn:${Partition}:network-firewall:${Region}:${Account}:proxy-configuration/${Name}	aws:ResourceTag/${TagKey}
resourceType	network-firewall	ProxyRuleGroup	arn:${Partition}:network-firewall:${Region}:${Account}:proxy-rule-group/${Name}	aws:ResourceTag/${TagKey}
resourceType	network-firewall	StatefulRuleGroup	arn:${Partition}:network-firewall:${Region}:${Account}:stateful-rulegroup/${Name}	aws:ResourceTag/${TagKey}
resourceType	network-firewall	StatelessRuleGroup	arn:${Partition}:network-firewall:${Region}:${Account}:stateless-rulegroup/${Name}	aws:ResourceTag/${TagKey}
resourceType	network-firewall	TLSInspectionConfiguration	arn:${Partition}:network-firewall:${Region}:${Account}:tls-configuration/${Name}	aws:ResourceTag/${TagKey}
resourceType	network-firewall	VpcEndpointAssociation	arn:${Partition}:network-firewall:${Region}:${Account}:vpc-endpoint-association/${Name}	aws:ResourceTag/${TagKey}
resourceType	network-security-manager	deployment	arn:${Partition}:network-security-manager:${Region}:${Account}:deployment:${DeploymentId}	aws:ResourceTag/${TagKey}
resourceType	network-security-manager	deployment-snapshot	arn:${Partition}:network-security-manager:${Region}:${Account}:deployment:${DeploymentId}:${VersionNumber}	aws:ResourceTag/${TagKey}
resourceType	network-security-manager	policy	arn:${Partition}:network-security-manager:${Region}:${Account}:policy:${PolicyId}	aws:ResourceTag/${TagKey}
resourceType	network-security-manager	policy-snapshot	arn:${Partition}:network-security-manager:${Region}:${Account}:policy:${PolicyId}:${VersionNumber}	aws:ResourceTag/${TagKey}
resourceType	network-security-manager	rule	arn:${Partition}:network-security-manager:${Region}:${Account}:rule:${RuleId}	aws:ResourceTag/${TagKey}
resourceType	network-security-manager	rule-snapshot	arn:${Partition}:network-security-manager:${Region}:${Account}:rule:${RuleId}:${VersionNumber}	aws:ResourceTag/${TagKey}
resourceType	network-security-manager	scope	arn:${Partition}:network-security-manager:${Region}:${Account}:scope:${ScopeId}	aws:ResourceTag/${TagKey}
resourceType	network-security-manager	scope-snapshot	arn:${Partition}:network-security-manager:${Region}:${Account}:scope:${ScopeId}:${VersionNumber}	aws:ResourceTag/${TagKey}
resourceType	network-security-manager	template	arn:${Partition}:network-security-manager:${Region}:${Account}:template:${TemplateId}	aws:ResourceTag/${TagKey}
resourceType	network-security-manager	template-snapshot	arn:${Partition}:network-security-manager:${Region}:${Account}:template:${TemplateId}:${VersionNumber}	aws:ResourceTag/${TagKey}
resourceType	networkflowmonitor	monitor	arn:${Partition}:networkflowmonitor:${Region}:${Account}:monitor/${MonitorName}	aws:ResourceTag/${TagKey}
resourceType	networkflowmonitor	scope	arn:${Partition}:networkflowmonitor:${Region}:${Account}:scope/${ScopeId}	aws:ResourceTag/${TagKey}
resourceType	networkmanager	attachment	arn:${Partition}:networkmanager::${Account}:attachment/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	networkmanager	connect-peer	arn:${Partition}:networkmanager::${Account}:connect-peer/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	networkmanager	connection	arn:${Partition}:networkmanager::${Account}:connection/${GlobalNetworkId}/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	networkmanager	core-network	arn:${Partition}:networkmanager::${Account}:core-network/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	networkmanager	device	arn:${Partition}:networkmanager::${Account}:device/${GlobalNetworkId}/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	networkmanager	global-network	arn:${Partition}:networkmanager::${Account}:global-network/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	networkmanager	link	arn:${Partition}:networkmanager::${Account}:link/${GlobalNetworkId}/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	networkmanager	peering	arn:${Partition}:networkmanager::${Account}:peering/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	networkmanager	site	arn:${Partition}:networkmanager::${Account}:site/${GlobalNetworkId}/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	networkmonitor	monitor	arn:${Partition}:networkmonitor:${Region}:${Account}:monitor/${MonitorName}	aws:ResourceTag/${TagKey}
resourceType	networkmonitor	probe	arn:${Partition}:networkmonitor:${Region}:${Account}:probe/${ProbeId}	aws:ResourceTag/${TagKey}
resourceType	nimble	eula	arn:${Partition}:nimble:${Region}:${Account}:eula/${EulaId}	
resourceType	nimble	eula-acceptance	arn:${Partition}:nimble:${Region}:${Account}:eula-acceptance/${EulaAcceptanceId}	nimble:studioId
resourceType	nimble	launch-profile	arn:${Partition}:nimble:${Region}:${Account}:launch-profile/${LaunchProfileId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys nimble:studioId
resourceType	nimble	streaming-image	arn:${Partition}:nimble:${Region}:${Account}:streaming-image/${StreamingImageId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys nimble:studioId
resourceType	nimble	streaming-session	arn:${Partition}:nimble:${Region}:${Account}:streaming-session/${StreamingSessionId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys nimble:createdBy nimble:ownedBy
resourceType	nimble	streaming-session-backup	arn:${Partition}:nimble:${Region}:${Account}:streaming-session-backup/${StreamingSessionBackupId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys nimble:ownedBy
resourceType	nimble	studio	arn:${Partition}:nimble:${Region}:${Account}:studio/${StudioId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys nimble:studioId
resourceType	nimble	studio-component	arn:${Partition}:nimble:${Region}:${Account}:studio-component/${StudioComponentId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys nimble:studioId
resourceType	notifications	EventRule	arn:${Partition}:notifications::${Account}:configuration/${NotificationConfigurationId}/rule/${EventRuleId}	
resourceType	notifications	ManagedNotificationChildEvent	arn:${Partition}:notifications::${Account}:managed-notification-configuration/category/${Category}/sub-category/${Subcategory}/event/${NotificationEventId}/child-event/${NotificationChildEventId}	
resourceType	notifications	ManagedNotificationConfiguration	arn:${Partition}:notifications::${Account}:managed-notification-configuration/category/${Category}/sub-category/${Subcategory}	
resourceType	notifications	ManagedNotificationEvent	arn:${Partition}:notifications::${Account}:managed-notification-configuration/category/${Category}/sub-category/${Subcategory}/event/${NotificationEventId}	
resourceType	notifications	NotificationConfiguration	arn:${Partition}:notifications::${Account}:configuration/${NotificationConfigurationId}	aws:ResourceTag/${TagKey}
resourceType	notifications	NotificationEvent	arn:${Partition}:notifications:${Region}:${Account}:configuration/${NotificationConfigurationId}/event/${NotificationEventId}	
resourceType	notifications-contacts	EmailContactResource	arn:${Partition}:notifications-contacts::${Account}:emailcontact/${EmailContactId}	aws:ResourceTag/${TagKey}
resourceType	nova-act	workflow-definition	arn:${Partition}:nova-act:${Region}:${Account}:workflow-definition/${WorkflowDefinitionName}	
resourceType	nova-act	workflow-run	arn:${Partition}:nova-act:${Region}:${Account}:workflow-definition/${WorkflowDefinitionName}/workflow-run/${WorkflowRunId}	
resourceType	oam	Link	arn:${Partition}:oam:${Region}:${Account}:link/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	oam	Sink	arn:${Partition}:oam:${Region}:${Account}:sink/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	observabilityadmin	dataset-integration	arn:${Partition}:observabilityadmin:${Region}:${Account}:dataset-integration/${DatasetIntegrationIdentifier}	aws:ResourceTag/${TagKey}
resourceType	observabilityadmin	organization-centralization-rule	arn:${Partition}:observabilityadmin:${Region}:${Account}:organization-centralization-rule/${CentralizationRuleName}	aws:ResourceTag/${TagKey}
resourceType	observabilityadmin	organization-telemetry-rule	arn:${Partition}:observabilityadmin:${Region}:${Account}:organization-telemetry-rule/${TelemetryRuleName}	aws:ResourceTag/${TagKey}
resourceType	observabilityadmin	s3tableintegration	arn:${Partition}:observabilityadmin:${Region}:${Account}:s3tableintegration/${S3TableIntegrationIdentifier}	aws:ResourceTag/${TagKey}
resourceType	observabilityadmin	telemetry-pipeline	arn:${Partition}:observabilityadmin:${Region}:${Account}:telemetry-pipeline/${TelemetryPipelineIdentifier}	aws:ResourceTag/${TagKey}
resourceType	observabilityadmin	telemetry-rule	arn:${Partition}:observabilityadmin:${Region}:${Account}:telemetry-rule/${TelemetryRuleName}	aws:ResourceTag/${TagKey}
resourceType	odb	autonomous-database	arn:${Partition}:odb:${Region}:${Account}:autonomous-database/${AutonomousDatabaseId}	aws:ResourceTag/${TagKey}
resourceType	odb	autonomous-database-backup	arn:${Partition}:odb:${Region}:${Account}:autonomous-database-backup/${AutonomousDatabaseBackupId}	aws:ResourceTag/${TagKey}
resourceType	odb	cloud-autonomous-vm-cluster	arn:${Partition}:odb:${Region}:${Account}:cloud-autonomous-vm-cluster/${CloudAutonomousVmClusterId}	aws:ResourceTag/${TagKey}
resourceType	odb	cloud-exadata-infrastructure	arn:${Partition}:odb:${Region}:${Account}:cloud-exadata-infrastructure/${CloudExadataInfrastructureId}	aws:ResourceTag/${TagKey}
resourceType	odb	cloud-vm-cluster	arn:${Partition}:odb:${Region}:${Account}:cloud-vm-cluster/${CloudVmClusterId}	aws:ResourceTag/${TagKey}
resourceType	odb	db-node	arn:${Partition}:odb:${Region}:${Account}:db-node/${DbNodeId}	aws:ResourceTag/${TagKey}
resourceType	odb	exadb-vm-cluster	arn:${Partition}:odb:${Region}:${Account}:exadb-vm-cluster/${ExadbVmClusterId}	aws:ResourceTag/${TagKey}
resourceType	odb	exascale-db-storage-vault	arn:${Partition}:odb:${Region}:${Account}:exascale-db-storage-vault/${ExascaleDbStorageVaultId}	aws:ResourceTag/${TagKey}
resourceType	odb	odb-network	arn:${Partition}:odb:${Region}:${Account}:odb-network/${OdbNetworkId}	aws:ResourceTag/${TagKey}
resourceType	odb	odb-peering-connection	arn:${Partition}:odb:${Region}:${Account}:odb-peering-connection/${OdbPeeringConnectionId}	aws:ResourceTag/${TagKey}
resourceType	omics	AnnotationStore	arn:${Partition}:omics:${Region}:${Account}:annotationStore/${AnnotationStoreName}	aws:ResourceTag/${TagKey}
resourceType	omics	AnnotationStoreVersion	arn:${Partition}:omics:${Region}:${Account}:annotationStore/${AnnotationStoreName}/version/${AnnotationStoreVersionName}	aws:ResourceTag/${TagKey}
resourceType	omics	configuration	arn:${Partition}:omics:${Region}:${Account}:configuration/${Name}	aws:ResourceTag/${TagKey}
resourceType	omics	readSet	arn:${Partition}:omics:${Region}:${Account}:sequenceStore/${SequenceStoreId}/readSet/${ReadSetId}	aws:ResourceTag/${TagKey}
resourceType	omics	reference	arn:${Partition}:omics:${Region}:${Account}:referenceStore/${ReferenceStoreId}/reference/${ReferenceId}	aws:ResourceTag/${TagKey}
resourceType	omics	referenceStore	arn:${Partition}:omics:${Region}:${Account}:referenceStore/${ReferenceStoreId}	aws:ResourceTag/${TagKey}
resourceType	omics	run	arn:${Partition}:omics:${Region}:${Account}:run/${Id}	aws:ResourceTag/${TagKey}
resourceType	omics	runBatch	arn:${Partition}:omics:${Region}:${Account}:runBatch/${BatchId}	aws:ResourceTag/${TagKey}
resourceType	omics	runCache	arn:${Partition}:omics:${Region}:${Account}:runCache/${Id}	aws:ResourceTag/${TagKey}
resourceType	omics	runGroup	arn:${Partition}:omics:${Region}:${Account}:runGroup/${Id}	aws:ResourceTag/${TagKey}
resourceType	omics	sequenceStore	arn:${Partition}:omics:${Region}:${Account}:sequenceStore/${SequenceStoreId}	aws:ResourceTag/${TagKey}
resourceType	omics	TaskResource	arn:${Partition}:omics:${Region}:${Account}:task/${Id}	
resourceType	omics	VariantStore	arn:${Partition}:omics:${Region}:${Account}:variantStore/${VariantStoreName}	aws:ResourceTag/${TagKey}
resourceType	omics	workflow	arn:${Partition}:omics:${Region}:${Account}:workflow/${Id}	aws:ResourceTag/${TagKey}
resourceType	omics	WorkflowVersion	arn:${Partition}:omics:${Region}:${Account}:workflow/${Id}/version/${VersionName}	aws:ResourceTag/${TagKey}
resourceType	one	configuration	arn:${Partition}:one:${Region}:${Account}:device-instance/${DeviceInstanceId}/configuration/${Version}	
resourceType	one	device-configuration-template	arn:${Partition}:one:${Region}:${Account}:device-configuration-template/${TemplateId}	aws:ResourceTag/${TagKey}
resourceType	one	device-instance	arn:${Partition}:one:${Region}:${Account}:device-instance/${DeviceInstanceId}	aws:ResourceTag/${TagKey}
resourceType	one	site	arn:${Partition}:one:${Region}:${Account}:site/${SiteId}	aws:ResourceTag/${TagKey}
resourceType	one	user	arn:${Partition}:one:${Region}:${Account}:user/${UserId}	
resourceType	opensearch	application	arn:${Partition}:opensearch:${Region}:${Account}:application/${AppId}	
resourceType	opensearch	datasource	arn:${Partition}:opensearch:${Region}:${Account}:datasource/${DataSourceName}	
resourceType	opsworks	stack	arn:${Partition}:opsworks:${Region}:${Account}:stack/${StackId}/	
resourceType	opsworks-cm	backup	arn:${Partition}:opsworks-cm::${Account}:backup/${ServerName}-{Date-and-Time-Stamp-of-Backup}	
resourceType	opsworks-cm	server	arn:${Partition}:opsworks-cm::${Account}:server/${ServerName}/${UniqueId}	
resourceType	organizations	account	arn:${Partition}:organizations::${Account}:account/o-${OrganizationId}/${AccountId}	aws:ResourceTag/${TagKey}
resourceType	organizations	awspolicy	arn:${Partition}:organizations::aws:policy/${PolicyType}/p-${PolicyId}	
resourceType	organizations	handshake	arn:${Partition}:organizations::${Account}:handshake/o-${OrganizationId}/${HandshakeType}/h-${HandshakeId}	
resourceType	organizations	organization	arn:${Partition}:organizations::${Account}:organization/o-${OrganizationId}	
resourceType	organizations	organizationalunit	arn:${Partition}:organizations::${Account}:ou/o-${OrganizationId}/ou-${OrganizationalUnitId}	aws:ResourceTag/${TagKey}
resourceType	organizations	policy	arn:${Partition}:organizations::${Account}:policy/o-${OrganizationId}/${PolicyType}/p-${PolicyId}	aws:ResourceTag/${TagKey}
resourceType	organizations	resourcepolicy	arn:${Partition}:organizations::${Account}:resourcepolicy/o-${OrganizationId}/rp-${ResourcePolicyId}	aws:ResourceTag/${TagKey}
resourceType	organizations	responsibilitytransfer	arn:${Partition}:organizations::${Account}:transfer/o-${OrganizationId}/${TransferType}/${TransferDirection}/rt-${ResponsibilityTransferId}	aws:ResourceTag/${TagKey}
resourceType	organizations	root	arn:${Partition}:organizations::${Account}:root/o-${OrganizationId}/r-${RootId}	aws:ResourceTag/${TagKey}
resourceType	osis	pipeline	arn:${Partition}:osis:${Region}:${Account}:pipeline/${PipelineName}	aws:ResourceTag/${TagKey}
resourceType	osis	pipeline-blueprint	arn:${Partition}:osis:${Region}:${Account}:blueprint/${BlueprintName}	
resourceType	osis	pipeline-endpoint	arn:${Partition}:osis:${Region}:${Account}:endpoint/${EndpointId}	aws:ResourceTag/${TagKey}
resourceType	outposts	outpost	arn:${Partition}:outposts:${Region}:${Account}:outpost/${OutpostId}	aws:ResourceTag/${TagKey}
resourceType	outposts	site	arn:${Partition}:outposts:${Region}:${Account}:site/${SiteId}	aws:ResourceTag/${TagKey}
resourceType	panorama	applicationInstance	arn:${Partition}:panorama:${Region}:${Account}:applicationInstance/${ApplicationInstanceId}	aws:ResourceTag/${TagKey}
resourceType	panorama	device	arn:${Partition}:panorama:${Region}:${Account}:device/${DeviceId}	aws:ResourceTag/${TagKey}
resourceType	panorama	package	arn:${Partition}:panorama:${Region}:${Account}:package/${PackageId}	aws:ResourceTag/${TagKey}
resourceType	partnercentral	Benefit	arn:${Partition}:partnercentral:${Region}::catalog/${Catalog}/benefit/${Identifier}	
resourceType	partnercentral	BenefitAllocation	arn:${Partition}:partnercentral:${Region}:${Account}:catalog/${Catalog}/benefit-allocation/${Identifier}	
resourceType	partnercentral	BenefitApplication	arn:${Partition}:partnercentral:${Region}:${Account}:catalog/${Catalog}/benefit-application/${Identifier}	aws:ResourceTag/${TagKey}
resourceType	partnercentral	ChannelHandshake	arn:${Partition}:partnercentral:${Region}:${Account}:catalog/${Catalog}/channel-handshake/${Identifier}	aws:ResourceTag/${TagKey}
resourceType	partnercentral	Connection	arn:${Partition}:partnercentral:${Region}::catalog/${Catalog}/connection/${Identifier}	
resourceType	partnercentral	ConnectionInvitation	arn:${Partition}:partnercentral:${Region}::catalog/${Catalog}/connection-invitation/${Identifier}	
resourceType	partnercentral	ConnectionPreferences	arn:${Partition}:partnercentral:${Region}:${Account}:catalog/${Catalog}/connection-preferences	
resourceType	partnercentral	Dashboard	arn:${Partition}:partnercentral::${Account}:catalog/${Catalog}/ReportingData/${TableId}/Dashboard/${DashboardId}	
resourceType	partnercentral	Engagement	arn:${Partition}:partnercentral:${Region}::catalog/${Catalog}/engagement/${Identifier}	
resourceType	partnercentral	engagement-by-accepting-invitation-task	arn:${Partition}:partnercentral:${Region}::catalog/${Catalog}/engagement-by-accepting-invitation-task/${TaskId}	
resourceType	partnercentral	engagement-from-opportunity-task	arn:${Partition}:partnercentral:${Region}::catalog/${Catalog}/engagement-from-opportunity-task/${TaskId}	
resourceType	partnercentral	engagement-invitation	arn:${Partition}:partnercentral:${Region}::catalog/${Catalog}/engagement-invitation/${Identifier}	
resourceType	partnercentral	MarketplaceRevenueShare	arn:${Partition}:partnercentral:${Region}:${Account}:catalog/${Catalog}/marketplace-revenue-share/${MarketplaceProductId}	aws:ResourceTag/${TagKey}
resourceType	partnercentral	Opportunity	arn:${Partition}:partnercentral:${Region}:${Account}:catalog/${Catalog}/opportunity/${Identifier}	aws:ResourceTag/${TagKey}
resourceType	partnercentral	OpportunityFromEngagementTask	arn:${Partition}:partnercentral:${Region}::catalog/${Catalog}/opportunity-from-engagement-task/${TaskId}	
resourceType	partnercentral	Partner	arn:${Partition}:partnercentral:${Region}:${Account}:catalog/${Catalog}/partner/${Identifier}	aws:ResourceTag/${TagKey}
resourceType	partnercentral	ProgramManagementAccount	arn:${Partition}:partnercentral:${Region}:${Account}:catalog/${Catalog}/program-management-account/${Identifier}	aws:ResourceTag/${TagKey}
resourceType	partnercentral	ProspectingFromEngagementTask	arn:${Partition}:partnercentral:${Region}::catalog/${Catalog}/prospecting-from-engagement-task/${TaskIdentifier}	
resourceType	partnercentral	Relationship	arn:${Partition}:partnercentral:${Region}:${Account}:catalog/${Catalog}/program-management-account/${ProgramManagementAccountId}/relationship/${RelationshipId}	aws:ResourceTag/${TagKey}
resourceType	partnercentral	resource-snapshot-job	arn:${Partition}:partnercentral:${Region}:${Account}:catalog/${Catalog}/resource-snapshot-job/${Identifier}	aws:ResourceTag/${TagKey}
resourceType	partnercentral	ResourceSnapshot	arn:${Partition}:partnercentral:${Region}:${Account}:catalog/${Catalog}/engagement/${EngagementIdentifier}/resource/${ResourceType}/${ResourceIdentifier}/template/${TemplateIdentifier}/resource-snapshot/${SnapshotRevision}	
resourceType	partnercentral	RevenueAttribution	arn:${Partition}:partnercentral:${Region}:${Account}:catalog/${Catalog}/revenue-attribution/${RevenueAttributionId}	aws:ResourceTag/${TagKey}
resourceType	partnercentral	Solution	arn:${Partition}:partnercentral:${Region}:${Account}:catalog/${Catalog}/solution/${Identifier}	
resourceType	payment-cryptography	alias	arn:${Partition}:payment-cryptography:${Region}:${Account}:alias/${Alias}	payment-cryptography:ResourceAliases
resourceType	payment-cryptography	approval-team	arn:${Partition}:mpa:${Region}:${Account}:approval-team/${ApprovalTeamId}	aws:ResourceTag/${TagKey}
resourceType	payment-cryptography	key	arn:${Partition}:payment-cryptography:${Region}:${Account}:key/${KeyId}	aws:ResourceTag/${TagKey} payment-cryptography:ResourceAliases
resourceType	payments	payment-instrument	arn:${Partition}:payments::${Account}:payment-instrument:${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	pca-connector-ad	Connector	arn:${Partition}:pca-connector-ad:${Region}:${Account}:connector/${ConnectorId}	aws:ResourceTag/${TagKey}
resourceType	pca-connector-ad	DirectoryRegistration	arn:${Partition}:pca-connector-ad:${Region}:${Account}:directory-registration/${DirectoryId}	aws:ResourceTag/${TagKey}
resourceType	pca-connector-ad	Template	arn:${Partition}:pca-connector-ad:${Region}:${Account}:connector/${ConnectorId}/template/${TemplateId}	aws:ResourceTag/${TagKey}
resourceType	pca-connector-scep	Challenge	arn:${Partition}:pca-connector-scep:${Region}:${Account}:connector/${ConnectorId}/challenge/${ChallengeId}	aws:ResourceTag/${TagKey}
resourceType	pca-connector-scep	Connector	arn:${Partition}:pca-connector-scep:${Region}:${Account}:connector/${ConnectorId}	aws:ResourceTag/${TagKey}
resourceType	pcs	cluster	arn:${Partition}:pcs:${Region}:${Account}:cluster/${ClusterIdentifier}	aws:ResourceTag/${TagKey}
resourceType	pcs	computenodegroup	arn:${Partition}:pcs:${Region}:${Account}:cluster/${ClusterIdentifier}/computenodegroup/${ComputeNodeGroupIdentifier}	aws:ResourceTag/${TagKey}
resourceType	pcs	queue	arn:${Partition}:pcs:${Region}:${Account}:cluster/${ClusterIdentifier}/queue/${QueueIdentifier}	aws:ResourceTag/${TagKey}
resourceType	personalize	algorithm	arn:${Partition}:personalize:::algorithm/${ResourceId}	
resourceType	personalize	batchInferenceJob	arn:${Partition}:personalize:${Region}:${Account}:batch-inference-job/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	personalize	batchSegmentJob	arn:${Partition}:personalize:${Region}:${Account}:batch-segment-job/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	personalize	campaign	arn:${Partition}:personalize:${Region}:${Account}:campaign/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	personalize	dataDeletionJob	arn:${Partition}:personalize:${Region}:${Account}:data-deletion-job/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	personalize	dataInsightsJob	arn:${Partition}:personalize:${Region}:${Account}:data-insights-job/${ResourceId}	
resourceType	personalize	dataset	arn:${Partition}:personalize:${Region}:${Account}:dataset/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	personalize	datasetExportJob	arn:${Partition}:personalize:${Region}:${Account}:dataset-export-job/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	personalize	datasetGroup	arn:${Partition}:personalize:${Region}:${Account}:dataset-group/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	personalize	datasetImportJob	arn:${Partition}:personalize:${Region}:${Account}:dataset-import-job/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	personalize	eventTracker	arn:${Partition}:personalize:${Region}:${Account}:event-tracker/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	personalize	featureTransformation	arn:${Partition}:personalize:::feature-transformation/${ResourceId}	
resourceType	personalize	filter	arn:${Partition}:personalize:${Region}:${Account}:filter/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	personalize	metricAttribution	arn:${Partition}:personalize:${Region}:${Account}:metric-attribution/${ResourceId}	
resourceType	personalize	recipe	arn:${Partition}:personalize:::recipe/${ResourceId}	
resourceType	personalize	recommender	arn:${Partition}:personalize:${Region}:${Account}:recommender/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	personalize	schema	arn:${Partition}:personalize:${Region}:${Account}:schema/${ResourceId}	
resourceType	personalize	solution	arn:${Partition}:personalize:${Region}:${Account}:solution/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	pi	metric-resource	arn:${Partition}:pi:${Region}:${Account}:metrics/${ServiceType}/${Identifier}	aws:ResourceTag/${TagKey}
resourceType	pi	perf-reports-resource	arn:${Partition}:pi:${Region}:${Account}:perf-reports/${ServiceType}/${Identifier}/${ReportId}	aws:ResourceTag/${TagKey}
resourceType	pipes	pipe	arn:${Partition}:pipes:${Region}:${Account}:pipe/${Name}	aws:ResourceTag/${TagKey}
resourceType	polly	lexicon	arn:${Partition}:polly:${Region}:${Account}:lexicon/${LexiconName}	
resourceType	pricingplanmanager	subscription	arn:${Partition}:pricingplanmanager::${Account}:subscription/${SubscriptionId}	
resourceType	private-networks	device-identifier	arn:${Partition}:private-networks:${Region}:${Account}:device-identifier/${NetworkName}/${DeviceId}	aws:ResourceTag/${TagKey}
resourceType	private-networks	network	arn:${Partition}:private-networks:${Region}:${Account}:network/${NetworkName}	aws:ResourceTag/${TagKey}
resourceType	private-networks	network-resource	arn:${Partition}:private-networks:${Region}:${Account}:network-resource/${NetworkName}/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	private-networks	network-site	arn:${Partition}:private-networks:${Region}:${Account}:network-site/${NetworkName}/${NetworkSiteName}	aws:ResourceTag/${TagKey}
resourceType	private-networks	order	arn:${Partition}:private-networks:${Region}:${Account}:order/${NetworkName}/${OrderId}	aws:ResourceTag/${TagKey}
resourceType	profile	calculated-attributes	arn:${Partition}:profile:${Region}:${Account}:domains/${DomainName}/calculated-attributes/${CalculatedAttributeName}	aws:ResourceTag/${TagKey}
resourceType	profile	domain-object-types	arn:${Partition}:profile:${Region}:${Account}:domains/${DomainName}/domain-object-types/${ObjectTypeName}	aws:ResourceTag/${TagKey}
resourceType	profile	domains	arn:${Partition}:profile:${Region}:${Account}:domains/${DomainName}	aws:ResourceTag/${TagKey}
resourceType	profile	event-streams	arn:${Partition}:profile:${Region}:${Account}:domains/${DomainName}/event-streams/${EventStreamName}	aws:ResourceTag/${TagKey}
resourceType	profile	event-triggers	arn:${Partition}:profile:${Region}:${Account}:domains/${DomainName}/event-triggers/${EventTriggerName}	aws:ResourceTag/${TagKey}
resourceType	profile	integrations	arn:${Partition}:profile:${Region}:${Account}:domains/${DomainName}/integrations/${Uri}	aws:ResourceTag/${TagKey}
resourceType	profile	layouts	arn:${Partition}:profile:${Region}:${Account}:domains/${DomainName}/layouts/${LayoutDefinitionName}	aws:ResourceTag/${TagKey}
resourceType	profile	object-types	arn:${Partition}:profile:${Region}:${Account}:domains/${DomainName}/object-types/${ObjectTypeName}	aws:ResourceTag/${TagKey}
resourceType	profile	recommender-filters	arn:${Partition}:profile:${Region}:${Account}:domains/${DomainName}/recommender-filters/${RecommenderFilterName}	aws:ResourceTag/${TagKey}
resourceType	profile	recommender-schemas	arn:${Partition}:profile:${Region}:${Account}:domains/${DomainName}/recommender-schemas/${RecommenderSchemaName}	aws:ResourceTag/${TagKey}
resourceType	profile	recommenders	arn:${Partition}:profile:${Region}:${Account}:domains/${DomainName}/recommenders/${RecommenderTypeName}	aws:ResourceTag/${TagKey}
resourceType	profile	segment-definitions	arn:${Partition}:profile:${Region}:${Account}:domains/${DomainName}/segment-definitions/${SegmentDefinitionName}	aws:ResourceTag/${TagKey}
resourceType	proton	component	arn:${Partition}:proton:${Region}:${Account}:component/${Id}	aws:ResourceTag/${TagKey}
resourceType	proton	deployment	arn:${Partition}:proton:${Region}:${Account}:deployment/${Id}	aws:ResourceTag/${TagKey}
resourceType	proton	environment	arn:${Partition}:proton:${Region}:${Account}:environment/${Name}	aws:ResourceTag/${TagKey}
resourceType	proton	environment-account-connection	arn:${Partition}:proton:${Region}:${Account}:environment-account-connection/${Id}	aws:ResourceTag/${TagKey}
resourceType	proton	environment-template	arn:${Partition}:proton:${Region}:${Account}:environment-template/${Name}	aws:ResourceTag/${TagKey}
resourceType	proton	environment-template-major-version	arn:${Partition}:proton:${Region}:${Account}:environment-template/${TemplateName}:${MajorVersionId}	aws:ResourceTag/${TagKey}
resourceType	proton	environment-template-minor-version	arn:${Partition}:proton:${Region}:${Account}:environment-template/${TemplateName}:${MajorVersionId}.${MinorVersionId}	aws:ResourceTag/${TagKey}
resourceType	proton	environment-template-version	arn:${Partition}:proton:${Region}:${Account}:environment-template/${TemplateName}:${MajorVersion}.${MinorVersion}	aws:ResourceTag/${TagKey}
resourceType	proton	repository	arn:${Partition}:proton:${Region}:${Account}:repository/${Provider}:${Name}	aws:ResourceTag/${TagKey}
resourceType	proton	service	arn:${Partition}:proton:${Region}:${Account}:service/${Name}	aws:ResourceTag/${TagKey}
resourceType	proton	service-instance	arn:${Partition}:proton:${Region}:${Account}:service/${ServiceName}/service-instance/${Name}	aws:ResourceTag/${TagKey}
resourceType	proton	service-template	arn:${Partition}:proton:${Region}:${Account}:service-template/${Name}	aws:ResourceTag/${TagKey}
resourceType	proton	service-template-major-version	arn:${Partition}:proton:${Region}:${Account}:service-template/${TemplateName}:${MajorVersionId}	aws:ResourceTag/${TagKey}
resourceType	proton	service-template-minor-version	arn:${Partition}:proton:${Region}:${Account}:service-template/${TemplateName}:${MajorVersionId}.${MinorVersionId}	aws:ResourceTag/${TagKey}
resourceType	proton	service-template-version	arn:${Partition}:proton:${Region}:${Account}:service-template/${TemplateName}:${MajorVersion}.${MinorVersion}	aws:ResourceTag/${TagKey}
resourceType	purchase-orders	purchase-order	arn:${Partition}:purchase-orders::${Account}:purchase-order/${ResourceName}	aws:ResourceTag/${TagKey}
resourceType	q	plugin	arn:${Partition}:qdeveloper:${Region}:${Account}:plugin/${Identifier}	aws:ResourceTag/${TagKey}
resourceType	q	profile	arn:${Partition}:codewhisperer:${Region}:${Account}:profile/${Identifier}	aws:ResourceTag/${TagKey}
resourceType	qapps	application	arn:${Partition}:qbusiness:${Region}:${Account}:application/${ApplicationId}	
resourceType	qapps	qapp	arn:${Partition}:qapps:${Region}:${Account}:application/${ApplicationId}/qapp/${AppId}	aws:ResourceTag/${TagKey}
resourceType	qapps	qapp-session	arn:${Partition}:qapps:${Region}:${Account}:application/${ApplicationId}/qapp/${AppId}/session/${SessionId}	aws:ResourceTag/${TagKey}
resourceType	qbusiness	application	arn:${Partition}:qbusiness:${Region}:${Account}:application/${ApplicationId}	aws:ResourceTag/${TagKey}
resourceType	qbusiness	chat-response-configuration	arn:${Partition}:qbusiness:${Region}:${Account}:application/${ApplicationId}/chat-response-configuration/${ChatResponseConfigurationId}	aws:ResourceTag/${TagKey}
resourceType	qbusiness	data-accessor	arn:${Partition}:qbusiness:${Region}:${Account}:application/${ApplicationId}/data-accessor/${DataAccessorId}	aws:ResourceTag/${TagKey}
resourceType	qbusiness	data-source	arn:${Partition}:qbusiness:${Region}:${Account}:application/${ApplicationId}/index/${IndexId}/data-source/${DataSourceId}	aws:ResourceTag/${TagKey}
resourceType	qbusiness	index	arn:${Partition}:qbusiness:${Region}:${Account}:application/${ApplicationId}/index/${IndexId}	aws:ResourceTag/${TagKey}
resourceType	qbusiness	integration	arn:${Partition}:qbusiness:${Region}:${Account}:application/${ApplicationId}/integration/${IntegrationId}	aws:ResourceTag/${TagKey}
resourceType	qbusiness	plugin	arn:${Partition}:qbusiness:${Region}:${Account}:application/${ApplicationId}/plugin/${PluginId}	aws:ResourceTag/${TagKey}
resourceType	qbusiness	retriever	arn:${Partition}:qbusiness:${Region}:${Account}:application/${ApplicationId}/retriever/${RetrieverId}	aws:ResourceTag/${TagKey}
resourceType	qbusiness	subscription	arn:${Partition}:qbusiness:${Region}:${Account}:application/${ApplicationId}/subscription/${SubscriptionId}	
resourceType	qbusiness	web-experience	arn:${Partition}:qbusiness:${Region}:${Account}:application/${ApplicationId}/web-experience/${WebExperienceId}	aws:ResourceTag/${TagKey}
resourceType	qdeveloper	codeTransformation	arn:${Partition}:qdeveloper:${Region}:${Account}:codeTransformation/${Identifier}	aws:ResourceTag/${TagKey}
resourceType	qldb	catalog	arn:${Partition}:qldb:${Region}:${Account}:ledger/${LedgerName}/information_schema/user_tables	aws:ResourceTag/${TagKey}
resourceType	qldb	ledger	arn:${Partition}:qldb:${Region}:${Account}:ledger/${LedgerName}	aws:ResourceTag/${TagKey}
resourceType	qldb	stream	arn:${Partition}:qldb:${Region}:${Account}:stream/${LedgerName}/${StreamId}	aws:ResourceTag/${TagKey}
resourceType	qldb	table	arn:${Partition}:qldb:${Region}:${Account}:ledger/${LedgerName}/table/${TableId}	aws:ResourceTag/${TagKey}
resourceType	quicksight	account	arn:${Partition}:quicksight:${Region}:${Account}:account/${ResourceId}	
resourceType	quicksight	actionconnector	arn:${Partition}:quicksight:${Region}:${Account}:action-connector/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	quicksight	agent	arn:${Partition}:quicksight:${Region}:${Account}:agent/${ResourceId}	
resourceType	quicksight	analysis	arn:${Partition}:quicksight:${Region}:${Account}:analysis/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	quicksight	app	arn:${Partition}:quicksight:${Region}:${Account}:app/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	quicksight	approvalPolicy	arn:${Partition}:quicksight:${Region}:${Account}:approval-policy/${ResourceId}	
resourceType	quicksight	assetBundleExportJob	arn:${Partition}:quicksight:${Region}:${Account}:asset-bundle-export-job/${ResourceId}	
resourceType	quicksight	assetBundleImportJob	arn:${Partition}:quicksight:${Region}:${Account}:asset-bundle-import-job/${ResourceId}	
resourceType	quicksight	assignment	arn:${Partition}:quicksight::${Account}:assignment/${ResourceId}	
resourceType	quicksight	automation	arn:${Partition}:quicksight:${Region}:${Account}:automation-group/${AutomationGroupId}/automation/${ResourceId}	
resourceType	quicksight	automationGroup	arn:${Partition}:quicksight:${Region}:${Account}:automation-group/${ResourceId}	
resourceType	quicksight	automationJob	arn:${Partition}:quicksight:${Region}:${Account}:automation-group/${AutomationGroupId}/automation/${AutomationId}/job/${ResourceId}	
resourceType	quicksight	brand	arn:${Partition}:quicksight:${Region}:${Account}:brand/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	quicksight	customization	arn:${Partition}:quicksight:${Region}:${Account}:customization/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	quicksight	custompermissions	arn:${Partition}:quicksight:${Region}:${Account}:custompermissions/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	quicksight	dashboard	arn:${Partition}:quicksight:${Region}:${Account}:dashboard/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	quicksight	dashboardSnapshotJob	arn:${Partition}:quicksight:${Region}:${Account}:dashboard/${DashboardId}/snapshot-job/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	quicksight	dataset	arn:${Partition}:quicksight:${Region}:${Account}:dataset/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	quicksight	datasource	arn:${Partition}:quicksight:${Region}:${Account}:datasource/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	quicksight	dlpSetting	arn:${Partition}:quicksight:${Region}:${Account}:dlpsetting/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	quicksight	emailCustomizationTemplate	arn:${Partition}:quicksight:${Region}:${Account}:email-customization-template/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	quicksight	extension	arn:${Partition}:quicksight:${Region}:${Account}:extension/${ResourceId}	
resourceType	quicksight	extensionaccess	arn:${Partition}:quicksight:${Region}:${Account}:extension-access/${ResourceId}	
resourceType	quicksight	flow	arn:${Partition}:quicksight:${Region}:${Account}:flow/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	quicksight	folder	arn:${Partition}:quicksight:${Region}:${Account}:folder/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	quicksight	group	arn:${Partition}:quicksight:${Region}:${Account}:group/${ResourceId}	
resourceType	quicksight	ingestion	arn:${Partition}:quicksight:${Region}:${Account}:dataset/${DatasetId}/ingestion/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	quicksight	knowledgeBase	arn:${Partition}:quicksight:${Region}:${Account}:knowledge-base/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	quicksight	limitsProfile	arn:${Partition}:quicksight:${Region}:${Account}:limits-profile/${ResourceId}	
resourceType	quicksight	namespace	arn:${Partition}:quicksight:${Region}:${Account}:namespace/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	quicksight	oauthClientApplication	arn:${Partition}:quicksight:${Region}:${Account}:oauthClientApplication/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	quicksight	refreshschedule	arn:${Partition}:quicksight:${Region}:${Account}:dataset/${DatasetId}/refresh-schedule/${ResourceId}	
resourceType	quicksight	space	arn:${Partition}:quicksight:${Region}:${Account}:space/${ResourceId}	
resourceType	quicksight	template	arn:${Partition}:quicksight:${Region}:${Account}:template/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	quicksight	theme	arn:${Partition}:quicksight:${Region}:${Account}:theme/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	quicksight	topic	arn:${Partition}:quicksight:${Region}:${Account}:topic/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	quicksight	user	arn:${Partition}:quicksight:${Region}:${Account}:user/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	quicksight	vpcconnection	arn:${Partition}:quicksight:${Region}:${Account}:vpcConnection/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	ram	customer-managed-permission	arn:${Partition}:ram:${Region}:${Account}:permission/${ResourcePath}	aws:ResourceTag/${TagKey} ram:PermissionArn ram:PermissionResourceType
resourceType	ram	permission	arn:${Partition}:ram::${Account}:permission/${ResourcePath}	ram:PermissionArn ram:PermissionResourceType
resourceType	ram	resource-share	arn:${Partition}:ram:${Region}:${Account}:resource-share/${ResourcePath}	aws:ResourceTag/${TagKey} ram:AllowsExternalPrincipals ram:ResourceShareName
resourceType	ram	resource-share-invitation	arn:${Partition}:ram:${Region}:${Account}:resource-share-invitation/${ResourcePath}	ram:ShareOwnerAccountId
resourceType	rbin	rule	arn:${Partition}:rbin:${Region}:${Account}:rule/${ResourceName}	aws:ResourceTag/${TagKey}
resourceType	rds	auto-backup	arn:${Partition}:rds:${Region}:${Account}:auto-backup:${DbInstanceAutomatedBackupId}	aws:ResourceTag/${TagKey}
resourceType	rds	cev	arn:${Partition}:rds:${Region}:${Account}:cev:${Engine}/${EngineVersion}/${CustomDbEngineVersionId}	aws:ResourceTag/${TagKey}
resourceType	rds	cluster	arn:${Partition}:rds:${Region}:${Account}:cluster:${DbClusterInstanceName}	aws:ResourceTag/${TagKey} rds:cluster-tag/${TagKey}
resourceType	rds	cluster-auto-backup	arn:${Partition}:rds:${Region}:${Account}:cluster-auto-backup:${DbClusterAutomatedBackupId}	aws:ResourceTag/${TagKey}
resourceType	rds	cluster-endpoint	arn:${Partition}:rds:${Region}:${Account}:cluster-endpoint:${DbClusterEndpoint}	aws:ResourceTag/${TagKey}
resourceType	rds	cluster-pg	arn:${Partition}:rds:${Region}:${Account}:cluster-pg:${ClusterParameterGroupName}	aws:ResourceTag/${TagKey} rds:cluster-pg-tag/${TagKey}
resourceType	rds	cluster-snapshot	arn:${Partition}:rds:${Region}:${Account}:cluster-snapshot:${ClusterSnapshotName}	aws:ResourceTag/${TagKey} rds:cluster-snapshot-tag/${TagKey}
resourceType	rds	db	arn:${Partition}:rds:${Region}:${Account}:db:${DbInstanceName}	aws:ResourceTag/${TagKey} rds:DatabaseClass rds:DatabaseEngine rds:DatabaseName rds:MultiAz rds:Piops rds:StorageEncrypted rds:StorageSize rds:Vpc rds:db-tag/${TagKey}
resourceType	rds	db-capacity-reservation	arn:${Partition}:rds:${Region}:${Account}:db-capacity-reservation:${DBCapacityReservationIdentifier}	aws:ResourceTag/${TagKey}
resourceType	rds	deployment	arn:${Partition}:rds:${Region}:${Account}:deployment:${BlueGreenDeploymentIdentifier}	aws:ResourceTag/${TagKey}
resourceType	rds	es	arn:${Partition}:rds:${Region}:${Account}:es:${SubscriptionName}	aws:ResourceTag/${TagKey} rds:es-tag/${TagKey}
resourceType	rds	global-cluster	arn:${Partition}:rds::${Account}:global-cluster:${GlobalCluster}	aws:ResourceTag/${TagKey}
resourceType	rds	integration	arn:${Partition}:rds:${Region}:${Account}:integration:${IntegrationIdentifier}	aws:ResourceTag/${TagKey}
resourceType	rds	og	arn:${Partition}:rds:${Region}:${Account}:og:${OptionGroupName}	aws:ResourceTag/${TagKey} rds:og-tag/${TagKey}
resourceType	rds	pg	arn:${Partition}:rds:${Region}:${Account}:pg:${ParameterGroupName}	aws:ResourceTag/${TagKey} rds:pg-tag/${TagKey}
resourceType	rds	proxy	arn:${Partition}:rds:${Region}:${Account}:db-proxy:${DbProxyId}	aws:ResourceTag/${TagKey}
resourceType	rds	proxy-endpoint	arn:${Partition}:rds:${Region}:${Account}:db-proxy-endpoint:${DbProxyEndpointId}	aws:ResourceTag/${TagKey}
resourceType	rds	ri	arn:${Partition}:rds:${Region}:${Account}:ri:${ReservedDbInstanceName}	aws:ResourceTag/${TagKey} rds:ri-tag/${TagKey}
resourceType	rds	secgrp	arn:${Partition}:rds:${Region}:${Account}:secgrp:${SecurityGroupName}	aws:ResourceTag/${TagKey} rds:secgrp-tag/${TagKey}
resourceType	rds	shardgrp	arn:${Partition}:rds:${Region}:${Account}:shard-group:${DbShardGroupResourceId}	aws:ResourceTag/${TagKey}
resourceType	rds	snapshot	arn:${Partition}:rds:${Region}:${Account}:snapshot:${SnapshotName}	aws:ResourceTag/${TagKey} rds:snapshot-tag/${TagKey}
resourceType	rds	snapshot-tenant-database	arn:${Partition}:rds:${Region}:${Account}:snapshot-tenant-database:${SnapshotName}:${TenantResourceId}	aws:ResourceTag/${TagKey}
resourceType	rds	subgrp	arn:${Partition}:rds:${Region}:${Account}:subgrp:${SubnetGroupName}	aws:ResourceTag/${TagKey} rds:subgrp-tag/${TagKey}
resourceType	rds	target-group	arn:${Partition}:rds:${Region}:${Account}:target-group:${TargetGroupId}	aws:ResourceTag/${TagKey}
resourceType	rds	tenant-database	arn:${Partition}:rds:${Region}:${Account}:tenant-database:${TenantResourceId}	aws:ResourceTag/${TagKey}
resourceType	rds-data	cluster	arn:${Partition}:rds:${Region}:${Account}:cluster:${DbClusterInstanceName}	aws:ResourceTag/${TagKey} aws:TagKeys
resourceType	rds-db	db-user	arn:${Partition}:rds-db:${Region}:${Account}:dbuser:${DbiResourceId}/${DbUserName}	aws:ResourceTag/${TagKey}
resourceType	redshift	cluster	arn:${Partition}:redshift:${Region}:${Account}:cluster:${ClusterName}	aws:ResourceTag/${TagKey}
resourceType	redshift	datashare	arn:${Partition}:redshift:${Region}:${Account}:datashare:${ProducerClusterNamespace}/${DataShareName}	aws:ResourceTag/${TagKey}
resourceType	redshift	dbgroup	arn:${Partition}:redshift:${Region}:${Account}:dbgroup:${ClusterName}/${DbGroup}	
resourceType	redshift	dbname	arn:${Partition}:redshift:${Region}:${Account}:dbname:${ClusterName}/${DbName}	
resourceType	redshift	dbuser	arn:${Partition}:redshift:${Region}:${Account}:dbuser:${ClusterName}/${DbUser}	
resourceType	redshift	eventsubscription	arn:${Partition}:redshift:${Region}:${Account}:eventsubscription:${EventSubscriptionName}	aws:ResourceTag/${TagKey}
resourceType	redshift	hsmclientcertificate	arn:${Partition}:redshift:${Region}:${Account}:hsmclientcertificate:${HSMClientCertificateId}	aws:ResourceTag/${TagKey}
resourceType	redshift	hsmconfiguration	arn:${Partition}:redshift:${Region}:${Account}:hsmconfiguration:${HSMConfigurationId}	aws:ResourceTag/${TagKey}
resourceType	redshift	integration	arn:${Partition}:redshift:${Region}:${Account}:integration:${IntegrationIdentifier}	aws:ResourceTag/${TagKey}
resourceType	redshift	namespace	arn:${Partition}:redshift:${Region}:${Account}:namespace:${ClusterNamespace}	
resourceType	redshift	parametergroup	arn:${Partition}:redshift:${Region}:${Account}:parametergroup:${ParameterGroupName}	aws:ResourceTag/${TagKey}
resourceType	redshift	qev2idcapplication	arn:${Partition}:redshift:${Region}:${Account}:qev2idcapplication:${Qev2IdcApplicationId}	
resourceType	redshift	redshiftidcapplication	arn:${Partition}:redshift:${Region}:${Account}:redshiftidcapplication:${RedshiftIdcApplicationId}	
resourceType	redshift	securitygroup	arn:${Partition}:redshift:${Region}:${Account}:securitygroup:${SecurityGroupName}/ec2securitygroup/${Owner}/${Ec2SecurityGroupId}	aws:ResourceTag/${TagKey}
resourceType	redshift	securitygroupingress-cidr	arn:${Partition}:redshift:${Region}:${Account}:securitygroupingress:${SecurityGroupName}/cidrip/${IpRange}	aws:ResourceTag/${TagKey}
resourceType	redshift	securitygroupingress-ec2securitygroup	arn:${Partition}:redshift:${Region}:${Account}:securitygroupingress:${SecurityGroupName}/ec2securitygroup/${Owner}/${Ece2SecuritygroupId}	aws:ResourceTag/${TagKey}
resourceType	redshift	snapshot	arn:${Partition}:redshift:${Region}:${Account}:snapshot:${ClusterName}/${SnapshotName}	aws:ResourceTag/${TagKey}
resourceType	redshift	snapshotcopygrant	arn:${Partition}:redshift:${Region}:${Account}:snapshotcopygrant:${SnapshotCopyGrantName}	aws:ResourceTag/${TagKey}
resourceType	redshift	snapshotschedule	arn:${Partition}:redshift:${Region}:${Account}:snapshotschedule:${ScheduleIdentifier}	aws:ResourceTag/${TagKey}
resourceType	redshift	subnetgroup	arn:${Partition}:redshift:${Region}:${Account}:subnetgroup:${SubnetGroupName}	aws:ResourceTag/${TagKey}
resourceType	redshift	usagelimit	arn:${Partition}:redshift:${Region}:${Account}:usagelimit:${UsageLimitId}	aws:ResourceTag/${TagKey}
resourceType	redshift-data	cluster	arn:${Partition}:redshift:${Region}:${Account}:cluster:${ClusterName}	aws:ResourceTag/${TagKey}
resourceType	redshift-data	managed-workgroup	arn:${Partition}:redshift-serverless:${Region}:${Account}:managed-workgroup/${ManagedWorkgroupId}	
resourceType	redshift-data	workgroup	arn:${Partition}:redshift-serverless:${Region}:${Account}:workgroup/${WorkgroupId}	aws:ResourceTag/${TagKey}
resourceType	redshift-serverless	endpointAccess	arn:${Partition}:redshift-serverless:${Region}:${Account}:managedvpcendpoint/${EndpointAccessId}	
resourceType	redshift-serverless	managed-workgroup	arn:${Partition}:redshift-serverless:${Region}:${Account}:managed-workgroup/${ManagedWorkgroupName}	
resourceType	redshift-serverless	namespace	arn:${Partition}:redshift-serverless:${Region}:${Account}:namespace/${NamespaceId}	aws:ResourceTag/${TagKey}
resourceType	redshift-serverless	recoveryPoint	arn:${Partition}:redshift-serverless:${Region}:${Account}:recoverypoint/${RecoveryPointId}	aws:ResourceTag/${TagKey}
resourceType	redshift-serverless	snapshot	arn:${Partition}:redshift-serverless:${Region}:${Account}:snapshot/${SnapshotId}	aws:ResourceTag/${TagKey}
resourceType	redshift-serverless	workgroup	arn:${Partition}:redshift-serverless:${Region}:${Account}:workgroup/${WorkgroupId}	aws:ResourceTag/${TagKey}
resourceType	refactor-spaces	application	arn:${Partition}:refactor-spaces:${Region}:${Account}:environment/${EnvironmentId}/application/${ApplicationId}	aws:ResourceTag/${TagKey} refactor-spaces:ApplicationCreatedByAccount refactor-spaces:CreatedByAccountIds
resourceType	refactor-spaces	environment	arn:${Partition}:refactor-spaces:${Region}:${Account}:environment/${EnvironmentId}	aws:ResourceTag/${TagKey}
resourceType	refactor-spaces	route	arn:${Partition}:refactor-spaces:${Region}:${Account}:environment/${EnvironmentId}/application/${ApplicationId}/route/${RouteId}	aws:ResourceTag/${TagKey} refactor-spaces:ApplicationCreatedByAccount refactor-spaces:CreatedByAccountIds refactor-spaces:RouteCreatedByAccount refactor-spaces:ServiceCreatedByAccount refactor-spaces:SourcePath
resourceType	refactor-spaces	service	arn:${Partition}:refactor-spaces:${Region}:${Account}:environment/${EnvironmentId}/application/${ApplicationId}/service/${ServiceId}	aws:ResourceTag/${TagKey} refactor-spaces:ApplicationCreatedByAccount refactor-spaces:CreatedByAccountIds refactor-spaces:ServiceCreatedByAccount
resourceType	rekognition	collection	arn:${Partition}:rekognition:${Region}:${Account}:collection/${CollectionId}	aws:ResourceTag/${TagKey}
resourceType	rekognition	dataset	arn:${Partition}:rekognition:${Region}:${Account}:project/${ProjectName}/dataset/${DatasetType}/${CreationTimestamp}	aws:ResourceTag/${TagKey}
resourceType	rekognition	project	arn:${Partition}:rekognition:${Region}:${Account}:project/${ProjectName}/${CreationTimestamp}	aws:ResourceTag/${TagKey}
resourceType	rekognition	projectversion	arn:${Partition}:rekognition:${Region}:${Account}:project/${ProjectName}/version/${VersionName}/${CreationTimestamp}	aws:ResourceTag/${TagKey}
resourceType	rekognition	streamprocessor	arn:${Partition}:rekognition:${Region}:${Account}:streamprocessor/${StreamprocessorId}	aws:ResourceTag/${TagKey}
resourceType	repostspace	space	arn:${Partition}:repostspace:${Region}:${Account}:space/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	resiliencehub	app-assessment	arn:${Partition}:resiliencehub:${Region}:${Account}:app-assessment/${AppAssessmentId}	aws:ResourceTag/${TagKey}
resourceType	resiliencehub	application	arn:${Partition}:resiliencehub:${Region}:${Account}:app/${AppId}	aws:ResourceTag/${TagKey}
resourceType	resiliencehub	policy	arn:${Partition}:resiliencehub:${Region}:${Account}:policy/${PolicyId}	aws:ResourceTag/${TagKey}
resourceType	resiliencehub	recommendation-template	arn:${Partition}:resiliencehub:${Region}:${Account}:recommendation-template/${RecommendationTemplateId}	aws:ResourceTag/${TagKey}
resourceType	resiliencehub	resiliency-policy	arn:${Partition}:resiliencehub:${Region}:${Account}:resiliency-policy/${ResiliencyPolicyId}	aws:ResourceTag/${TagKey}
resourceType	resiliencehub	service	arn:${Partition}:resiliencehub:${Region}:${Account}:service/${ServiceId}	aws:ResourceTag/${TagKey}
resourceType	resiliencehub	system	arn:${Partition}:resiliencehub:${Region}:${Account}:system/${SystemId}	aws:ResourceTag/${TagKey}
resourceType	resiliencehub	test-template	arn:${Partition}:resiliencehub:${Region}:${Account}:test-template/${TestTemplateId}	
resourceType	resource-explorer-2	index	arn:${Partition}:resource-explorer-2:${Region}:${Account}:index/${IndexUuid}	aws:ResourceTag/${TagKey}
resourceType	resource-explorer-2	managed-view	arn:${Partition}:resource-explorer-2:${Region}:${Account}:managed-view/${ManagedViewName}/${ManagedViewUuid}	
resourceType	resource-explorer-2	view	arn:${Partition}:resource-explorer-2:${Region}:${Account}:view/${ViewName}/${ViewUuid}	aws:ResourceTag/${TagKey}
resourceType	resource-groups	group	arn:${Partition}:resource-groups:${Region}:${Account}:group/${GroupName}	aws:ResourceTag/${TagKey}
resourceType	resource-groups	tagSyncTask	arn:${Partition}:resource-groups:${Region}:${Account}:group/${GroupName}/tag-sync-task/${TaskId}	aws:ResourceTag/${TagKey}
resourceType	robomaker	deploymentFleet	arn:${Partition}:robomaker:${Region}:${Account}:deployment-fleet/${FleetName}/${CreatedOnEpoch}	aws:ResourceTag/${TagKey}
resourceType	robomaker	deploymentJob	arn:${Partition}:robomaker:${Region}:${Account}:deployment-job/${DeploymentJobId}	aws:ResourceTag/${TagKey}
resourceType	robomaker	robot	arn:${Partition}:robomaker:${Region}:${Account}:robot/${RobotName}/${CreatedOnEpoch}	aws:ResourceTag/${TagKey}
resourceType	robomaker	robotApplication	arn:${Partition}:robomaker:${Region}:${Account}:robot-application/${ApplicationName}/${CreatedOnEpoch}	aws:ResourceTag/${TagKey}
resourceType	robomaker	simulationApplication	arn:${Partition}:robomaker:${Region}:${Account}:simulation-application/${ApplicationName}/${CreatedOnEpoch}	aws:ResourceTag/${TagKey}
resourceType	robomaker	simulationJob	arn:${Partition}:robomaker:${Region}:${Account}:simulation-job/${SimulationJobId}	aws:ResourceTag/${TagKey}
resourceType	robomaker	simulationJobBatch	arn:${Partition}:robomaker:${Region}:${Account}:simulation-job-batch/${SimulationJobBatchId}	aws:ResourceTag/${TagKey}
resourceType	robomaker	world	arn:${Partition}:robomaker:${Region}:${Account}:world/${WorldId}	aws:ResourceTag/${TagKey}
resourceType	robomaker	worldExportJob	arn:${Partition}:robomaker:${Region}:${Account}:world-export-job/${WorldExportJobId}	aws:ResourceTag/${TagKey}
resourceType	robomaker	worldGenerationJob	arn:${Partition}:robomaker:${Region}:${Account}:world-generation-job/${WorldGenerationJobId}	aws:ResourceTag/${TagKey}
resourceType	robomaker	worldTemplate	arn:${Partition}:robomaker:${Region}:${Account}:world-template/${WorldTemplateJobId}	aws:ResourceTag/${TagKey}
resourceType	rolesanywhere	crl	arn:${Partition}:rolesanywhere:${Region}:${Account}:crl/${CrlId}	aws:ResourceTag/${TagKey}
resourceType	rolesanywhere	profile	arn:${Partition}:rolesanywhere:${Region}:${Account}:profile/${ProfileId}	aws:ResourceTag/${TagKey}
resourceType	rolesanywhere	subject	arn:${Partition}:rolesanywhere:${Region}:${Account}:subject/${SubjectId}	aws:ResourceTag/${TagKey}
resourceType	rolesanywhere	trust-anchor	arn:${Partition}:rolesanywhere:${Region}:${Account}:trust-anchor/${TrustAnchorId}	aws:ResourceTag/${TagKey}
resourceType	route53	change	arn:${Partition}:route53:::change/${Id}	
resourceType	route53	cidrcollection	arn:${Partition}:route53:::cidrcollection/${Id}	
resourceType	route53	delegationset	arn:${Partition}:route53:::delegationset/${Id}	
resourceType	route53	healthcheck	arn:${Partition}:route53:::healthcheck/${Id}	
resourceType	route53	hostedzone	arn:${Partition}:route53:::hostedzone/${Id}	
resourceType	route53	queryloggingconfig	arn:${Partition}:route53:::queryloggingconfig/${Id}	
resourceType	route53	trafficpolicy	arn:${Partition}:route53:::trafficpolicy/${Id}	
resourceType	route53	trafficpolicyinstance	arn:${Partition}:route53:::trafficpolicyinstance/${Id}	
resourceType	route53	vpc	arn:${Partition}:ec2:${Region}:${Account}:vpc/${VpcId}	
resourceType	route53-recovery-cluster	routingcontrol	arn:${Partition}:route53-recovery-control::${Account}:controlpanel/${ControlPanelId}/routingcontrol/${RoutingControlId}	
resourceType	route53-recovery-control-config	cluster	arn:${Partition}:route53-recovery-control::${Account}:cluster/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	route53-recovery-control-config	controlpanel	arn:${Partition}:route53-recovery-control::${Account}:controlpanel/${ControlPanelId}	aws:ResourceTag/${TagKey}
resourceType	route53-recovery-control-config	routingcontrol	arn:${Partition}:route53-recovery-control::${Account}:controlpanel/${ControlPanelId}/routingcontrol/${RoutingControlId}	
resourceType	route53-recovery-control-config	safetyrule	arn:${Partition}:route53-recovery-control::${Account}:controlpanel/${ControlPanelId}/safetyrule/${SafetyRuleId}	aws:ResourceTag/${TagKey}
resourceType	route53-recovery-readiness	cell	arn:${Partition}:route53-recovery-readiness::${Account}:cell/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	route53-recovery-readiness	readinesscheck	arn:${Partition}:route53-recovery-readiness::${Account}:readiness-check/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	route53-recovery-readiness	recoverygroup	arn:${Partition}:route53-recovery-readiness::${Account}:recovery-group/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	route53-recovery-readiness	resourceset	arn:${Partition}:route53-recovery-readiness::${Account}:resource-set/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	route53globalresolver	access-source	arn:${Partition}:route53globalresolver::${Account}:access-source/${Id}	aws:ResourceTag/${TagKey}
resourceType	route53globalresolver	access-token	arn:${Partition}:route53globalresolver::${Account}:access-token/${Id}	aws:ResourceTag/${TagKey}
resourceType	route53globalresolver	dns-view	arn:${Partition}:route53globalresolver::${Account}:dns-view/${Id}	aws:ResourceTag/${TagKey}
resourceType	route53globalresolver	firewall-domain-list	arn:${Partition}:route53globalresolver::${Account}:firewall-domain-list/${Id}	aws:ResourceTag/${TagKey}
resourceType	route53globalresolver	global-resolver	arn:${Partition}:route53globalresolver::${Account}:global-resolver/${Id}	aws:ResourceTag/${TagKey}
resourceType	route53profiles	profile	arn:${Partition}:route53profiles:${Region}:${Account}:profile/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	route53profiles	profile-association	arn:${Partition}:route53profiles:${Region}:${Account}:profile-association/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	route53resolver	autodefined-rule	arn:${Partition}:route53resolver:${Region}:${Account}:autodefined-rule/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	route53resolver	firewall-config	arn:${Partition}:route53resolver:${Region}:${Account}:firewall-config/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	route53resolver	firewall-domain-list	arn:${Partition}:route53resolver:${Region}:${Account}:firewall-domain-list/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	route53resolver	firewall-rule-group	arn:${Partition}:route53resolver:${Region}:${Account}:firewall-rule-group/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	route53resolver	firewall-rule-group-association	arn:${Partition}:route53resolver:${Region}:${Account}:firewall-rule-group-association/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	route53resolver	outpost-resolver	arn:${Partition}:route53resolver:${Region}:${Account}:outpost-resolver/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	route53resolver	resolver-config	arn:${Partition}:route53resolver:${Region}:${Account}:resolver-config/${ResourceId}	
resourceType	route53resolver	resolver-dnssec-config	arn:${Partition}:route53resolver:${Region}:${Account}:resolver-dnssec-config/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	route53resolver	resolver-endpoint	arn:${Partition}:route53resolver:${Region}:${Account}:resolver-endpoint/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	route53resolver	resolver-query-log-config	arn:${Partition}:route53resolver:${Region}:${Account}:resolver-query-log-config/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	route53resolver	resolver-rule	arn:${Partition}:route53resolver:${Region}:${Account}:resolver-rule/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	rtbfabric	InboundExternalLink	arn:${Partition}:rtbfabric:${Region}:${Account}:gateway/${GatewayId}/link/${LinkId}	aws:ResourceTag/${TagKey} rtbfabric:InboundExternalLinkLinkId rtbfabric:ResponderGatewayGatewayId
resourceType	rtbfabric	Link	arn:${Partition}:rtbfabric:${Region}:${Account}:gateway/${GatewayId}/link/${LinkId}	aws:ResourceTag/${TagKey} rtbfabric:LinkLinkId rtbfabric:RequesterGatewayGatewayId rtbfabric:ResponderGatewayGatewayId
resourceType	rtbfabric	LinkRoutingRule	arn:${Partition}:rtbfabric:${Region}:${Account}:gateway/${GatewayId}/link/${LinkId}/routing-rule/${RuleId}	aws:ResourceTag/${TagKey} rtbfabric:LinkLinkId rtbfabric:LinkRoutingRuleRuleId
resourceType	rtbfabric	OutboundExternalLink	arn:${Partition}:rtbfabric:${Region}:${Account}:gateway/${GatewayId}/link/${LinkId}	aws:ResourceTag/${TagKey} rtbfabric:OutboundExternalLinkLinkId rtbfabric:RequesterGatewayGatewayId
resourceType	rtbfabric	RequesterGateway	arn:${Partition}:rtbfabric:${Region}:${Account}:gateway/${GatewayId}	aws:ResourceTag/${TagKey} rtbfabric:RequesterGatewayGatewayId
resourceType	rtbfabric	ResponderGateway	arn:${Partition}:rtbfabric:${Region}:${Account}:gateway/${GatewayId}	aws:ResourceTag/${TagKey} rtbfabric:ResponderGatewayGatewayId
resourceType	rum	AppMonitorResource	arn:${Partition}:rum:${Region}:${Account}:appmonitor/${Name}	aws:ResourceTag/${TagKey}
resourceType	s3	accessgrant	arn:${Partition}:s3:${Region}:${Account}:access-grants/default/grant/${Token}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
resourceType	s3	accessgrantsinstance	arn:${Partition}:s3:${Region}:${Account}:access-grants/default	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
resourceType	s3	accessgrantslocation	arn:${Partition}:s3:${Region}:${Account}:access-grants/default/location/${Token}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
resourceType	s3	accesspoint	arn:${Partition}:s3:${Region}:${Account}:accesspoint/${AccessPointName}	aws:ResourceTag/${TagKey} s3:AccessPointNetworkOrigin s3:AccessPointTag/${TagKey} s3:DataAccessPointAccount s3:DataAccessPointArn
resourceType	s3	accesspointobject	arn:${Partition}:s3:${Region}:${Account}:accesspoint/${AccessPointName}/object/${ObjectName}	aws:ResourceTag/${TagKey} s3:AccessPointNetworkOrigin s3:AccessPointTag/${TagKey} s3:BucketTag/${TagKey} s3:DataAccessPointAccount s3:DataAccessPointArn
resourceType	s3	bucket	arn:${Partition}:s3:::${BucketName}	aws:ResourceTag/${TagKey} s3:BucketTag/${TagKey}
resourceType	s3	job	arn:${Partition}:s3:${Region}:${Account}:job/${JobId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
resourceType	s3	multiregionaccesspoint	arn:${Partition}:s3::${Account}:accesspoint/${AccessPointAlias}	
resourceType	s3	multiregionaccesspointrequestarn	arn:${Partition}:s3:us-west-2:${Account}:async-request/mrap/${Operation}/${Token}	
resourceType	s3	object	arn:${Partition}:s3:::${BucketName}/${ObjectName}	aws:ResourceTag/${TagKey} s3:BucketTag/${TagKey}
resourceType	s3	objectlambdaaccesspoint	arn:${Partition}:s3-object-lambda:${Region}:${Account}:accesspoint/${AccessPointName}	
resourceType	s3	storagelensconfiguration	arn:${Partition}:s3:${Region}:${Account}:storage-lens/${ConfigId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
resourceType	s3	storagelensgroup	arn:${Partition}:s3:${Region}:${Account}:storage-lens-group/${Name}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
resourceType	s3-object-lambda	objectlambdaaccesspoint	arn:${Partition}:s3-object-lambda:${Region}:${Account}:accesspoint/${AccessPointName}	
resourceType	s3-outposts	accesspoint	arn:${Partition}:s3-outposts:${Region}:${Account}:outpost/${OutpostId}/accesspoint/${AccessPointName}	
resourceType	s3-outposts	bucket	arn:${Partition}:s3-outposts:${Region}:${Account}:outpost/${OutpostId}/bucket/${BucketName}	
resourceType	s3-outposts	endpoint	arn:${Partition}:s3-outposts:${Region}:${Account}:outpost/${OutpostId}/endpoint/${EndpointId}	
resourceType	s3-outposts	object	arn:${Partition}:s3-outposts:${Region}:${Account}:outpost/${OutpostId}/bucket/${BucketName}/object/${ObjectName}	
resourceType	s3express	accesspoint	arn:${Partition}:s3express:${Region}:${Account}:accesspoint/${AccessPointName}	aws:ResourceTag/${TagKey} s3express:AccessPointTag/${TagKey}
resourceType	s3express	bucket	arn:${Partition}:s3express:${Region}:${Account}:bucket/${BucketName}	aws:ResourceTag/${TagKey} s3express:BucketTag/${TagKey}
resourceType	s3files	access-point	arn:${Partition}:s3files:${Region}:${Account}:file-system/${FileSystemId}/access-point/${AccessPointId}	aws:ResourceTag/${TagKey}
resourceType	s3files	file-system	arn:${Partition}:s3files:${Region}:${Account}:file-system/${FileSystemId}	aws:ResourceTag/${TagKey}
resourceType	s3tables	Table	arn:${Partition}:s3tables:${Region}:${Account}:bucket/${TableBucketName}/table/${TableID}	aws:ResourceTag/${TagKey} s3tables:TableBucketTag/${TagKey} s3tables:namespace s3tables:tableName
resourceType	s3tables	TableBucket	arn:${Partition}:s3tables:${Region}:${Account}:bucket/${TableBucketName}	aws:ResourceTag/${TagKey} s3tables:TableBucketTag/${TagKey}
resourceType	s3vectors	Index	arn:${Partition}:s3vectors:${Region}:${Account}:bucket/${BucketName}/index/${IndexName}	aws:ResourceTag/${TagKey} s3vectors:VectorBucketTag/${TagKey}
resourceType	s3vectors	VectorBucket	arn:${Partition}:s3vectors:${Region}:${Account}:bucket/${BucketName}	aws:ResourceTag/${TagKey} s3vectors:VectorBucketTag/${TagKey}
resourceType	sagemaker	action	arn:${Partition}:sagemaker:${Region}:${Account}:action/${ActionName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	ai-benchmark-job	arn:${Partition}:sagemaker:${Region}:${Account}:ai-benchmark-job/${AIBenchmarkJobName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	ai-recommendation-job	arn:${Partition}:sagemaker:${Region}:${Account}:ai-recommendation-job/${AIRecommendationJobName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	ai-workload-config	arn:${Partition}:sagemaker:${Region}:${Account}:ai-workload-config/${AIWorkloadConfigName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	algorithm	arn:${Partition}:sagemaker:${Region}:${Account}:algorithm/${AlgorithmName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	app	arn:${Partition}:sagemaker:${Region}:${Account}:app/${DomainId}/${UserProfileName}/${AppType}/${AppName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	app-image-config	arn:${Partition}:sagemaker:${Region}:${Account}:app-image-config/${AppImageConfigName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	artifact	arn:${Partition}:sagemaker:${Region}:${Account}:artifact/${HashOfArtifactSource}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	automl-job	arn:${Partition}:sagemaker:${Region}:${Account}:automl-job/${AutoMLJobJobName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	cluster	arn:${Partition}:sagemaker:${Region}:${Account}:cluster/${ClusterId}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	cluster-scheduler-config	arn:${Partition}:sagemaker:${Region}:${Account}:cluster-scheduler-config/${ClusterSchedulerConfigId}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	code-repository	arn:${Partition}:sagemaker:${Region}:${Account}:code-repository/${CodeRepositoryName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	compilation-job	arn:${Partition}:sagemaker:${Region}:${Account}:compilation-job/${CompilationJobName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	compute-quota	arn:${Partition}:sagemaker:${Region}:${Account}:compute-quota/${ComputeQuotaId}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	context	arn:${Partition}:sagemaker:${Region}:${Account}:context/${ContextName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	data-quality-job-definition	arn:${Partition}:sagemaker:${Region}:${Account}:data-quality-job-definition/${DataQualityJobDefinitionName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	device	arn:${Partition}:sagemaker:${Region}:${Account}:device-fleet/${DeviceFleetName}/device/${DeviceName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	device-fleet	arn:${Partition}:sagemaker:${Region}:${Account}:device-fleet/${DeviceFleetName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	domain	arn:${Partition}:sagemaker:${Region}:${Account}:domain/${DomainId}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	edge-deployment-plan	arn:${Partition}:sagemaker:${Region}:${Account}:edge-deployment/${EdgeDeploymentPlanName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	edge-packaging-job	arn:${Partition}:sagemaker:${Region}:${Account}:edge-packaging-job/${EdgePackagingJobName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	endpoint	arn:${Partition}:sagemaker:${Region}:${Account}:endpoint/${EndpointName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	endpoint-config	arn:${Partition}:sagemaker:${Region}:${Account}:endpoint-config/${EndpointConfigName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	experiment	arn:${Partition}:sagemaker:${Region}:${Account}:experiment/${ExperimentName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	experiment-trial	arn:${Partition}:sagemaker:${Region}:${Account}:experiment-trial/${TrialName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	experiment-trial-component	arn:${Partition}:sagemaker:${Region}:${Account}:experiment-trial-component/${TrialComponentName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	feature-group	arn:${Partition}:sagemaker:${Region}:${Account}:feature-group/${FeatureGroupName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	flow-definition	arn:${Partition}:sagemaker:${Region}:${Account}:flow-definition/${FlowDefinitionName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	hub	arn:${Partition}:sagemaker:${Region}:${Account}:hub/${HubName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	hub-content	arn:${Partition}:sagemaker:${Region}:${Account}:hub-content/${HubName}/${HubContentType}/${HubContentName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	human-loop	arn:${Partition}:sagemaker:${Region}:${Account}:human-loop/${HumanLoopName}	
resourceType	sagemaker	human-task-ui	arn:${Partition}:sagemaker:${Region}:${Account}:human-task-ui/${HumanTaskUiName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	hyper-parameter-tuning-job	arn:${Partition}:sagemaker:${Region}:${Account}:hyper-parameter-tuning-job/${HyperParameterTuningJobName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	image	arn:${Partition}:sagemaker:${Region}:${Account}:image/${ImageName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	image-version	arn:${Partition}:sagemaker:${Region}:${Account}:image-version/${ImageName}/${Version}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	inference-component	arn:${Partition}:sagemaker:${Region}:${Account}:inference-component/${InferenceComponentName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	inference-experiment	arn:${Partition}:sagemaker:${Region}:${Account}:inference-experiment/${InferenceExperimentName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	inference-recommendations-job	arn:${Partition}:sagemaker:${Region}:${Account}:inference-recommendations-job/${InferenceRecommendationsJobName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	job	arn:${Partition}:sagemaker:${Region}:${Account}:job/${JobCategory}/${JobName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	labeling-job	arn:${Partition}:sagemaker:${Region}:${Account}:labeling-job/${LabelingJobName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	lineage-group	arn:${Partition}:sagemaker:${Region}:${Account}:lineage-group/${LineageGroupName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	mlflow-app	arn:${Partition}:sagemaker:${Region}:${Account}:mlflow-app/${MLflowAppId}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	mlflow-tracking-server	arn:${Partition}:sagemaker:${Region}:${Account}:mlflow-tracking-server/${MlflowTrackingServerName}	
resourceType	sagemaker	model	arn:${Partition}:sagemaker:${Region}:${Account}:model/${ModelName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	model-bias-job-definition	arn:${Partition}:sagemaker:${Region}:${Account}:model-bias-job-definition/${ModelBiasJobDefinitionName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	model-card	arn:${Partition}:sagemaker:${Region}:${Account}:model-card/${ModelCardName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	model-card-export-job	arn:${Partition}:sagemaker:${Region}:${Account}:model-card/${ModelCardName}/export-job/${ExportJobName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	model-explainability-job-definition	arn:${Partition}:sagemaker:${Region}:${Account}:model-explainability-job-definition/${ModelExplainabilityJobDefinitionName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	model-package	arn:${Partition}:sagemaker:${Region}:${Account}:model-package/${ModelPackageName}	aws:ResourceTag/${TagKey} sagemaker:CurrentCustomerMetadataProperties/${MetadataKey} sagemaker:CurrentModelLifeCycleStage sagemaker:CurrentModelLifeCycleStageStatus sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	model-package-group	arn:${Partition}:sagemaker:${Region}:${Account}:model-package-group/${ModelPackageGroupName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	model-quality-job-definition	arn:${Partition}:sagemaker:${Region}:${Account}:model-quality-job-definition/${ModelQualityJobDefinitionName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	monitoring-schedule	arn:${Partition}:sagemaker:${Region}:${Account}:monitoring-schedule/${MonitoringScheduleName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	monitoring-schedule-alert	arn:${Partition}:sagemaker:${Region}:${Account}:monitoring-schedule/${MonitoringScheduleName}/alert/${MonitoringScheduleAlertName}	
resourceType	sagemaker	notebook-instance	arn:${Partition}:sagemaker:${Region}:${Account}:notebook-instance/${NotebookInstanceName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	notebook-instance-lifecycle-config	arn:${Partition}:sagemaker:${Region}:${Account}:notebook-instance-lifecycle-config/${NotebookInstanceLifecycleConfigName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	optimization-job	arn:${Partition}:sagemaker:${Region}:${Account}:optimization-job/${OptimizationJobName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	partner-app	arn:${Partition}:sagemaker:${Region}:${Account}:partner-app/${AppId}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	pipeline	arn:${Partition}:sagemaker:${Region}:${Account}:pipeline/${PipelineName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	pipeline-execution	arn:${Partition}:sagemaker:${Region}:${Account}:pipeline/${PipelineName}/execution/${RandomString}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	processing-job	arn:${Partition}:sagemaker:${Region}:${Account}:processing-job/${ProcessingJobName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	project	arn:${Partition}:sagemaker:${Region}:${Account}:project/${ProjectName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	reserved-capacity	arn:${Partition}:sagemaker:${Region}:${Account}:reserved-capacity/${RandomString}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	sagemaker-catalog	arn:${Partition}:sagemaker:${Region}:${Account}:sagemaker-catalog/${ResourceCatalogName}	
resourceType	sagemaker	shared-model	arn:${Partition}:sagemaker:${Region}:${Account}:shared-model/${SharedModelId}	
resourceType	sagemaker	shared-model-event	arn:${Partition}:sagemaker:${Region}:${Account}:shared-model-event/${EventId}	
resourceType	sagemaker	space	arn:${Partition}:sagemaker:${Region}:${Account}:space/${DomainId}/${SpaceName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	studio-lifecycle-config	arn:${Partition}:sagemaker:${Region}:${Account}:studio-lifecycle-config/${StudioLifecycleConfigName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	training-job	arn:${Partition}:sagemaker:${Region}:${Account}:training-job/${TrainingJobName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	training-plan	arn:${Partition}:sagemaker:${Region}:${Account}:training-plan/${TrainingPlanName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	training-session	arn:${Partition}:sagemaker:${Region}:${Account}:training-session/${SessionName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	transform-job	arn:${Partition}:sagemaker:${Region}:${Account}:transform-job/${TransformJobName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	user-profile	arn:${Partition}:sagemaker:${Region}:${Account}:user-profile/${DomainId}/${UserProfileName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	workforce	arn:${Partition}:sagemaker:${Region}:${Account}:workforce/${WorkforceName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker	workteam	arn:${Partition}:sagemaker:${Region}:${Account}:workteam/${WorkteamName}	aws:ResourceTag/${TagKey} sagemaker:ResourceTag/${TagKey}
resourceType	sagemaker-geospatial	EarthObservationJob	arn:${Partition}:sagemaker-geospatial:${Region}:${Account}:earth-observation-job/${JobID}	aws:ResourceTag/${TagKey}
resourceType	sagemaker-geospatial	RasterDataCollection	arn:${Partition}:sagemaker-geospatial:${Region}:${Account}:raster-data-collection/${CollectionID}	aws:ResourceTag/${TagKey}
resourceType	sagemaker-geospatial	VectorEnrichmentJob	arn:${Partition}:sagemaker-geospatial:${Region}:${Account}:vector-enrichment-job/${JobID}	aws:ResourceTag/${TagKey}
resourceType	sagemaker-mlflow	mlflow-tracking-server	arn:${Partition}:sagemaker:${Region}:${Account}:mlflow-tracking-server/${MlflowTrackingServerName}	
resourceType	savingsplans	savingsplan	arn:${Partition}:savingsplans::${Account}:savingsplan/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	scheduler	schedule	arn:${Partition}:scheduler:${Region}:${Account}:schedule/${GroupName}/${ScheduleName}	
resourceType	scheduler	schedule-group	arn:${Partition}:scheduler:${Region}:${Account}:schedule-group/${GroupName}	aws:ResourceTag/${TagKey}
resourceType	schemas	discoverer	arn:${Partition}:schemas:${Region}:${Account}:discoverer/${DiscovererId}	aws:ResourceTag/${TagKey}
resourceType	schemas	registry	arn:${Partition}:schemas:${Region}:${Account}:registry/${RegistryName}	aws:ResourceTag/${TagKey}
resourceType	schemas	schema	arn:${Partition}:schemas:${Region}:${Account}:schema/${RegistryName}/${SchemaName}	aws:ResourceTag/${TagKey}
resourceType	scn	bill-of-materials-import-job	arn:${Partition}:scn:${Region}:${Account}:instance/${InstanceId}/bill-of-materials-import-job/${JobId}	
resourceType	scn	data-integration-flow	arn:${Partition}:scn:${Region}:${Account}:instance/${InstanceId}/data-integration-flows/${FlowName}	aws:ResourceTag/${TagKey}
resourceType	scn	dataset	arn:${Partition}:scn:${Region}:${Account}:instance/${InstanceId}/namespaces/${Namespace}/datasets/${DatasetName}	aws:ResourceTag/${TagKey}
resourceType	scn	instance	arn:${Partition}:scn:${Region}:${Account}:instance/${InstanceId}	aws:ResourceTag/${TagKey}
resourceType	scn	namespace	arn:${Partition}:scn:${Region}:${Account}:instance/${InstanceId}/namespaces/${Namespace}	aws:ResourceTag/${TagKey}
resourceType	sdb	domain	arn:${Partition}:sdb:${Region}:${Account}:domain/${DomainName}	
resourceType	sdb	export	arn:${Partition}:sdb:${Region}:${Account}:domain/${DomainName}/export/${ExportUUID}	
resourceType	secretsmanager	Secret	arn:${Partition}:secretsmanager:${Region}:${Account}:secret:${SecretId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys secretsmanager:ResourceTag/tag-key secretsmanager:resource/AllowRotationLambdaArn secretsmanager:resource/Type
resourceType	security-ir	case	arn:${Partition}:security-ir:${Region}:${Account}:case/${CaseId}	aws:ResourceTag/${TagKey}
resourceType	security-ir	membership	arn:${Partition}:security-ir:${Region}:${Account}:membership/${MembershipId}	aws:ResourceTag/${TagKey}
resourceType	securityagent	AgentSpace	arn:${Partition}:securityagent:${Region}:${Account}:agent-space/${AgentId}	aws:ResourceTag/${TagKey}
resourceType	securityagent	Application	arn:${Partition}:securityagent:${Region}:${Account}:application/${ApplicationId}	aws:ResourceTag/${TagKey}
resourceType	securityagent	Integration	arn:${Partition}:securityagent:${Region}:${Account}:integration/${IntegrationId}	aws:ResourceTag/${TagKey}
resourceType	securityagent	PrivateConnection	arn:${Partition}:securityagent:${Region}:${Account}:private-connection/${PrivateConnectionName}	aws:ResourceTag/${TagKey}
resourceType	securityagent	SecurityRequirementPack	arn:${Partition}:securityagent:${Region}:${Account}:security-requirement-pack/${SecurityRequirementPackId}	aws:ResourceTag/${TagKey}
resourceType	securityagent	TargetDomain	arn:${Partition}:securityagent:${Region}:${Account}:target-domain/${TargetDomainId}	aws:ResourceTag/${TagKey}
resourceType	securityhub	aggregatorv2	arn:${Partition}:securityhub:${Region}:${Account}:aggregatorv2/${AggregatorV2Id}	aws:ResourceTag/${TagKey}
resourceType	securityhub	automation-rule	arn:${Partition}:securityhub:${Region}:${Account}:automation-rule/${AutomationRuleId}	aws:ResourceTag/${TagKey}
resourceType	securityhub	automation-rulev2	arn:${Partition}:securityhub:${Region}:${Account}:automation-rulev2/${AutomationRuleV2Id}	aws:ResourceTag/${TagKey}
resourceType	securityhub	configuration-policy	arn:${Partition}:securityhub:${Region}:${Account}:configuration-policy/${ConfigurationPolicyId}	aws:ResourceTag/${TagKey}
resourceType	securityhub	connector	arn:${Partition}:securityhub:${Region}:${Account}:connector/${ConnectorId}	aws:ResourceTag/${TagKey}
resourceType	securityhub	connectorv2	arn:${Partition}:securityhub:${Region}:${Account}:connectorv2/${ConnectorV2Id}	aws:ResourceTag/${TagKey}
resourceType	securityhub	finding-aggregator	arn:${Partition}:securityhub:${Region}:${Account}:finding-aggregator/${FindingAggregatorId}	
resourceType	securityhub	hub	arn:${Partition}:securityhub:${Region}:${Account}:hub/default	aws:ResourceTag/${TagKey}
resourceType	securityhub	hubv2	arn:${Partition}:securityhub:${Region}:${Account}:hubv2/${HubV2Id}	aws:ResourceTag/${TagKey}
resourceType	securityhub	product	arn:${Partition}:securityhub:${Region}:${Account}:product/${Company}/${ProductId}	
resourceType	securitylake	data-lake	arn:${Partition}:securitylake:${Region}:${Account}:data-lake/default	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey}
resourceType	securitylake	subscriber	arn:${Partition}:securitylake:${Region}:${Account}:subscriber/${SubscriberId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey}
resourceType	serverlessrepo	applications	arn:${Partition}:serverlessrepo:${Region}:${Account}:applications/${ResourceId}	
resourceType	servicecatalog	Application	arn:${Partition}:servicecatalog:${Region}:${Account}:/applications/${ApplicationId}	aws:ResourceTag/${TagKey}
resourceType	servicecatalog	AttributeGroup	arn:${Partition}:servicecatalog:${Region}:${Account}:/attribute-groups/${AttributeGroupId}	aws:ResourceTag/${TagKey}
resourceType	servicecatalog	Portfolio	arn:${Partition}:catalog:${Region}:${Account}:portfolio/${PortfolioId}	aws:ResourceTag/${TagKey}
resourceType	servicecatalog	Product	arn:${Partition}:catalog:${Region}:${Account}:product/${ProductId}	aws:ResourceTag/${TagKey}
resourceType	servicediscovery	namespace	arn:${Partition}:servicediscovery:${Region}:${Account}:namespace/${NamespaceId}	aws:ResourceTag/${TagKey}
resourceType	servicediscovery	service	arn:${Partition}:servicediscovery:${Region}:${Account}:service/${ServiceId}	aws:ResourceTag/${TagKey}
resourceType	servicequotas	quota	arn:${Partition}:servicequotas:${Region}:${Account}:${ServiceCode}/${QuotaCode}	
resourceType	ses	addon-instance	arn:${Partition}:ses:${Region}:${Account}:addon-instance/${AddonInstanceId}	aws:ResourceTag/${TagKey}
resourceType	ses	addon-subscription	arn:${Partition}:ses:${Region}:${Account}:addon-subscription/${AddonSubscriptionId}	aws:ResourceTag/${TagKey}
resourceType	ses	configuration-set	arn:${Partition}:ses:${Region}:${Account}:configuration-set/${ConfigurationSetName}	aws:ResourceTag/${TagKey}
resourceType	ses	contact-list	arn:${Partition}:ses:${Region}:${Account}:contact-list/${ContactListName}	aws:ResourceTag/${TagKey}
resourceType	ses	custom-verification-email-template	arn:${Partition}:ses:${Region}:${Account}:custom-verification-email-template/${TemplateName}	aws:ResourceTag/${TagKey}
resourceType	ses	dedicated-ip-pool	arn:${Partition}:ses:${Region}:${Account}:dedicated-ip-pool/${DedicatedIPPool}	aws:ResourceTag/${TagKey}
resourceType	ses	deliverability-test-report	arn:${Partition}:ses:${Region}:${Account}:deliverability-test-report/${ReportId}	aws:ResourceTag/${TagKey}
resourceType	ses	export-job	arn:${Partition}:ses:${Region}:${Account}:export-job/${ExportJobId}	
resourceType	ses	identity	arn:${Partition}:ses:${Region}:${Account}:identity/${IdentityName}	aws:ResourceTag/${TagKey}
resourceType	ses	import-job	arn:${Partition}:ses:${Region}:${Account}:import-job/${ImportJobId}	
resourceType	ses	mailmanager-address-list	arn:${Partition}:ses:${Region}:${Account}:mailmanager-address-list/${AddressListId}	aws:ResourceTag/${TagKey}
resourceType	ses	mailmanager-archive	arn:${Partition}:ses:${Region}:${Account}:mailmanager-archive/${ArchiveId}	aws:ResourceTag/${TagKey}
resourceType	ses	mailmanager-ingress-point	arn:${Partition}:ses:${Region}:${Account}:mailmanager-ingress-point/${IngressPointId}	aws:ResourceTag/${TagKey} ses:MailManagerIngressPointType
resourceType	ses	mailmanager-rule-set	arn:${Partition}:ses:${Region}:${Account}:mailmanager-rule-set/${RuleSetId}	aws:ResourceTag/${TagKey}
resourceType	ses	mailmanager-smtp-relay	arn:${Partition}:ses:${Region}:${Account}:mailmanager-smtp-relay/${RelayId}	aws:ResourceTag/${TagKey}
resourceType	ses	mailmanager-traffic-policy	arn:${Partition}:ses:${Region}:${Account}:mailmanager-traffic-policy/${TrafficPolicyId}	aws:ResourceTag/${TagKey}
resourceType	ses	multi-region-endpoint	arn:${Partition}:ses:${Region}:${Account}:multi-region-endpoint/${EndpointName}	
resourceType	ses	reputation-policy	arn:${Partition}:ses:${Region}:aws:reputation-policy/${ReputationPolicyName}	
resourceType	ses	template	arn:${Partition}:ses:${Region}:${Account}:template/${TemplateName}	aws:ResourceTag/${TagKey}
resourceType	ses	tenant	arn:${Partition}:ses:${Region}:${Account}:tenant/${TenantName}/${TenantId}	aws:ResourceTag/${TagKey}
resourceType	shield	attack	arn:${Partition}:shield::${Account}:attack/${Id}	
resourceType	shield	protection	arn:${Partition}:shield::${Account}:protection/${Id}	aws:ResourceTag/${TagKey}
resourceType	shield	protection-group	arn:${Partition}:shield::${Account}:protection-group/${Id}	aws:ResourceTag/${TagKey}
resourceType	signer	signing-job	arn:${Partition}:signer:${Region}:${Account}:/signing-jobs/${JobId}	
resourceType	signer	signing-profile	arn:${Partition}:signer:${Region}:${Account}:/signing-profiles/${ProfileName}	aws:ResourceTag/${TagKey}
resourceType	signin	console	arn:${Partition}:signin:::console/${ConsoleName}	
resourceType	signin	oauth2-public-client-localhost	arn:${Partition}:signin:${Region}:${Account}:oauth2/public-client/localhost	
resourceType	signin	oauth2-public-client-registration	arn:${Partition}:signin:${Region}::external-client/dcr/*	
resourceType	signin	oauth2-public-client-remote	arn:${Partition}:signin:${Region}:${Account}:oauth2/public-client/remote	
resourceType	signin	oauth2-resource-service-principal	arn:${Partition}:signin:${Region}:${Account}:service-principal/${ServicePrincipalName}	
resourceType	simspaceweaver	Simulation	arn:${Partition}:simspaceweaver:${Region}:${Account}:simulation/${SimulationName}	aws:ResourceTag/${TagKey}
resourceType	sms-voice	ConfigurationSet	arn:${Partition}:sms-voice:${Region}:${Account}:configuration-set/${ConfigurationSetName}	aws:ResourceTag/${TagKey}
resourceType	sms-voice	Message	arn:${Partition}:sms-voice:${Region}:${Account}:message/${MessageId}	
resourceType	sms-voice	NotifyConfiguration	arn:${Partition}:sms-voice:${Region}:${Account}:notify-configuration/${NotifyConfigurationId}	aws:ResourceTag/${TagKey}
resourceType	sms-voice	OptOutList	arn:${Partition}:sms-voice:${Region}:${Account}:opt-out-list/${OptOutListName}	aws:ResourceTag/${TagKey}
resourceType	sms-voice	PhoneNumber	arn:${Partition}:sms-voice:${Region}:${Account}:phone-number/${PhoneNumberId}	aws:ResourceTag/${TagKey}
resourceType	sms-voice	Pool	arn:${Partition}:sms-voice:${Region}:${Account}:pool/${PoolId}	aws:ResourceTag/${TagKey}
resourceType	sms-voice	ProtectConfiguration	arn:${Partition}:sms-voice:${Region}:${Account}:protect-configuration/${ProtectConfigurationId}	aws:ResourceTag/${TagKey}
resourceType	sms-voice	RcsAgent	arn:${Partition}:sms-voice:${Region}:${Account}:rcs-agent/${RcsAgentId}	aws:ResourceTag/${TagKey}
resourceType	sms-voice	Registration	arn:${Partition}:sms-voice:${Region}:${Account}:registration/${RegistrationId}	aws:ResourceTag/${TagKey}
resourceType	sms-voice	RegistrationAttachment	arn:${Partition}:sms-voice:${Region}:${Account}:registration-attachment/${RegistrationAttachmentId}	aws:ResourceTag/${TagKey}
resourceType	sms-voice	SenderId	arn:${Partition}:sms-voice:${Region}:${Account}:sender-id/${SenderId}/${IsoCountryCode}	aws:ResourceTag/${TagKey}
resourceType	sms-voice	VerifiedDestinationNumber	arn:${Partition}:sms-voice:${Region}:${Account}:verified-destination-number/${VerifiedDestinationNumberId}	aws:ResourceTag/${TagKey}
resourceType	snow-device-management	managed-device	arn:${Partition}:snow-device-management:${Region}:${Account}:managed-device/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	snow-device-management	task	arn:${Partition}:snow-device-management:${Region}:${Account}:task/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	sns	topic	arn:${Partition}:sns:${Region}:${Account}:${TopicName}	aws:ResourceTag/${TagKey}
resourceType	social-messaging	phone-number-id	arn:${Partition}:social-messaging:${Region}:${Account}:phone-number-id/${OriginationPhoneNumberId}	aws:ResourceTag/${TagKey}
resourceType	social-messaging	waba	arn:${Partition}:social-messaging:${Region}:${Account}:waba/${WabaId}	aws:ResourceTag/${TagKey}
resourceType	sqlworkbench	chart	arn:${Partition}:sqlworkbench:${Region}:${Account}:chart/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	sqlworkbench	connection	arn:${Partition}:sqlworkbench:${Region}:${Account}:connection/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	sqlworkbench	notebook	arn:${Partition}:sqlworkbench:${Region}:${Account}:notebook/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	sqlworkbench	query	arn:${Partition}:sqlworkbench:${Region}:${Account}:query/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	sqs	queue	arn:${Partition}:sqs:${Region}:${Account}:${QueueName}	aws:ResourceTag/${TagKey}
resourceType	ssm	association	arn:${Partition}:ssm:${Region}:${Account}:association/${AssociationId}	aws:ResourceTag/${TagKey}
resourceType	ssm	automation-definition	arn:${Partition}:ssm:${Region}:${Account}:automation-definition/${AutomationDefinitionName}:${VersionId}	ssm:DocumentType
resourceType	ssm	automation-execution	arn:${Partition}:ssm:${Region}:${Account}:automation-execution/${AutomationExecutionId}	aws:ResourceTag/${TagKey} ssm:resourceTag/tag-key
resourceType	ssm	bucket	arn:${Partition}:s3:::${BucketName}	
resourceType	ssm	cloud-connector	arn:${Partition}:ssm:${Region}:${Account}:cloud-connector/${CloudConnectorId}	aws:ResourceTag/${TagKey}
resourceType	ssm	document	arn:${Partition}:ssm:${Region}:${Account}:document/${DocumentName}	aws:ResourceTag/${TagKey} ssm:DocumentCategories ssm:DocumentType ssm:resourceTag/${TagKey}
resourceType	ssm	iam-role	arn:${Partition}:iam::${Account}:role/${RoleName}	
resourceType	ssm	instance	arn:${Partition}:ec2:${Region}:${Account}:instance/${InstanceId}	aws:ResourceTag/${TagKey} ssm:resourceTag/${TagKey}
resourceType	ssm	maintenancewindow	arn:${Partition}:ssm:${Region}:${Account}:maintenancewindow/${ResourceId}	aws:ResourceTag/${TagKey} ssm:resourceTag/tag-key
resourceType	ssm	managed-instance	arn:${Partition}:ssm:${Region}:${Account}:managed-instance/${InstanceId}	aws:ResourceTag/${TagKey} ssm:resourceTag/tag-key
resourceType	ssm	managed-instance-inventory	arn:${Partition}:ssm:${Region}:${Account}:managed-instance-inventory/${InstanceId}	
resourceType	ssm	opsitem	arn:${Partition}:ssm:${Region}:${Account}:opsitem/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	ssm	opsitemgroup	arn:${Partition}:ssm:${Region}:${Account}:opsitemgroup/default	
resourceType	ssm	opsmetadata	arn:${Partition}:ssm:${Region}:${Account}:opsmetadata/${ResourceId}	aws:ResourceTag/${TagKey} ssm:resourceTag/${TagKey}
resourceType	ssm	parameter	arn:${Partition}:ssm:${Region}:${Account}:parameter/${ParameterNameWithoutLeadingSlash}	aws:ResourceTag/${TagKey} ssm:resourceTag/tag-key
resourceType	ssm	patchbaseline	arn:${Partition}:ssm:${Region}:${Account}:patchbaseline/${PatchBaselineIdResourceId}	aws:ResourceTag/${TagKey} ssm:resourceTag/tag-key
resourceType	ssm	resourcedatasync	arn:${Partition}:ssm:${Region}:${Account}:resource-data-sync/${SyncName}	
resourceType	ssm	servicesetting	arn:${Partition}:ssm:${Region}:${Account}:servicesetting/${ResourceId}	
resourceType	ssm	session	arn:${Partition}:ssm:${Region}:${Account}:session/${SessionId}	ssm:resourceTag/aws:ssmmessages:session-id ssm:resourceTag/aws:ssmmessages:target-id
resourceType	ssm	task	arn:${Partition}:ecs:${Region}:${Account}:task/${TaskId}	aws:ResourceTag/${TagKey}
resourceType	ssm	windowtarget	arn:${Partition}:ssm:${Region}:${Account}:windowtarget/${WindowTargetId}	aws:ResourceTag/${TagKey} ssm:resourceTag/tag-key
resourceType	ssm	windowtask	arn:${Partition}:ssm:${Region}:${Account}:windowtask/${WindowTaskId}	aws:ResourceTag/${TagKey} ssm:resourceTag/tag-key
resourceType	ssm-contacts	contact	arn:${Partition}:ssm-contacts:${Region}:${Account}:contact/${ContactAlias}	aws:ResourceTag/${TagKey}
resourceType	ssm-contacts	contactchannel	arn:${Partition}:ssm-contacts:${Region}:${Account}:contactchannel/${ContactAlias}/${ContactChannelId}	
resourceType	ssm-contacts	engagement	arn:${Partition}:ssm-contacts:${Region}:${Account}:engagement/${ContactAlias}/${EngagementId}	
resourceType	ssm-contacts	page	arn:${Partition}:ssm-contacts:${Region}:${Account}:page/${ContactAlias}/${PageId}	
resourceType	ssm-contacts	rotation	arn:${Partition}:ssm-contacts:${Region}:${Account}:rotation/${RotationId}	aws:ResourceTag/${TagKey}
resourceType	ssm-incidents	incident-record	arn:${Partition}:ssm-incidents::${Account}:incident-record/${ResponsePlan}/${IncidentRecord}	aws:ResourceTag/${TagKey}
resourceType	ssm-incidents	replication-set	arn:${Partition}:ssm-incidents::${Account}:replication-set/${ReplicationSet}	aws:ResourceTag/${TagKey}
resourceType	ssm-incidents	response-plan	arn:${Partition}:ssm-incidents::${Account}:response-plan/${ResponsePlan}	aws:ResourceTag/${TagKey}
resourceType	ssm-quicksetup	configuration-manager	arn:${Partition}:ssm-quicksetup:${Region}:${Account}:configuration-manager/${ConfigurationManagerId}	aws:ResourceTag/${TagKey}
resourceType	ssm-sap	application	arn:${Partition}:ssm-sap:${Region}:${Account}:${ApplicationType}/${ApplicationId}	aws:ResourceTag/${TagKey}
resourceType	ssm-sap	component	arn:${Partition}:ssm-sap:${Region}:${Account}:${ApplicationType}/${ApplicationId}/COMPONENT/${ComponentId}	aws:ResourceTag/${TagKey}
resourceType	ssm-sap	database	arn:${Partition}:ssm-sap:${Region}:${Account}:${ApplicationType}/${ApplicationId}/DB/${DatabaseId}	aws:ResourceTag/${TagKey}
resourceType	sso	Account	arn:${Partition}:sso:::account/${AccountId}	
resourceType	sso	Application	arn:${Partition}:sso::${AccountId}:application/${InstanceId}/${ApplicationId}	aws:ResourceTag/${TagKey} sso:ApplicationAccount sso:PrimaryRegion
resourceType	sso	ApplicationProvider	arn:${Partition}:sso::aws:applicationProvider/${ApplicationProviderId}	
resourceType	sso	Instance	arn:${Partition}:sso:::instance/${InstanceId}	aws:ResourceTag/${TagKey} sso:PrimaryRegion
resourceType	sso	PermissionSet	arn:${Partition}:sso:::permissionSet/${InstanceId}/${PermissionSetId}	aws:ResourceTag/${TagKey} sso:PrimaryRegion
resourceType	sso	TrustedTokenIssuer	arn:${Partition}:sso::${AccountId}:trustedTokenIssuer/${InstanceId}/${TrustedTokenIssuerId}	aws:ResourceTag/${TagKey} sso:PrimaryRegion
resourceType	sso-oauth	Application	arn:${Partition}:sso::${AccountId}:application/${InstanceId}/${ApplicationId}	
resourceType	states	activity	arn:${Partition}:states:${Region}:${Account}:activity:${ActivityName}	aws:ResourceTag/${TagKey}
resourceType	states	execution	arn:${Partition}:states:${Region}:${Account}:execution:${StateMachineName}:${ExecutionId}	aws:ResourceTag/${TagKey}
resourceType	states	express	arn:${Partition}:states:${Region}:${Account}:express:${StateMachineName}:${ExecutionId}:${ExpressId}	
resourceType	states	labelled execution	arn:${Partition}:states:${Region}:${Account}:execution:${StateMachineName}/${MapRunLabel}:${ExecutionId}	
resourceType	states	labelled express	arn:${Partition}:states:${Region}:${Account}:express:${StateMachineName}/${MapRunLabel}:${ExecutionId}:${ExpressId}	
resourceType	states	maprun	arn:${Partition}:states:${Region}:${Account}:mapRun:${StateMachineName}/${MapRunLabel}:${MapRunId}	
resourceType	states	statemachine	arn:${Partition}:states:${Region}:${Account}:stateMachine:${StateMachineName}	aws:ResourceTag/${TagKey}
resourceType	states	statemachinealias	arn:${Partition}:states:${Region}:${Account}:stateMachine:${StateMachineName}:${StateMachineAliasName}	aws:ResourceTag/${TagKey}
resourceType	states	statemachineversion	arn:${Partition}:states:${Region}:${Account}:stateMachine:${StateMachineName}:${StateMachineVersionId}	aws:ResourceTag/${TagKey}
resourceType	storagegateway	cache-report	arn:${Partition}:storagegateway:${Region}:${Account}:share/${ShareId}/cache-report/${CacheReportId}	aws:ResourceTag/${TagKey}
resourceType	storagegateway	device	arn:${Partition}:storagegateway:${Region}:${Account}:gateway/${GatewayId}/device/${Vtldevice}	aws:ResourceTag/${TagKey}
resourceType	storagegateway	fs-association	arn:${Partition}:storagegateway:${Region}:${Account}:fs-association/${FsaId}	aws:ResourceTag/${TagKey}
resourceType	storagegateway	gateway	arn:${Partition}:storagegateway:${Region}:${Account}:gateway/${GatewayId}	aws:ResourceTag/${TagKey}
resourceType	storagegateway	share	arn:${Partition}:storagegateway:${Region}:${Account}:share/${ShareId}	aws:ResourceTag/${TagKey}
resourceType	storagegateway	tape	arn:${Partition}:storagegateway:${Region}:${Account}:tape/${TapeBarcode}	aws:ResourceTag/${TagKey}
resourceType	storagegateway	tapepool	arn:${Partition}:storagegateway:${Region}:${Account}:tapepool/${PoolId}	aws:ResourceTag/${TagKey}
resourceType	storagegateway	target	arn:${Partition}:storagegateway:${Region}:${Account}:gateway/${GatewayId}/target/${IscsiTarget}	aws:ResourceTag/${TagKey}
resourceType	storagegateway	volume	arn:${Partition}:storagegateway:${Region}:${Account}:gateway/${GatewayId}/volume/${VolumeId}	aws:ResourceTag/${TagKey}
resourceType	sts	context-provider	arn:${Partition}:iam::aws:contextProvider/${ContextProviderName}	
resourceType	sts	federated-user	arn:${Partition}:sts::${Account}:federated-user/${FederatedUserName}	
resourceType	sts	role	arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}	aws:ResourceTag/${TagKey} iam:ResourceTag/${TagKey}
resourceType	sts	root-user	arn:${Partition}:iam::${Account}:root	
resourceType	sts	self-session	arn:${Partition}:sts::${Account}:self	
resourceType	sts	user	arn:${Partition}:iam::${Account}:user/${UserNameWithPath}	
resourceType	supportauthz	supportpermit	arn:${Partition}:supportauthz:${Region}:${Account}:supportpermit/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	supportauthz	supportpermitrequest	arn:${Partition}:supportauthz:${Region}:${Account}:supportpermitrequest/${ResourceId}	
resourceType	swf	domain	arn:${Partition}:swf::${Account}:/domain/${DomainName}	aws:ResourceTag/${TagKey}
resourceType	synthetics	canary	arn:${Partition}:synthetics:${Region}:${Account}:canary:${CanaryName}	aws:ResourceTag/${TagKey}
resourceType	synthetics	group	arn:${Partition}:synthetics:${Region}:${Account}:group:${GroupId}	aws:ResourceTag/${TagKey}
resourceType	textract	adapter	arn:${Partition}:textract:${Region}:${Account}:/adapters/${AdapterId}	aws:ResourceTag/${TagKey}
resourceType	textract	adapterversion	arn:${Partition}:textract:${Region}:${Account}:/adapters/${AdapterId}/versions/${AdapterVersion}	aws:ResourceTag/${TagKey}
resourceType	thinclient	device	arn:${Partition}:thinclient:${Region}:${Account}:device/${DeviceId}	aws:ResourceTag/${TagKey}
resourceType	thinclient	environment	arn:${Partition}:thinclient:${Region}:${Account}:environment/${EnvironmentId}	aws:ResourceTag/${TagKey}
resourceType	thinclient	softwareset	arn:${Partition}:thinclient:${Region}:${Account}:softwareset/${SoftwareSetId}	aws:ResourceTag/${TagKey}
resourceType	timestream	database	arn:${Partition}:timestream:${Region}:${Account}:database/${DatabaseName}	aws:ResourceTag/${TagKey}
resourceType	timestream	scheduled-query	arn:${Partition}:timestream:${Region}:${Account}:scheduled-query/${ScheduledQueryName}	aws:ResourceTag/${TagKey}
resourceType	timestream	table	arn:${Partition}:timestream:${Region}:${Account}:database/${DatabaseName}/table/${TableName}	aws:ResourceTag/${TagKey}
resourceType	timestream-influxdb	db-backup	arn:${Partition}:timestream-influxdb:${Region}:${Account}:db-backup/${DbBackupId}	aws:ResourceTag/${TagKey}
resourceType	timestream-influxdb	db-cluster	arn:${Partition}:timestream-influxdb:${Region}:${Account}:db-cluster/${DbClusterId}	aws:ResourceTag/${TagKey}
resourceType	timestream-influxdb	db-instance	arn:${Partition}:timestream-influxdb:${Region}:${Account}:db-instance/${DbInstanceIdentifier}	aws:ResourceTag/${TagKey}
resourceType	timestream-influxdb	db-parameter-group	arn:${Partition}:timestream-influxdb:${Region}:${Account}:db-parameter-group/${DbParameterGroupIdentifier}	aws:ResourceTag/${TagKey}
resourceType	tnb	function-instance	arn:${Partition}:tnb:${Region}:${Account}:function-instance/${FunctionInstanceId}	aws:ResourceTag/${TagKey}
resourceType	tnb	function-package	arn:${Partition}:tnb:${Region}:${Account}:function-package/${FunctionPackageId}	aws:ResourceTag/${TagKey}
resourceType	tnb	network-instance	arn:${Partition}:tnb:${Region}:${Account}:network-instance/${NetworkInstanceId}	aws:ResourceTag/${TagKey}
resourceType	tnb	network-operation	arn:${Partition}:tnb:${Region}:${Account}:network-operation/${NetworkOperationId}	aws:ResourceTag/${TagKey}
resourceType	tnb	network-package	arn:${Partition}:tnb:${Region}:${Account}:network-package/${NetworkPackageId}	aws:ResourceTag/${TagKey}
resourceType	transcribe	callanalyticscategory	arn:${Partition}:transcribe:${Region}:${Account}:analytics-category/${CategoryName}	aws:ResourceTag/${TagKey}
resourceType	transcribe	callanalyticsjob	arn:${Partition}:transcribe:${Region}:${Account}:analytics/${JobName}	aws:ResourceTag/${TagKey}
resourceType	transcribe	languagemodel	arn:${Partition}:transcribe:${Region}:${Account}:language-model/${ModelName}	aws:ResourceTag/${TagKey}
resourceType	transcribe	medicalscribejob	arn:${Partition}:transcribe:${Region}:${Account}:medical-scribe-job/${JobName}	aws:ResourceTag/${TagKey}
resourceType	transcribe	medicaltranscriptionjob	arn:${Partition}:transcribe:${Region}:${Account}:medical-transcription-job/${JobName}	aws:ResourceTag/${TagKey}
resourceType	transcribe	medicalvocabulary	arn:${Partition}:transcribe:${Region}:${Account}:medical-vocabulary/${VocabularyName}	aws:ResourceTag/${TagKey}
resourceType	transcribe	transcriptionjob	arn:${Partition}:transcribe:${Region}:${Account}:transcription-job/${JobName}	aws:ResourceTag/${TagKey}
resourceType	transcribe	vocabulary	arn:${Partition}:transcribe:${Region}:${Account}:vocabulary/${VocabularyName}	aws:ResourceTag/${TagKey}
resourceType	transcribe	vocabularyfilter	arn:${Partition}:transcribe:${Region}:${Account}:vocabulary-filter/${VocabularyFilterName}	aws:ResourceTag/${TagKey}
resourceType	transfer	agreement	arn:${Partition}:transfer:${Region}:${Account}:agreement/${ServerId}/${AgreementId}	aws:ResourceTag/${TagKey}
resourceType	transfer	certificate	arn:${Partition}:transfer:${Region}:${Account}:certificate/${CertificateId}	aws:ResourceTag/${TagKey}
resourceType	transfer	connector	arn:${Partition}:transfer:${Region}:${Account}:connector/${ConnectorId}	aws:ResourceTag/${TagKey}
resourceType	transfer	host-key	arn:${Partition}:transfer:${Region}:${Account}:host-key/${ServerId}/${HostKeyId}	aws:ResourceTag/${TagKey}
resourceType	transfer	profile	arn:${Partition}:transfer:${Region}:${Account}:profile/${ProfileId}	aws:ResourceTag/${TagKey}
resourceType	transfer	server	arn:${Partition}:transfer:${Region}:${Account}:server/${ServerId}	aws:ResourceTag/${TagKey}
resourceType	transfer	user	arn:${Partition}:transfer:${Region}:${Account}:user/${ServerId}/${UserName}	aws:ResourceTag/${TagKey}
resourceType	transfer	webapp	arn:${Partition}:transfer:${Region}:${Account}:webapp/${WebAppId}	aws:ResourceTag/${TagKey}
resourceType	transfer	workflow	arn:${Partition}:transfer:${Region}:${Account}:workflow/${WorkflowId}	aws:ResourceTag/${TagKey}
resourceType	transform	connector	arn:${Partition}:transform:${Region}:${Account}:connector/${WorkspaceId}/${ConnectorId}	aws:ResourceTag/${TagKey}
resourceType	transform	profile	arn:${Partition}:transform:${Region}:${Account}:profile/${Identifier}	
resourceType	transform-custom	analysis	arn:${Partition}:transform-custom:${Region}:${Account}:analysis/${AnalysisId}	aws:ResourceTag/${TagKey}
resourceType	transform-custom	campaign	arn:${Partition}:transform-custom:${Region}:${Account}:campaign/${Name}	aws:ResourceTag/${TagKey}
resourceType	transform-custom	finding	arn:${Partition}:transform-custom:${Region}:${Account}:finding/${FindingId}	aws:ResourceTag/${TagKey}
resourceType	transform-custom	knowledge-item	arn:${Partition}:transform-custom:${Region}:${Account}:package/${TransformationPackageName}/knowledge-item/${Id}	aws:ResourceTag/${TagKey}
resourceType	transform-custom	package	arn:${Partition}:transform-custom:${Region}:${Account}:package/${Name}	aws:ResourceTag/${TagKey}
resourceType	transform-custom	remediation	arn:${Partition}:transform-custom:${Region}:${Account}:remediation/${RemediationId}	aws:ResourceTag/${TagKey}
resourceType	transform-custom	repository	arn:${Partition}:transform-custom:${Region}:${Account}:repository/${RepositoryId}	aws:ResourceTag/${TagKey}
resourceType	transform-custom	source	arn:${Partition}:transform-custom:${Region}:${Account}:source/${Name}	aws:ResourceTag/${TagKey}
resourceType	translate	parallel-data	arn:${Partition}:translate:${Region}:${Account}:parallel-data/${ResourceName}	aws:ResourceTag/${TagKey}
resourceType	translate	terminology	arn:${Partition}:translate:${Region}:${Account}:terminology/${ResourceName}	aws:ResourceTag/${TagKey}
resourceType	trustedadvisor	checks	arn:${Partition}:trustedadvisor:${Region}:${Account}:checks/${CategoryCode}/${CheckId}	
resourceType	ts	execution	arn:${Partition}:ts::${Account}:execution/${UserId}/${ToolId}/${ExecutionId}	aws:ResourceTag/${TagKey}
resourceType	ts	tool	arn:${Partition}:ts::aws:tool/${ToolId}	
resourceType	vendor-insights	DataSource	arn:${Partition}:vendor-insights:::data-source:${ResourceId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
resourceType	vendor-insights	SecurityProfile	arn:${Partition}:vendor-insights:::security-profile:${ResourceId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
resourceType	verifiedpermissions	policy-store	arn:${Partition}:verifiedpermissions::${Account}:policy-store/${PolicyStoreId}	aws:ResourceTag/${TagKey}
resourceType	verifiedpermissions	policy-store-alias	arn:${Partition}:verifiedpermissions:${Region}:${Account}:policy-store-alias/${AliasName}	
resourceType	voiceid	domain	arn:${Partition}:voiceid:${Region}:${Account}:domain/${DomainId}	aws:ResourceTag/${TagKey}
resourceType	vpc-lattice	AccessLogSubscription	arn:${Partition}:vpc-lattice:${Region}:${Account}:accesslogsubscription/${AccessLogSubscriptionId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
resourceType	vpc-lattice	DomainVerification	arn:${Partition}:vpc-lattice:${Region}:${Account}:domainverification/${DomainVerificationId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys vpc-lattice:DomainName
resourceType	vpc-lattice	Listener	arn:${Partition}:vpc-lattice:${Region}:${Account}:service/${ServiceId}/listener/${ListenerId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys vpc-lattice:Protocol vpc-lattice:TargetGroupArns
resourceType	vpc-lattice	ResourceConfiguration	arn:${Partition}:vpc-lattice:${Region}:${Account}:resourceconfiguration/${ResourceConfigurationId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys
resourceType	vpc-lattice	ResourceEndpointAssociation	arn:${Partition}:vpc-lattice:${Region}:${Account}:resourceendpointassociation/${ResourceEndpointAssociationId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys vpc-lattice:ResourceConfigurationArn vpc-lattice:VpcEndpointId
resourceType	vpc-lattice	ResourceGateway	arn:${Partition}:vpc-lattice:${Region}:${Account}:resourcegateway/${ResourceGatewayId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys vpc-lattice:VpcId
resourceType	vpc-lattice	Rule	arn:${Partition}:vpc-lattice:${Region}:${Account}:service/${ServiceId}/listener/${ListenerId}/rule/${RuleId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys vpc-lattice:TargetGroupArns
resourceType	vpc-lattice	Service	arn:${Partition}:vpc-lattice:${Region}:${Account}:service/${ServiceId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys vpc-lattice:AuthType
resourceType	vpc-lattice	ServiceNetwork	arn:${Partition}:vpc-lattice:${Region}:${Account}:servicenetwork/${ServiceNetworkId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys vpc-lattice:AuthType
resourceType	vpc-lattice	ServiceNetworkResourceAssociation	arn:${Partition}:vpc-lattice:${Region}:${Account}:servicenetworkresourceassociation/${ServiceNetworkResourceAssociationId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys vpc-lattice:ResourceConfigurationArn vpc-lattice:ServiceNetworkArn
resourceType	vpc-lattice	ServiceNetworkServiceAssociation	arn:${Partition}:vpc-lattice:${Region}:${Account}:servicenetworkserviceassociation/${ServiceNetworkServiceAssociationId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys vpc-lattice:ServiceArn vpc-lattice:ServiceNetworkArn
resourceType	vpc-lattice	ServiceNetworkVpcAssociation	arn:${Partition}:vpc-lattice:${Region}:${Account}:servicenetworkvpcassociation/${ServiceNetworkVpcAssociationId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys vpc-lattice:PrivateDnsPreference vpc-lattice:PrivateDnsSpecifiedDomains vpc-lattice:SecurityGroupIds vpc-lattice:ServiceNetworkArn vpc-lattice:VpcId
resourceType	vpc-lattice	TargetGroup	arn:${Partition}:vpc-lattice:${Region}:${Account}:targetgroup/${TargetGroupId}	aws:RequestTag/${TagKey} aws:ResourceTag/${TagKey} aws:TagKeys vpc-lattice:VpcId
resourceType	vpc-lattice-svcs	Service	arn:${Partition}:vpc-lattice:${Region}:${Account}:service/${ServiceId}/${RequestPath}	aws:ResourceTag/${TagKey}
resourceType	vpc-lattice-svcs	TCP Service	arn:${Partition}:vpc-lattice:${Region}:${Account}:service/${ServiceId}	aws:ResourceTag/${TagKey}
resourceType	vpce	vpc-endpoint	arn:${Partition}:ec2:${Region}:${Account}:vpc-endpoint/${VpcEndpointId}	
resourceType	vpce	vpc-endpoint-service	arn:${Partition}:ec2:${Region}:${Account}:vpc-endpoint-service/${VpcEndpointServiceId}	
resourceType	waf	bytematchset	arn:${Partition}:waf::${Account}:bytematchset/${Id}	
resourceType	waf	geomatchset	arn:${Partition}:waf::${Account}:geomatchset/${Id}	
resourceType	waf	ipset	arn:${Partition}:waf::${Account}:ipset/${Id}	
resourceType	waf	ratebasedrule	arn:${Partition}:waf::${Account}:ratebasedrule/${Id}	aws:ResourceTag/${TagKey}
resourceType	waf	regexmatchset	arn:${Partition}:waf::${Account}:regexmatch/${Id}	
resourceType	waf	regexpatternset	arn:${Partition}:waf::${Account}:regexpatternset/${Id}	
resourceType	waf	rule	arn:${Partition}:waf::${Account}:rule/${Id}	aws:ResourceTag/${TagKey}
resourceType	waf	rulegroup	arn:${Partition}:waf::${Account}:rulegroup/${Id}	aws:ResourceTag/${TagKey}
resourceType	waf	sizeconstraintset	arn:${Partition}:waf::${Account}:sizeconstraintset/${Id}	
resourceType	waf	sqlinjectionmatchset	arn:${Partition}:waf::${Account}:sqlinjectionset/${Id}	
resourceType	waf	webacl	arn:${Partition}:waf::${Account}:webacl/${Id}	aws:ResourceTag/${TagKey}
resourceType	waf	xssmatchset	arn:${Partition}:waf::${Account}:xssmatchset/${Id}	
resourceType	waf-regional	bytematchset	arn:${Partition}:waf-regional:${Region}:${Account}:bytematchset/${Id}	
resourceType	waf-regional	geomatchset	arn:${Partition}:waf-regional:${Region}:${Account}:geomatchset/${Id}	
resourceType	waf-regional	ipset	arn:${Partition}:waf-regional:${Region}:${Account}:ipset/${Id}	
resourceType	waf-regional	loadbalancer/app/	arn:${Partition}:elasticloadbalancing:${Region}:${Account}:loadbalancer/app/${LoadBalancerName}/${LoadBalancerId}	
resourceType	waf-regional	ratebasedrule	arn:${Partition}:waf-regional:${Region}:${Account}:ratebasedrule/${Id}	aws:ResourceTag/${TagKey}
resourceType	waf-regional	regexmatchset	arn:${Partition}:waf-regional:${Region}:${Account}:regexmatch/${Id}	
resourceType	waf-regional	regexpatternset	arn:${Partition}:waf-regional:${Region}:${Account}:regexpatternset/${Id}	
resourceType	waf-regional	rule	arn:${Partition}:waf-regional:${Region}:${Account}:rule/${Id}	aws:ResourceTag/${TagKey}
resourceType	waf-regional	rulegroup	arn:${Partition}:waf-regional:${Region}:${Account}:rulegroup/${Id}	aws:ResourceTag/${TagKey}
resourceType	waf-regional	sizeconstraintset	arn:${Partition}:waf-regional:${Region}:${Account}:sizeconstraintset/${Id}	
resourceType	waf-regional	sqlinjectionmatchset	arn:${Partition}:waf-regional:${Region}:${Account}:sqlinjectionset/${Id}	
resourceType	waf-regional	webacl	arn:${Partition}:waf-regional:${Region}:${Account}:webacl/${Id}	aws:ResourceTag/${TagKey}
resourceType	waf-regional	xssmatchset	arn:${Partition}:waf-regional:${Region}:${Account}:xssmatchset/${Id}	
resourceType	wafv2	agentcore-gateway	arn:${Partition}:bedrock-agentcore:${Region}:${Account}:gateway/${GatewayId}	
resourceType	wafv2	amplify-app	arn:${Partition}:amplify:${Region}:${Account}:apps/${AppId}	
resourceType	wafv2	apigateway	arn:${Partition}:apigateway:${Region}::/restapis/${ApiId}/stages/${StageName}	
resourceType	wafv2	apprunner	arn:${Partition}:apprunner:${Region}:${Account}:service/${ServiceName}/${ServiceId}	
resourceType	wafv2	appsync	arn:${Partition}:appsync:${Region}:${Account}:apis/${GraphQLAPIId}	
resourceType	wafv2	ipset	arn:${Partition}:wafv2:${Region}:${Account}:${Scope}/ipset/${Name}/${Id}	aws:ResourceTag/${TagKey}
resourceType	wafv2	loadbalancer/app/	arn:${Partition}:elasticloadbalancing:${Region}:${Account}:loadbalancer/app/${LoadBalancerName}/${LoadBalancerId}	
resourceType	wafv2	managedruleset	arn:${Partition}:wafv2:${Region}:${Account}:${Scope}/managedruleset/${Name}/${Id}	
resourceType	wafv2	regexpatternset	arn:${Partition}:wafv2:${Region}:${Account}:${Scope}/regexpatternset/${Name}/${Id}	aws:ResourceTag/${TagKey}
resourceType	wafv2	rulegroup	arn:${Partition}:wafv2:${Region}:${Account}:${Scope}/rulegroup/${Name}/${Id}	aws:ResourceTag/${TagKey}
resourceType	wafv2	userpool	arn:${Partition}:cognito-idp:${Region}:${Account}:userpool/${UserPoolId}	
resourceType	wafv2	verified-access-instance	arn:${Partition}:ec2:${Region}:${Account}:verified-access-instance/${VerifiedAccessInstanceId}	
resourceType	wafv2	webacl	arn:${Partition}:wafv2:${Region}:${Account}:${Scope}/webacl/${Name}/${Id}	aws:ResourceTag/${TagKey}
resourceType	wellarchitected	agent-profile	arn:${Partition}:wellarchitected:${Region}:${Account}:agent-profile/${ProfileName}	aws:ResourceTag/${TagKey}
resourceType	wellarchitected	agent-recommendation	arn:${Partition}:wellarchitected:${Region}:${Account}:agent-recommendation/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	wellarchitected	lens	arn:${Partition}:wellarchitected:${Region}:${Account}:lens/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	wellarchitected	profile	arn:${Partition}:wellarchitected:${Region}:${Account}:profile/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	wellarchitected	review-template	arn:${Partition}:wellarchitected:${Region}:${Account}:review-template/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	wellarchitected	workload	arn:${Partition}:wellarchitected:${Region}:${Account}:workload/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	wickr	network	arn:${Partition}:wickr:${Region}:${Account}:network/${NetworkId}	aws:ResourceTag/${TagKey}
resourceType	wisdom	AIAgent	arn:${Partition}:wisdom:${Region}:${Account}:ai-agent/${AssistantId}/${AIAgentId}	aws:ResourceTag/${TagKey}
resourceType	wisdom	AIGuardrail	arn:${Partition}:wisdom:${Region}:${Account}:ai-guardrail/${AssistantId}/${AIGuardrailId}	aws:ResourceTag/${TagKey}
resourceType	wisdom	AIPrompt	arn:${Partition}:wisdom:${Region}:${Account}:ai-prompt/${AssistantId}/${AIPromptId}	aws:ResourceTag/${TagKey}
resourceType	wisdom	Assistant	arn:${Partition}:wisdom:${Region}:${Account}:assistant/${AssistantId}	aws:ResourceTag/${TagKey}
resourceType	wisdom	AssistantAssociation	arn:${Partition}:wisdom:${Region}:${Account}:association/${AssistantId}/${AssistantAssociationId}	aws:ResourceTag/${TagKey}
resourceType	wisdom	Content	arn:${Partition}:wisdom:${Region}:${Account}:content/${KnowledgeBaseId}/${ContentId}	aws:ResourceTag/${TagKey}
resourceType	wisdom	ContentAssociation	arn:${Partition}:wisdom:${Region}:${Account}:content-association/${KnowledgeBaseId}/${ContentId}/${ContentAssociationId}	aws:ResourceTag/${TagKey}
resourceType	wisdom	KnowledgeBase	arn:${Partition}:wisdom:${Region}:${Account}:knowledge-base/${KnowledgeBaseId}	aws:ResourceTag/${TagKey}
resourceType	wisdom	MessageTemplate	arn:${Partition}:wisdom:${Region}:${Account}:message-template/${KnowledgeBaseId}/${MessageTemplateId}	aws:ResourceTag/${TagKey} wisdom:MessageTemplate/RoutingProfileArn
resourceType	wisdom	QuickResponse	arn:${Partition}:wisdom:${Region}:${Account}:quick-response/${KnowledgeBaseId}/${QuickResponseId}	aws:ResourceTag/${TagKey}
resourceType	wisdom	Session	arn:${Partition}:wisdom:${Region}:${Account}:session/${AssistantId}/${SessionId}	aws:ResourceTag/${TagKey}
resourceType	workdocs	organization	arn:${Partition}:workdocs:${Region}:${Account}:organization/${ResourceId}	
resourceType	worklink	fleet	arn:${Partition}:worklink::${Account}:fleet/${FleetName}	aws:ResourceTag/${TagKey}
resourceType	workmail	organization	arn:${Partition}:workmail:${Region}:${Account}:organization/${ResourceId}	aws:ResourceTag/${TagKey}
resourceType	workmailmessageflow	RawMessage	arn:${Partition}:workmailmessageflow:${Region}:${Account}:message/${OrganizationId}/${Context}/${MessageId}	
resourceType	workspaces	certificateid	arn:${Partition}:workspaces:${Region}:${Account}:workspacecertificate/${CertificateId}	aws:ResourceTag/${TagKey}
resourceType	workspaces	connectionalias	arn:${Partition}:workspaces:${Region}:${Account}:connectionalias/${ConnectionAliasId}	aws:ResourceTag/${TagKey}
resourceType	workspaces	directoryid	arn:${Partition}:workspaces:${Region}:${Account}:directory/${DirectoryId}	aws:ResourceTag/${TagKey}
resourceType	workspaces	workspaceapplication	arn:${Partition}:workspaces:${Region}:${Account}:workspaceapplication/${WorkSpaceApplicationId}	aws:ResourceTag/${TagKey}
resourceType	workspaces	workspacebundle	arn:${Partition}:workspaces:${Region}:${Account}:workspacebundle/${BundleId}	aws:ResourceTag/${TagKey}
resourceType	workspaces	workspaceid	arn:${Partition}:workspaces:${Region}:${Account}:workspace/${WorkspaceId}	aws:ResourceTag/${TagKey}
resourceType	workspaces	workspaceimage	arn:${Partition}:workspaces:${Region}:${Account}:workspaceimage/${ImageId}	aws:ResourceTag/${TagKey}
resourceType	workspaces	workspaceipgroup	arn:${Partition}:workspaces:${Region}:${Account}:workspaceipgroup/${GroupId}	aws:ResourceTag/${TagKey}
resourceType	workspaces	workspacespool	arn:${Partition}:workspaces:${Region}:${Account}:workspacespool/${PoolId}	aws:ResourceTag/${TagKey}
resourceType	workspaces	workspacespoolid	arn:${Partition}:workspaces:${Region}:${Account}:workspacespool/${PoolId}	aws:ResourceTag/${TagKey}
resourceType	workspaces-instances	VolumeId	arn:${Partition}:ec2:${Region}:${Account}:volume/${VolumeId}	aws:ResourceTag/${TagKey}
resourceType	workspaces-instances	WorkspaceInstanceId	arn:${Partition}:workspaces-instances:${Region}:${Account}:workspaceinstance/${WorkspaceInstanceId}	aws:ResourceTag/${TagKey}
resourceType	workspaces-web	browserSettings	arn:${Partition}:workspaces-web:${Region}:${Account}:browserSettings/${BrowserSettingsId}	aws:ResourceTag/${TagKey}
resourceType	workspaces-web	dataProtectionSettings	arn:${Partition}:workspaces-web:${Region}:${Account}:dataProtectionSettings/${DataProtectionSettingsId}	aws:ResourceTag/${TagKey}
resourceType	workspaces-web	identityProvider	arn:${Partition}:workspaces-web:${Region}:${Account}:identityProvider/${PortalId}/${IdentityProviderId}	aws:ResourceTag/${TagKey}
resourceType	workspaces-web	ipAccessSettings	arn:${Partition}:workspaces-web:${Region}:${Account}:ipAccessSettings/${IpAccessSettingsId}	aws:ResourceTag/${TagKey}
resourceType	workspaces-web	networkSettings	arn:${Partition}:workspaces-web:${Region}:${Account}:networkSettings/${NetworkSettingsId}	aws:ResourceTag/${TagKey}
resourceType	workspaces-web	portal	arn:${Partition}:workspaces-web:${Region}:${Account}:portal/${PortalId}	aws:ResourceTag/${TagKey}
resourceType	workspaces-web	sessionLogger	arn:${Partition}:workspaces-web:${Region}:${Account}:sessionLogger/${SessionLoggerId}	aws:ResourceTag/${TagKey}
resourceType	workspaces-web	trustStore	arn:${Partition}:workspaces-web:${Region}:${Account}:trustStore/${TrustStoreId}	aws:ResourceTag/${TagKey}
resourceType	workspaces-web	userAccessLoggingSettings	arn:${Partition}:workspaces-web:${Region}:${Account}:userAccessLoggingSettings/${UserAccessLoggingSettingsId}	aws:ResourceTag/${TagKey}
resourceType	workspaces-web	userSettings	arn:${Partition}:workspaces-web:${Region}:${Account}:userSettings/${UserSettingsId}	aws:ResourceTag/${TagKey}
resourceType	xray	group	arn:${Partition}:xray:${Region}:${Account}:group/${GroupName}/${Id}	aws:ResourceTag/${TagKey}
resourceType	xray	sampling-rule	arn:${Partition}:xray:${Region}:${Account}:sampling-rule/${SamplingRuleName}	aws:ResourceTag/${TagKey}

"""#
}
