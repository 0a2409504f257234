import { askerOf } from '../../context.ts';
import type { Resolvers } from '../../generated/graphql.ts';
import { listTeamsOfGroups } from '../teams/repository.ts';
import { findViewer } from './find-viewer.ts';
import { searchPeople } from './search-people.ts';

export const peopleResolvers: Resolvers = {
  Query: {
    viewer: (_, __, context) => findViewer(context),
    people: (_, args, context) => searchPeople(context, args),
  },
  Viewer: {
    teams: (_, __, context) => {
      const { subject } = askerOf(context);
      return subject.groups === undefined || !subject.workforce
        ? []
        : listTeamsOfGroups(context.db.pool, [...subject.groups]);
    },
  },
};
