import { revealHidden } from '@gatehouse/domain/text/hidden-characters';
import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/api-context.ts';
import { SearchSelect } from '../ui/search-select.tsx';
import { toolNamesQuery } from './access-query.ts';

interface ToolSelectProps {
  server: string;
  tool: string | undefined;
  onChoose: (tool: string | undefined) => void;
}

/** Which tool to ask about; none is the server as a whole. An address may name one that the server does not have. */
export function ToolSelect({ server, tool, onChoose }: ToolSelectProps) {
  const { data } = useQuery(toolNamesQuery(useApi(), server));
  const names = [...new Set(data?.server?.tools.map(({ name }) => name))];
  return (
    <SearchSelect
      label="Tool"
      placeholder="The server as a whole"
      description="A rule may allow some tools and not others."
      value={tool}
      options={names.map((name) => ({ value: name, label: showName(name) }))}
      onChoose={onChoose}
      nothingFound={names.length === 0 ? 'No tool of this server is known.' : 'No tool is called so.'}
    />
  );
}

const showName = (name: string): string =>
  revealHidden(name)
    .map(({ text }) => text)
    .join('');
