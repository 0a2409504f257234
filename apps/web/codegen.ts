import type { CodegenConfig } from '@graphql-codegen/cli';

/** Typed documents from the printed schema: the only thing of the API that the web app reads. */
const config: CodegenConfig = {
  schema: '../api/schema.graphql',
  documents: 'src/**/*.graphql',
  generates: {
    'src/generated/': {
      preset: 'client',
      presetConfig: { fragmentMasking: { unmaskFunctionName: 'readFragment' }, skipIndexFile: true },
      config: {
        documentMode: 'string',
        enumType: 'string-literal',
        useTypeImports: true,
        importExtension: '.ts',
        emitLegacyCommonJSImports: false,
        strictScalars: true,
        scalars: { DateTime: 'string', URL: 'string', JSON: 'unknown' },
      },
    },
  },
};

export default config;
