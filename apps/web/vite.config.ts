import {
  convertCssVariables,
  DEFAULT_THEME,
  deepMerge,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from '@mantine/core';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';
import { bundleBudget } from './bundle-budget.ts';
import { cssVariablesResolver, theme } from './src/theme.ts';

/**
 * Writes the theme's CSS variables into the stylesheet. Mantine would add them as an inline style element at run time,
 * which a strict Content-Security-Policy refuses.
 */
function themeStylesheet(): Plugin {
  const id = '/theme-variables.css';
  return {
    name: 'gatehouse-theme-stylesheet',
    resolveId: (source) => (source === 'virtual:theme-variables.css' ? id : undefined),
    load(loaded) {
      if (loaded !== id) return undefined;
      const merged = mergeMantineTheme(DEFAULT_THEME, theme);
      return convertCssVariables(deepMerge(defaultCssVariablesResolver(merged), cssVariablesResolver(merged)));
    },
  };
}

export default defineConfig({
  plugins: [react(), themeStylesheet(), bundleBudget()],
  resolve: { conditions: ['gatehouse-source', ...defaultClientConditions] },
  build: {
    target: 'es2023',
    // Every asset is a file of our origin: no data: address in the page.
    assetsInlineLimit: 0,
    reportCompressedSize: true,
  },
  server: {
    proxy: Object.fromEntries(['/graphql', '/.well-known'].map((path) => [path, 'http://localhost:4400'])),
  },
});
