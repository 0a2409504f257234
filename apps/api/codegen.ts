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
        },
      },
    },
    'schema.graphql': { plugins: ['schema-ast'], config: { includeDirectives: true } },
  },
};

export default config;
