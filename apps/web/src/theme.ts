import {
  type CSSVariablesResolver,
  createTheme,
  localStorageColorSchemeManager,
  type MantineColor,
  type MantineColorsTuple,
} from '@mantine/core';

/** From text to ground: cool and close together, so that lines and tones stand out and nothing glows. */
const DARK: MantineColorsTuple = [
  '#d7dce3',
  '#a9b2bf',
  '#8791a0',
  '#687382',
  '#3d4653',
  '#2b323c',
  '#212730',
  '#191d24',
  '#121519',
  '#0c0e12',
];

export const theme = createTheme({
  colors: { dark: DARK },
  primaryColor: 'indigo',
  primaryShade: { light: 8, dark: 8 },
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace',
  cursorType: 'pointer',
  respectReducedMotion: true,
});

/** The same key as public/theme.js reads before the first paint. */
export const colorSchemeManager = localStorageColorSchemeManager({ key: 'gatehouse-theme' });

const COLORS: readonly MantineColor[] = [
  'gray',
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'indigo',
  'violet',
];

const darken = (suffix: string, percent: number) =>
  Object.fromEntries(
    COLORS.map((color) => [
      `--mantine-color-${color}-${suffix}`,
      `color-mix(in srgb, var(--mantine-color-${color}-9), black ${percent}%)`,
    ]),
  );

/** Mantine's default colours miss WCAG's contrast of 4.5:1; these reach it in both themes. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-7)',
    '--mantine-color-anchor': 'var(--mantine-color-indigo-8)',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
    ...darken('light-color', 35),
    ...darken('outline', 15),
    ...darken('filled', 22),
    '--mantine-color-gray-filled': 'var(--mantine-color-gray-8)',
    '--gatehouse-good': 'var(--mantine-color-green-9)',
    // Amber, dark enough for text, and far enough from red to be told apart.
    '--gatehouse-warn': 'color-mix(in srgb, var(--mantine-color-yellow-9), black 34%)',
    '--gatehouse-bad': 'var(--mantine-color-red-9)',
    '--gatehouse-busy': 'var(--mantine-color-indigo-8)',
    '--gatehouse-idle': 'var(--mantine-color-gray-7)',
    '--gatehouse-panel': 'var(--mantine-color-white)',
    '--gatehouse-ground': 'var(--mantine-color-gray-0)',
    '--gatehouse-sunken': 'var(--mantine-color-gray-0)',
    '--gatehouse-line': 'var(--mantine-color-gray-3)',
    '--gatehouse-line-strong': 'var(--mantine-color-gray-6)',
    '--gatehouse-quiet': 'var(--mantine-color-gray-7)',
    '--gatehouse-hover': 'var(--mantine-color-gray-1)',
    '--gatehouse-selected': 'color-mix(in srgb, var(--mantine-color-indigo-8), transparent 91%)',
    '--gatehouse-shadow': '0 0.5rem 1.5rem rgb(0 0 0 / 14%)',
  },
  dark: {
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-1)',
    '--mantine-color-anchor': 'var(--mantine-color-indigo-3)',
    ...darken('filled', 22),
    '--mantine-color-gray-filled': 'var(--mantine-color-gray-8)',
    '--gatehouse-good': 'var(--mantine-color-green-4)',
    '--gatehouse-warn': 'var(--mantine-color-orange-4)',
    '--gatehouse-bad': 'var(--mantine-color-red-4)',
    '--gatehouse-busy': 'var(--mantine-color-indigo-3)',
    '--gatehouse-idle': 'var(--mantine-color-dark-1)',
    '--gatehouse-panel': 'var(--mantine-color-dark-7)',
    '--gatehouse-ground': 'var(--mantine-color-dark-8)',
    '--gatehouse-sunken': 'var(--mantine-color-dark-8)',
    '--gatehouse-line': 'var(--mantine-color-dark-5)',
    '--gatehouse-line-strong': 'var(--mantine-color-dark-3)',
    '--gatehouse-quiet': 'var(--mantine-color-dark-1)',
    '--gatehouse-hover': 'var(--mantine-color-dark-5)',
    '--gatehouse-selected': 'color-mix(in srgb, var(--mantine-color-indigo-3), transparent 84%)',
    '--gatehouse-shadow': '0 0.5rem 1.5rem rgb(0 0 0 / 55%)',
  },
});
