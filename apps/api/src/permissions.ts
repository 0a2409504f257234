import type { Asker } from '@gatehouse/domain/access/request';
import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import type { Context } from './context.ts';
import { refusal } from './errors.ts';

/**
 * What a root field needs before its resolver runs. Commands refine it with what they load (ownership, visibility).
 * - `signed-in`: any verified token for this registry
 * - `active`: such a token, but not of a person known to have left: their questions are answered, they browse nothing
 * - `insider`: an employee (person of a workforce issuer) or a decide service
 * - `person`: a human subject through an allowed client (law I1)
 * - `admin`: such a person with the admin role
 */
export type Permission = 'signed-in' | 'active' | 'insider' | 'person' | 'admin';

/** Every root field with its permission. One that is not listed stops the start (law I6). */
export const PERMISSIONS: Readonly<Record<string, Permission>> = {
  'Query.viewer': 'signed-in',
  'Query.servers': 'active',
  'Query.server': 'active',
  'Query.toolHits': 'active',
  'Query.people': 'insider',
  'Query.team': 'insider',
  'Query.teams': 'insider',
  'Query.validateServer': 'signed-in',
  'Query.authorize': 'signed-in',
  'Query.authorizeMany': 'signed-in',
  'Query.explainAccess': 'signed-in',
  'Query.decisionRecord': 'signed-in',
  'Query.auditEvents': 'insider',
  'Query.probeRequest': 'person',
  'Mutation.createTeam': 'admin',
  'Mutation.registerServer': 'person',
  'Mutation.requestProbe': 'person',
  'Mutation.starServer': 'person',
  'Mutation.suspendServer': 'admin',
  'Mutation.liftSuspension': 'admin',
};

/** Puts every root field behind its permission; throws for a field without one, or a permission without a field. */
export function guardRootFields(schema: GraphQLSchema): GraphQLSchema {
  const unused = new Set(Object.keys(PERMISSIONS));
  for (const type of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
    for (const field of Object.values(type?.getFields() ?? {})) {
      const name = `${type?.name}.${field.name}`;
      const permission = PERMISSIONS[name];
      if (permission === undefined) throw new Error(`The root field ${name} has no permission in permissions.ts.`);
      unused.delete(name);
      field.resolve = guarded(permission, type?.name === 'Mutation', field.resolve ?? defaultFieldResolver);
    }
  }
  if (unused.size > 0) throw new Error(`permissions.ts names fields that do not exist: ${[...unused].join(', ')}.`);
  return schema;
}

type Resolver = GraphQLFieldResolver<unknown, Context>;

const guarded =
  (permission: Permission, changes: boolean, resolve: Resolver): Resolver =>
  (source, args, context, info) => {
    requirePermission(permission, changes, context);
    return resolve(source, args, context, info);
  };

function requirePermission(permission: Permission, changes: boolean, context: Context): void {
  const { asker } = context;
  if (asker === null) throw refusal('UNAUTHENTICATED', 'Sign in: this needs an access token.');
  if (changes) requireAllowedClient(context);
  if (!isPermitted(permission, asker)) throw refusal('NOT_PERMITTED', SENTENCES[permission]);
}

const isEmployee = ({ subject }: Asker): boolean => subject.kind === 'USER' && subject.workforce && subject.active;

function isPermitted(permission: Permission, asker: Asker): boolean {
  switch (permission) {
    case 'signed-in':
      return true;
    case 'active':
      return asker.subject.active;
    case 'insider':
      return isEmployee(asker) || asker.decideService;
    case 'person':
      return asker.subject.kind === 'USER' && asker.subject.active;
    case 'admin':
      return asker.subject.kind === 'USER' && asker.subject.active && asker.roles.admin;
  }
}

const SENTENCES: Readonly<Record<Permission, string>> = {
  'signed-in': 'This needs an access token.',
  active: 'This is for persons and services that are active.',
  insider: 'This is for employees and decide services.',
  person: 'This is for persons, not for services.',
  admin: 'This is for platform admins.',
};

/** A token that some other client obtained for a person must not change anything in that person's name (law I1). */
function requireAllowedClient({ identity, settings }: Context): void {
  if (identity?.kind !== 'USER') throw refusal('NOT_PERMITTED', SENTENCES.person);
  if (identity.clientId === undefined || !settings.mutationClients.has(identity.clientId)) {
    throw refusal('NOT_PERMITTED', 'Changes are accepted only through the clients that this registry names.');
  }
}
