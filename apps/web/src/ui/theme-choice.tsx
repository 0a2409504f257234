import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core';
import classes from './theme-choice.module.css';

const CHOICES: Readonly<Record<MantineColorScheme, string>> = { auto: 'System', light: 'Light', dark: 'Dark' };

/** Light, dark, or as the system has it; kept on this device. */
export function ThemeChoice() {
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  return (
    <label className={classes.choice}>
      <span>Theme</span>
      <select value={colorScheme} onChange={(event) => setColorScheme(event.target.value as MantineColorScheme)}>
        {Object.entries(CHOICES).map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}
