import { expect, test } from 'vitest';
import { SCREENS } from '../screens.ts';
import { read } from './repository.ts';

/** Paths of the routes that show a page, as the route tree nests them. */
function listRoutes(): string[] {
  const source = read('apps/web/src/routes.tsx');
  const routes = [
    ...source.matchAll(
      /(\w+)Route = createRoute\(\{\s*getParentRoute: \(\) => (\w+)Route,\s*path: '([^']*)',([\s\S]*?)\n\}\);/g,
    ),
  ];
  const pathOf = (name: string): string => {
    const found = routes.find(([, own]) => own === name);
    return found ? `${pathOf(found[2] ?? '')}${found[3]}` : '';
  };
  return routes.filter(([, , , , rest]) => rest?.includes('component:')).map(([, name]) => pathOf(name ?? ''));
}

test('every route of the web app has a screen that is checked for accessibility and photographed', () => {
  const routes = listRoutes();
  expect(routes).toContain('/servers/$name/tools');
  const shown = new Set(SCREENS.map(({ route }) => route));
  expect(routes.filter((route) => !shown.has(route))).toEqual([]);
});
