import { readdirSync, readFileSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import type { Resolvers } from './generated/graphql.ts';
import { accessResolvers } from './modules/access/resolvers.ts';
import { auditResolvers } from './modules/audit/resolvers.ts';
import { commonResolvers } from './modules/common/resolvers.ts';
import { healthResolvers } from './modules/health/resolvers.ts';
import { peopleResolvers } from './modules/people/resolvers.ts';
import { serverResolvers } from './modules/servers/resolvers.ts';
import { surfaceResolvers } from './modules/surfaces/resolvers.ts';
import { suspensionResolvers } from './modules/suspensions/resolvers.ts';
import { teamResolvers } from './modules/teams/resolvers.ts';
import { guardRootFields } from './permissions.ts';

/** The SDL lies beside the resolvers in the sources, which are shipped with the build. */
const MODULES = new URL('../src/modules/', import.meta.url);

/** All modules' SDL, in a stable order. */
export const typeDefs = (): string[] =>
  readdirSync(MODULES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((module) => readFileSync(new URL(`${module}/schema.graphql`, MODULES), 'utf8'));

const RESOLVERS: Resolvers[] = [
  accessResolvers,
  auditResolvers,
  commonResolvers,
  healthResolvers,
  peopleResolvers,
  serverResolvers,
  surfaceResolvers,
  suspensionResolvers,
  teamResolvers,
];

/** The executable schema; every root field is behind its permission, and one without is an error at start (law I6). */
export const createSchema = (): GraphQLSchema =>
  guardRootFields(makeExecutableSchema({ typeDefs: typeDefs(), resolvers: RESOLVERS }));
