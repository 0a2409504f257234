import { sanitiseAlias } from '@gatehouse/domain/connect/alias';
import { TextInput } from '@mantine/core';
import classes from './connect.module.css';

interface AliasFieldProps {
  /** What is typed; undefined until somebody types. */
  typed: string | undefined;
  /** The key used when nothing usable is typed. */
  fallback: string;
  onType: (text: string) => void;
}

/** The short key by which the client will know the server. */
export function AliasField({ typed, fallback, onType }: AliasFieldProps) {
  const used = sanitiseAlias(typed ?? '') || fallback;
  return (
    <TextInput
      className={classes.alias}
      label="Short name in your client"
      description={
        typed === undefined || typed === used ? 'Lower-case letters, digits, - and _.' : `Written as ${used}.`
      }
      value={typed ?? fallback}
      onChange={(event) => onType(event.currentTarget.value)}
      autoComplete="off"
      spellCheck={false}
    />
  );
}
