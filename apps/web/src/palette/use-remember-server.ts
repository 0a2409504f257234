import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useApi } from '../api/api-context.ts';
import { viewerQuery } from '../layouts/viewer-query.ts';
import { rememberServer } from './recent-servers.ts';

/** Keeps the server being looked at for the palette, which offers it first; only one that the person could see. */
export function useRememberServer(name: string | undefined): void {
  const person = useQuery(viewerQuery(useApi())).data?.viewer.id;
  useEffect(() => {
    if (person !== undefined && name !== undefined) rememberServer(person, name);
  }, [person, name]);
}
