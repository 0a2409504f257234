/* eslint-disable */
import * as types from './graphql.ts';



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
    "query ExplainAccess($input: AuthorizeInput!) {\n  explainAccess(input: $input) {\n    decision {\n      allowed\n      reason\n      message\n      tools\n      evaluatedAt\n      decisionId\n    }\n    checks {\n      code\n      title\n      state\n      message\n      evidence\n      fix\n    }\n  }\n}": typeof types.ExplainAccessDocument,
    "query GetAccessRules($name: String!) {\n  server(name: $name) {\n    accessRules {\n      ...AccessRuleLine\n    }\n  }\n}\n\nfragment AccessRuleLine on AccessRule {\n  id\n  effect\n  groups {\n    name\n    displayName\n    people\n    members\n  }\n  limited\n  persons\n  workloads\n  agents\n  environments\n  tools\n  endsAt\n  source\n  addedAt\n  addedBy\n}": typeof types.GetAccessRulesDocument,
    "query ListToolNames($name: String!) {\n  server(name: $name) {\n    tools {\n      name\n    }\n  }\n}": typeof types.ListToolNamesDocument,
    "query SearchPeople($search: String!) {\n  people(search: $search) {\n    id\n    issuer\n    displayName\n  }\n}": typeof types.SearchPeopleDocument,
    "query SuggestServers($search: String) {\n  servers(filter: {search: $search}, first: 20) {\n    edges {\n      node {\n        name\n        title\n      }\n    }\n  }\n}": typeof types.SuggestServersDocument,
    "query ListActivity($filter: AuditFilter!, $after: String) {\n  auditEvents(filter: $filter, first: 25, after: $after) {\n    edges {\n      cursor\n      node {\n        ...ActivityEntry\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nfragment ActivityEntry on AuditEvent {\n  sequence\n  at\n  actorKind\n  actor\n  onBehalfOf\n  source\n  requestId\n  action\n  targetKind\n  targetId\n  target\n  before\n  after\n  hash\n}": typeof types.ListActivityDocument,
    "query AskPreflight($input: AuthorizeInput!) {\n  authorize(input: $input) {\n    allowed\n    reason\n    message\n    decisionId\n    evaluatedAt\n  }\n}": typeof types.AskPreflightDocument,
    "query GetViewer {\n  viewer {\n    id\n    displayName\n    roles\n    groups\n  }\n}": typeof types.GetViewerDocument,
    "query FindServers($search: String!) {\n  servers(filter: {search: $search}, first: 8) {\n    totalCount\n    edges {\n      matchedTools\n      node {\n        name\n        title\n        verdict\n      }\n    }\n  }\n}": typeof types.FindServersDocument,
    "query FindTeams($search: String) {\n  teams(search: $search, first: 8) {\n    totalCount\n    edges {\n      node {\n        slug\n        name\n        description\n      }\n    }\n  }\n}": typeof types.FindTeamsDocument,
    "query FindTools($search: String!) {\n  toolHits(search: $search, first: 12) {\n    name\n    title\n    server {\n      name\n      title\n    }\n  }\n}": typeof types.FindToolsDocument,
    "query GetServer($name: String!) {\n  server(name: $name) {\n    id\n    name\n    title\n    description\n    tags\n    visibility\n    environment\n    endpoint\n    probedEndpoint\n    transport\n    version\n    verdict\n    verdictText\n    auth\n    protocolVersions\n    dataClasses\n    retention\n    generativeAi\n    links {\n      kind\n      label\n      target\n    }\n    approvedAt\n    starred\n    viewerCan\n    asOf\n    allowedGroups\n    deprecatedAt\n    sunsetAt\n    retiredAt\n    replacement {\n      name\n      title\n    }\n    team {\n      slug\n      name\n      ownerMissing\n      channels {\n        kind\n        label\n        target\n      }\n    }\n    lanes {\n      ...LaneCard\n    }\n    surface {\n      state\n      approvedFingerprint\n      observedFingerprint\n      observedAt\n      toolCount\n      readOnlyCount\n      destructiveCount\n    }\n    health {\n      status\n      text\n      since\n      checkedAt\n      latencyMs\n      era\n    }\n    myAccess {\n      allowed\n      reason\n      message\n      helpfulGroups\n      tools\n      decisionId\n    }\n    suspensions {\n      id\n      scope\n      reason\n      tools\n      groups\n      startsAt\n      endsAt\n      active\n      imposedBy\n    }\n    drift {\n      changedTools\n      addedTools\n      removedTools\n      closesAll\n      confirmedAt\n    }\n  }\n}\n\nfragment LaneCard on LaneState {\n  lane\n  state\n  reason\n  decidedAt\n  expiresAt\n  decidedBy\n  conditions {\n    text\n    dueAt\n    consequence\n    cleared\n  }\n}": typeof types.GetServerDocument,
    "query ListServers($filter: ServerFilter, $orderBy: ServerOrder, $first: Int!, $after: String) {\n  servers(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n    totalCount\n    facets {\n      verdicts {\n        value\n        label\n        count\n      }\n      health {\n        value\n        label\n        count\n      }\n      teams {\n        value\n        label\n        count\n      }\n    }\n    edges {\n      matchedTools\n      node {\n        id\n        ...ServerRow\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nfragment ServerRow on Server {\n  name\n  title\n  description\n  team {\n    slug\n    name\n    ownerMissing\n  }\n  verdict\n  verdictText\n  lanes {\n    lane\n    state\n  }\n  surface {\n    state\n    toolCount\n    destructiveCount\n  }\n  health {\n    status\n    text\n    checkedAt\n  }\n  myAccess {\n    allowed\n    reason\n    message\n    tools\n  }\n  allowedGroups\n}": typeof types.ListServersDocument,
    "query GetTeam($slug: String!) {\n  team(slug: $slug) {\n    slug\n    name\n    description\n    ownerGroup\n    ownerMissing\n    ownerCount\n    viewerOwns\n    channels {\n      kind\n      label\n      target\n    }\n    servers(first: 100) {\n      ...ServerLines\n    }\n  }\n}\n\nquery ListMyServers {\n  viewer {\n    teams {\n      slug\n      name\n    }\n  }\n  servers(filter: {mine: true}, orderBy: NAME, first: 100) {\n    ...ServerLines\n  }\n}\n\nfragment ServerLines on ServerConnection {\n  totalCount\n  edges {\n    node {\n      id\n      name\n      title\n      verdict\n      verdictText\n      team {\n        slug\n        name\n        ownerMissing\n      }\n      lanes {\n        lane\n        state\n      }\n      surface {\n        state\n        toolCount\n        destructiveCount\n      }\n      health {\n        status\n        text\n        checkedAt\n      }\n      myAccess {\n        allowed\n        reason\n        tools\n      }\n    }\n  }\n}": typeof types.GetTeamDocument,
    "fragment ToolCard on Tool {\n  name\n  title\n  description\n  state\n  behaviour {\n    hint\n    value\n    source\n  }\n}": typeof types.ToolCardFragmentDoc,
};
const documents: Documents = {
    "query ExplainAccess($input: AuthorizeInput!) {\n  explainAccess(input: $input) {\n    decision {\n      allowed\n      reason\n      message\n      tools\n      evaluatedAt\n      decisionId\n    }\n    checks {\n      code\n      title\n      state\n      message\n      evidence\n      fix\n    }\n  }\n}": types.ExplainAccessDocument,
    "query GetAccessRules($name: String!) {\n  server(name: $name) {\n    accessRules {\n      ...AccessRuleLine\n    }\n  }\n}\n\nfragment AccessRuleLine on AccessRule {\n  id\n  effect\n  groups {\n    name\n    displayName\n    people\n    members\n  }\n  limited\n  persons\n  workloads\n  agents\n  environments\n  tools\n  endsAt\n  source\n  addedAt\n  addedBy\n}": types.GetAccessRulesDocument,
    "query ListToolNames($name: String!) {\n  server(name: $name) {\n    tools {\n      name\n    }\n  }\n}": types.ListToolNamesDocument,
    "query SearchPeople($search: String!) {\n  people(search: $search) {\n    id\n    issuer\n    displayName\n  }\n}": types.SearchPeopleDocument,
    "query SuggestServers($search: String) {\n  servers(filter: {search: $search}, first: 20) {\n    edges {\n      node {\n        name\n        title\n      }\n    }\n  }\n}": types.SuggestServersDocument,
    "query ListActivity($filter: AuditFilter!, $after: String) {\n  auditEvents(filter: $filter, first: 25, after: $after) {\n    edges {\n      cursor\n      node {\n        ...ActivityEntry\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nfragment ActivityEntry on AuditEvent {\n  sequence\n  at\n  actorKind\n  actor\n  onBehalfOf\n  source\n  requestId\n  action\n  targetKind\n  targetId\n  target\n  before\n  after\n  hash\n}": types.ListActivityDocument,
    "query AskPreflight($input: AuthorizeInput!) {\n  authorize(input: $input) {\n    allowed\n    reason\n    message\n    decisionId\n    evaluatedAt\n  }\n}": types.AskPreflightDocument,
    "query GetViewer {\n  viewer {\n    id\n    displayName\n    roles\n    groups\n  }\n}": types.GetViewerDocument,
    "query FindServers($search: String!) {\n  servers(filter: {search: $search}, first: 8) {\n    totalCount\n    edges {\n      matchedTools\n      node {\n        name\n        title\n        verdict\n      }\n    }\n  }\n}": types.FindServersDocument,
    "query FindTeams($search: String) {\n  teams(search: $search, first: 8) {\n    totalCount\n    edges {\n      node {\n        slug\n        name\n        description\n      }\n    }\n  }\n}": types.FindTeamsDocument,
    "query FindTools($search: String!) {\n  toolHits(search: $search, first: 12) {\n    name\n    title\n    server {\n      name\n      title\n    }\n  }\n}": types.FindToolsDocument,
    "query GetServer($name: String!) {\n  server(name: $name) {\n    id\n    name\n    title\n    description\n    tags\n    visibility\n    environment\n    endpoint\n    probedEndpoint\n    transport\n    version\n    verdict\n    verdictText\n    auth\n    protocolVersions\n    dataClasses\n    retention\n    generativeAi\n    links {\n      kind\n      label\n      target\n    }\n    approvedAt\n    starred\n    viewerCan\n    asOf\n    allowedGroups\n    deprecatedAt\n    sunsetAt\n    retiredAt\n    replacement {\n      name\n      title\n    }\n    team {\n      slug\n      name\n      ownerMissing\n      channels {\n        kind\n        label\n        target\n      }\n    }\n    lanes {\n      ...LaneCard\n    }\n    surface {\n      state\n      approvedFingerprint\n      observedFingerprint\n      observedAt\n      toolCount\n      readOnlyCount\n      destructiveCount\n    }\n    health {\n      status\n      text\n      since\n      checkedAt\n      latencyMs\n      era\n    }\n    myAccess {\n      allowed\n      reason\n      message\n      helpfulGroups\n      tools\n      decisionId\n    }\n    suspensions {\n      id\n      scope\n      reason\n      tools\n      groups\n      startsAt\n      endsAt\n      active\n      imposedBy\n    }\n    drift {\n      changedTools\n      addedTools\n      removedTools\n      closesAll\n      confirmedAt\n    }\n  }\n}\n\nfragment LaneCard on LaneState {\n  lane\n  state\n  reason\n  decidedAt\n  expiresAt\n  decidedBy\n  conditions {\n    text\n    dueAt\n    consequence\n    cleared\n  }\n}": types.GetServerDocument,
    "query ListServers($filter: ServerFilter, $orderBy: ServerOrder, $first: Int!, $after: String) {\n  servers(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n    totalCount\n    facets {\n      verdicts {\n        value\n        label\n        count\n      }\n      health {\n        value\n        label\n        count\n      }\n      teams {\n        value\n        label\n        count\n      }\n    }\n    edges {\n      matchedTools\n      node {\n        id\n        ...ServerRow\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nfragment ServerRow on Server {\n  name\n  title\n  description\n  team {\n    slug\n    name\n    ownerMissing\n  }\n  verdict\n  verdictText\n  lanes {\n    lane\n    state\n  }\n  surface {\n    state\n    toolCount\n    destructiveCount\n  }\n  health {\n    status\n    text\n    checkedAt\n  }\n  myAccess {\n    allowed\n    reason\n    message\n    tools\n  }\n  allowedGroups\n}": types.ListServersDocument,
    "query GetTeam($slug: String!) {\n  team(slug: $slug) {\n    slug\n    name\n    description\n    ownerGroup\n    ownerMissing\n    ownerCount\n    viewerOwns\n    channels {\n      kind\n      label\n      target\n    }\n    servers(first: 100) {\n      ...ServerLines\n    }\n  }\n}\n\nquery ListMyServers {\n  viewer {\n    teams {\n      slug\n      name\n    }\n  }\n  servers(filter: {mine: true}, orderBy: NAME, first: 100) {\n    ...ServerLines\n  }\n}\n\nfragment ServerLines on ServerConnection {\n  totalCount\n  edges {\n    node {\n      id\n      name\n      title\n      verdict\n      verdictText\n      team {\n        slug\n        name\n        ownerMissing\n      }\n      lanes {\n        lane\n        state\n      }\n      surface {\n        state\n        toolCount\n        destructiveCount\n      }\n      health {\n        status\n        text\n        checkedAt\n      }\n      myAccess {\n        allowed\n        reason\n        tools\n      }\n    }\n  }\n}": types.GetTeamDocument,
    "fragment ToolCard on Tool {\n  name\n  title\n  description\n  state\n  behaviour {\n    hint\n    value\n    source\n  }\n}": types.ToolCardFragmentDoc,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ExplainAccess($input: AuthorizeInput!) {\n  explainAccess(input: $input) {\n    decision {\n      allowed\n      reason\n      message\n      tools\n      evaluatedAt\n      decisionId\n    }\n    checks {\n      code\n      title\n      state\n      message\n      evidence\n      fix\n    }\n  }\n}"): typeof import('./graphql.ts').ExplainAccessDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query GetAccessRules($name: String!) {\n  server(name: $name) {\n    accessRules {\n      ...AccessRuleLine\n    }\n  }\n}\n\nfragment AccessRuleLine on AccessRule {\n  id\n  effect\n  groups {\n    name\n    displayName\n    people\n    members\n  }\n  limited\n  persons\n  workloads\n  agents\n  environments\n  tools\n  endsAt\n  source\n  addedAt\n  addedBy\n}"): typeof import('./graphql.ts').GetAccessRulesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ListToolNames($name: String!) {\n  server(name: $name) {\n    tools {\n      name\n    }\n  }\n}"): typeof import('./graphql.ts').ListToolNamesDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query SearchPeople($search: String!) {\n  people(search: $search) {\n    id\n    issuer\n    displayName\n  }\n}"): typeof import('./graphql.ts').SearchPeopleDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query SuggestServers($search: String) {\n  servers(filter: {search: $search}, first: 20) {\n    edges {\n      node {\n        name\n        title\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').SuggestServersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ListActivity($filter: AuditFilter!, $after: String) {\n  auditEvents(filter: $filter, first: 25, after: $after) {\n    edges {\n      cursor\n      node {\n        ...ActivityEntry\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nfragment ActivityEntry on AuditEvent {\n  sequence\n  at\n  actorKind\n  actor\n  onBehalfOf\n  source\n  requestId\n  action\n  targetKind\n  targetId\n  target\n  before\n  after\n  hash\n}"): typeof import('./graphql.ts').ListActivityDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query AskPreflight($input: AuthorizeInput!) {\n  authorize(input: $input) {\n    allowed\n    reason\n    message\n    decisionId\n    evaluatedAt\n  }\n}"): typeof import('./graphql.ts').AskPreflightDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query GetViewer {\n  viewer {\n    id\n    displayName\n    roles\n    groups\n  }\n}"): typeof import('./graphql.ts').GetViewerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query FindServers($search: String!) {\n  servers(filter: {search: $search}, first: 8) {\n    totalCount\n    edges {\n      matchedTools\n      node {\n        name\n        title\n        verdict\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').FindServersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query FindTeams($search: String) {\n  teams(search: $search, first: 8) {\n    totalCount\n    edges {\n      node {\n        slug\n        name\n        description\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').FindTeamsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query FindTools($search: String!) {\n  toolHits(search: $search, first: 12) {\n    name\n    title\n    server {\n      name\n      title\n    }\n  }\n}"): typeof import('./graphql.ts').FindToolsDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query GetServer($name: String!) {\n  server(name: $name) {\n    id\n    name\n    title\n    description\n    tags\n    visibility\n    environment\n    endpoint\n    probedEndpoint\n    transport\n    version\n    verdict\n    verdictText\n    auth\n    protocolVersions\n    dataClasses\n    retention\n    generativeAi\n    links {\n      kind\n      label\n      target\n    }\n    approvedAt\n    starred\n    viewerCan\n    asOf\n    allowedGroups\n    deprecatedAt\n    sunsetAt\n    retiredAt\n    replacement {\n      name\n      title\n    }\n    team {\n      slug\n      name\n      ownerMissing\n      channels {\n        kind\n        label\n        target\n      }\n    }\n    lanes {\n      ...LaneCard\n    }\n    surface {\n      state\n      approvedFingerprint\n      observedFingerprint\n      observedAt\n      toolCount\n      readOnlyCount\n      destructiveCount\n    }\n    health {\n      status\n      text\n      since\n      checkedAt\n      latencyMs\n      era\n    }\n    myAccess {\n      allowed\n      reason\n      message\n      helpfulGroups\n      tools\n      decisionId\n    }\n    suspensions {\n      id\n      scope\n      reason\n      tools\n      groups\n      startsAt\n      endsAt\n      active\n      imposedBy\n    }\n    drift {\n      changedTools\n      addedTools\n      removedTools\n      closesAll\n      confirmedAt\n    }\n  }\n}\n\nfragment LaneCard on LaneState {\n  lane\n  state\n  reason\n  decidedAt\n  expiresAt\n  decidedBy\n  conditions {\n    text\n    dueAt\n    consequence\n    cleared\n  }\n}"): typeof import('./graphql.ts').GetServerDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query ListServers($filter: ServerFilter, $orderBy: ServerOrder, $first: Int!, $after: String) {\n  servers(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {\n    totalCount\n    facets {\n      verdicts {\n        value\n        label\n        count\n      }\n      health {\n        value\n        label\n        count\n      }\n      teams {\n        value\n        label\n        count\n      }\n    }\n    edges {\n      matchedTools\n      node {\n        id\n        ...ServerRow\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}\n\nfragment ServerRow on Server {\n  name\n  title\n  description\n  team {\n    slug\n    name\n    ownerMissing\n  }\n  verdict\n  verdictText\n  lanes {\n    lane\n    state\n  }\n  surface {\n    state\n    toolCount\n    destructiveCount\n  }\n  health {\n    status\n    text\n    checkedAt\n  }\n  myAccess {\n    allowed\n    reason\n    message\n    tools\n  }\n  allowedGroups\n}"): typeof import('./graphql.ts').ListServersDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query GetTeam($slug: String!) {\n  team(slug: $slug) {\n    slug\n    name\n    description\n    ownerGroup\n    ownerMissing\n    ownerCount\n    viewerOwns\n    channels {\n      kind\n      label\n      target\n    }\n    servers(first: 100) {\n      ...ServerLines\n    }\n  }\n}\n\nquery ListMyServers {\n  viewer {\n    teams {\n      slug\n      name\n    }\n  }\n  servers(filter: {mine: true}, orderBy: NAME, first: 100) {\n    ...ServerLines\n  }\n}\n\nfragment ServerLines on ServerConnection {\n  totalCount\n  edges {\n    node {\n      id\n      name\n      title\n      verdict\n      verdictText\n      team {\n        slug\n        name\n        ownerMissing\n      }\n      lanes {\n        lane\n        state\n      }\n      surface {\n        state\n        toolCount\n        destructiveCount\n      }\n      health {\n        status\n        text\n        checkedAt\n      }\n      myAccess {\n        allowed\n        reason\n        tools\n      }\n    }\n  }\n}"): typeof import('./graphql.ts').GetTeamDocument;
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment ToolCard on Tool {\n  name\n  title\n  description\n  state\n  behaviour {\n    hint\n    value\n    source\n  }\n}"): typeof import('./graphql.ts').ToolCardFragmentDoc;


export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}
