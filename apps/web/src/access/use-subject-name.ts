import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-context.ts';
import { peopleQuery } from './access-query.ts';
import { nameSubject, readSubject } from './subject-address.ts';

/** What to call whom an address names: the directory's name where the reader may look it up, else the id; null: the reader. */
export function useSubjectName(address: string | undefined, maySearch: boolean): string | null {
  const asked = address === undefined ? null : readSubject(address);
  const isPerson = asked?.kind === 'USER' && asked.id !== '';
  const query = useQuery({ ...peopleQuery(useApi(), asked?.id ?? ''), enabled: maySearch && isPerson });
  if (address === undefined || asked === null) return null;
  const found = query.data?.people.find(({ id, issuer }) => id === asked.id && issuer === (asked.issuer ?? issuer));
  return isPerson && found ? found.displayName : nameSubject(address);
}
