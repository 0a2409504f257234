import type { CodegenConfig } from '@graphql-codegen/cli';

/** Resolver types from the modules' SDL. A type whose parent object is not its GraphQL shape has a mapper. */
const config: CodegenConfig = {
  schema: 'src/modules/*/schema.graphql',
  generates: {
    'src/generated/graphql.ts': {
      plugins: ['typescript', 'typescript-resolvers'],
      config: {
        useTypeImports: true,
        emitLegacyCommonJSImports: false,
        importExtension: '.ts',
        contextType: '../context.ts#Context',
        enumsAsTypes: true,
        immutableTypes: true,
        scalars: {
          ID: 'string',
          DateTime: { input: 'Date', output: 'Date' },
          URL: 'string',
          JSON: 'unknown',
        },
        // Relative to src/generated. Owners of a module add theirs.
        mappers: {
          Team: '../modules/teams/repository.ts#TeamRow',
          Server: '../modules/servers/repository.ts#ServerRow',
          SurfaceSummary: '../modules/servers/repository.ts#ServerRow',
          ServerConnection: '../modules/servers/search-servers.ts#ServerPage',
          ServerEdge: '../modules/servers/search-servers.ts#ServerHit',
          Tool: '../modules/surfaces/tool-repository.ts#ToolRow',
          Prompt: '../modules/surfaces/list-items.ts#ShownListItem',
          ResourceTemplate: '../modules/surfaces/list-items.ts#ShownListItem',
          Resource: '@gatehouse/domain/server/surface#JsonObject',
          SurfaceDifference: '../modules/surfaces/find-difference.ts#ShownDifference',
          ItemDifference: '../modules/surfaces/find-difference.ts#ShownItem',
          ToolHit: '../modules/surfaces/tool-repository.ts#ToolHitRow',
          Drift: '../modules/servers/repository.ts#DriftRow',
          TeamConnection: '../modules/teams/list-teams.ts#TeamPage',
          Suspension: '../modules/suspensions/repository.ts#SuspensionRow',
          Health: '../modules/health/health-of.ts#ServerHealth',
          ProbeRequest: '../modules/health/repository.ts#ProbeRequestRow',
          AccessRule: '../modules/access/list-access-rules.ts#AccessRuleRow',
          AccessGroup: '../modules/access/list-access-rules.ts#AccessGroupRow',
          AuditEvent: '../modules/audit/repository.ts#AuditRow',
          AuditEventConnection: '../modules/audit/list-events.ts#AuditPage',
          Viewer: '../modules/people/find-viewer.ts#ViewerRow',
        },
      },
    },
    'schema.graphql': { plugins: ['schema-ast'], config: { includeDirectives: true } },
  },
};

export default config;
