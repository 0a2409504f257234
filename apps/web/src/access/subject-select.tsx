import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../api/api-context.ts';
import { SearchSelect } from '../ui/search-select.tsx';
import { peopleQuery } from './access-query.ts';
import { nameSubject, personAddress, readSubject, serviceAddress } from './subject-address.ts';

interface SubjectSelectProps {
  subject: string | undefined;
  onChoose: (subject: string | undefined) => void;
}

/** Whom to ask about, for those who may ask about others: persons found as one types, or a service by its client id. */
export function SubjectSelect({ subject, onChoose }: SubjectSelectProps) {
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim() || (subject ? readSubject(subject).id : ''), 150);
  const query = useQuery({ ...peopleQuery(useApi(), search), enabled: search !== '' });
  const people = search === '' ? [] : (query.data?.people ?? []);
  const found = people.map((person) => ({
    value: personAddress(person),
    label: `${person.displayName} (${person.id})`,
  }));
  const service = typed.trim();
  const services = service === '' ? [] : [{ value: serviceAddress(service), label: `Service with the id ${service}` }];
  const options = [...found, ...services];
  const current =
    subject === undefined || options.some(({ value }) => value === subject)
      ? []
      : [{ value: subject, label: nameSubject(subject) }];
  return (
    <SearchSelect
      label="Who"
      placeholder="You"
      description="Asking about somebody else is recorded."
      value={subject}
      options={[...current, ...options]}
      onChoose={(chosen) => {
        setTyped('');
        onChoose(chosen);
      }}
      onSearch={setTyped}
      nothingFound={query.isError ? 'People could not be searched. Try again.' : 'Type the name of a person.'}
    />
  );
}
